/** Every part of a clip that is in the library: which stretch of which film, and how it was changed. */
import { Box, Button, chakra, Flex, Heading, Text } from "@chakra-ui/react";
import { useState } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { CopiesAnswer, Copy } from "../api/shapes";
import { asProblem } from "../api/use_answer";
import { addressOf } from "../film/address";
import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { Trouble } from "../parts/states";
import { Link } from "../shell/link";
import { announce } from "../shell/notices";
import { useWords } from "../words";
import { percentOf, titleOf, transformIn } from "./wording";

type State = "asking" | Problem | CopiesAnswer | null;

export function Copies({ clip }: { clip: File }) {
  const { t } = useWords();
  const [state, setState] = useState<State>(null);
  const find = () => {
    setState("asking");
    const form = new FormData();
    form.append("video", clip, clip.name || "clip");
    ask<CopiesAnswer>(places.copies, { body: form }).then(
      (answer) => {
        setState(answer);
        announce(t("copies.count", { n: answer.copies.length }));
      },
      (error: unknown) => setState(asProblem(error)),
    );
  };
  return (
    <chakra.section mt="7" aria-label={t("copies")}>
      <Heading as="h2" fontSize="md" fontWeight="bold" mb="2">
        {t("copies")}
      </Heading>
      {state === null || state === "asking" ? (
        <Flex align="center" gap="3" wrap="wrap">
          <Button onClick={find} disabled={state === "asking"}>
            <Icon name="alike" />
            {t(state === "asking" ? "which.asking" : "copies.find")}
          </Button>
          <Text fontSize="sm" color="dim">
            {t("copies.how")}
          </Text>
        </Flex>
      ) : "copies" in state ? (
        <Found copies={state.copies} />
      ) : (
        <Trouble problem={state} again={find} />
      )}
    </chakra.section>
  );
}

function Found({ copies }: { copies: readonly Copy[] }) {
  const { t } = useWords();
  const inOrder = [...copies].sort((one, other) => one.query_start - other.query_start);
  return (
    <Box>
      <Text color="dim" fontSize="sm" mb="2">
        {t("copies.count", { n: copies.length })}
      </Text>
      <chakra.ul listStyleType="none">
        {inOrder.map((copy) => (
          <Row key={`${copy.footage.id} ${copy.query_start} ${copy.start}`} copy={copy} />
        ))}
      </chakra.ul>
    </Box>
  );
}

function Row({ copy }: { copy: Copy }) {
  const words = useWords();
  const { t, value } = words;
  return (
    <chakra.li
      display="flex"
      flexWrap="wrap"
      alignItems="center"
      columnGap="3"
      rowGap="1"
      py="2"
      borderTopWidth="1px"
    >
      <Stretch from={copy.query_start} to={copy.query_end} />
      <Icon name="arrow" size={15} turns />
      <Link
        href={addressOf(copy.film.id, copy.footage.id, copy.start)}
        color="lamp"
        fontWeight="medium"
      >
        <bdi>{titleOf(copy, words)}</bdi>
      </Link>
      <chakra.span color="dim">{value("kind", copy.footage.kind)}</chakra.span>
      <Stretch from={copy.start} to={copy.end} />
      <chakra.span color="dim" fontSize="sm">
        {transformIn(words, copy.transform)}
        {t("comma")}
        {t("copies.matches", { n: copy.matches })}
        {t("comma")}
        {percentOf(copy.score, words)}
      </chakra.span>
    </chakra.li>
  );
}

function Stretch({ from, to }: { from: number; to: number }) {
  return (
    <chakra.span dir="ltr" whiteSpace="nowrap">
      <Time seconds={from} parts /> – <Time seconds={to} parts />
    </chakra.span>
  );
}
