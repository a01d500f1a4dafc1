import { expect, it } from "vitest";

import { beside, layOut, rowOf, rowsWithin } from "./layout";

const measures = { width: 1000, target: 150, gap: 10, caption: 40 };
const wide = Array.from({ length: 50 }, (_, index) => [16 / 9, 2.39, 4 / 3][index % 3] ?? 1);

it("every row but the last fills the width", () => {
  const rows = layOut(wide, measures);
  for (const row of rows.slice(0, -1)) {
    const last = row.cells.at(-1);
    expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(1000, 5);
    expect(row.height).toBeGreaterThan(100);
    expect(row.height).toBeLessThan(230);
  }
});

it("no picture is lost and none is shown twice", () => {
  const rows = layOut(wide, measures);
  expect(rows.reduce((sum, row) => sum + row.cells.length, 0)).toBe(50);
  expect(rows.map((row) => row.first)).toEqual([...new Set(rows.map((row) => row.first))]);
});

it("what comes later moves no full row before it", () => {
  const short = layOut(wide.slice(0, 30), measures).slice(0, -2);
  expect(layOut(wide, measures).slice(0, short.length)).toEqual(short);
});

it("odd shapes do no harm", () => {
  for (const row of layOut([0, NaN, 0.01, 40, Infinity], measures)) {
    expect(row.height).toBeGreaterThan(0);
    for (const cell of row.cells) expect(cell.width).toBeLessThanOrEqual(1000.001);
  }
  expect(layOut([1, 2], { ...measures, width: 0 })).toEqual([]);
});

it("finds the rows within a window", () => {
  const rows = layOut(wide, measures);
  const [from, to] = rowsWithin(rows, 500, 900);
  expect(rows[from]?.top).toBeLessThanOrEqual(500);
  expect(rows[to]?.top ?? Infinity).toBeGreaterThanOrEqual(900);
});

it("steps to the nearest cell of the next row and back", () => {
  const rows = layOut(wide, measures);
  const below = beside(rows, 1, 1);
  expect(rowOf(rows, below)).toBe(1);
  expect(beside(rows, 0, -1)).toBe(0);
  expect(rowOf(rows, beside(rows, below, -1))).toBe(0);
});
