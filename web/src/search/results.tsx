/** The wall of answers, and what is said above and below it. */
import { Box, Button, Flex, Text } from "@chakra-ui/react";
import { useCallback, useEffect, type KeyboardEvent } from "react";

import type { Hit } from "../api/shapes";
import { Bone, Trouble } from "../parts/states";
import { keyOf } from "../shell/keys";
import { announce } from "../shell/notices";
import { go, goOver } from "../shell/route";
import { useScroll } from "../shell/scroll";
import { aspectOf, CAPTION, choose, HitCard } from "../wall/hit_card";
import { stopPreview, togglePreview } from "../wall/preview";
import { enterNew } from "../wall/enter";
import { Wall } from "../wall/wall";
import { useWords } from "../words";
import { NothingFound } from "./nothing_found";
import { QueryTrouble } from "./query_trouble";
import { addressOf, NOTHING, type Question } from "./question";
import type { Found, Searched } from "./use_search";

interface Props {
  question: Question;
  searched: Searched;
  entry: string;
  target: number;
}

export function Results({ question, searched, entry, target }: Props) {
  const { found, stale, problem, loading, again } = searched;
  useScroll(entry, found !== undefined, found?.hits.length ?? 0);
  useAnnounced(found);
  useEffect(() => {
    if (found && enterNext) enterNew();
    if (found) enterNext = false;
  }, [found]);
  if (problem?.at != null) return <QueryTrouble query={question.q} problem={problem} />;
  if (problem) return <Trouble problem={problem} again={again} />;
  if (loading && !stale) return <Bones target={target} />;
  const shown = found ?? stale;
  if (!shown) return null;
  if (shown.hits.length === 0) return <NothingFound question={question} answer={shown.last} />;
  return (
    <Box opacity={loading ? 0.45 : 1} transition="opacity .15s" aria-busy={loading}>
      <HitWall question={question} found={shown} target={target} more={searched.more} />
      <End searched={searched} found={shown} />
    </Box>
  );
}

/** Whether the keyboard, which was among the answers, goes on among those that come next. */
let enterNext = false;

function HitWall({
  question,
  found,
  target,
  more,
}: {
  question: Question;
  found: Found;
  target: number;
  more: () => void;
}) {
  const { t } = useWords();
  const open = useCallback((shot: string) => addressOf(question, shot), [question]);
  const like = useCallback((shot: string) => go(addressOf({ ...NOTHING, like: shot })), []);
  const onKey = (event: KeyboardEvent, hit: Hit) => {
    switch (keyOf(event.nativeEvent)) {
      case "Enter":
        stopPreview();
        goOver(open(hit.id));
        return true;
      case " ":
        togglePreview(hit.id);
        return true;
      case "x":
        announce(t(choose(hit) ? "reel.added" : "reel.removed"));
        return true;
      case "l":
        enterNext = true;
        like(hit.id);
        return true;
      default:
        return false;
    }
  };
  return (
    <Wall
      items={found.hits}
      label={t("results")}
      keyOf={nameOf}
      aspectOf={aspectOf}
      target={target}
      caption={CAPTION}
      onEnd={more}
      onKey={onKey}
      cell={(hit, place) => <HitCard hit={hit} place={place} addressOf={open} onLike={like} />}
    />
  );
}

function nameOf(hit: Hit): string {
  return `${hit.rank} ${hit.id}`;
}

/** Why the list ends, or that more is on its way. */
function End({ searched, found }: { searched: Searched; found: Found }) {
  const { t, language } = useWords();
  const { stopped, more } = searched;
  if (stopped)
    return (
      <Flex align="center" gap="3" py="8" justify="center">
        <Text color="bad">{stopped.message || t("problem.unreachable")}</Text>
        <Button onClick={more}>{t("again")}</Button>
      </Flex>
    );
  if (found.last.next)
    return (
      <Text py="8" textAlign="center" color="faint">
        {t("loading")}
      </Text>
    );
  return (
    <Text py="8" textAlign="center" color="dim">
      {(language === "en" && found.last.reason) || t("results.end")}
    </Text>
  );
}

/** Tell those who listen how many answers there are. */
function useAnnounced(found: Found | undefined): void {
  const { t } = useWords();
  const count = found?.last.total;
  useEffect(() => {
    if (count === undefined) return;
    announce(t("results.count", { n: count }));
  }, [count, t]);
}

function Bones({ target }: { target: number }) {
  return (
    <Flex wrap="wrap" gap="2" aria-hidden overflow="hidden" maxH="70vh">
      {Array.from({ length: 24 }, (_, index) => (
        <Box
          key={index}
          flex={`1 0 ${target * (1.5 + ((index * 7) % 5) / 6)}px`}
          pb={`${CAPTION}px`}
        >
          <Bone h={`${target}px`} />
        </Box>
      ))}
    </Flex>
  );
}
