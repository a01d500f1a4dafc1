/** A place of the map in words. */
import type { Place } from "../api/shapes";
import type { Speaker } from "../words";

export function spokenPlace({ film, footage }: Place, { t, value, year }: Speaker): string {
  const named = film.year === null ? [film.title] : [film.title, year(film.year)];
  return [...named, value("kind", footage.kind)].join(t("comma"));
}
