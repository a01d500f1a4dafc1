import { beforeEach, expect, it } from "vitest";

import { nameIn, requestOf } from "./export";
import {
  clear,
  isChosen,
  lengthOf,
  move,
  stretchOf,
  toggle,
  trim,
  trimmed,
  type Piece,
} from "./reel";

const piece = (number: number): Piece => ({
  id: `${"0".repeat(32)}-${number}`,
  film: "salt-wind-1998",
  title: "Salt Wind",
  year: 1998,
  footage: "0".repeat(32),
  duration: 20,
  start: 5,
  end: 9,
  before: 0,
  after: 0,
  thumbnail: null,
  palette: [],
  aspect: 1.78,
});

const kept = (): Piece[] => JSON.parse(localStorage.getItem("cineseek.reel") ?? "[]") as Piece[];
const order = () => kept().map((one) => one.id.slice(-1));

beforeEach(clear);

it("a shot goes in, and out again, and is kept in between", () => {
  expect(toggle(piece(1))).toBe(true);
  expect(kept()).toHaveLength(1);
  expect(toggle(piece(1))).toBe(false);
  expect(isChosen(piece(1).id)).toBe(false);
});

it("pieces are moved, and nowhere else than within the reel", () => {
  for (const number of [1, 2, 3]) toggle(piece(number));
  move(0, 2);
  expect(order()).toEqual(["2", "3", "1"]);
  move(2, 0);
  expect(order()).toEqual(["1", "2", "3"]);
  move(0, 3);
  move(-1, 0);
  expect(order()).toEqual(["1", "2", "3"]);
});

it("handles stay within the footage", () => {
  expect(stretchOf(trimmed({ ...piece(1), before: 99, after: 99 }))).toEqual({ start: 0, end: 20 });
});

it("handles below nothing cut the shot short, and leave some of it", () => {
  const { start, end } = stretchOf(trimmed({ ...piece(1), before: -99, after: -99 }));
  expect(end - start).toBeGreaterThanOrEqual(0.0999);
  expect(start).toBeGreaterThanOrEqual(5);
  expect(end).toBeLessThanOrEqual(9);
});

it("what is exported is what the reel shows", () => {
  toggle(piece(1));
  trim(piece(1).id, { before: 1, after: 0.5 });
  expect(lengthOf(kept())).toBe(5.5);
  expect(requestOf(kept(), "edl", " My cut ", null)).toMatchObject({
    to: "edl",
    title: "My cut",
    handles: 0,
    shots: [{ id: piece(1).id, start: 4, end: 9.5 }],
  });
});

it("a file's name is read from its disposition", () => {
  expect(nameIn('attachment; filename="reel.edl"')).toBe("reel.edl");
  expect(nameIn("attachment; filename=x; filename*=UTF-8''%D9%81.edl")).toBe("ف.edl");
  expect(nameIn(null)).toBeNull();
});
