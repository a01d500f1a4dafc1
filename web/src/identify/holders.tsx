/** The films that hold one very frame: each is a link to where it is in that film. */
import { chakra, Flex } from "@chakra-ui/react";

import type { Candidate } from "../api/shapes";
import { addressOf } from "../film/address";
import { Icon } from "../parts/icons";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { Face, Films } from "./films";
import { openingOf, titleOf } from "./wording";

export function Holders({ films }: { films: readonly Candidate[] }) {
  const words = useWords();
  return (
    <Films title={words.t("which.among.films")} films={films}>
      {(one) => (
        <Link
          href={addressOf(one.film.id, one.footage?.id, one.second ?? undefined)}
          display="flex"
          gap="3"
          p="2"
          bg="surface"
          color="ink"
          textDecoration="none"
          borderWidth="1px"
          borderColor="line"
          borderRadius="md"
          _hover={{ bg: "raised" }}
        >
          <Face candidate={one} />
          <Flex direction="column" justify="center" minW="0" flex="1" gap="1">
            <chakra.span fontWeight="medium" truncate>
              <bdi>{titleOf(one, words)}</bdi>
            </chakra.span>
            <Flex as="span" align="center" gap="1.5" fontSize="sm" color="lamp">
              <Icon name="play" size={14} />
              {openingOf(one, words)}
            </Flex>
          </Flex>
        </Link>
      )}
    </Films>
  );
}
