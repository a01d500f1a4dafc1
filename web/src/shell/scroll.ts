/** Where each entry of the history was scrolled to, and how much it had loaded; survives a reload. */
import { useLayoutEffect, useRef } from "react";

interface Place {
  top: number;
  seen: number;
}

const KEPT = "cineseek.scroll";
const MOST_KEPT = 60;
/** Frames that the page may take to be high enough. */
const FRAMES = 40;
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
    const top = places.get(key)?.top ?? 0;
    let frame = 0;
    let left = FRAMES;
    // A wall knows its height only once it knows its width: until then there is nothing to scroll.
    const bring = () => {
      window.scrollTo(0, top);
      left -= 1;
      if (Math.abs(window.scrollY - top) < 2 || left === 0) restored.current = key;
      else frame = requestAnimationFrame(bring);
    };
    bring();
    return () => cancelAnimationFrame(frame);
  }, [key, ready]);

  // A layout effect is undone before the next view is drawn, whose own scroll is not to be noted.
  useLayoutEffect(() => {
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
