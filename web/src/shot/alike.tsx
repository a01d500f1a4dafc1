/** A few shots that look like the one that is open. */
import { Box, Flex, Heading } from "@chakra-ui/react";

import { places } from "../api/places";
import type { SearchAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { Time } from "../parts/controls";
import { addressOf, NOTHING } from "../search/question";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { timecode } from "../words/time";

const SOME = 12;

export function Alike({ shot }: { shot: string }) {
  const { t } = useWords();
  const { answer } = useAnswer<SearchAnswer>(places.similar(shot, SOME));
  const hits = answer?.hits.filter((hit) => hit.id !== shot) ?? [];
  if (hits.length === 0) return null;
  return (
    <Box>
      <Flex align="baseline" justify="space-between" mb="2">
        <Heading as="h3" fontSize="md" fontWeight="bold">
          {t("like.title")}
        </Heading>
        <Link href={addressOf({ ...NOTHING, like: shot })} color="lamp" fontSize="sm">
          {t("like.all")}
        </Link>
      </Flex>
      <Flex as="ul" gap="2" overflowX="auto" listStyleType="none" pb="2">
        {hits.map((hit) => (
          <Box as="li" key={hit.id} flexShrink={0}>
            <Link
              href={addressOf({ ...NOTHING, like: shot }, hit.id)}
              display="block"
              textDecoration="none"
              aria-label={`${hit.film.title}, ${timecode(hit.start)}`}
            >
              {hit.thumbnail && (
                <img
                  src={places.frame(hit.footage.id, hit.thumbnail)}
                  alt=""
                  loading="lazy"
                  style={{
                    height: 104,
                    aspectRatio: hit.facets.aspect || 16 / 9,
                    borderRadius: 3,
                    background: "#000",
                  }}
                />
              )}
              <Flex justify="space-between" gap="3" fontSize="xs" color="dim" mt="1">
                <Box truncate maxW="120px">
                  <bdi>{hit.film.title}</bdi>
                </Box>
                <Time seconds={hit.start} />
              </Flex>
            </Link>
          </Box>
        ))}
      </Flex>
    </Box>
  );
}
