/** What can be filtered, with counts: a click puts it into the question, another takes it out. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import { useState } from "react";

import { places } from "../api/places";
import type { FacetsAnswer, ValueCount } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { standing, toggled } from "../query/edit";
import { Icon } from "../parts/icons";
import { Bone, Trouble } from "../parts/states";
import { go } from "../shell/route";
import { useWords, type Key } from "../words";
import { addressOf, type Question } from "./question";
import { Swatches } from "./swatches";

const ORDER = [
  "color",
  "light",
  "motion",
  "sound",
  "size",
  "people",
  "kind",
  "genre",
  "year",
  "director",
  "actor",
  "language",
  "country",
];
const FEW = 6;

export function Facets({ question }: { question: Question }) {
  const { t } = useWords();
  const { answer, problem, again } = useAnswer<FacetsAnswer>(places.facets);
  if (problem) return <Trouble problem={problem} again={again} />;
  if (!answer) return <Bones />;
  const groups = ORDER.map((key) => [key, answer.facets[key] ?? []] as const).filter(
    ([, values]) => values.length > 0,
  );
  if (groups.length === 0) return <Box color="dim">{t("facets.none")}</Box>;
  return (
    <Flex direction="column" gap="5">
      {groups.map(([key, values]) => (
        <Group key={key} name={key} values={values} question={question} />
      ))}
    </Flex>
  );
}

interface GroupProps {
  name: string;
  values: readonly ValueCount[];
  question: Question;
}

function Group({ name, values, question }: GroupProps) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const title = t(`key.${name}` as Key);
  const shown = all ? values : values.slice(0, FEW);
  const turn = (value: string, not: boolean) =>
    go(addressOf({ ...question, q: toggled(question.q, name, value, { not }) }));
  return (
    <chakra.section aria-label={title}>
      <chakra.h2 fontSize="xs" fontWeight="medium" color="dim" mb="1.5">
        {title}
      </chakra.h2>
      {name === "color" ? (
        <Swatches values={values} query={question.q} onTurn={turn} />
      ) : (
        <chakra.ul listStyleType="none">
          {shown.map((one) => (
            <Value key={one.value} name={name} one={one} query={question.q} onTurn={turn} />
          ))}
        </chakra.ul>
      )}
      {name !== "color" && values.length > FEW && (
        <chakra.button
          type="button"
          mt="1"
          px="1.5"
          fontSize="xs"
          color="dim"
          cursor="pointer"
          _hover={{ color: "ink" }}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("facets.fewer") : t("facets.more", { n: values.length - FEW })}
        </chakra.button>
      )}
    </chakra.section>
  );
}

interface ValueProps {
  name: string;
  one: ValueCount;
  query: string;
  onTurn: (value: string, not: boolean) => void;
}

function Value({ name, one, query, onTurn }: ValueProps) {
  const { t, value, number, year } = useWords();
  const stands = standing(query, name, one.value);
  const said = name === "year" ? decade(one.value, year) : value(name, one.value);
  return (
    <Flex as="li" align="center" className="facet">
      <chakra.button
        type="button"
        aria-pressed={stands === "on"}
        onClick={() => onTurn(one.value, false)}
        flex="1"
        minW="0"
        display="flex"
        gap="2"
        px="1.5"
        py="0.5"
        ms="-1.5"
        borderRadius="sm"
        textAlign="start"
        cursor="pointer"
        color={stands === "on" ? "lamp" : "ink"}
        fontWeight={stands === "on" ? "medium" : "normal"}
        textDecoration={stands === "not" ? "line-through" : undefined}
        _hover={{ bg: "raised" }}
      >
        <chakra.span flex="1" truncate>
          <bdi>{said}</bdi>
        </chakra.span>
        <chakra.span color="faint">{number(one.count)}</chakra.span>
      </chakra.button>
      <chakra.button
        type="button"
        aria-pressed={stands === "not"}
        aria-label={t("facets.not", { value: said })}
        title={t("facets.not", { value: said })}
        onClick={() => onTurn(one.value, true)}
        className="facet-not"
        display="grid"
        placeItems="center"
        boxSize="24px"
        color={stands === "not" ? "bad" : "faint"}
        borderRadius="sm"
        cursor="pointer"
        _hover={{ bg: "raised", color: "ink" }}
      >
        <Icon name="minus" size={13} />
      </chakra.button>
    </Flex>
  );
}

/** `1990..1999` as people say it. */
function decade(value: string, year: (value: number) => string): string {
  const [from, to] = value.split("..");
  return from && to && from !== to
    ? `${year(Number(from))}–${year(Number(to))}`
    : year(Number(from));
}

function Bones() {
  return (
    <Flex direction="column" gap="3" aria-hidden>
      {[72, 90, 60, 84, 70, 90, 64].map((width, index) => (
        <Bone key={index} w={`${width}%`} h="16px" />
      ))}
    </Flex>
  );
}
