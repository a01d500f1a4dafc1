/** Where each entry of the history was scrolled to, and how much it had loaded; survives a reload. */
import { useEffect, useLayoutEffect, useRef } from "react";

interface Place {
  top: number;
  seen: number;
}

const KEPT = "cineseek.scroll";
const MOST_KEPT = 60;
const places = new Map<string, Place>(read());

function read(): [string, Place][] {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "[]") as [string, Place][];
  } catch {
    return [];
  }
}

window.addEventListener("pagehide", () => {
  sessionStorage.setItem(KEPT, JSON.stringify([...places].slice(-MOST_KEPT)));
});

export function placeOf(key: string): Place | undefined {
  return places.get(key);
}

/** Keep the scroll of an entry, and bring it back once there is enough to scroll through. */
export function useScroll(key: string, ready: boolean, seen: number): void {
  const restored = useRef("");
  useLayoutEffect(() => {
    if (!ready || restored.current === key) return;
    restored.current = key;
    window.scrollTo(0, places.get(key)?.top ?? 0);
  }, [key, ready]);

  useEffect(() => {
    const note = () => {
      if (restored.current !== key) return;
      places.delete(key);
      places.set(key, { top: window.scrollY, seen });
    };
    note();
    window.addEventListener("scroll", note, { passive: true });
    return () => window.removeEventListener("scroll", note);
  }, [key, seen]);
}
