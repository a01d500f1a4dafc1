/**
 * Parts of the page that could not be fetched: either the server has a newer page, then it is loaded
 * anew; or no server answers, then the page that is here says so.
 */
const missing = new WeakSet<Error>();

/** Whether this is what a view throws whose part of the page could not be fetched. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && missing.has(error);
}

/** Load the page anew, but only from a server that answers: without one there would be no page. */
export function reload(): void {
  fetch("/health", { cache: "no-store" }).then(
    () => {
      sessionStorage.setItem(KEPT, String(Date.now()));
      window.location.reload();
    },
    () => undefined,
  );
}

const KEPT = "cineseek.reloaded";

/** Reload when a part is missing, once in a while only. */
export function watchMissing(): void {
  window.addEventListener("vite:preloadError", (event) => {
    missing.add(event.payload);
    if (Date.now() - Number(sessionStorage.getItem(KEPT)) > 10_000) reload();
  });
}
