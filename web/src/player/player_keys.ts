/** The keys of a player, heard wherever nothing else wants them. */
import { useEffect, useRef, type RefObject } from "react";

import { keyOf } from "../shell/keys";
import { isTyping } from "../shell/shortcuts";
import type { Playback } from "./playback";

interface Also {
  full: () => void;
  words: () => void;
}

export function usePlayerKeys(
  playback: Playback,
  box: RefObject<HTMLElement | null>,
  also: Also,
): void {
  const others = useRef(also);
  useEffect(() => {
    others.current = also;
  });
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event) || !isOurs(event, box.current)) return;
      if (press(keyOf(event), playback, others.current)) event.preventDefault();
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [playback, box]);
}

/** False for keys of a wall, of another dialog, and for what presses a button. */
function isOurs(event: KeyboardEvent, box: HTMLElement | null): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const dialogs = [...document.querySelectorAll("dialog[open]")];
  const top = dialogs.at(-1);
  if (top && !top.contains(box)) return false;
  if (target.dataset.cell !== undefined || target.closest("[data-own-keys]")) return false;
  const presses = event.key === " " || event.key === "Enter";
  if (presses && target.closest("button, a, summary, [role=button]")) return false;
  return !(target instanceof HTMLInputElement && event.key.startsWith("Arrow"));
}

function press(key: string, playback: Playback, { full, words }: Also): boolean {
  switch (key) {
    case " ":
    case "k":
      playback.toggle();
      return true;
    case "ArrowLeft":
      playback.seek(playback.time - 5);
      return true;
    case "ArrowRight":
      playback.seek(playback.time + 5);
      return true;
    case "j":
      playback.shuttle(-1);
      return true;
    case "l":
      playback.shuttle(1);
      return true;
    case ",":
      playback.step(-1);
      return true;
    case ".":
      playback.step(1);
      return true;
    case "[":
      playback.skip(-1);
      return true;
    case "]":
      playback.skip(1);
      return true;
    case "m":
      playback.mute();
      return true;
    case "f":
      full();
      return true;
    case "c":
      words();
      return true;
    default:
      return false;
  }
}
