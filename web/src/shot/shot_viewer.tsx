/** One shot, opened over the answers: it plays, and says what is known of it. */
import { Box, chakra, Flex, Grid } from "@chakra-ui/react";
import { useCallback, useEffect, useMemo } from "react";

import { places } from "../api/places";
import type { Hit, ShotAnswer, Texts } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { useShots } from "../film/use_shots";
import { IconButton, Time } from "../parts/controls";
import { Sheet } from "../parts/sheet";
import { Bone, Trouble } from "../parts/states";
import { languageFor } from "../player/lines";
import { Playback } from "../player/playback";
import { Player } from "../player/player";
import { hitsOf } from "../search/use_search";
import { addressOf, questionOf } from "../search/question";
import { keyOf } from "../shell/keys";
import { back, go, useRoute } from "../shell/route";
import { isTyping } from "../shell/shortcuts";
import { shotsOf } from "../wall/hit_card";
import { useWords } from "../words";
import { Alike } from "./alike";
import { Around } from "./around";
import { ShotFacts } from "./shot_facts";

export default function ShotViewer({ id }: { id: string }) {
  const { t } = useWords();
  const route = useRoute();
  const question = questionOf(route);
  const { answer, problem, again } = useAnswer<ShotAnswer>(places.shot(id));
  const hits = hitsOf(question).flatMap(shotsOf);
  const place = hits.findIndex((hit) => hit.id === id);
  const close = useCallback(() => {
    const rest = new URLSearchParams(window.location.search);
    rest.delete("shot");
    const query = rest.toString();
    back(window.location.pathname + (query ? `?${query}` : ""));
  }, []);

  const stepTo = useCallback(
    (hit: Hit | undefined) => {
      if (hit) go(addressOf(question, hit.id), { replace: true });
    },
    [question],
  );
  const before = hits[place - 1];
  const after = place >= 0 ? hits[place + 1] : undefined;

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event)) return;
      const key = keyOf(event);
      const to = key === "n" ? after : key === "p" ? before : undefined;
      if (to) stepTo(to);
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [before, after, stepTo]);

  return (
    <Sheet title={t("shot")} shape="whole" bare onClose={close}>
      <Flex align="center" gap="1" px={{ base: "2", md: "4" }} h="52px" borderBottomWidth="1px">
        <Title answer={answer} />
        {place >= 0 && (
          <>
            <IconButton
              icon="forward"
              label={t("shot.before")}
              aria-keyshortcuts="p"
              disabled={!before}
              onClick={() => stepTo(before)}
              css={{
                "& svg": { transform: "scaleX(-1)" },
                "[dir=rtl] & svg": { transform: "none" },
              }}
            />
            <IconButton
              icon="forward"
              turns
              label={t("shot.after")}
              aria-keyshortcuts="n"
              disabled={!after}
              onClick={() => stepTo(after)}
            />
          </>
        )}
        <IconButton icon="close" label={t("close")} aria-keyshortcuts="Escape" onClick={close} />
      </Flex>
      <Box overflowY="auto" flex="1" px={{ base: "3", md: "5" }} py="4">
        {problem && <Trouble problem={problem} again={again} />}
        {!problem && !answer && <Bone aspect={2.2} />}
        {answer && <Open answer={answer} hit={hits[place]} />}
      </Box>
    </Sheet>
  );
}

function Title({ answer }: { answer: ShotAnswer | undefined }) {
  return (
    <chakra.h2 flex="1" minW="0" truncate fontWeight="bold" fontSize="md">
      {answer && (
        <>
          <bdi>{answer.film.title}</bdi>
          <chakra.span color="dim" fontWeight="normal" ms="3">
            <Time seconds={answer.shot.start} parts /> – <Time seconds={answer.shot.end} parts />
          </chakra.span>
        </>
      )}
    </chakra.h2>
  );
}

function Open({ answer, hit }: { answer: ShotAnswer; hit: Hit | undefined }) {
  const { language } = useWords();
  const { film, footage, shot } = answer;
  const playback = useMemo(
    () => new Playback(footage, shot.start + 0.001, { play: true }),
    [footage, shot.start],
  );
  const { shots } = useShots(film.id, footage.id);
  const texts = useAnswer<Texts>(places.texts(footage.id)).answer?.texts ?? NO_TEXTS;
  const spoken = useMemo(() => {
    const chosen = languageFor(texts, language);
    return texts.filter((line) => line.language === chosen);
  }, [texts, language]);
  const { start, end } = shot;
  const marked = useMemo(() => ({ start, end }), [start, end]);
  return (
    <Grid
      gap="6"
      templateColumns={{ base: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 340px" }}
      maxW="1800px"
      mx="auto"
    >
      <Box>
        {footage.kind === "still" ? (
          <chakra.img
            src={places.picture(footage.id, 0, 720)}
            alt={footage.file}
            maxH="64vh"
            mx="auto"
          />
        ) : (
          <Player playback={playback} shots={shots} texts={spoken} tallest="62vh" marked={marked} />
        )}
      </Box>
      <ShotFacts answer={answer} hit={hit} />
      <Flex gridColumn="1 / -1" direction="column" gap="6" minW="0">
        <Around shots={shots} open={shot.id} />
        <Alike shot={shot.id} />
      </Flex>
    </Grid>
  );
}

const NO_TEXTS: Texts["texts"] = [];
