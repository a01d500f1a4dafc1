/** An expected score: on a scale with its interval, beside what simpler ways would say. */
import { Box, chakra, Heading, Text } from "@chakra-ui/react";
import type { ReactNode } from "react";

import type { RatingAnswer } from "../api/shapes";
import { useWords, type Key } from "../words";

const LOWEST = 1;
const HIGHEST = 10;
const BASELINES = ["facts", "genre_year", "mean"] as const;

interface Props {
  rating: RatingAnswer;
  /** The score that it has, where it is known. */
  real?: number | null;
}

export function RatingCard({ rating, real = null }: Props) {
  const { t, number, percent, language } = useWords();
  const { value, low, high, coverage, model, baselines } = rating;
  const said = { low: number(low, 1), high: number(high, 1) };
  return (
    <chakra.section
      aria-label={t("rating.title")}
      bg="surface"
      borderWidth="1px"
      borderRadius="md"
      p="4"
    >
      <Heading as="h2" fontSize="md" fontWeight="bold" mb="2">
        {t("rating.title")}
      </Heading>
      <Box display="flex" alignItems="baseline" columnGap="3" flexWrap="wrap">
        <chakra.span fontSize="2xl" fontWeight="bold" lineHeight="1" className="figures">
          {number(value, 1)}
        </chakra.span>
        <chakra.span color="dim">
          {t("rating.interval", { ...said, percent: percent(Math.round(coverage * 100) / 100) })}
        </chakra.span>
      </Box>
      <chakra.dl
        mt="4"
        display="grid"
        gridTemplateColumns="max-content minmax(90px, 1fr) 4ch"
        alignItems="center"
        columnGap="3"
        fontSize="sm"
      >
        <Row label={t("rating.expected")} said={number(value, 1)} strong>
          <Span from={low} to={high} />
          <Dot at={value} strong />
        </Row>
        {BASELINES.map((name) => {
          const told = baselines[name];
          // What said it is no baseline of itself.
          if (told === null || told === undefined || name === model) return null;
          return (
            <Row key={name} label={t(`rating.${name}` as Key)} said={number(told, 1)}>
              <Dot at={told} />
            </Row>
          );
        })}
        {real !== null && (
          <Row label={t("rating.real")} said={number(real, 1)}>
            <Dot at={real} real />
          </Row>
        )}
        <Box />
        <Scale />
        <Box />
      </chakra.dl>
      <Text mt="3" fontSize="sm" color="dim" dir="auto">
        {language === "en" ? rating.reason : t(reasonOf(rating))}
      </Text>
    </chakra.section>
  );
}

interface RowProps {
  label: string;
  said: string;
  strong?: boolean;
  children: ReactNode;
}

function Row({ label, said, strong = false, children }: RowProps) {
  const weight = strong ? "bold" : "normal";
  return (
    <>
      <chakra.dt color={strong ? "ink" : "dim"} fontWeight={weight}>
        {label}
      </chakra.dt>
      <chakra.dd display="contents">
        <Box position="relative" h="26px" css={LINES} aria-hidden>
          {children}
        </Box>
        <chakra.span className="figures" textAlign="end" fontWeight={weight}>
          {said}
        </chakra.span>
      </chakra.dd>
    </>
  );
}

/** A line at each whole score, so that rows can be read against each other. */
const LINES = {
  backgroundImage: "linear-gradient(to right, var(--cs-colors-line) 1px, transparent 1px)",
  backgroundSize: `calc((100% - 1px) / ${HIGHEST - LOWEST}) 100%`,
  "[dir=rtl] &": {
    backgroundImage: "linear-gradient(to left, var(--cs-colors-line) 1px, transparent 1px)",
    backgroundPosition: "right",
  },
};

function Span({ from, to }: { from: number; to: number }) {
  return (
    <Box
      position="absolute"
      top="7px"
      bottom="7px"
      bg="lampWash"
      borderInlineWidth="2px"
      borderColor="lamp"
      style={{ insetInlineStart: place(from), insetInlineEnd: `${100 - share(to)}%` }}
    />
  );
}

function Dot({ at, strong, real }: { at: number; strong?: boolean; real?: boolean }) {
  const size = strong ? 12 : 8;
  return (
    <Box
      position="absolute"
      top="50%"
      bg={strong ? "lamp" : real ? "ink" : "surface"}
      borderWidth={strong || real ? "0" : "2px"}
      borderColor="dim"
      borderRadius={real ? "1px" : "full"}
      style={{
        insetInlineStart: place(at),
        width: size,
        height: size,
        marginBlockStart: -size / 2,
        marginInlineStart: -size / 2,
        ...(real ? { rotate: "45deg" } : {}),
      }}
    />
  );
}

function Scale() {
  const { number } = useWords();
  return (
    <Box position="relative" h="18px" fontSize="2xs" color="dim" aria-hidden>
      {[1, 4, 7, 10].map((score) => (
        <chakra.span
          key={score}
          position="absolute"
          w="3ch"
          textAlign="center"
          style={{ insetInlineStart: place(score), marginInlineStart: "-1.5ch" }}
        >
          {number(score)}
        </chakra.span>
      ))}
    </Box>
  );
}

function reasonOf({ model, baselines }: RatingAnswer): Key {
  if (model !== "facts") return "rating.reason.trained";
  return baselines.facts === null ? "rating.reason.nothing" : "rating.reason.facts";
}

function share(score: number): number {
  return ((Math.min(Math.max(score, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)) * 100;
}

function place(score: number): string {
  return `${share(score)}%`;
}
