/** A wall of pictures in rows: only the rows near the window exist, and arrows move through it. */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from "react";

import { useWords } from "../words";
import { beside, layOut, rowOf, rowsWithin, type Row } from "./layout";
import "./wall.css";

export interface CellPlace {
  index: number;
  /** Of the picture, in pixels. */
  width: number;
  height: number;
  /** 0 for the one cell that Tab reaches, -1 for those that arrows reach. */
  tabIndex: 0 | -1;
}

interface Props<Item> {
  items: readonly Item[];
  label: string;
  keyOf: (item: Item) => string;
  aspectOf: (item: Item) => number;
  cell: (item: Item, place: CellPlace) => ReactNode;
  /** How high a row should be about. */
  target: number;
  caption: number;
  gap?: number;
  /** More is wanted: the end is near. */
  onEnd?: () => void;
  /** A key that is none of the wall's own; true where it was used. */
  onKey?: (event: KeyboardEvent, item: Item) => boolean;
}

/** Pixels above and below the window in which rows are kept. */
const REACH = 700;
/** Share of the width that a row is high at most: two pictures stand side by side on a phone. */
const PHONE = 0.27;

export function Wall<Item>(props: Props<Item>) {
  const { items, label, keyOf, aspectOf, cell, target, caption, gap = 8, onEnd, onKey } = props;
  const { right } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const rows = useMemo(
    () =>
      layOut(items.map(aspectOf), { width, target: Math.min(target, width * PHONE), gap, caption }),
    [items, aspectOf, width, target, gap, caption],
  );
  const last = rows.at(-1);
  const height = last ? last.top + last.height + caption : 0;
  const [from, to] = useWindow(box, rows, height);
  const [active, setActive] = useState(0);
  const wanted = useRef<number | null>(null);

  useEffect(() => {
    if (onEnd && last && to >= rows.length) onEnd();
  }, [onEnd, last, to, rows.length]);

  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = box.current?.querySelector<HTMLElement>(`[data-cell="${wanted.current}"]`);
    if (!found) return;
    wanted.current = null;
    found.focus({ preventScroll: true });
  });

  const moveTo = useCallback(
    (index: number) => {
      const row = rows[rowOf(rows, index)];
      if (!row || !box.current) return;
      setActive(index);
      wanted.current = index;
      reveal(box.current, row, caption);
    },
    [rows, caption],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const index = Number((event.target as HTMLElement).dataset.cell ?? NaN);
    const item = items[index];
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(event.key, index, rows, items.length, right);
    if (next !== null) {
      event.preventDefault();
      moveTo(next);
    } else if (onKey?.(event, item)) event.preventDefault();
  };

  const shown = rows.slice(from, to);
  const first = shown[0]?.first ?? 0;
  const end = (shown.at(-1)?.first ?? 0) + (shown.at(-1)?.cells.length ?? 0);
  const stop = active >= first && active < end ? active : first;

  return (
    // The cells take the focus; the grid only hears their keys.
    // eslint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      ref={box}
      className="wall"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length}
      style={{ height }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const index = Number(event.target.dataset.cell ?? NaN);
        if (Number.isFinite(index)) setActive(index);
      }}
    >
      {shown.map((row, number) => (
        <div
          key={row.first}
          className="wall-row"
          role="row"
          aria-rowindex={from + number + 1}
          style={{ top: row.top, height: row.height + caption }}
        >
          {row.cells.map((place, offset) => {
            const index = row.first + offset;
            const item = items[index];
            if (item === undefined) return null;
            const style: CSSProperties = { insetInlineStart: place.left, width: place.width };
            return (
              <div
                key={keyOf(item)}
                role="gridcell"
                aria-colindex={offset + 1}
                className="wall-cell"
                style={style}
              >
                {cell(item, {
                  index,
                  width: place.width,
                  height: row.height,
                  tabIndex: index === stop ? 0 : -1,
                })}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function moved(
  key: string,
  index: number,
  rows: readonly Row[],
  count: number,
  right: boolean,
): number | null {
  const ahead = right ? -1 : 1;
  const within = (to: number) => Math.min(Math.max(to, 0), count - 1);
  switch (key) {
    case "ArrowRight":
      return within(index + ahead);
    case "ArrowLeft":
      return within(index - ahead);
    case "ArrowDown":
      return beside(rows, index, 1);
    case "ArrowUp":
      return beside(rows, index, -1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Scroll a row into the window, below the header. */
function reveal(box: HTMLElement, row: Row, caption: number): void {
  const header = document.querySelector("header")?.getBoundingClientRect().bottom ?? 0;
  const top = box.getBoundingClientRect().top + row.top;
  const bottom = top + row.height + caption;
  const room = window.innerHeight - 72;
  if (top < header + 12) window.scrollBy(0, top - header - 12);
  else if (bottom > room) window.scrollBy(0, bottom - room);
}

function useWidth(box: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = box.current;
    if (!watched) return;
    const measure = () => setWidth(watched.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

/** The rows that are in or near the window. */
function useWindow(
  box: React.RefObject<HTMLDivElement | null>,
  rows: readonly Row[],
  height: number,
): [number, number] {
  const [range, setRange] = useState<[number, number]>([0, 8]);
  useLayoutEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const top = box.current?.getBoundingClientRect().top ?? 0;
      const next = rowsWithin(rows, -top - REACH, -top + window.innerHeight + REACH);
      setRange((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    // What comes or goes above the wall moves it without a scroll.
    const watching = new ResizeObserver(soon);
    watching.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      watching.disconnect();
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [box, rows, height]);
  return range;
}
