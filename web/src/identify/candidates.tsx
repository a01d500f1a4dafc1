/** The films that a picture may be from: one click puts another beside it. */
import { Box, chakra, Flex, Heading } from "@chakra-ui/react";

import { places } from "../api/places";
import type { Candidate } from "../api/shapes";
import { Time } from "../parts/controls";
import { useWords } from "../words";
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
    <chakra.section mt="7">
      <Heading as="h2" fontSize="md" fontWeight="bold" mb="2">
        {t("which.candidates")}
      </Heading>
      <chakra.ul
        listStyleType="none"
        display="grid"
        gridTemplateColumns={{ base: "minmax(0, 1fr)", md: "repeat(3, minmax(0, 1fr))" }}
        gap="3"
      >
        {candidates.map((candidate, index) => (
          <li key={candidate.film.id}>
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
                    <Time seconds={candidate.second} parts />{" "}
                    {transformIn(words, candidate.transform)}
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
          </li>
        ))}
      </chakra.ul>
    </chakra.section>
  );
}

/** The frame of a candidate, small, beside its title; nothing where no frame is the picture. */
export function Face({ candidate }: { candidate: Candidate }) {
  if (!candidate.footage || !candidate.thumbnail) return null;
  return (
    <Box w="104px" flexShrink={0} aspectRatio={16 / 9} bg="stage" borderRadius="sm">
      <chakra.img
        src={places.frame(candidate.footage.id, candidate.thumbnail)}
        alt=""
        loading="lazy"
        css={{ width: "100%", height: "100%", objectFit: "contain" }}
      />
    </Box>
  );
}
