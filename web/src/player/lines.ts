/** Which words belong to a time. */
import type { TextFacts } from "../api/shapes";

/** The lines that are on at a time; lines are in order of their start. */
export function linesAt(texts: readonly TextFacts[], time: number): TextFacts[] {
  const found: TextFacts[] = [];
  for (let at = lastBegun(texts, time); at >= 0; at -= 1) {
    const line = texts[at];
    // No line lasts longer than this; what began before is over.
    if (!line || line.start < time - 30) break;
    if (time < line.end) found.unshift(line);
  }
  return found;
}

/** Index of the last line that has begun by then; -1 where none has. */
export function lastBegun(texts: readonly TextFacts[], time: number): number {
  let low = 0;
  let high = texts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((texts[middle]?.start ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The languages of some lines, the most frequent first. */
export function languagesOf(texts: readonly TextFacts[]): (string | null)[] {
  const counts = new Map<string | null, number>();
  for (const { language } of texts) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([language]) => language);
}

/** The language to show first: the reader's own where there is one, else the most frequent. */
export function languageFor(texts: readonly TextFacts[], reader: string): string | null {
  const known = languagesOf(texts);
  return known.includes(reader) ? reader : (known[0] ?? null);
}
