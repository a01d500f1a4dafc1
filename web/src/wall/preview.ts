/** Which shot is being previewed: one at a time, after the pointer has rested on it. */
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();
let playing: string | null = null;
let timer = 0;

export const HOVER_DELAY = 220;
export const FOCUS_DELAY = 600;

function set(shot: string | null): void {
  window.clearTimeout(timer);
  if (playing === shot) return;
  playing = shot;
  for (const listener of listeners) listener();
}

/** Play a shot soon, unless the pointer leaves before; not where motion is unwelcome. */
export function playSoon(shot: string, delay: number): void {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => set(shot), delay);
}

/** Play or stop a shot at once, as asked for. */
export function togglePreview(shot: string): void {
  set(playing === shot ? null : shot);
}

export function stopPreview(): void {
  set(null);
}

export function usePreview(shot: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => playing === shot,
  );
}
