/** Whether the server asks for a token, and what this caller may do. */
import { useSyncExternalStore } from "react";

import { ask } from "../api/ask";
import { places } from "../api/places";
import type { SessionAnswer } from "../api/shapes";
import { forget } from "../api/use_answer";

const listeners = new Set<() => void>();
let session: SessionAnswer | null = null;

function set(next: SessionAnswer): void {
  session = next;
  for (const listener of listeners) listener();
}

/** Ask what may be done; a token in the address's fragment is used and taken out of it first. */
export async function begin(): Promise<void> {
  const fragment = new URLSearchParams(window.location.hash.slice(1));
  const token = fragment.get("token");
  if (token) {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", pathname + search);
    try {
      await signIn(token);
      return;
    } catch {
      // The form asks for another.
    }
  }
  try {
    set(await ask<SessionAnswer>(places.session));
  } catch {
    // Not reachable: the view that is open says so.
  }
}

/** A link with a token that is opened in a tab that is here already changes only the fragment. */
window.addEventListener("hashchange", () => void begin());

export async function signIn(token: string): Promise<void> {
  const answer = await ask<SessionAnswer>(places.session, { method: "POST", body: { token } });
  forget();
  set(answer);
}

/** A request was refused for the want of a token: ask for one. */
export function refuse(): void {
  set({ required: true, scopes: [] });
}

export function useSession(): SessionAnswer | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}
