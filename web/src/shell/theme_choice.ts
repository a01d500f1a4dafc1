/** Dark or light: as the system says, unless one was chosen. */
import { useSyncExternalStore } from "react";

export type Choice = "system" | "dark" | "light";
const KEPT = "cineseek.theme";
const light = window.matchMedia("(prefers-color-scheme: light)");
const listeners = new Set<() => void>();

export function chosenTheme(): Choice {
  const kept = localStorage.getItem(KEPT);
  return kept === "dark" || kept === "light" ? kept : "system";
}

/** Put the theme on the document; before the first picture is drawn, and at every change. */
export function applyTheme(): void {
  const choice = chosenTheme();
  const theme = choice === "system" ? (light.matches ? "light" : "dark") : choice;
  const { classList, style } = document.documentElement;
  classList.remove("dark", "light");
  classList.add(theme);
  style.colorScheme = theme;
  for (const listener of listeners) listener();
}

export function chooseTheme(choice: Choice): void {
  if (choice === "system") localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, choice);
  applyTheme();
}

light.addEventListener("change", applyTheme);

export function useTheme(): Choice {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosenTheme(),
  );
}
