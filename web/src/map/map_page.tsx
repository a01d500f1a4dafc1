/** All footage on a plane, what is alike together: to pan, to zoom, to look at, to open. */
import { Box, chakra, Flex, Grid, Heading, Text } from "@chakra-ui/react";
import { useCallback, useEffect, useMemo, useState } from "react";

import { places as addresses } from "../api/places";
import type { MapAnswer, Place } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { Bone, Note, Trouble } from "../parts/states";
import { useWords } from "../words";
import { InSight } from "./in_sight";
import { MapCanvas } from "./map_canvas";
import { WHOLE, type View } from "./view";

const LISTED = 40;

/** Where one was on the map, for who comes back to it. */
let kept: View = WHOLE;

export default function MapPage() {
  const { t, number } = useWords();
  const { answer, problem, again } = useAnswer<MapAnswer>(addresses.map);
  useEffect(() => {
    document.title = `${t("map")} - cineseek`;
  }, [t]);
  return (
    <Flex
      direction="column"
      px={{ base: "3", md: "5" }}
      py="4"
      maxW="1900px"
      mx="auto"
      h={{ lg: "calc(100dvh - 62px)" }}
    >
      {problem ? (
        <Trouble problem={problem} again={again} />
      ) : !answer ? (
        <Box role="status">
          <Text srOnly>{t("loading")}</Text>
          <Bone h="70vh" />
        </Box>
      ) : answer.places.length < 2 ? (
        <Note icon="map" title={t(answer.total === 0 ? "empty.title" : "map.few")} role="status" />
      ) : (
        <Explored answer={answer}>
          {answer.total > answer.places.length && (
            <Text color="dim" fontSize="sm">
              {t("map.some", { n: number(answer.places.length), of: number(answer.total) })}
            </Text>
          )}
        </Explored>
      )}
    </Flex>
  );
}

function Explored({ answer, children }: { answer: MapAnswer; children: React.ReactNode }) {
  const { t, value } = useWords();
  const { places } = answer;
  const [view, setView] = useState(kept);
  const [kind, setKind] = useState("");
  const [genre, setGenre] = useState("");
  const [pointed, setPointed] = useState(-1);
  const move = useCallback((next: View) => {
    kept = next;
    setView(next);
  }, []);
  const wanted = useCallback(
    (place: Place) =>
      (!kind || place.footage.kind === kind) && (!genre || place.film.genres.includes(genre)),
    [kind, genre],
  );
  const kinds = useMemo(() => counted(places.map((one) => one.footage.kind)), [places]);
  const genres = useMemo(() => counted(places.flatMap((one) => one.film.genres)), [places]);
  const seen = useMemo(() => inSight(places, view, wanted), [places, view, wanted]);
  return (
    <>
      <Flex align="center" gap="4" mb="3" wrap="wrap">
        <Heading as="h1" fontSize="xl" fontWeight="bold">
          {t("map")}
        </Heading>
        <Text color="dim" flex="1" minW="220px">
          {t("map.how")}
        </Text>
        {kinds.length > 1 && (
          <Choice
            label={t("key.kind")}
            all={t("similar.kind.all")}
            chosen={kind}
            onChoose={setKind}
            options={kinds.map((one) => [one, value("kind", one)])}
          />
        )}
        {genres.length > 1 && (
          <Choice
            label={t("key.genre")}
            all={t("map.genre.all")}
            chosen={genre}
            onChoose={setGenre}
            options={genres.map((one) => [one, value("genre", one)])}
          />
        )}
      </Flex>
      {children}
      <Grid
        flex="1"
        minH="0"
        gap="4"
        templateColumns={{ base: "minmax(0, 1fr)", lg: "minmax(0, 1fr) 280px" }}
        templateRows={{ base: "auto auto", lg: "minmax(0, 1fr)" }}
      >
        <Box
          h={{ base: "min(64dvh, 560px)", lg: "auto" }}
          bg="surface"
          borderWidth="1px"
          borderRadius="md"
          overflow="hidden"
        >
          <MapCanvas places={places} view={view} onView={move} wanted={wanted} pointed={pointed} />
        </Box>
        <InSight
          places={places}
          seen={seen.slice(0, LISTED)}
          total={seen.length}
          onPoint={setPointed}
        />
      </Grid>
    </>
  );
}

/** Values, the most frequent first. */
function counted(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([value]) => value);
}

/** Which of the wanted are about what is seen, the nearest to the middle first. */
function inSight(
  places: readonly Place[],
  { middle, zoom }: View,
  wanted: (one: Place) => boolean,
) {
  const reach = 0.5 / zoom + 0.04;
  return places
    .map((place, index) => ({ place, index, x: place.x - middle.x, y: place.y - middle.y }))
    .filter(({ place, x, y }) => wanted(place) && Math.abs(x) <= reach && Math.abs(y) <= reach)
    .sort((one, other) => Math.hypot(one.x, one.y) - Math.hypot(other.x, other.y))
    .map(({ index }) => index);
}

interface ChoiceProps {
  label: string;
  all: string;
  chosen: string;
  onChoose: (value: string) => void;
  options: readonly (readonly [string, string])[];
}

function Choice({ label, all, chosen, onChoose, options }: ChoiceProps) {
  return (
    <chakra.label display="flex" alignItems="center" gap="2" color="dim">
      {label}
      <chakra.select
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
        h="34px"
        px="2"
        maxW="200px"
        color="ink"
        bg="surface"
        borderWidth="1px"
        borderColor="edge"
        borderRadius="md"
      >
        <option value="">{all}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </chakra.select>
    </chakra.label>
  );
}
