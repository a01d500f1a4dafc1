/** Every filter of the question as a chip that can be taken off. */
import { chakra, Flex } from "@chakra-ui/react";
import type { ReactNode } from "react";

import { places } from "../api/places";
import type { ShotAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { without } from "../query/edit";
import { plainValue } from "../query/keys";
import { scan, type Token } from "../query/scan";
import { Icon } from "../parts/icons";
import { go } from "../shell/route";
import { useWords, type Key, type Speaker } from "../words";
import { addressOf, type Question } from "./question";

export function Chips({ question }: { question: Question }) {
  const words = useWords();
  const { t } = words;
  const tokens = scan(question.q);
  const shown = tokens.filter((token) => token.sort === "filter" || token.sort === "arrow");
  if (shown.length === 0 && !question.image && !question.like) return null;
  return (
    <chakra.ul display="contents" listStyleType="none" aria-label={t("chips")}>
      {question.image && (
        <Chip
          label={t("chip.picture")}
          onRemove={() => go(addressOf({ ...question, image: "" }))}
          picture={places.image(question.image)}
        />
      )}
      {question.like && <LikeChip question={question} />}
      {shown.map((token) =>
        token.sort === "arrow" ? (
          <Flex as="li" key={token.start} align="center" gap="1" color="lamp" px="1">
            <Icon name="arrow" size={15} turns />
            <span>{token.text ? t("chip.within", { time: token.text }) : t("chip.then")}</span>
          </Flex>
        ) : (
          <Chip
            key={token.start}
            label={labelOf(token, words)}
            negate={token.negate}
            onRemove={() => go(addressOf({ ...question, q: without(question.q, token) }))}
          />
        ),
      )}
    </chakra.ul>
  );
}

/** The shot whose like is looked for, with its picture once that is known. */
function LikeChip({ question }: { question: Question }) {
  const { t } = useWords();
  const { answer } = useAnswer<ShotAnswer>(places.shot(question.like));
  const name = answer?.shot.frames[0]?.thumbnail;
  return (
    <Chip
      label={t("chip.like")}
      onRemove={() => go(addressOf({ ...question, like: "" }))}
      {...(answer && name ? { picture: places.frame(answer.footage.id, name) } : {})}
    />
  );
}

function labelOf(token: Token, { t, value }: Speaker): ReactNode {
  const { key, values } = token;
  if (!key) return token.text;
  const name = t(`key.${key.name}` as Key);
  const said = values.map((one) => value(key.name, plainValue(key, one)));
  return (
    <>
      <chakra.span color="dim">{name}</chakra.span> <bdi>{said.join(t("or"))}</bdi>
    </>
  );
}

interface ChipProps {
  label: ReactNode;
  negate?: boolean;
  picture?: string;
  onRemove: () => void;
}

function Chip({ label, negate = false, picture, onRemove }: ChipProps) {
  const { t } = useWords();
  return (
    <Flex
      as="li"
      align="center"
      gap="1.5"
      h="30px"
      ps={picture ? "0.5" : "2.5"}
      pe="0.5"
      bg={negate ? "transparent" : "raised"}
      borderWidth="1px"
      borderStyle={negate ? "dashed" : "solid"}
      borderColor={negate ? "edge" : "transparent"}
      borderRadius="full"
      fontSize="sm"
      maxW="100%"
    >
      {picture && (
        <img src={picture} alt="" style={{ height: 24, borderRadius: 12, maxWidth: 60 }} />
      )}
      <chakra.span truncate>
        {negate && <chakra.span color="bad">{t("chip.not")} </chakra.span>}
        {label}
      </chakra.span>
      <chakra.button
        type="button"
        aria-label={t("chip.remove")}
        title={t("chip.remove")}
        onClick={onRemove}
        display="grid"
        placeItems="center"
        boxSize="24px"
        borderRadius="full"
        color="dim"
        cursor="pointer"
        _hover={{ bg: "line", color: "ink" }}
      >
        <Icon name="close" size={13} />
      </chakra.button>
    </Flex>
  );
}
