/** All shots of a footage, page after page; what is here is shown meanwhile. */
import { useEffect, useState } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { ShotFacts, Shots } from "../api/shapes";
import { asProblem } from "../api/use_answer";

const PAGE = 200;
const NONE: readonly ShotFacts[] = [];

interface Held {
  name: string;
  shots: readonly ShotFacts[];
  total: number;
  problem?: Problem;
}

const kept = new Map<string, Held>();

export function useShots(
  film: string | undefined,
  footage: string | undefined,
): Omit<Held, "name"> {
  const name = `${film ?? ""} ${footage ?? ""}`;
  const [held, setHeld] = useState<Held>();

  useEffect(() => {
    if (!film || !footage || kept.has(name)) return;
    const stop = new AbortController();
    const read = async () => {
      let shots: readonly ShotFacts[] = NONE;
      let cursor: string | null = null;
      do {
        const path: string = places.shots(film, footage, PAGE, cursor);
        const page: Shots = await ask<Shots>(path, { signal: stop.signal });
        shots = [...shots, ...page.shots];
        cursor = page.next;
        setHeld({ name, shots, total: page.total });
      } while (cursor !== null);
      kept.set(name, { name, shots, total: shots.length });
    };
    read().catch((error: unknown) => {
      if (!stop.signal.aborted)
        setHeld((now) => ({
          ...(now?.name === name ? now : { name, shots: NONE, total: 0 }),
          problem: asProblem(error),
        }));
    });
    return () => stop.abort();
  }, [film, footage, name]);

  if (held?.name === name) return held;
  return kept.get(name) ?? { shots: NONE, total: 0 };
}

/** Forget all shots: the library has changed. */
export function forgetShots(): void {
  kept.clear();
}
