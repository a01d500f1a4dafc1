/** Answers in words: what was done to a picture, and why its film is named or not. */
import type { Candidate, IdentifyAnswer } from "../api/shapes";
import type { Key, Speaker } from "../words";
import { timecode } from "../words/time";

const TRANSFORMS: Record<string, Key> = {
  "as it is": "transform.none",
  mirrored: "transform.mirrored",
  "inside another picture": "transform.inside",
  "with borders": "transform.borders",
  cropped: "transform.cropped",
  turned: "transform.turned",
};

/** What the server says was done, in this language; words that are not known here stay. */
export function transformIn({ t, number }: Speaker, said: string): string {
  return said
    .split(", ")
    .map((one) => {
      const speed = /^([\d.]+) times as fast$/.exec(one)?.[1];
      if (speed) return t("transform.speed", { n: number(Number(speed), 2) });
      return TRANSFORMS[one] ? t(TRANSFORMS[one]) : one;
    })
    .join(t("comma"));
}

export function titleOf({ film }: Pick<Candidate, "film">, { year }: Speaker): string {
  return film.year === null ? film.title : `${film.title} (${year(film.year)})`;
}

/** A timecode keeps its direction in a sentence that runs from the right. */
export function isolated(text: string): string {
  return `\u2066${text}\u2069`;
}

/** What opens a film, where the answer is in it. */
export function openingOf({ second }: Pick<Candidate, "second">, { t }: Speaker): string {
  return second === null
    ? t("which.open.film")
    : t("which.open", { time: isolated(timecode(second, { parts: true })) });
}

/** One sentence; the server's own where it speaks our language, and is not a list of films. */
export function sentenceOf(answer: IdentifyAnswer, words: Speaker): string {
  const { t, language } = words;
  const first = answer.candidates[0];
  if (answer.among.length > 0) return t("which.among.why");
  if (language === "en") return answer.reason;
  if (!first) return t("which.nothing");
  const film = `\u2068${titleOf(first, words)}\u2069`; // of a script that may run the other way
  const said = { film, percent: percentOf(first.probability, words) };
  if (!answer.film) return t("which.unsure", said);
  if (first.second === null) return t("which.sure.look", said);
  const transform = transformIn(words, first.transform);
  return t("which.sure", { ...said, time: timecode(first.second, { parts: true }), transform });
}

/** A share in whole percent; what is next to nothing or next to all keeps a decimal, and is never all. */
export function percentOf(share: number, { language }: Speaker): string {
  const digits = share > 0 && (share < 0.01 || (share > 0.99 && share < 1)) ? 1 : 0;
  const told = share < 1 ? Math.min(share, 0.999) : share;
  return told.toLocaleString(language, { style: "percent", maximumFractionDigits: digits });
}
