/** Neighbours, the most alike first: what each is, why it is alike, and where the two meet. */
import { Box, Button, chakra, Flex, Heading, Text } from "@chakra-ui/react";
import { useState } from "react";

import type { Neighbour, SimilarAnswer } from "../api/shapes";
import { addressOf } from "../film/address";
import { Bone } from "../parts/states";
import { Link } from "../shell/link";
import { useWords } from "../words";
import type { Asked } from "./asked";
import { Meetings } from "./meetings";
import { Reasons } from "./reasons";

interface Props {
  answer: SimilarAnswer;
  asked: Asked;
  /** How many are shown before more are wanted. */
  first?: number;
}

export function Neighbours({ answer, asked, first = 3 }: Props) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const { neighbours } = answer;
  if (neighbours.length === 0)
    return (
      <Text color="dim" role="status">
        {language === "en" ? answer.reason : t("similar.none")}
      </Text>
    );
  const shown = all ? neighbours : neighbours.slice(0, first);
  return (
    <Box>
      <chakra.ol listStyleType="none" aria-label={t("similar.list")}>
        {shown.map((neighbour) => (
          <Row key={neighbour.footage.id} neighbour={neighbour} asked={asked} />
        ))}
      </chakra.ol>
      {neighbours.length > shown.length && (
        <Button mt="3" onClick={() => setAll(true)}>
          {t("similar.more", { n: neighbours.length - shown.length })}
        </Button>
      )}
      <Text mt="3" fontSize="sm" color="dim" maxW="80ch" dir="auto">
        {language === "en" ? answer.reason : t("similar.how")}
        {answer.warnings.map((warning) => (
          <bdi key={warning}> {warning}</bdi>
        ))}
      </Text>
    </Box>
  );
}

function Row({ neighbour, asked }: { neighbour: Neighbour; asked: Asked }) {
  const { t, percent, value, year } = useWords();
  const { film, footage } = neighbour;
  return (
    <chakra.li
      display="grid"
      gridTemplateColumns={{ base: "minmax(0, 1fr)", md: "minmax(220px, 300px) minmax(0, 1fr)" }}
      columnGap="6"
      rowGap="3"
      alignItems="start"
      py="4"
      borderTopWidth="1px"
    >
      <Box>
        <Flex align="baseline" gap="2" mb="2">
          <Heading as="h3" fontSize="md" fontWeight="bold" lineHeight="1.25" minW="0" flex="1">
            <Link
              href={addressOf(film.id, footage.id)}
              textDecoration="none"
              _hover={{ textDecoration: "underline" }}
            >
              <bdi>{film.title}</bdi>
            </Link>
            <chakra.span color="dim" fontWeight="normal" fontSize="sm" ms="2">
              {film.year !== null && `${year(film.year)} `}
              {value("kind", footage.kind)}
            </chakra.span>
          </Heading>
          <chakra.span
            className="figures"
            fontWeight="bold"
            title={t("similar.score")}
            aria-label={`${t("similar.score")}: ${percent(neighbour.score)}`}
            role="img"
          >
            {percent(Math.round(neighbour.score * 100) / 100)}
          </chakra.span>
        </Flex>
        <Reasons neighbour={neighbour} />
      </Box>
      <Meetings asked={asked} neighbour={neighbour} />
    </chakra.li>
  );
}

/** Where neighbours will be. */
export function NeighbourBones({ rows = 3 }: { rows?: number }) {
  const { t } = useWords();
  return (
    <Box role="status">
      <Text srOnly>{t("loading")}</Text>
      {Array.from({ length: rows }, (_, row) => (
        <Flex key={row} gap="6" py="4" borderTopWidth="1px" aria-hidden>
          <Box flex={{ base: "1", md: "0 0 260px" }}>
            <Bone h="22px" />
            <Box mt="3">
              <Bone h="70px" />
            </Box>
          </Box>
          <Box hideBelow="md" flex="1" maxW="360px">
            <Bone aspect={32 / 9} />
          </Box>
        </Flex>
      ))}
    </Box>
  );
}
