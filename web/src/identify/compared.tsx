/** The question and the frame that answers it, side by side, with what was done in between. */
import { Box, chakra, Flex, Grid, Text } from "@chakra-ui/react";
import type { ReactNode } from "react";

import { places } from "../api/places";
import type { Candidate } from "../api/shapes";
import { Time } from "../parts/controls";
import { Icon } from "../parts/icons";
import { useWords } from "../words";
import { titleOf, transformIn } from "./wording";

type Place = "sure" | "unsure" | "another" | "each";
const TITLES = {
  sure: "which.theirs",
  unsure: "which.likeliest",
  another: "which.another",
  each: "which.among.each",
} as const;

interface Props {
  /** Where the question's picture is. */
  question: string;
  /** It is a video that only the browser has so far. */
  moves?: boolean;
  pictures?: number;
  candidate?: Candidate | undefined;
  /** What it is: the answer, the likeliest of what is not sure enough, another, or one of several
   * films that hold the very frame. */
  place?: Place;
  /** What stands in the place of a candidate. */
  children?: ReactNode;
}

export function Compared({
  question,
  moves,
  pictures = 1,
  candidate,
  place = "sure",
  children,
}: Props) {
  const words = useWords();
  const { t } = words;
  return (
    <Grid
      templateColumns={{ base: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 1fr)" }}
      gap={{ base: "4", md: "5" }}
    >
      <Side title={t("which.yours")}>
        <Stage>
          {moves ? (
            <chakra.video src={question} autoPlay muted loop playsInline css={FIT} aria-hidden />
          ) : (
            <chakra.img src={question} alt={t("which.yours")} css={FIT} />
          )}
        </Stage>
        {pictures > 1 && (
          <Text fontSize="sm" color="dim" mt="1.5">
            {t("which.pictures", { n: pictures })}
          </Text>
        )}
      </Side>
      {candidate ? (
        <Side title={t(TITLES[place])}>
          <Stage>
            {candidate.footage && candidate.thumbnail ? (
              <chakra.img
                src={places.frame(candidate.footage.id, candidate.thumbnail)}
                alt={titleOf(candidate, words)}
                css={FIT}
              />
            ) : (
              <Text color="#b0b0b0" px="6" textAlign="center">
                {t("which.no_frame")}
              </Text>
            )}
          </Stage>
          <Flex align="center" gap="2" mt="1.5" fontSize="sm" color="dim" wrap="wrap">
            {candidate.second !== null && (
              <Transform said={candidate.transform} sure={place === "sure" || place === "each"} />
            )}
            {place !== "each" && (
              <span>
                <bdi>{titleOf(candidate, words)}</bdi>{" "}
                {candidate.second !== null && <Time seconds={candidate.second} parts />}
              </span>
            )}
          </Flex>
        </Side>
      ) : (
        children
      )}
    </Grid>
  );
}

/** What was done to the film's picture. */
function Transform({ said, sure }: { said: string; sure: boolean }) {
  const words = useWords();
  return (
    <chakra.span
      display="inline-flex"
      alignItems="center"
      gap="1.5"
      px="2"
      py="0.5"
      borderRadius="sm"
      bg={sure ? "lampWash" : "raised"}
      color={sure ? "lamp" : "ink"}
      fontWeight="medium"
      title={words.t("transform")}
    >
      {said.includes("mirrored") && <Icon name="mirror" size={15} />}
      {transformIn(words, said)}
    </chakra.span>
  );
}

export function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <chakra.figure minW="0">
      <chakra.figcaption fontSize="sm" color="dim" mb="1.5">
        {title}
      </chakra.figcaption>
      {children}
    </chakra.figure>
  );
}

/** Both pictures on the same stage, so that they can be compared. */
function Stage({ children }: { children: ReactNode }) {
  return (
    <Box
      display="grid"
      placeItems="center"
      bg="stage"
      borderRadius="md"
      overflow="hidden"
      aspectRatio={16 / 9}
    >
      {children}
    </Box>
  );
}

const FIT = { width: "100%", height: "100%", minHeight: 0, objectFit: "contain" };
