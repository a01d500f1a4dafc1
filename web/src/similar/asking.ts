/** What is being asked "what is like this?" with: a video that was dropped or picked. */
import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { RatingAnswer, SimilarAnswer } from "../api/shapes";
import { asProblem } from "../api/use_answer";
import { hold } from "../identify/held";
import { go } from "../shell/route";
import { asked, NO_WISHES, type Wishes } from "./wishes";

export const PLACE = "/similar";
const MANY = 20;

export interface Asking {
  file: File;
  /** Where the browser shows it from. */
  preview: string;
  wishes: Wishes;
  answer?: SimilarAnswer;
  rating?: RatingAnswer | Problem | "asking";
  problem?: Problem | undefined;
  busy: boolean;
}

const { get, set, use } = hold<Asking>();
let stop = new AbortController();

export const useAsking = use;

/** Ask what is like a video; the answer is at `/similar` for as long as this page has the video. */
export function likenFile(file: File): void {
  set({ file, preview: URL.createObjectURL(file), wishes: NO_WISHES, busy: true });
  if (window.location.pathname !== PLACE) go(PLACE);
  void send();
}

/** Ask again about the same video, with other wishes. */
export function likenAgain(wishes: Wishes): void {
  const asking = get();
  if (!asking) return;
  set({ ...asking, wishes, busy: true });
  void send();
}

async function send(): Promise<void> {
  const asking = get();
  if (!asking) return;
  stop.abort();
  stop = new AbortController();
  const { signal } = stop;
  const form = new FormData();
  form.append("video", asking.file, asking.file.name || "video");
  for (const [name, value] of Object.entries(asked(asking.wishes, MANY)))
    form.append(name, String(value));
  try {
    const answer = await ask<SimilarAnswer>(places.neighboursOfFile, { body: form, signal });
    tell({ answer, problem: undefined, busy: false });
  } catch (error) {
    if (!signal.aborted) tell({ problem: asProblem(error), busy: false });
  }
}

/** Add what came in meanwhile to what is being asked. */
function tell(news: Partial<Asking>): void {
  const asking = get();
  if (asking) set({ ...asking, ...news });
}

/** Ask which score is expected of it. */
export async function rateFile(): Promise<void> {
  const file = get()?.file;
  if (!file) return;
  const rated = (rating: NonNullable<Asking["rating"]>) => {
    if (get()?.file === file) tell({ rating });
  };
  rated("asking");
  const form = new FormData();
  form.append("video", file, file.name || "video");
  try {
    rated(await ask<RatingAnswer>(places.ratingOfFile, { body: form }));
  } catch (error) {
    rated(asProblem(error));
  }
}
