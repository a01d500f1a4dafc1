/** The films that hold one very frame: each is a link to where it is in that film. */
import { chakra, Flex, Heading } from "@chakra-ui/react";

import type { Candidate } from "../api/shapes";
import { addressOf } from "../film/address";
import { Icon } from "../parts/icons";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { Face } from "./candidates";
import { openingOf, titleOf } from "./wording";

export function Holders({ films }: { films: readonly Candidate[] }) {
  const words = useWords();
  return (
    <chakra.section mt="7">
      <Heading as="h2" fontSize="md" fontWeight="bold" mb="2">
        {words.t("which.among.films")}
      </Heading>
      <chakra.ul
        listStyleType="none"
        display="grid"
        gridTemplateColumns={{ base: "minmax(0, 1fr)", md: "repeat(3, minmax(0, 1fr))" }}
        gap="3"
      >
        {films.map((one) => (
          <li key={one.film.id}>
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
          </li>
        ))}
      </chakra.ul>
    </chakra.section>
  );
}
