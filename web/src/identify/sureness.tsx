/** A probability as a bar, with the mark from which a film is named, and what it means. */
import { Box, chakra, Flex, Text } from "@chakra-ui/react";

import { useWords, type Speaker } from "../words";
import { percentOf } from "./wording";

interface Props {
  probability: number;
  /** Of what; it is read aloud. */
  label: string;
  threshold?: number;
  falseAccepts?: number;
}

export function Sureness({ probability, label, threshold = 0, falseAccepts = 0 }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Box>
      <Flex align="center" gap="3">
        <Bar probability={probability} threshold={threshold} label={label} />
        <chakra.span fontSize="lg" fontWeight="bold" className="figures" minW="4ch">
          {percentOf(probability, words)}
        </chakra.span>
      </Flex>
      <Text mt="1.5" fontSize="sm" color="dim" maxW="70ch">
        {meaning(probability, words)}{" "}
        {threshold > 0 &&
          t("which.threshold", {
            percent: percentOf(threshold, words),
            share: percentOf(falseAccepts, words),
          })}
      </Text>
    </Box>
  );
}

function meaning(probability: number, { t }: Speaker): string {
  const n = Math.round(probability * 100);
  if (n === 0) return t("which.means.none");
  return n === 100 ? t("which.means.all") : t("which.means", { n });
}

interface BarProps {
  probability: number;
  threshold?: number;
  /** What it measures; a thin bar without one repeats what is written beside it. */
  label?: string;
}

export function Bar({ probability, threshold = 0, label }: BarProps) {
  const words = useWords();
  const sure = probability >= threshold;
  return (
    <Box
      {...(label
        ? {
            role: "meter",
            "aria-label": label,
            "aria-valuemin": 0,
            "aria-valuemax": 1,
            "aria-valuenow": probability,
            "aria-valuetext": percentOf(probability, words),
          }
        : { "aria-hidden": true })}
      position="relative"
      flex="1"
      h={label ? "10px" : "5px"}
      bg="raised"
      borderRadius="full"
    >
      <Box
        h="100%"
        borderRadius="full"
        bg={sure ? "lamp" : "edge"}
        style={{ width: `${Math.max(probability * 100, 1)}%` }}
      />
      {threshold > 0 && (
        <Box
          position="absolute"
          top="-3px"
          bottom="-3px"
          w="2px"
          bg="ink"
          style={{ insetInlineStart: `${threshold * 100}%` }}
        />
      )}
    </Box>
  );
}
