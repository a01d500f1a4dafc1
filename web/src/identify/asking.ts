/** What is being asked "which film is this?" with: a file on its way, wherever it was dropped. */
import { ask, type Problem } from "../api/ask";
import { places } from "../api/places";
import type { IdentifyAnswer } from "../api/shapes";
import { asProblem, keep } from "../api/use_answer";
import { go } from "../shell/route";
import { hold } from "./held";

export const PLACE = "/identify";

export interface Asking {
  /** Where the browser shows it from, until the server does. */
  preview: string;
  moves: boolean;
  problem?: Problem;
}

const { get, set, use } = hold<Asking>();
let stop = new AbortController();

export const useAsking = use;

let lastClip: { image: string; file: File } | null = null;

/** The video that an answer is of, as long as this page has it: the server keeps none. */
export function clipOf(image: string): File | null {
  return lastClip?.image === image ? lastClip.file : null;
}

/** Ask which film a file is from; the address of the answer takes the place of the question's. */
export function identifyFile(file: File): void {
  forgetQuestion();
  stop = new AbortController();
  set({ preview: URL.createObjectURL(file), moves: file.type.startsWith("video/") });
  if (window.location.pathname + window.location.search !== PLACE) go(PLACE);
  void send(file, stop.signal);
}

/** Leave off what is under way. */
export function forgetQuestion(): void {
  stop.abort();
  set(null);
}

async function send(file: File, signal: AbortSignal): Promise<void> {
  const form = new FormData();
  form.append("image", file, file.name || "picture");
  try {
    const answer = await ask<IdentifyAnswer>(places.identify, { body: form, signal });
    keep(places.identified(answer.image), answer);
    if (file.type.startsWith("video/")) lastClip = { image: answer.image, file };
    set(null);
    if (window.location.pathname === PLACE) go(addressOf(answer.image), { replace: true });
  } catch (error) {
    const asking = get();
    if (signal.aborted || !asking) return;
    const problem = asProblem(error);
    set({ ...asking, problem });
    if (problem.code !== "not_ready") return;
    window.setTimeout(
      () => {
        if (!signal.aborted) void send(file, signal);
      },
      (problem.retryAfter ?? 5) * 1000,
    );
  }
}

/** The address of an answer, which can be sent to others. */
export function addressOf(image: string): string {
  return `${PLACE}?image=${encodeURIComponent(image)}`;
}
