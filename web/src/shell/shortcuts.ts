/** Keys that work everywhere, except while something is being typed. */
import { useEffect } from "react";

import { BOX_ID } from "../search/search_box";
import { keyOf } from "./keys";
import { go } from "./route";

/** Whether a key belongs to what has the focus: a field, or a dialog's own keys. */
export function isTyping(event: Event): boolean {
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target instanceof HTMLInputElement)
    return !["range", "checkbox", "radio"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

export function useShortcuts(onHelp: () => void): void {
  useEffect(() => {
    let first = "";
    let since = 0;
    const heard = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event)) return;
      const second = first === "g" && Date.now() - since < 1200;
      const key = keyOf(event);
      first = key;
      since = Date.now();
      if (key === "?") onHelp();
      else if (document.querySelector("dialog[open]")) return;
      else if (key === "/") {
        event.preventDefault();
        const box = document.getElementById(BOX_ID);
        if (box instanceof HTMLInputElement) {
          box.focus();
          box.select();
        }
      } else if (second && key === "i") go("/identify");
      else if (second && key === "f") go("/films");
      else if (second && key === "s") go("/similar");
      else if (second && key === "m") go("/map");
      else if (second && key === "r") go("/reel");
    };
    window.addEventListener("keydown", heard);
    return () => window.removeEventListener("keydown", heard);
  }, [onHelp]);
}
