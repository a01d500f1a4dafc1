/**
 * Lays pictures of any shape in rows of one width, uncropped, in order: each row is as high as lets
 * it fill the width. Pure arithmetic; it draws nothing.
 */

export interface Row {
  /** Pixels from the top of the wall. */
  top: number;
  /** Of the pictures; what is written beneath comes on top of it. */
  height: number;
  first: number;
  /** Where each cell starts and how wide it is. */
  cells: readonly { left: number; width: number }[];
}

export interface Measures {
  width: number;
  /** How high a row should be about. */
  target: number;
  gap: number;
  /** Pixels beneath each picture for what is written there. */
  caption: number;
}

const NARROWEST = 0.7;

/** Rows of pictures with these aspects (width over height). */
export function layOut(aspects: readonly number[], measures: Measures): Row[] {
  const { width, target, gap, caption } = measures;
  const rows: Row[] = [];
  if (width <= 0) return rows;
  let top = 0;
  let first = 0;
  while (first < aspects.length) {
    let last = first;
    let sum = 0;
    // A row is full once its pictures at the wanted height reach the width, or come nearer to it
    // than with the next one.
    while (last < aspects.length) {
      const next = sum + shape(aspects[last]);
      const room = width - gap * (last - first);
      if (last > first && tooHigh(sum, width - gap * (last - first - 1), target, next, room)) break;
      sum = next;
      last += 1;
      if (sum * target >= room) break;
    }
    const room = width - gap * (last - first - 1);
    const filled = last < aspects.length || sum * target >= room * 0.9;
    // A last row that is not full is as high as the one above it, so that columns go on.
    const height = filled ? room / sum : Math.min(rows.at(-1)?.height ?? target, room / sum);
    rows.push({ top, height, first, cells: cellsOf(aspects, first, last, height, gap) });
    top += height + caption + gap;
    first = last;
  }
  return rows;
}

function tooHigh(sum: number, now: number, target: number, next: number, then: number): boolean {
  if (next * target < then) return false;
  return Math.abs(now / sum - target) < Math.abs(then / next - target);
}

function shape(aspect: number | undefined): number {
  return Math.max(aspect && Number.isFinite(aspect) ? aspect : 16 / 9, NARROWEST);
}

function cellsOf(
  aspects: readonly number[],
  first: number,
  last: number,
  height: number,
  gap: number,
): { left: number; width: number }[] {
  const cells = [];
  let left = 0;
  for (let at = first; at < last; at += 1) {
    const width = shape(aspects[at]) * height;
    cells.push({ left, width });
    left += width + gap;
  }
  return cells;
}

/** The rows that touch a stretch of the wall, as a half-open pair of indices; the nearest one where
 * none does, so that a keyboard finds its way there. */
export function rowsWithin(rows: readonly Row[], from: number, to: number): [number, number] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const next = rows[middle + 1];
    if (next && next.top <= from) low = middle + 1;
    else high = middle;
  }
  let end = Math.min(low + 1, rows.length);
  while (end < rows.length && (rows[end]?.top ?? 0) < to) end += 1;
  return [low, end];
}

/** Which row a cell is in. */
export function rowOf(rows: readonly Row[], index: number): number {
  return rows.findIndex((row) => index < row.first + row.cells.length);
}

/** The cell above or below another: the one whose middle is nearest. */
export function beside(rows: readonly Row[], index: number, step: -1 | 1): number {
  const at = rowOf(rows, index);
  const here = rows[at];
  const there = rows[at + step];
  const cell = here?.cells[index - here.first];
  if (!there || !cell) return index;
  const middle = cell.left + cell.width / 2;
  let best = 0;
  let least = Infinity;
  there.cells.forEach(({ left, width }, number) => {
    const off = Math.abs(left + width / 2 - middle);
    if (off < least) [best, least] = [number, off];
  });
  return there.first + best;
}
