/** What is asked, as the address says it: words, a picture, a shot to find the like of. */
import { at } from "../api/ask";
import type { Route } from "../shell/route";

export interface Question {
  q: string;
  image: string;
  like: string;
}

export const NOTHING: Question = { q: "", image: "", like: "" };

export function questionOf(route: Route): Question {
  const { query } = route;
  return {
    q: query.get("q") ?? "",
    image: query.get("image") ?? "",
    like: query.get("like") ?? "",
  };
}

export function isEmpty({ q, image, like }: Question): boolean {
  return !q.trim() && !image && !like;
}

/** The address of a question; with `shot`, of that shot opened over its answers. */
export function addressOf(question: Question, shot?: string): string {
  return at("/", { ...question, q: question.q.trim(), shot });
}

/** One text for equal questions. */
export function nameOf({ q, image, like }: Question): string {
  return JSON.stringify([q.trim(), image, like]);
}
