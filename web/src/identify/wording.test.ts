import { expect, it } from "vitest";

import { speakerOf } from "../words";
import { en } from "../words/en";
import { percentOf } from "./wording";

it("a share that is not all is never told as all", () => {
  const shares = [0, 0.003, 0.5, 0.985, 0.9951, 0.99998, 1];
  expect(shares.map((share) => percentOf(share, speakerOf("en", en)))).toEqual([
    "0%",
    "0.3%",
    "50%",
    "99%",
    "99.5%",
    "99.9%",
    "100%",
  ]);
});
