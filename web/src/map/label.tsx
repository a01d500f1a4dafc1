/** What the place that is pointed at is: beside its picture, and always within the window. */
import { Box, chakra } from "@chakra-ui/react";

import type { Place } from "../api/shapes";
import { Link } from "../shell/link";
import { useWords } from "../words";
import type { Point, Size } from "./view";

interface Props {
  place: Place;
  at: Point;
  size: Size;
  picture: Size;
  /** Where it leads, where it can be clicked. */
  href: string | null;
}

const WIDTH = 240;
const HEIGHT = 64;
const GAP = 8;

export function Label({ place, at, size, picture, href }: Props) {
  const { value, year, right } = useWords();
  const { film, footage } = place;
  const below = at.y + picture.height / 2 + GAP;
  const top = below + HEIGHT < size.height ? below : at.y - picture.height / 2 - GAP - HEIGHT;
  const left = Math.min(Math.max(at.x - WIDTH / 2, GAP), Math.max(size.width - WIDTH - GAP, GAP));
  const said = [
    film.year === null ? "" : year(film.year),
    value("kind", footage.kind),
    film.genres
      .slice(0, 3)
      .map((genre) => value("genre", genre))
      .join(", "),
  ].filter(Boolean);
  return (
    <Box
      position="absolute"
      w={`${WIDTH}px`}
      minH={`${HEIGHT}px`}
      px="3"
      py="2"
      bg="surface"
      borderWidth="1px"
      borderColor="edge"
      borderRadius="md"
      boxShadow="float"
      pointerEvents={href ? "auto" : "none"}
      dir={right ? "rtl" : "ltr"}
      style={{ left, top: Math.max(top, GAP) }}
    >
      <chakra.span display="block" fontWeight="bold" lineHeight="1.25" truncate>
        {href ? (
          <Link href={href} color="lamp" tabIndex={-1}>
            <bdi>{film.title}</bdi>
          </Link>
        ) : (
          <bdi>{film.title}</bdi>
        )}
      </chakra.span>
      <chakra.span display="block" fontSize="sm" color="dim" truncate>
        {said.join(" · ")}
      </chakra.span>
    </Box>
  );
}
