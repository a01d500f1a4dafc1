/** The answers to a question, page after page, and where one had scrolled to when coming back. */
import { useCallback, useEffect, useRef, useState } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { Hit, SearchAnswer } from "../api/shapes";
import { asProblem } from "../api/use_answer";
import { isEmpty, nameOf, type Question } from "./question";

const PAGE = 60;
const MOST_KEPT = 12;

export interface Found {
  hits: readonly Hit[];
  last: SearchAnswer;
  /** Milliseconds that the first page took, there and back. */
  took: number;
}

export interface Searched {
  found: Found | undefined;
  /** Of another question, while this one's answer is on its way. */
  stale: Found | undefined;
  problem: Problem | undefined;
  loading: boolean;
  /** The problem of a later page. */
  stopped: Problem | undefined;
  more: () => void;
  again: () => void;
}

const kept = new Map<string, Found>();

interface Held {
  name: string;
  found?: Found;
  problem?: Problem;
  stopped?: Problem;
}

/** Ask; `seen` is how many answers had been loaded when this address was left. */
export function useSearch(question: Question, seen: number): Searched {
  const name = nameOf(question);
  const [held, setHeld] = useState<Held>({ name: "" });
  const [turn, setTurn] = useState(0);
  const busy = useRef(false);
  const latest = useRef({ question, seen });
  useEffect(() => {
    latest.current = { question, seen };
  });

  useEffect(() => {
    const { question: asked, seen: before } = latest.current;
    if (isEmpty(asked) || kept.has(name)) return;
    const stop = new AbortController();
    const began = performance.now();
    const limit = Math.min(Math.max(PAGE, before), 200);
    ask<SearchAnswer>(places.search(asked, limit), { signal: stop.signal }).then(
      (last) => {
        const found = { hits: last.hits, last, took: performance.now() - began };
        remember(name, found);
        setHeld({ name, found });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setHeld({ name, problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [name, turn]);

  const mine = held.name === name ? held : undefined;
  const found = mine?.found ?? kept.get(name);

  const more = useCallback(() => {
    const before = kept.get(name);
    if (!before?.last.next || busy.current) return;
    busy.current = true;
    ask<SearchAnswer>(places.search(latest.current.question, PAGE, before.last.next))
      .then(
        (last) => {
          const next = { ...before, hits: [...before.hits, ...last.hits], last };
          remember(name, next);
          setHeld({ name, found: next });
        },
        (error: unknown) => setHeld({ name, found: before, stopped: asProblem(error) }),
      )
      .finally(() => {
        busy.current = false;
      });
  }, [name]);

  const again = useCallback(() => {
    kept.delete(name);
    setHeld({ name: "" });
    setTurn((count) => count + 1);
  }, [name]);

  const problem = mine?.problem;
  const loading = !isEmpty(question) && !found && !problem;
  const stale = loading ? held.found : undefined;
  return { found, stale, problem, loading, stopped: mine?.stopped, more, again };
}

function remember(name: string, found: Found): void {
  kept.delete(name);
  kept.set(name, found);
  const oldest = kept.keys().next();
  if (kept.size > MOST_KEPT && !oldest.done) kept.delete(oldest.value);
}

/** The answers of a question that are here already, for the viewer to step through. */
export function hitsOf(question: Question): readonly Hit[] {
  return kept.get(nameOf(question))?.hits ?? [];
}

/** Forget all answers: the library has changed. */
export function forgetSearches(): void {
  kept.clear();
}
