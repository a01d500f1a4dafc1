/** The reel: shots that were chosen, in an order, with what is added before and after each. */
import { useSyncExternalStore } from "react";

import type { FilmFacts, FootageFacts, Hit } from "../api/shapes";

export interface Piece {
  /** Of the shot, `FOOTAGE-7`. */
  id: string;
  film: string;
  title: string;
  year: number | null;
  footage: string;
  /** Seconds of the whole footage, which handles cannot leave. */
  duration: number;
  start: number;
  end: number;
  /** Seconds added before and after; less than nothing cuts the shot short. */
  before: number;
  after: number;
  thumbnail: string | null;
  palette: string[];
  aspect: number;
}

const KEPT = "cineseek.reel";
const listeners = new Set<() => void>();
let pieces: readonly Piece[] = read();

function read(): readonly Piece[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? "[]");
    return Array.isArray(kept)
      ? (kept as Piece[]).filter((piece) => piece.id && piece.footage)
      : [];
  } catch {
    return [];
  }
}

function set(next: readonly Piece[]): void {
  pieces = next;
  localStorage.setItem(KEPT, JSON.stringify(next));
  for (const listener of listeners) listener();
}

// Another tab has changed it.
window.addEventListener("storage", (event) => {
  if (event.key !== KEPT) return;
  pieces = read();
  for (const listener of listeners) listener();
});

export function useReel(): readonly Piece[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => pieces,
  );
}

export function isChosen(id: string): boolean {
  return pieces.some((piece) => piece.id === id);
}

/** Put a shot at the end of the reel, or take it out; says whether it is in now. */
export function toggle(piece: Piece): boolean {
  const chosen = isChosen(piece.id);
  set(chosen ? pieces.filter(({ id }) => id !== piece.id) : [...pieces, piece]);
  return !chosen;
}

export function remove(id: string): void {
  set(pieces.filter((piece) => piece.id !== id));
}

export function clear(): void {
  set([]);
}

export function restore(before: readonly Piece[]): void {
  set(before);
}

/** Put the piece at one place to another. */
export function move(from: number, to: number): void {
  const moved = pieces[from];
  if (!moved || to < 0 || to >= pieces.length || from === to) return;
  const rest = pieces.filter((_, index) => index !== from);
  set([...rest.slice(0, to), moved, ...rest.slice(to)]);
}

/** Change how much is added to a piece, within its footage, leaving a frame of it at least. */
export function trim(id: string, change: { before?: number; after?: number }): void {
  set(pieces.map((piece) => (piece.id === id ? trimmed({ ...piece, ...change }) : piece)));
}

const LEAST = 0.1;

export function trimmed(piece: Piece): Piece {
  const length = piece.end - piece.start;
  const before = Math.min(Math.max(piece.before, LEAST - length), piece.start);
  const most = Math.max(piece.duration - piece.end, 0);
  const after = Math.min(Math.max(piece.after, LEAST - length - Math.min(before, 0)), most);
  return { ...piece, before: round(before), after: round(after) };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

/** The stretch of footage that a piece stands for. */
export function stretchOf(piece: Piece): { start: number; end: number } {
  return { start: piece.start - piece.before, end: piece.end + piece.after };
}

export function lengthOf(some: readonly Piece[]): number {
  return some.reduce((sum, piece) => sum + stretchOf(piece).end - stretchOf(piece).start, 0);
}

/** A hit as a piece. */
export function pieceOf(hit: Hit): Piece {
  const { film, footage, facets } = hit;
  return pieceFrom(film, footage, hit, hit.thumbnail, facets.palette, facets.aspect);
}

export function pieceFrom(
  film: FilmFacts,
  footage: FootageFacts,
  shot: { id: string; start: number; end: number },
  thumbnail: string | null,
  palette: string[],
  aspect: number,
): Piece {
  const { id, start, end } = shot;
  return {
    id,
    film: film.id,
    title: film.title,
    year: film.year,
    footage: footage.id,
    duration: footage.duration,
    start,
    end,
    before: 0,
    after: 0,
    thumbnail,
    palette,
    aspect,
  };
}
