/** The addresses of films. */
import { at } from "../api/ask";

/** Of a film, of one of its footages, at a second. */
export function addressOf(film: string, footage?: string, second?: number): string {
  const path = `/film/${encodeURIComponent(film)}`;
  return at(path, { footage, t: second === undefined ? undefined : second.toFixed(2) });
}
