/** A few shots that look like the one that is open. */
import { places } from "../api/places";
import type { SearchAnswer } from "../api/shapes";
import { useAnswer } from "../api/use_answer";
import { addressOf, NOTHING } from "../search/question";
import { Link } from "../shell/link";
import { useWords } from "../words";
import { Strip } from "./strip";

const SOME = 12;

export function Alike({ shot }: { shot: string }) {
  const { t } = useWords();
  const { answer } = useAnswer<SearchAnswer>(places.similar(shot, SOME));
  if (!answer || answer.hits.length === 0) return null;
  const question = { ...NOTHING, like: shot };
  return (
    <Strip
      title={t("like.title")}
      more={
        <Link href={addressOf(question)} color="lamp" fontSize="sm">
          {t("like.all")}
        </Link>
      }
      shots={answer.hits.map((hit) => ({
        id: hit.id,
        href: addressOf(question, hit.id),
        footage: hit.footage.id,
        thumbnail: hit.thumbnail,
        aspect: hit.facets.aspect,
        start: hit.start,
        title: hit.film.title,
      }))}
    />
  );
}
