/** One file that is being asked with, for every view that shows it. */
import { useSyncExternalStore } from "react";

export interface Held<T> {
  get: () => T | null;
  /** Another file's preview is let go of. */
  set: (next: T | null) => void;
  use: () => T | null;
}

export function hold<T extends { preview: string }>(): Held<T> {
  const listeners = new Set<() => void>();
  let held: T | null = null;
  const get = () => held;
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      if (held && held.preview !== next?.preview) URL.revokeObjectURL(held.preview);
      held = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(listen, get),
  };
}
