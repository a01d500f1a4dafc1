/** Draws the colours of a footage over its time: each shot as wide as it is long. */
import type { ShotFacts } from "../api/shapes";
import { SHARES } from "../parts/controls";

const ALL = SHARES.reduce((sum, share) => sum + share, 0);

/** Draw on a canvas of this many device pixels; with `ticks`, a line where a shot begins. */
export function drawBarcode(
  canvas: HTMLCanvasElement,
  shots: readonly ShotFacts[],
  duration: number,
  { ticks = true } = {},
): void {
  const { width, height } = canvas;
  const pen = canvas.getContext("2d");
  if (!pen || width === 0 || duration <= 0) return;
  pen.clearRect(0, 0, width, height);
  for (const shot of shots) {
    const left = Math.round((shot.start / duration) * width);
    const right = Math.max(Math.round((shot.end / duration) * width), left + 1);
    let top = 0;
    const { palette } = shot.facets;
    const sum = palette.reduce((total, _, index) => total + (SHARES[index] ?? 1), 0) || ALL;
    palette.forEach((color, index) => {
      const share = ((SHARES[index] ?? 1) / sum) * height;
      pen.fillStyle = color;
      pen.fillRect(left, Math.floor(top), right - left, Math.ceil(share) + 1);
      top += share;
    });
  }
  if (!ticks || shots.length > width / 6) return;
  pen.fillStyle = "rgb(0 0 0 / 0.85)";
  for (const shot of shots) {
    if (shot.start > 0) pen.fillRect(Math.round((shot.start / duration) * width) - 1, 0, 2, height);
  }
}
