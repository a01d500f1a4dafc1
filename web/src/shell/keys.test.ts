import { expect, it } from "vitest";

import { keyOf } from "./keys";

const pressed = (key: string, code: string, shiftKey = false) => keyOf({ key, code, shiftKey });

it("a key of another script is the Latin one at its place", () => {
  expect(pressed("ч", "KeyX")).toBe("x");
  expect(pressed("ط", "KeyX")).toBe("x");
  expect(pressed("Ч", "KeyX", true)).toBe("X");
  expect(pressed("х", "BracketLeft")).toBe("[");
  expect(pressed("و", "Comma")).toBe(",");
  expect(pressed("؟", "Slash", true)).toBe("?");
});

it("Latin letters, signs and named keys are what they say, wherever they are", () => {
  expect(pressed("k", "KeyT")).toBe("k");
  expect(pressed(".", "Slash")).toBe(".");
  expect(pressed("Enter", "Enter")).toBe("Enter");
  expect(pressed(" ", "Space")).toBe(" ");
  expect(pressed("é", "Digit2")).toBe("é");
});
