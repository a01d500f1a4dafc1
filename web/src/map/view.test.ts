import { describe, expect, it } from "vitest";

import { pictureSize } from "./drawing";
import { moved, nearest, next, pictured, project, showing, unproject, WHOLE, zoomed } from "./view";

const SIZE = { width: 800, height: 600 };

describe("the window onto the map", () => {
  it("shows all of it at first, with room around", () => {
    const corner = project(WHOLE, SIZE, { x: 0, y: 0 });
    expect(corner.x).toBeGreaterThan(0);
    expect(corner.y).toBeGreaterThan(0);
    expect(project(WHOLE, SIZE, { x: 1, y: 1 }).x).toBeLessThan(SIZE.width);
    expect(project(WHOLE, SIZE, { x: 0.5, y: 0.5 })).toEqual({ x: 400, y: 300 });
  });

  it("knows which point a place in it is of", () => {
    const view = { middle: { x: 0.3, y: 0.8 }, zoom: 5 };
    const there = project(view, SIZE, { x: 0.42, y: 0.77 });
    expect(unproject(view, SIZE, there).x).toBeCloseTo(0.42);
    expect(unproject(view, SIZE, there).y).toBeCloseTo(0.77);
  });

  it("keeps what is under the pointer there while it zooms", () => {
    const at = { x: 500, y: 280 };
    const held = unproject(WHOLE, SIZE, at);
    const near = zoomed(WHOLE, SIZE, at, 3);
    expect(near.zoom).toBe(3);
    expect(project(near, SIZE, held).x).toBeCloseTo(at.x);
    expect(project(near, SIZE, held).y).toBeCloseTo(at.y);
  });

  it("goes no further out than all of it, and never beside it", () => {
    expect(zoomed(WHOLE, SIZE, { x: 0, y: 0 }, 0.1)).toEqual(WHOLE);
    expect(moved(WHOLE, SIZE, { x: 300, y: 0 })).toEqual(WHOLE);
    const far = moved({ ...WHOLE, zoom: 4 }, SIZE, { x: -100_000, y: 0 });
    expect(far.middle.x).toBe(1);
  });

  it("moves to what is out of sight, and stays where it is seen", () => {
    const near = { ...WHOLE, zoom: 10 };
    expect(showing(near, SIZE, { x: 0.5, y: 0.51 })).toBe(near);
    expect(showing(near, SIZE, { x: 0.9, y: 0.1 }).middle).toEqual({ x: 0.9, y: 0.1 });
  });
});

it("at its whole no picture lies under the buttons at the foot", () => {
  const buttons = 36 + 6; // high, and off the edge
  for (const size of [SIZE, { width: 360, height: 500 }]) {
    const lowest = project(WHOLE, size, { x: 1, y: 1 }).y + pictureSize(size).height / 2;
    expect(lowest).toBeLessThan(size.height - buttons);
  }
});

describe("what lies where", () => {
  const points = [
    { x: 100, y: 100 },
    { x: 150, y: 110 },
    { x: 400, y: 100 },
    { x: 120, y: 300 },
  ];

  it("the nearest is found, within reach", () => {
    expect(nearest(points, { x: 145, y: 108 }, 20)).toBe(1);
    expect(nearest(points, { x: 250, y: 200 }, 20)).toBe(-1);
  });

  it("arrows lead to the next one that way, and nowhere where there is none", () => {
    expect(next(points, 0, "right")).toBe(1);
    expect(next(points, 1, "right")).toBe(2);
    expect(next(points, 0, "down")).toBe(3);
    expect(next(points, 2, "right")).toBe(2);
    expect(next(points, 2, "left")).toBe(1);
    expect(next(points, 9, "left")).toBe(9);
  });

  it("no picture lies on another, and none is outside", () => {
    const picture = { width: 96, height: 54 };
    const far = { x: 2000, y: 100 };
    expect(pictured([...points, far], picture, SIZE)).toEqual([0, 2, 3]);
    const many = Array.from({ length: 500 }, (_, index) => ({
      x: (index * 137) % 800,
      y: (index * 89) % 600,
    }));
    const chosen = pictured(many, picture, SIZE).map((index) => many[index] ?? { x: 0, y: 0 });
    for (const one of chosen)
      for (const other of chosen)
        if (one !== other)
          expect(
            Math.abs(one.x - other.x) >= picture.width ||
              Math.abs(one.y - other.y) >= picture.height,
          ).toBe(true);
    expect(chosen.length).toBeGreaterThan(20);
  });
});
