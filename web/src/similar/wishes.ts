/** What footage is compared by, and what a reader wants of its neighbours. */
import type { Neighbour, SimilarAnswer } from "../api/shapes";
import usual from "./parts.json";

export type Part = keyof typeof usual;
/** How much each counts unless a reader says otherwise. */
export const USUAL: Readonly<Record<Part, number>> = usual;
export const PARTS = Object.keys(usual) as Part[];
export const KINDS = ["feature", "trailer", "clip", "advert"] as const;

export interface Wishes {
  /** How much each part counts; where there are any, those that are not here do not count. */
  weights: Partial<Record<Part, number>>;
  /** Only neighbours of this kind; all where it is empty. */
  kind: string;
}

export const NO_WISHES: Wishes = { weights: {}, kind: "" };

/** What goes along with the question. */
export function asked({ weights, kind }: Wishes, limit: number): Record<string, string | number> {
  return { limit, ...weights, ...(kind ? { q: `kind:${kind}` } : {}) };
}

/** The parts that count, what counts most first. */
export function reasons(neighbour: Neighbour): { part: Part; value: number; share: number }[] {
  return PARTS.flatMap((part) => {
    const value = neighbour[part];
    const share = neighbour.shares[part];
    return value === null || share === undefined ? [] : [{ part, value, share }];
  }).sort((one, other) => other.share - one.share);
}

/** The parts that could be compared in an answer, and those that counted. */
export function comparedIn(answer: SimilarAnswer | undefined): { parts: Part[]; counted: Part[] } {
  const some = answer?.neighbours ?? [];
  return {
    parts: PARTS.filter((part) => some.some((one) => one[part] !== null)),
    counted: PARTS.filter((part) => some.some((one) => part in one.shares)),
  };
}
