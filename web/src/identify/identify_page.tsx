/** "Which film is this?": asked with a frame, a GIF or a clip, answered side by side with the film. */
import { Box, Button, chakra, Flex, Heading, Text } from "@chakra-ui/react";
import { useEffect, useState } from "react";

import type { Problem } from "../api/ask";
import { places } from "../api/places";
import type { Candidate, IdentifyAnswer } from "../api/shapes";
import { recall, useAnswer } from "../api/use_answer";
import { addressOf as filmAddress } from "../film/address";
import { Icon } from "../parts/icons";
import { Bone, Note, Trouble } from "../parts/states";
import { addressOf as searchAddress, NOTHING } from "../search/question";
import { Link } from "../shell/link";
import { announce, notify } from "../shell/notices";
import { useRoute } from "../shell/route";
import { useWords } from "../words";
import { timecode } from "../words/time";
import { likenFile } from "../similar/asking";
import { AskWays } from "./ask_ways";
import { addressOf, clipOf, forgetQuestion, useAsking } from "./asking";
import { Candidates } from "./candidates";
import { Copies } from "./copies";
import { Compared, Side } from "./compared";
import { Holders } from "./holders";
import { Invitation } from "./invitation";
import { PickFile } from "./pick_file";
import { Sureness } from "./sureness";
import { isolated, openingOf, sentenceOf, titleOf } from "./wording";

export default function IdentifyPage() {
  const { t } = useWords();
  const asking = useAsking();
  const image = useRoute().query.get("image") ?? "";
  useEffect(() => {
    document.title = `${t("which.title")} - cineseek`;
  }, [t]);
  // Who goes back to an answer is not waiting for the next one any more.
  const waits = asking !== null && image === "";
  useEffect(() => {
    if (image) forgetQuestion();
  }, [image]);
  useEffect(() => forgetQuestion, []);
  return (
    <Box px={{ base: "3", md: "8" }} pt={{ base: "5", md: "8" }} pb="12" maxW="1320px" mx="auto">
      <AskWays here="identify" />
      <Flex align="center" gap="4" mb="4" wrap="wrap">
        <Heading as="h1" fontSize={{ base: "xl", md: "2xl" }} fontWeight="bold" lineHeight="1.1">
          {t("which.title")}
        </Heading>
        {(waits || image) && <PickFile label={t("which.other")} variant="ghost" />}
      </Flex>
      {waits ? (
        <Waiting preview={asking.preview} moves={asking.moves} problem={asking.problem} />
      ) : image ? (
        <Kept key={image} image={image} />
      ) : (
        <Invitation icon="which" how={t("which.how")} told={t("which.told")}>
          <PickFile label={t("which.pick")} variant="solid" size="md" />
        </Invitation>
      )}
    </Box>
  );
}

interface WaitingProps {
  preview: string;
  moves?: boolean;
  problem?: Problem | undefined;
}

/** The question, and where its answer will be, or why there is none. */
function Waiting({ preview, moves = false, problem }: WaitingProps) {
  const { t } = useWords();
  return (
    <Compared question={preview} moves={moves}>
      {problem && problem.code !== "not_ready" ? (
        <Trouble problem={problem} />
      ) : problem ? (
        <Note icon="clock" title={t("which.preparing")} role="status">
          <Text dir="auto">{problem.message}</Text>
          <Text color="dim">{t("which.preparing.how")}</Text>
        </Note>
      ) : (
        <Side title={t("which.asking")}>
          <Box role="status">
            <Text srOnly>{t("which.asking")}</Text>
            <Bone aspect={16 / 9} />
          </Box>
        </Side>
      )}
    </Compared>
  );
}

/** What was asked before, here or by whoever sent the address. */
function Kept({ image }: { image: string }) {
  const { t } = useWords();
  const path = places.identified(image);
  const [first] = useState(() => recall(path) as IdentifyAnswer | undefined);
  const { answer = first, problem, again } = useAnswer<IdentifyAnswer>(first ? null : path);
  useEffect(() => {
    if (problem?.code !== "not_ready") return;
    const later = window.setTimeout(again, (problem.retryAfter ?? 5) * 1000);
    return () => window.clearTimeout(later);
  }, [problem, again]);
  if (answer) return <Answer answer={answer} />;
  if (problem?.code === "image_gone")
    return (
      <Note icon="picture" title={t("which.gone")} role="alert">
        <Text color="dim">{t("which.gone.how")}</Text>
        <PickFile label={t("which.pick")} variant="solid" alignSelf="flex-start" mt="2" />
      </Note>
    );
  if (problem && problem.code !== "not_ready") return <Trouble problem={problem} again={again} />;
  return <Waiting preview={places.image(image)} problem={problem} />;
}

