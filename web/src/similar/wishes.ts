/** What footage is compared by, and what a reader wants of its neighbours. */
import type { Neighbour } from "../api/shapes";

export const PARTS = ["look", "sound", "rhythm", "palette", "plot", "tower"] as const;
export type Part = (typeof PARTS)[number];
export const KINDS = ["feature", "trailer", "clip", "advert"] as const;

export interface Wishes {
  /** How heavy each part is; those that are not here are as heavy as the library has them. */
  weights: Partial<Record<Part, number>>;
  /** Only neighbours of this kind; all where it is empty. */
  kind: string;
}

export const NO_WISHES: Wishes = { weights: {}, kind: "" };

/** What goes along with the question. */
export function asked({ weights, kind }: Wishes, limit: number): Record<string, string | number> {
  return { limit, ...weights, ...(kind ? { q: `kind:${kind}` } : {}) };
}

/** The parts that could be compared, what counts most first. */
export function reasons(neighbour: Neighbour): { part: Part; value: number; share: number }[] {
  return PARTS.flatMap((part) => {
    const value = neighbour[part];
    return value === null ? [] : [{ part, value, share: neighbour.shares[part] ?? 0 }];
  }).sort((one, other) => other.share - one.share);
}
