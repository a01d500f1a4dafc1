/** The films that a picture may be from: one click puts another beside it. */
import { chakra, Flex } from "@chakra-ui/react";

import type { Candidate } from "../api/shapes";
import { Time } from "../parts/controls";
import { useWords } from "../words";
import { Face, Films } from "./films";
import { Bar } from "./sureness";
import { percentOf, titleOf, transformIn } from "./wording";

interface Props {
  candidates: readonly Candidate[];
  threshold: number;
  shown: number;
  onShow: (index: number) => void;
}

export function Candidates({ candidates, threshold, shown, onShow }: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Films title={t("which.candidates")} films={candidates}>
      {(candidate, index) => (
        <chakra.button
          type="button"
          aria-pressed={index === shown}
          onClick={() => onShow(index)}
          display="flex"
          w="100%"
          h="100%"
          gap="3"
          p="2"
          textAlign="start"
          bg="surface"
          borderWidth="1px"
          borderRadius="md"
          cursor="pointer"
          borderColor={index === shown ? "lamp" : "line"}
          _hover={{ bg: "raised" }}
        >
          <Face candidate={candidate} />
          <Flex direction="column" justify="center" minW="0" flex="1" gap="1">
            <chakra.span fontWeight="medium" truncate>
              <bdi>{titleOf(candidate, words)}</bdi>
            </chakra.span>
            {candidate.second !== null && (
              <chakra.span fontSize="xs" color="dim" truncate>
                <Time seconds={candidate.second} parts /> {transformIn(words, candidate.transform)}
              </chakra.span>
            )}
            <Flex align="center" gap="2">
              <Bar probability={candidate.probability} threshold={threshold} />
              <chakra.span fontSize="xs" className="figures">
                {percentOf(candidate.probability, words)}
              </chakra.span>
            </Flex>
          </Flex>
        </chakra.button>
      )}
    </Films>
  );
}
