/** A film: its player and timeline, what is said and known, and all its shots. */
import { Box, chakra, Flex, Grid, Heading, Text } from "@chakra-ui/react";
import { useEffect, useMemo, useState } from "react";

import { places } from "../api/places";
import type {
  FilmAnswer,
  FilmFacts,
  FootageFacts,
  RatingAnswer,
  ShotFacts,
  Texts,
} from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { useIsWide } from "../parts/hooks";
import { Bone, Trouble } from "../parts/states";
import { languageFor } from "../player/lines";
import { Playback } from "../player/playback";
import { Player } from "../player/player";
import { RatingCard } from "../rating/rating_card";
import { Link } from "../shell/link";
import { useRoute } from "../shell/route";
import { useScroll } from "../shell/scroll";
import { LikeThis, useNeighbours } from "../similar/like_this";
import { useWords } from "../words";
import { addressOf } from "./address";
import { Facts } from "./facts";
import { SheetButton } from "./sheet_button";
import { ShotWall } from "./shot_wall";
import { Subtitles } from "./subtitles";
import { useShots } from "./use_shots";

export default function FilmPage({ id }: { id: string }) {
  const route = useRoute();
  const { answer, problem, again } = useAnswer<FilmAnswer>(places.film(id));
  useEffect(() => {
    if (answer) document.title = `${answer.film.title} - cineseek`;
  }, [answer]);
  if (problem) return <Trouble problem={problem} again={again} />;
  if (!answer) return <Bones />;
  const wanted = route.query.get("footage");
  const footage = answer.footage.find((one) => one.id === wanted) ?? answer.footage[0];
  if (!footage) return null;
  return (
    <Box px={{ base: "3", md: "5" }} py="4" maxW="1900px" mx="auto">
      <Head answer={answer} footage={footage} />
      <Open
        key={`${footage.id} ${route.query.get("t") ?? ""}`}
        film={answer.film}
        footage={footage}
        start={Number(route.query.get("t")) || 0}
        entry={route.key}
      />
    </Box>
  );
}

function Head({ answer, footage }: { answer: FilmAnswer; footage: FootageFacts }) {
  const { value, year, number } = useWords();
  const { film } = answer;
  // Several of a kind are told apart by their numbers.
  const named = ({ id, kind }: FootageFacts) => {
    const same = answer.footage.filter((one) => one.kind === kind);
    const place = same.findIndex((one) => one.id === id) + 1;
    return same.length > 1 ? `${value("kind", kind)} ${number(place)}` : value("kind", kind);
  };
  return (
    <Flex align="baseline" wrap="wrap" columnGap="4" rowGap="1" mb="3">
      <Heading
        as="h1"
        fontSize="xl"
        fontWeight="bold"
        lineHeight="1.15"
        letterSpacing="-0.01em"
        dir="auto"
      >
        {film.title}
        {film.year !== null && (
          <chakra.span color="dim" fontWeight="normal">
            {" "}
            {year(film.year)}
          </chakra.span>
        )}
      </Heading>
      {answer.footage.length > 1 && (
        <Flex as="ul" gap="1" listStyleType="none" wrap="wrap">
          {answer.footage.map((one) => (
            <li key={one.id}>
              <Link
                href={addressOf(film.id, one.id)}
                aria-current={one.id === footage.id ? "true" : undefined}
                title={one.file}
                px="2.5"
                py="1"
                borderRadius="md"
                textDecoration="none"
                bg={one.id === footage.id ? "raised" : undefined}
                color={one.id === footage.id ? "ink" : "dim"}
                _hover={{ bg: "raised", color: "ink" }}
              >
                {named(one)}
              </Link>
            </li>
          ))}
        </Flex>
      )}
      <Box flex="1" />
      <SheetButton film={film} />
    </Flex>
  );
}

interface OpenProps {
  film: FilmFacts;
  footage: FootageFacts;
  start: number;
  entry: string;
}

function Open({ film, footage, start, entry }: OpenProps) {
  const { t, language: reader } = useWords();
  const wide = useIsWide();
  const still = footage.kind === "still";
  const playback = useMemo(() => new Playback(footage, start), [footage, start]);
  const { shots, total, problem } = useShots(film.id, footage.id);
  const { answer, problem: wordless } = useAnswer<Texts>(places.texts(footage.id));
  const texts = answer?.texts ?? NO_TEXTS;
  const [chosen, setChosen] = useState<string | null>();
  const language = chosen === undefined ? languageFor(texts, reader) : chosen;
  const spoken = useMemo(
    () => texts.filter((line) => line.language === language),
    [texts, language],
  );
  const like = useNeighbours(footage);
  const rated = useAnswer<RatingAnswer>(still ? null : places.rating(footage.id));
  // What comes later above the shots would move them away from where one was.
  const whole = !like.loading && !rated.loading;
  useScroll(entry, shots.length > 0 && whole, shots.length);
  const hasWords = texts.length > 0;

  return (
    <>
      <Grid
        gap="5"
        templateColumns={wide ? "minmax(0, 1fr) minmax(280px, 380px)" : "minmax(0, 1fr)"}
      >
        <Box>
          {still ? (
            <Still footage={footage} shots={shots} />
          ) : (
            <Player playback={playback} shots={shots} texts={spoken} tallest="66vh" />
          )}
        </Box>
        {hasWords && (
          <Box position="relative" minH={wide ? undefined : "320px"}>
            <Box
              position={wide ? "absolute" : "static"}
              inset="0"
              h={wide ? undefined : "320px"}
              bg="surface"
              borderWidth="1px"
              borderRadius="md"
              overflow="hidden"
            >
              <Subtitles
                playback={playback}
                texts={texts}
                language={language}
                onLanguage={setChosen}
              />
            </Box>
          </Box>
        )}
        {/* Where nothing is said, the facts stand beside the player; else below both. */}
        {(answer ?? wordless) && (
          <Grid
            gridColumn={hasWords ? "1 / -1" : undefined}
            gap="5"
            alignItems="start"
            alignContent="start"
            templateColumns={
              hasWords && wide ? "minmax(0, 1fr) minmax(280px, 380px)" : "minmax(0, 1fr)"
            }
          >
            <Facts film={film} footage={footage} />
            {rated.answer && <RatingCard rating={rated.answer} real={film.rating} />}
          </Grid>
        )}
      </Grid>
      {!still && <LikeThis footage={footage} {...like} />}
      <Heading as="h2" fontSize="lg" fontWeight="bold" mt="8" mb="3">
        {t("film.shots", { n: total })}
      </Heading>
      {problem && <Trouble problem={problem} />}
      <ShotWall film={film} footage={footage} shots={shots} playback={playback} />
    </>
  );
}

const NO_TEXTS: Texts["texts"] = [];

function Still({ footage, shots }: { footage: FootageFacts; shots: readonly ShotFacts[] }) {
  const [gone, setGone] = useState(false);
  const name = shots[0]?.frames[0]?.thumbnail;
  if (!name) return <Bone aspect={footage.width / footage.height || 1.5} />;
  return (
    <chakra.img
      src={gone ? places.frame(footage.id, name) : places.picture(footage.id, 0, 720)}
      onError={() => setGone(true)}
      alt={footage.file}
      maxH="66vh"
      mx="auto"
      borderRadius="sm"
    />
  );
}

function Bones() {
  const { t } = useWords();
  return (
    <Box px={{ base: "3", md: "5" }} py="4" role="status">
      <Text srOnly>{t("loading")}</Text>
      <Bone w="280px" h="30px" />
      <Box mt="4" maxW="1200px">
        <Bone aspect={16 / 9} />
      </Box>
    </Box>
  );
}