function Answer({ answer }: { answer: IdentifyAnswer }) {
  const words = useWords();
  const { t } = words;
  const [shown, setShown] = useState(0);
  const several = answer.among.length > 0;
  const candidate = several ? answer.among[0] : answer.candidates[shown];
  const first = answer.candidates[0];
  const clip = clipOf(answer.image);
  const unnamed = several ? t("which.among", { n: answer.among.length }) : t("which.unknown");
  const sentence = sentenceOf(answer, words);
  useEffect(() => {
    announce(answer.film ? sentence : `${unnamed}. ${sentence}`);
  }, [answer, unnamed, sentence]);
  return (
    <>
      <Compared
        question={places.image(answer.image)}
        pictures={answer.pictures}
        candidate={candidate}
        place={several ? "each" : shown > 0 ? "another" : answer.film ? "sure" : "unsure"}
      />
      <Box mt="6">
        <Heading as="h2" fontSize="xl" fontWeight="bold" lineHeight="1.2">
          {answer.film && first ? <bdi>{titleOf(first, words)}</bdi> : unnamed}
          {answer.film && first && first.second !== null && (
            <chakra.span color="dim" fontWeight="normal">
              {" "}
              {t("which.at", { time: isolated(timecode(first.second, { parts: true })) })}
            </chakra.span>
          )}
        </Heading>
        <Text mt="1" maxW="80ch">
          {sentence}
        </Text>
        {first && (
          <Box mt="4" maxW="640px">
            {several ? (
              <Sureness probability={answer.together} label={t("which.among.probability")} />
            ) : (
              <Sureness
                probability={first.probability}
                label={t("which.probability")}
                threshold={answer.threshold}
                falseAccepts={answer.false_accepts}
              />
            )}
          </Box>
        )}
        <Actions answer={answer} candidate={several ? undefined : candidate} />
      </Box>
      {several ? (
        <Holders films={answer.among} />
      ) : (
        answer.candidates.length > 1 && (
          <Candidates
            candidates={answer.candidates}
            threshold={answer.threshold}
            shown={shown}
            onShow={setShown}
          />
        )
      )}
      {clip && <Copies clip={clip} />}
    </>
  );
}

interface ActionsProps {
  answer: IdentifyAnswer;
  candidate: Candidate | undefined;
}

/** What can be done next; a candidate that is shown can be opened. */
function Actions({ answer, candidate }: ActionsProps) {
  const words = useWords();
  const { t } = words;
  const clip = clipOf(answer.image);
  return (
    <Flex wrap="wrap" gap="2" mt="5">
      {candidate && (
        <Button asChild variant={answer.film ? "solid" : "subtle"}>
          <Link
            href={filmAddress(
              candidate.film.id,
              candidate.footage?.id,
              candidate.second ?? undefined,
            )}
            textDecoration="none"
          >
            <Icon name="play" />
            {openingOf(candidate, words)}
          </Link>
        </Button>
      )}
      <Button asChild variant={answer.film ? "subtle" : "solid"}>
        <Link href={searchAddress({ ...NOTHING, image: answer.image })} textDecoration="none">
          <Icon name="search" />
          {t("which.search")}
        </Link>
      </Button>
      {clip && (
        <Button variant="ghost" onClick={() => likenFile(clip)}>
          <Icon name="alike" />
          {t("like.what")}
        </Button>
      )}
      <Button
        variant="ghost"
        onClick={() => {
          const link = window.location.origin + addressOf(answer.image);
          void navigator.clipboard.writeText(link).then(() => notify(t("which.copied")));
        }}
      >
        <Icon name="link" />
        {t("shot.copy")}
      </Button>
    </Flex>
  );
}
