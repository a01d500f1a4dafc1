/** Adding films: out of the server's folders or by address, with progress as it happens. */
import { Box, Grid, Heading, Text } from "@chakra-ui/react";
import { useEffect, useState } from "react";

import { ask } from "../api/ask";
import { places } from "../api/places";
import type { JobAnswer, JobRequest, Roots } from "../api/shapes";
import { asProblem, useAnswer } from "../api/use_answer";
import { Bone, Note, Trouble } from "../parts/states";
import { useSession } from "../session/session";
import { notifyProblem } from "../shell/notices";
import { useWords } from "../words";
import { AddressForm } from "./address_form";
import { JobCard } from "./job_card";
import { RootBrowser } from "./root_browser";
import { useJobs } from "./use_jobs";

export default function AddPage() {
  const { t } = useWords();
  const session = useSession();
  useEffect(() => {
    document.title = `${t("add")} - cineseek`;
  }, [t]);
  if (session && !session.scopes.includes("write"))
    return (
      <Note icon="add" title={t("add.denied")}>
        <Text color="dim">{t("add.denied.how")}</Text>
      </Note>
    );
  return <Adding />;
}

function Adding() {
  const { t } = useWords();
  const { answer: roots, problem, again } = useAnswer<Roots>(places.roots);
  const { jobs, problem: jobsProblem, put } = useJobs();
  const [busy, setBusy] = useState(false);

  const start = async (sources: string[], kind: JobRequest["kind"]) => {
    setBusy(true);
    try {
      put(await ask<JobAnswer>(places.jobs, { body: { sources, kind } }));
      return true;
    } catch (error) {
      notifyProblem(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };

  if (problem) return <Trouble problem={problem} again={again} />;
  const closed = roots && roots.roots.length === 0 && !roots.urls;
  return (
    <Box px={{ base: "3", md: "8" }} py="6" maxW="1500px" mx="auto">
      <Heading as="h1" fontSize="xl" fontWeight="bold" mb="5">
        {t("add")}
      </Heading>
      <Grid gap="8" templateColumns={{ base: "minmax(0,1fr)", lg: "minmax(0,1fr) minmax(0,1fr)" }}>
        <Box>
          {!roots && <Bone h="240px" />}
          {closed && (
            <Note icon="folder" title={t("add.closed")}>
              <Text color="dim">{t("add.closed.how")}</Text>
              <code dir="ltr">cineseek serve --root /path/to/films</code>
            </Note>
          )}
          {roots && roots.roots.length > 0 && (
            <RootBrowser roots={roots.roots} busy={busy} onAdd={start} />
          )}
          {roots?.urls && <AddressForm busy={busy} onAdd={start} />}
        </Box>
        <Box as="section" aria-label={t("jobs")}>
          <Heading as="h2" fontSize="lg" fontWeight="bold" mb="3">
            {t("jobs")}
          </Heading>
          {jobsProblem && <Trouble problem={jobsProblem} />}
          {jobs?.length === 0 && <Text color="dim">{t("jobs.none")}</Text>}
          {jobs?.map((job) => (
            <JobCard key={job.id} job={job} onChange={put} />
          ))}
        </Box>
      </Grid>
    </Box>
  );
}
