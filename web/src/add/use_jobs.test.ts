import { expect, test } from "vitest";

import type { JobAnswer } from "../api/shapes";
import { joined, merged } from "./use_jobs";

const job = (id: string, state: JobAnswer["state"]) => ({ id, state }) as JobAnswer;

test("a job that began while jobs were being listed stays in the list, at its top", () => {
  const found = joined([job("new", "done")], [job("old", "done")]);
  expect(found.map((one) => one.id)).toEqual(["new", "old"]);
});

test("what was heard of a job meanwhile is newer than what was listed", () => {
  const found = joined([job("one", "done")], [job("one", "running"), job("two", "done")]);
  expect(found.map((one) => one.state)).toEqual(["done", "done"]);
});

test("a job whose end was heard before its order was answered is over", () => {
  const ended = [job("one", "done")];
  expect(merged(ended, job("one", "queued"))).toEqual(ended);
  expect(merged([job("one", "queued")], job("one", "done"))).toEqual(ended);
  expect(merged(ended, job("two", "queued")).map((one) => one.id)).toEqual(["two", "one"]);
});
