/** The window onto the map: which part of the plane is seen, and what lies where in it. Draws nothing. */

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** The part that is seen: `middle` is in the middle of the window; at `zoom` 1 all of it is seen. */
export interface View {
  middle: Point;
  zoom: number;
}

export const WHOLE: View = { middle: { x: 0.5, y: 0.5 }, zoom: 1 };
export const NEAREST = 60;
/** Pixels around the map at its whole: no picture lies under the buttons in the corner. */
const EDGE = 76;

/** Pixels of one unit of the plane, across and down: the map fills its window. */
function scaleOf({ zoom }: View, { width, height }: Size): Point {
  return {
    x: Math.max(width - 2 * EDGE, 40) * zoom,
    y: Math.max(height - 2 * EDGE, 40) * zoom,
  };
}

/** Where a point of the plane is in the window. */
export function project(view: View, size: Size, point: Point): Point {
  const scale = scaleOf(view, size);
  return {
    x: size.width / 2 + (point.x - view.middle.x) * scale.x,
    y: size.height / 2 + (point.y - view.middle.y) * scale.y,
  };
}

/** What point of the plane a place in the window is of. */
export function unproject(view: View, size: Size, at: Point): Point {
  const scale = scaleOf(view, size);
  return {
    x: view.middle.x + (at.x - size.width / 2) / scale.x,
    y: view.middle.y + (at.y - size.height / 2) / scale.y,
  };
}

/** No further out than all of it, and never beside it. */
function bounded({ middle, zoom }: View): View {
  const within = Math.min(Math.max(zoom, 1), NEAREST);
  const clamp = (value: number) => Math.min(Math.max(value, 0), 1);
  const free = within > 1 ? middle : WHOLE.middle;
  return { middle: { x: clamp(free.x), y: clamp(free.y) }, zoom: within };
}

/** Closer by a factor, or further off; what is at that place of the window stays there. */
export function zoomed(view: View, size: Size, at: Point, factor: number): View {
  const zoom = Math.min(Math.max(view.zoom * factor, 1), NEAREST);
  const held = unproject(view, size, at);
  const after = unproject({ ...view, zoom }, size, at);
  return bounded({
    zoom,
    middle: { x: view.middle.x + held.x - after.x, y: view.middle.y + held.y - after.y },
  });
}

/** Moved by pixels of the window. */
export function moved(view: View, size: Size, by: Point): View {
  const scale = scaleOf(view, size);
  return bounded({
    ...view,
    middle: { x: view.middle.x - by.x / scale.x, y: view.middle.y - by.y / scale.y },
  });
}

/** The view that has a point in sight: the same, where it is well inside. */
export function showing(view: View, size: Size, point: Point): View {
  const at = project(view, size, point);
  const room = Math.min(EDGE, size.width / 4, size.height / 4);
  const inside =
    at.x >= room && at.y >= room && at.x <= size.width - room && at.y <= size.height - room;
  return inside ? view : bounded({ ...view, middle: point });
}

/** The nearest to a place in the window, of those that are within reach; -1 for none. */
export function nearest(points: readonly Point[], at: Point, reach: number): number {
  let best = -1;
  let least = reach;
  points.forEach((point, index) => {
    const distance = Math.hypot(point.x - at.x, point.y - at.y);
    if (distance <= least) [best, least] = [index, distance];
  });
  return best;
}

export type Way = "left" | "right" | "up" | "down";
const WAYS: Record<Way, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The next one that way: near, and not too far aside; the same one where there is none. */
export function next(points: readonly Point[], from: number, way: Way): number {
  const start = points[from];
  if (!start) return from;
  const { x, y } = WAYS[way];
  let best = from;
  let least = Infinity;
  points.forEach((point, index) => {
    const along = (point.x - start.x) * x + (point.y - start.y) * y;
    const aside = Math.abs((point.x - start.x) * y) + Math.abs((point.y - start.y) * x);
    if (index === from || along <= 0 || aside > 2 * along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [index, cost];
  });
  return best;
}

/** Which of the points get a picture: the first ones, as long as no picture lies on another. */
export function pictured(points: readonly Point[], picture: Size, window: Size): number[] {
  const columns = picture.width;
  const rows = picture.height;
  const taken = new Map<string, Point[]>();
  const key = (column: number, row: number) => `${column} ${row}`;
  const chosen: number[] = [];
  points.forEach((point, index) => {
    const { x, y } = point;
    if (x < -columns || y < -rows || x > window.width + columns || y > window.height + rows) return;
    const column = Math.floor(x / columns);
    const row = Math.floor(y / rows);
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of taken.get(key(column + dx, row + dy)) ?? [])
          if (Math.abs(other.x - x) < columns && Math.abs(other.y - y) < rows) return;
    const cell = key(column, row);
    taken.set(cell, [...(taken.get(cell) ?? []), point]);
    chosen.push(index);
  });
  return chosen;
}
