/** The server counts characters, a browser counts UTF-16 units: they differ behind an emoji. */

export function pointsOf(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}

export function unitsOf(text: string, points: number): number {
  return Array.from(text).slice(0, points).join("").length;
}
