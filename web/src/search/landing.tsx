/** Before anything is asked: what is here, and questions that it can answer. */
import { Box, chakra, Flex, Heading, Text } from "@chakra-ui/react";

import { at } from "../api/ask";
import { places } from "../api/places";
import type { FacetsAnswer, FilmCard, Films, LibraryAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { FilmWall } from "../films/film_wall";
import { Icon, type IconName } from "../parts/icons";
import { Note, Trouble } from "../parts/states";
import { quoted } from "../query/edit";
import { Link } from "../shell/link";
import { useScroll } from "../shell/scroll";
import { useWords, type Speaker } from "../words";
import { addressOf, NOTHING } from "./question";

const SOME_FILMS = 30;

export function Landing({ entry }: { entry: string }) {
  const words = useWords();
  const { t } = words;
  const library = useAnswer<LibraryAnswer>(places.library);
  const facets = useAnswer<FacetsAnswer>(places.facets);
  const films = useAnswer<Films>(places.films({ q: "", sort: "added" }, SOME_FILMS));
  useScroll(entry, films.answer !== undefined, 0);
  if (library.problem && films.problem)
    return <Trouble problem={library.problem} again={library.again} />;
  const empty = library.answer?.films === 0;
  return (
    <Box px={{ base: "3", md: "8" }} pt={{ base: "6", md: "12" }} pb="10" maxW="1800px" mx="auto">
      <Heading
        as="h1"
        fontSize={{ base: "2xl", md: "3xl" }}
        fontWeight="bold"
        lineHeight="1.05"
        letterSpacing="-0.015em"
        textWrap="balance"
      >
        {t("landing.title")}
      </Heading>
      <Text color="dim" mt="3" fontSize="md" minH="1.6em" maxW="90ch">
        {library.answer && !empty && (
          <>
            {counted(library.answer, words)} {t("landing.drop")}
          </>
        )}
      </Text>
      {library.answer?.warning && (
        <Text color="dim" mt="1" fontSize="sm" maxW="80ch">
          <bdi>{library.answer.warning}</bdi>
        </Text>
      )}
      {empty ? (
        <EmptyLibrary canWrite={library.answer?.can_write ?? false} />
      ) : (
        <>
          <Examples examples={examplesOf(facets.answer, films.answer?.films ?? [], words)} />
          <Flex align="baseline" justify="space-between" mt="10" mb="3">
            <Heading as="h2" fontSize="lg" fontWeight="bold">
              {t("landing.films")}
            </Heading>
            <Link href="/films" color="lamp" fontSize="sm">
              {t("landing.all_films")}
            </Link>
          </Flex>
          {films.problem ? (
            <Trouble problem={films.problem} again={films.again} />
          ) : (
            <FilmWall films={films.answer?.films} label={t("landing.films")} target={150} />
          )}
        </>
      )}
    </Box>
  );
}

function counted(library: LibraryAnswer, { t }: Speaker): string {
  return t("landing.counts", {
    films: t("count.films", { n: library.films }),
    shots: t("count.shots", { n: library.shots }),
    texts: t("count.lines", { n: library.texts }),
  });
}

interface Example {
  icon: IconName;
  about: string;
  q: string;
}

/** Questions made of what the library holds, one of each sort that it can answer. */
function examplesOf(
  facets: FacetsAnswer | undefined,
  films: readonly FilmCard[],
  { t }: Speaker,
): Example[] {
  const most = (key: string, place = 0) => facets?.facets[key]?.[place]?.value;
  const examples: Example[] = [
    { icon: "search", about: t("example.words"), q: t("example.words.query") },
  ];
  const director = most("director");
  if (director)
    examples.push({
      icon: "person",
      about: t("example.person"),
      q: `director:${quoted(director)} light:dark`,
    });
  const color = most("color", 2) ?? most("color");
  if (color)
    examples.push({ icon: "filter", about: t("example.color"), q: `color:${color} light:bright` });
  if (films.some((film) => film.kinds.includes("trailer")))
    examples.push({ icon: "films", about: t("example.kind"), q: t("example.kind.query") });
  examples.push({ icon: "arrow", about: t("example.then"), q: t("example.then.query") });
  return examples;
}

function Examples({ examples }: { examples: readonly Example[] }) {
  const { t } = useWords();
  return (
    <Box mt="7">
      <Heading as="h2" srOnly>
        {t("landing.examples")}
      </Heading>
      <Flex as="ul" wrap="wrap" gap="2" listStyleType="none">
        {examples.map(({ icon, about, q }) => (
          <li key={about}>
            <Link
              href={addressOf({ ...NOTHING, q })}
              display="flex"
              alignItems="center"
              gap="2.5"
              ps="3"
              pe="4"
              py="2"
              bg="surface"
              borderWidth="1px"
              borderRadius="md"
              textDecoration="none"
              _hover={{ borderColor: "edge", bg: "raised" }}
            >
              <Box color="lamp">
                <Icon name={icon} turns={icon === "arrow"} />
              </Box>
              <Box>
                <Box fontSize="xs" color="dim" lineHeight="1.3">
                  {about}
                </Box>
                <Box dir="auto" fontWeight="medium">
                  {q}
                </Box>
              </Box>
            </Link>
          </li>
        ))}
      </Flex>
    </Box>
  );
}

function EmptyLibrary({ canWrite }: { canWrite: boolean }) {
  const { t } = useWords();
  return (
    <Note icon="films" title={t("empty.title")}>
      <Text color="dim">{t("empty.how")}</Text>
      <chakra.code
        dir="ltr"
        display="block"
        px="3"
        py="2"
        bg="surface"
        borderWidth="1px"
        borderRadius="md"
        textAlign="left"
      >
        cineseek add /path/to/films
      </chakra.code>
      {canWrite && (
        <Link href={at("/add", {})} color="lamp">
          {t("empty.add")}
        </Link>
      )}
    </Note>
  );
}
