/** The films of the library, page after page. */
import { useCallback, useEffect, useRef, useState } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { FilmCard, Films } from "../api/shapes";
import { asProblem } from "../api/use_answer";

const PAGE = 60;

interface Held {
  name: string;
  films?: readonly FilmCard[];
  total: number;
  next: string | null;
  problem?: Problem;
}

const kept = new Map<string, Held>();

export function useFilms(q: string, sort: string, seen: number) {
  const name = `${sort} ${q}`;
  const [held, setHeld] = useState<Held>();
  const [turn, setTurn] = useState(0);
  const busy = useRef(false);
  const before = useRef(seen);
  useEffect(() => {
    before.current = seen;
  });

  useEffect(() => {
    const stop = new AbortController();
    const limit = Math.min(Math.max(PAGE, before.current), 200);
    ask<Films>(places.films({ q, sort }, limit), { signal: stop.signal }).then(
      (page) => {
        const now = { name, ...page };
        kept.set(name, now);
        setHeld(now);
      },
      (error: unknown) => {
        if (!stop.signal.aborted)
          setHeld({ name, total: 0, next: null, problem: asProblem(error) });
      },
    );
    return () => stop.abort();
  }, [name, q, sort, turn]);

  const more = useCallback(() => {
    const last = kept.get(name);
    if (!last?.next || busy.current) return;
    busy.current = true;
    ask<Films>(places.films({ q, sort }, PAGE, last.next))
      .then(
        (page) => {
          const now = { name, ...page, films: [...(last.films ?? []), ...page.films] };
          kept.set(name, now);
          setHeld(now);
        },
        () => undefined,
      )
      .finally(() => {
        busy.current = false;
      });
  }, [name, q, sort]);

  const again = useCallback(() => setTurn((count) => count + 1), []);
  // Another sort of the same films: the old list stays until the new one is here.
  const shown = held?.name === name ? held : (kept.get(name) ?? held);
  return { films: shown?.films, total: shown?.total ?? 0, problem: shown?.problem, more, again };
}

/** Forget all lists: the library has changed. */
export function forgetFilms(): void {
  kept.clear();
}
