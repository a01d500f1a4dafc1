/** What is being asked "what is like this?" with: a video that was dropped or picked. */
import { useSyncExternalStore } from "react";

import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { RatingAnswer, SimilarAnswer } from "../api/shapes";
import { asProblem } from "../api/use_answer";
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

const listeners = new Set<() => void>();
let asking: Asking | null = null;
let stop = new AbortController();

function set(next: Asking | null): void {
  if (asking && asking.preview !== next?.preview) URL.revokeObjectURL(asking.preview);
  asking = next;
  for (const listener of listeners) listener();
}

export function useAsking(): Asking | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asking,
  );
}

/** Ask what is like a video; the answer is at `/similar` for as long as this page has the video. */
export function likenFile(file: File): void {
  set({ file, preview: URL.createObjectURL(file), wishes: NO_WISHES, busy: true });
  if (window.location.pathname !== PLACE) go(PLACE);
  void send();
}

/** Ask again about the same video, with other wishes. */
export function likenAgain(wishes: Wishes): void {
  if (!asking) return;
  set({ ...asking, wishes, busy: true });
  void send();
}

async function send(): Promise<void> {
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
    set({ ...asking, answer, problem: undefined, busy: false });
  } catch (error) {
    if (!signal.aborted) set({ ...asking, problem: asProblem(error), busy: false });
  }
}

/** Ask which score is expected of it. */
export async function rateFile(): Promise<void> {
  if (!asking) return;
  const { file } = asking;
  const tell = (rating: NonNullable<Asking["rating"]>) => {
    if (asking?.file === file) set({ ...asking, rating });
  };
  tell("asking");
  const form = new FormData();
  form.append("video", file, file.name || "video");
  try {
    tell(await ask<RatingAnswer>(places.ratingOfFile, { body: form }));
  } catch (error) {
    tell(asProblem(error));
  }
}
