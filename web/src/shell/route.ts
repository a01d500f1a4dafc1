/** Where the page is: the address is the only state that says what is shown. */
import { useSyncExternalStore } from "react";

export interface Route {
  path: string;
  query: URLSearchParams;
  hash: string;
  /** Of this entry of the history: going back to it gives the same key. */
  key: string;
}

interface EntryState {
  key?: string;
}

const listeners = new Set<() => void>();
let current = read();

function read(): Route {
  const { pathname, search, hash } = window.location;
  const state = window.history.state as EntryState | null;
  let key = state?.key;
  if (!key) {
    key = newKey();
    window.history.replaceState({ ...state, key }, "");
  }
  return { path: pathname, query: new URLSearchParams(search), hash, key };
}

function newKey(): string {
  return Math.random().toString(36).slice(2, 10);
}

function tell(): void {
  current = read();
  for (const listener of listeners) listener();
}

window.addEventListener("popstate", tell);
window.history.scrollRestoration = "manual";

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRoute(): Route {
  return useSyncExternalStore(listen, () => current);
}

/** Go to an address of this page; `replace` leaves no entry to go back to. */
export function go(to: string, { replace = false } = {}): void {
  const key = replace ? current.key : newKey();
  if (replace) window.history.replaceState({ key }, "", to);
  else window.history.pushState({ key }, "", to);
  tell();
}

/** Go back to where the viewer was opened from, or to `otherwise` where this was opened directly. */
export function back(otherwise: string): void {
  if (window.history.length > 1 && openedHere) window.history.back();
  else go(otherwise, { replace: true });
}

let openedHere = false;

/** Remember that the next step back stays on this page. */
export function goOver(to: string): void {
  openedHere = true;
  go(to);
}
