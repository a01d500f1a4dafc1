/** An ingest job: how far it is, what became of each file, and a way to stop it. */
import { Box, Button, chakra, Flex, Text } from "@chakra-ui/react";
import { useState } from "react";

import { ask } from "../api/ask";
import { places } from "../api/places";
import type { JobAnswer, JobFile } from "../api/shapes";
import { asProblem } from "../api/use_answer";
import { Time } from "../parts/controls";
import { Icon, type IconName } from "../parts/icons";
import { notifyProblem } from "../shell/notices";
import { useWords, type Key } from "../words";
import { isOver } from "./use_jobs";

interface Props {
  job: JobAnswer;
  onChange: (job: JobAnswer) => void;
}

export function JobCard({ job, onChange }: Props) {
  const { t, number } = useWords();
  const [stopping, setStopping] = useState(false);
  const over = isOver(job);
  const done = shareOf(job);

  const cancel = async () => {
    setStopping(true);
    try {
      onChange(await ask<JobAnswer>(places.cancel(job.id), { method: "POST" }));
    } catch (error) {
      notifyProblem(asProblem(error));
    } finally {
      setStopping(false);
    }
  };

  return (
    <chakra.article
      aria-label={job.sources.join(", ")}
      data-state={job.state}
      p="4"
      mb="3"
      bg="surface"
      borderWidth="1px"
      borderRadius="md"
    >
      <Flex align="flex-start" gap="3">
        <Box flex="1" minW="0">
          <Box fontWeight="medium" truncate dir="auto" title={job.sources.join("\n")}>
            {job.sources.map(lastPart).join(", ")}
          </Box>
          <Box color="dim">
            {t(`job.${job.state}` as Key)}
            {job.files_total > 0 && (
              <>, {t("job.files", { n: job.files_done, of: job.files_total })}</>
            )}
            {!over && job.rate > 0 && <>, {t("job.rate", { n: number(job.rate, 1) })}</>}
            {!over && job.left !== null && (
              <>
                , {t("job.left")} <Time seconds={job.left} />
              </>
            )}
          </Box>
        </Box>
        {!over && (
          <Button variant="outline" disabled={stopping} onClick={() => void cancel()}>
            {t("job.cancel")}
          </Button>
        )}
      </Flex>
      {!over && (
        <Box
          role="progressbar"
          aria-label={t("job.progress")}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={done === null ? undefined : Math.round(done * 100)}
          h="6px"
          mt="3"
          bg="raised"
          borderRadius="full"
          overflow="hidden"
        >
          <Box
            h="100%"
            bg="lamp"
            transition="width .3s"
            style={{ width: `${(done ?? 0) * 100}%` }}
          />
        </Box>
      )}
      {over && (
        <Text mt="1">
          {t("job.result", {
            added: job.added,
            shots: t("count.shots", { n: job.shots }),
            skipped: job.skipped,
            failed: job.failed,
          })}
        </Text>
      )}
      {job.error && (
        <Text role="alert" color="bad" mt="1" dir="auto">
          {job.error.message} {job.error.remedy}
        </Text>
      )}
      {job.files.length > 0 && (
        <chakra.ul listStyleType="none" mt="3">
          {job.files.map((file) => (
            <FileLine key={file.file} file={file} />
          ))}
        </chakra.ul>
      )}
    </chakra.article>
  );
}

const MARKS: Record<JobFile["stage"], { icon: IconName; tone: string }> = {
  fetching: { icon: "download", tone: "lamp" },
  reading: { icon: "films", tone: "lamp" },
  added: { icon: "check", tone: "good" },
  skipped: { icon: "minus", tone: "dim" },
  failed: { icon: "warning", tone: "bad" },
};

function FileLine({ file }: { file: JobFile }) {
  const { t, percent } = useWords();
  const { icon, tone } = MARKS[file.stage];
  const busy = file.stage === "reading" || file.stage === "fetching";
  return (
    <chakra.li display="flex" gap="2.5" py="1" borderTopWidth="1px" alignItems="baseline">
      <Box color={tone} alignSelf="center">
        <Icon name={icon} size={16} />
      </Box>
      <Box flex="1" minW="0">
        <Box truncate dir="auto">
          {file.film || file.file}
          <chakra.span color="faint"> {file.film && file.file}</chakra.span>
        </Box>
        {file.why && (
          <Box color={tone} fontSize="xs" dir="auto">
            {file.why}
          </Box>
        )}
      </Box>
      <Box color={tone} flexShrink={0}>
        {t(`file.${file.stage}` as Key)}
        {busy && file.total > 0 && ` ${percent(Math.min(file.done / file.total, 1))}`}
      </Box>
    </chakra.li>
  );
}

/** How much of a job is done, 0 to 1: whole files, and the parts of those at work. */
export function shareOf(job: JobAnswer): number | null {
  if (job.files_total === 0) return null;
  const parts = job.files
    .filter((file) => (file.stage === "reading" || file.stage === "fetching") && file.total > 0)
    .reduce((sum, file) => sum + Math.min(file.done / file.total, 1), 0);
  return Math.min((job.files_done + parts) / job.files_total, 1);
}

function lastPart(source: string): string {
  return source.replace(/\/+$/, "").split("/").at(-1) ?? source;
}
