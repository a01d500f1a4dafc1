/** What is known of a film and of the footage that is open; names lead to their shots. */
import { Box, chakra, Flex } from "@chakra-ui/react";
import type { ReactNode } from "react";

import type { FilmFacts, FootageFacts } from "../api/shapes";
import { Time } from "../parts/controls";
import { quoted } from "../query/edit";
import { addressOf, NOTHING } from "../search/question";
import { Link } from "../shell/link";
import { useWords, type Key } from "../words";

export function Facts({ film, footage }: { film: FilmFacts; footage: FootageFacts }) {
  const { t, number, value } = useWords();
  return (
    <Box>
      {film.plot && (
        <chakra.p mb="4" maxW="68ch" dir="auto" lineHeight="1.55">
          {film.plot}
        </chakra.p>
      )}
      <chakra.dl display="grid" gridTemplateColumns="auto 1fr" columnGap="4" rowGap="1.5">
        <Names label="key.director" filter="director" names={film.directors} />
        <Names label="fact.cast" filter="actor" names={film.cast} />
        <Names label="key.genre" filter="genre" names={film.genres} />
        <Names label="key.language" filter="language" names={film.languages} />
        <Names label="key.country" filter="country" names={film.countries} />
        {film.rating !== null && (
          <Fact label={t("fact.rating")}>
            {number(film.rating, 1)}
            {film.votes !== null && (
              <chakra.span color="dim"> ({t("fact.votes", { n: film.votes })})</chakra.span>
            )}
          </Fact>
        )}
        {footage.duration > 0 && (
          <Fact label={t("fact.length")}>
            <Time seconds={footage.duration} />
          </Fact>
        )}
        <Fact label={t("fact.picture")}>
          <span dir="ltr">
            {footage.width} × {footage.height}
          </span>
          {footage.frame_rate > 0 &&
            `, ${t("fact.frame_rate", { n: number(Math.round(footage.frame_rate * 1000) / 1000) })}`}
        </Fact>
        <Fact label={t("key.kind")}>{value("kind", footage.kind)}</Fact>
        <Fact label={t("fact.file")}>
          <chakra.span dir="ltr" overflowWrap="anywhere">
            {footage.file}
          </chakra.span>
        </Fact>
        {film.imdb_id && <Fact label="IMDb">{film.imdb_id}</Fact>}
      </chakra.dl>
    </Box>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <chakra.dt color="dim">{label}</chakra.dt>
      <chakra.dd minW="0">{children}</chakra.dd>
    </>
  );
}

interface NamesProps {
  label: Key;
  filter: string;
  names: readonly string[];
}

function Names({ label, filter, names }: NamesProps) {
  const { t, value } = useWords();
  if (names.length === 0) return null;
  return (
    <Fact label={t(label)}>
      <Flex as="ul" wrap="wrap" columnGap="3" listStyleType="none">
        {names.map((name) => (
          <li key={name}>
            <Link
              href={addressOf({ ...NOTHING, q: `${filter}:${quoted(name)}` })}
              textDecorationColor="edge"
              textUnderlineOffset="3px"
              textDecoration="underline"
              _hover={{ color: "lamp" }}
            >
              <bdi>{value(filter, name)}</bdi>
            </Link>
          </li>
        ))}
      </Flex>
    </Fact>
  );
}
