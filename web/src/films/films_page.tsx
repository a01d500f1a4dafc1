/** All films: sorted, filtered by name, page after page. */
import { Box, chakra, Flex, Heading, Input, Text } from "@chakra-ui/react";
import { useEffect, useState } from "react";

import { at } from "../api/ask";
import { Note, Trouble } from "../parts/states";
import { announce } from "../shell/notices";
import { go, useRoute } from "../shell/route";
import { placeOf, useScroll } from "../shell/scroll";
import { useWords, type Key } from "../words";
import { FilmWall } from "./film_wall";
import { useFilms } from "./use_films";

const SORTS = ["title", "year", "added"] as const;
const REST = 180;

export default function FilmsPage() {
  const { t } = useWords();
  const route = useRoute();
  const q = route.query.get("q") ?? "";
  const sort = SORTS.find((one) => one === route.query.get("sort")) ?? "title";
  const [typed, setTyped] = useState(q);
  const { films, total, problem, more, again } = useFilms(q, sort, placeOf(route.key)?.seen ?? 0);
  useScroll(route.key, films !== undefined, films?.length ?? 0);

  useEffect(() => {
    document.title = `${t("films")} - cineseek`;
  }, [t]);
  useEffect(() => {
    if (films) announce(t("count.films", { n: total }));
  }, [films, total, t]);
  useEffect(() => {
    if (typed.trim() === q) return;
    const timer = window.setTimeout(
      () => go(addressOf(typed.trim(), sort), { replace: true }),
      REST,
    );
    return () => window.clearTimeout(timer);
  }, [typed, q, sort]);

  return (
    <Box px={{ base: "3", md: "8" }} py="6" maxW="1800px" mx="auto">
      <Flex wrap="wrap" align="center" gap="4" mb="5">
        <Heading as="h1" fontSize="xl" fontWeight="bold">
          {t("films")}
        </Heading>
        <Text color="dim" flex="1">
          {films && t("count.films", { n: total })}
        </Text>
        <Box w={{ base: "100%", md: "260px" }}>
          <Input
            type="search"
            dir="auto"
            aria-label={t("films.find")}
            placeholder={t("films.find")}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Box>
        <chakra.label display="flex" alignItems="center" gap="2" color="dim">
          {t("films.sort")}
          <chakra.select
            value={sort}
            onChange={(event) => go(addressOf(q, event.target.value), { replace: true })}
            h="34px"
            px="2"
            color="ink"
            bg="surface"
            borderWidth="1px"
            borderColor="edge"
            borderRadius="md"
          >
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {t(`films.sort.${one}` as Key)}
              </option>
            ))}
          </chakra.select>
        </chakra.label>
      </Flex>
      {problem && <Trouble problem={problem} again={again} />}
      {films?.length === 0 && !problem && (
        <Note icon="films" title={t(q ? "films.none" : "empty.title")} role="status" />
      )}
      {!problem && films?.length !== 0 && (
        <FilmWall films={films} label={t("films")} target={150} onEnd={more} />
      )}
    </Box>
  );
}

function addressOf(q: string, sort: string): string {
  return at("/films", { q, sort: sort === "title" ? undefined : sort });
}
