/** The shots before and after the one that is open, in its film. */
import type { ShotFacts } from "../api/shapes";
import { addressOf, questionOf } from "../search/question";
import { useRoute } from "../shell/route";
import { useWords } from "../words";
import { Strip } from "./strip";

const REACH = 10;

interface Props {
  /** All of the footage, in order. */
  shots: readonly ShotFacts[];
  open: string;
}

export function Around({ shots, open }: Props) {
  const { t, number } = useWords();
  const question = questionOf(useRoute());
  const at = shots.findIndex((shot) => shot.id === open);
  if (at < 0 || shots.length < 2) return null;
  return (
    <Strip
      title={t("shot.around")}
      shots={shots.slice(Math.max(at - REACH, 0), at + REACH + 1).map((shot) => ({
        id: shot.id,
        href: addressOf(question, shot.id),
        footage: shot.footage,
        thumbnail: shot.frames[0]?.thumbnail ?? null,
        aspect: shot.facets.aspect,
        start: shot.start,
        title: number(shot.number),
        here: shot.id === open,
      }))}
    />
  );
}
