/** Draws the map: a dot for each footage, and pictures of as many as there is room for. */
import { places } from "../api/places";
import type { Place } from "../api/shapes";
import { nearest, pictured, project, type Point, type Size, type View } from "./view";

export const DOT = 3.5;

export interface Sight {
  places: readonly Place[];
  view: View;
  size: Size;
  /** Whether a place is one of those that are looked for. */
  wanted: (place: Place) => boolean;
}

export interface Scene extends Sight {
  chosen: number;
  hovered: number;
}

export interface Drawn {
  points: readonly Point[];
  /** Which have a picture, from the bottom to the top. */
  pictures: readonly number[];
  picture: Size;
}

/** The size of pictures: small where the window is. */
export function pictureSize({ width }: Size): Size {
  return width < 560 ? { width: 84, height: 47 } : { width: 108, height: 61 };
}

/** Where everything is, before it is drawn. */
export function lay({ places: all, view, size, wanted }: Sight): Drawn {
  const points = all.map((place) => project(view, size, place));
  const picture = pictureSize(size);
  const some = all.flatMap((place, index) => (place.thumbnail && wanted(place) ? [index] : []));
  const room = { width: picture.width + 6, height: picture.height + 6 };
  const shown = pictured(
    some.map((index) => points[index] ?? OUTSIDE),
    room,
    size,
  ).map((index) => some[index] ?? -1);
  return { points, pictures: shown, picture };
}

const OUTSIDE = { x: -1e6, y: -1e6 };
const images = new Map<string, HTMLImageElement>();
const MOST_IMAGES = 600;

/** A saved frame, once it is here; `ready` is told when it has come. */
function imageOf(place: Place, ready: () => void): HTMLImageElement | null {
  const { thumbnail, footage } = place;
  if (!thumbnail) return null;
  const known = images.get(footage.id);
  if (known) return known.complete && known.naturalWidth > 0 ? known : null;
  if (images.size > MOST_IMAGES) images.delete(images.keys().next().value ?? "");
  const image = new Image();
  image.onload = ready;
  image.src = places.frame(footage.id, thumbnail);
  images.set(footage.id, image);
  return null;
}

export function draw(
  canvas: HTMLCanvasElement,
  scene: Scene,
  { points, pictures, picture }: Drawn,
  ready: () => void,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { width, height } = scene.size;
  const density = window.devicePixelRatio || 1;
  const across = Math.round(width * density);
  const down = Math.round(height * density);
  if (canvas.width !== across) canvas.width = across;
  if (canvas.height !== down) canvas.height = down;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  const colors = getComputedStyle(document.documentElement);
  const color = (name: string) => colors.getPropertyValue(`--cs-colors-${name}`).trim();
  const [dim, line, lamp, stage, surface] = ["dim", "line", "lamp", "stage", "surface"].map(color);

  scene.places.forEach((place, index) => {
    const at = points[index];
    if (!at || at.x < -DOT || at.y < -DOT || at.x > width + DOT || at.y > height + DOT) return;
    context.beginPath();
    context.arc(at.x, at.y, DOT, 0, 2 * Math.PI);
    context.fillStyle = (scene.wanted(place) ? dim : line) ?? "";
    context.fill();
  });

  const frame = (index: number, edge: string | undefined, thick: number) => {
    const at = points[index];
    const place = scene.places[index];
    if (!at || !place) return;
    const left = at.x - picture.width / 2;
    const top = at.y - picture.height / 2;
    context.fillStyle = stage ?? "";
    context.fillRect(left, top, picture.width, picture.height);
    const image = imageOf(place, ready);
    if (image) {
      const scale = Math.max(
        picture.width / image.naturalWidth,
        picture.height / image.naturalHeight,
      );
      const cut = { width: picture.width / scale, height: picture.height / scale };
      context.drawImage(
        image,
        (image.naturalWidth - cut.width) / 2,
        (image.naturalHeight - cut.height) / 2,
        cut.width,
        cut.height,
        left,
        top,
        picture.width,
        picture.height,
      );
    }
    if (!edge) return;
    context.lineWidth = thick;
    context.strokeStyle = edge;
    context.strokeRect(
      left - thick / 2,
      top - thick / 2,
      picture.width + thick,
      picture.height + thick,
    );
  };
  for (const index of pictures) frame(index, surface, 1);
  // What is pointed at lies on top, with a picture though there was no room for one.
  if (scene.hovered >= 0 && scene.hovered !== scene.chosen) frame(scene.hovered, lamp, 2);
  if (scene.chosen >= 0) frame(scene.chosen, lamp, 3);
}

/** What of the map is under a place of the window; -1 for nothing. */
export function under({ points, pictures, picture }: Drawn, at: Point, reach: number): number {
  for (const index of [...pictures].reverse()) {
    const point = points[index];
    if (
      point &&
      Math.abs(point.x - at.x) <= picture.width / 2 &&
      Math.abs(point.y - at.y) <= picture.height / 2
    )
      return index;
  }
  return nearest(points, at, reach);
}
