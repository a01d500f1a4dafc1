/** The films that are in sight on the map, as a list: for who does not see it, and for thumbs. */
import { Box, chakra, Flex, Heading } from "@chakra-ui/react";

import { places as addresses } from "../api/places";
import type { Place } from "../api/shapes";
import { addressOf } from "../film/address";
import { Link } from "../shell/link";
import { useWords } from "../words";

interface Props {
  places: readonly Place[];
  /** Those in sight, the middle first. */
  seen: readonly number[];
  total: number;
  onPoint: (index: number) => void;
}

export function InSight({ places, seen, total, onPoint }: Props) {
  const { t, value, year } = useWords();
  return (
    <chakra.section aria-labelledby="in-sight" minH="0" display="flex" flexDirection="column">
      <Heading as="h2" id="in-sight" fontSize="sm" fontWeight="bold" mb="2">
        {t("map.seen", { n: total })}
      </Heading>
      <chakra.ul
        listStyleType="none"
        overflowY="auto"
        minH="0"
        display="grid"
        gridTemplateColumns={{ base: "repeat(auto-fill, minmax(220px, 1fr))", lg: "1fr" }}
        alignContent="start"
        gap="1"
      >
        {seen.map((index) => {
          const place = places[index];
          if (!place) return null;
          const { film, footage, thumbnail } = place;
          return (
            <li key={footage.id}>
              <Link
                href={addressOf(film.id, footage.id)}
                display="flex"
                gap="3"
                p="1"
                borderRadius="md"
                textDecoration="none"
                _hover={{ bg: "raised" }}
                onPointerEnter={() => onPoint(index)}
                onPointerLeave={() => onPoint(-1)}
                onFocus={() => onPoint(index)}
                onBlur={() => onPoint(-1)}
              >
                <Box w="72px" flexShrink={0} aspectRatio={16 / 9} bg="stage" borderRadius="sm">
                  {thumbnail && (
                    <chakra.img
                      src={addresses.frame(footage.id, thumbnail)}
                      alt=""
                      loading="lazy"
                      css={{ width: "100%", height: "100%", objectFit: "cover" }}
                    />
                  )}
                </Box>
                <Flex direction="column" minW="0">
                  <chakra.span fontWeight="medium" lineHeight="1.3" truncate>
                    <bdi>{film.title}</bdi>
                  </chakra.span>
                  <chakra.span fontSize="xs" color="dim" truncate>
                    {film.year !== null && `${year(film.year)} `}
                    {value("kind", footage.kind)}
                  </chakra.span>
                </Flex>
              </Link>
            </li>
          );
        })}
      </chakra.ul>
    </chakra.section>
  );
}
