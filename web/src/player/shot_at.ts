/** Which shot is on at a time. */
import type { ShotFacts } from "../api/shapes";

/** Index of the last shot that has begun by then; -1 where none has. */
export function shotAt(shots: readonly Pick<ShotFacts, "start">[], time: number): number {
  let low = 0;
  let high = shots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shots[middle]?.start ?? Infinity) <= time + 0.0005) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The picture that the library keeps nearest to a time; undefined where it keeps none. */
export function keptAt(
  shots: readonly Pick<ShotFacts, "start" | "frames">[],
  time: number,
): string | undefined {
  const frames = shots[Math.max(shotAt(shots, time), 0)]?.frames ?? [];
  const off = ({ second }: { second: number }) => Math.abs(second - time);
  return [...frames].sort((one, other) => off(one) - off(other))[0]?.thumbnail;
}
