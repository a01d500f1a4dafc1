/** Answers as React state: asked once, kept for a while, the old one shown until the new is here. */
import { useCallback, useEffect, useState } from "react";

import { ask, Problem } from "./ask";

const kept = new Map<string, unknown>();
const MOST_KEPT = 80;

/** Keep an answer, so that going back shows it at once. */
export function keep(path: string, answer: unknown): void {
  kept.delete(path);
  kept.set(path, answer);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
}

export function recall(path: string): unknown {
  return kept.get(path);
}

/** Forget what a change of the library made untrue. */
export function forget(): void {
  kept.clear();
}

export interface Answered<T> {
  answer: T | undefined;
  problem: Problem | undefined;
  loading: boolean;
  again: () => void;
}

interface Held<T> {
  path: string | null;
  answer?: T | undefined;
  problem?: Problem | undefined;
}

/** The answer of a path; of none while the path is null. */
export function useAnswer<T>(path: string | null): Answered<T> {
  const [held, setHeld] = useState<Held<T>>({ path: null });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((count) => count + 1), []);

  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    ask<T>(path, { signal: stop.signal }).then(
      (answer) => {
        keep(path, answer);
        setHeld({ path, answer });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setHeld({ path, problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [path, turn]);

  const mine = held.path === path ? held : undefined;
  const answer = mine?.answer ?? (path === null ? undefined : (recall(path) as T | undefined));
  const problem = mine?.problem;
  return { answer, problem, loading: path !== null && !answer && !problem, again };
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Problem(0, "page", message, "");
}
