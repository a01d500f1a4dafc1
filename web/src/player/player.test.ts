import { expect, it } from "vitest";

import type { TextFacts } from "../api/shapes";
import { languageFor, languagesOf, linesAt } from "./lines";
import { keptAt, shotAt } from "./shot_at";

const line = (start: number, end: number, language = "en"): TextFacts => ({
  start,
  end,
  text: String(start),
  kind: "subtitle",
  language,
});

it("a shot is on from its start until the next begins", () => {
  const shots = [{ start: 0 }, { start: 5 }, { start: 10 }];
  expect(shotAt(shots, 0)).toBe(0);
  expect(shotAt(shots, 4.9)).toBe(0);
  expect(shotAt(shots, 5)).toBe(1);
  expect(shotAt(shots, 99)).toBe(2);
  expect(shotAt([], 1)).toBe(-1);
});

it("lines are on from their start to their end, several at once too", () => {
  const texts = [line(0, 2), line(1, 3), line(6, 7)];
  expect(linesAt(texts, 1.5).map((one) => one.start)).toEqual([0, 1]);
  expect(linesAt(texts, 2).map((one) => one.start)).toEqual([1]);
  expect(linesAt(texts, 4)).toEqual([]);
  expect(linesAt(texts, 6.5).map((one) => one.start)).toEqual([6]);
});

it("the reader's own language comes first, else the most frequent", () => {
  const texts = [line(0, 1), line(1, 2), line(2, 3, "fa")];
  expect(languagesOf(texts)).toEqual(["en", "fa"]);
  expect(languageFor(texts, "fa")).toBe("fa");
  expect(languageFor(texts, "ru")).toBe("en");
  expect(languageFor([], "ru")).toBeNull();
});

it("the picture kept of a time is the nearest of its shot", () => {
  const shots = [
    { start: 0, frames: [] },
    { start: 5, frames: [5.5, 9].map((second) => ({ second, thumbnail: `${second}.jpg` })) },
  ];
  expect(keptAt(shots, 6)).toBe("5.5.jpg");
  expect(keptAt(shots, 8)).toBe("9.jpg");
  expect(keptAt(shots, 1)).toBeUndefined();
});
