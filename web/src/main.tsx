/** Starts the page, once its language and theme are known. */
import { createRoot } from "react-dom/client";

import { onRefused } from "./api/ask";
import { App } from "./app";
import { begin, refuse } from "./session/session";
import { applyTheme } from "./shell/theme_choice";
import "./theme/page.css";
import { preferredLanguage, speak } from "./words";

// A part of the page that is not there any more: the server has a new one. Once in a while only.
window.addEventListener("vite:preloadError", () => {
  const last = Number(sessionStorage.getItem("cineseek.reloaded"));
  if (Date.now() - last < 10_000) return;
  sessionStorage.setItem("cineseek.reloaded", String(Date.now()));
  window.location.reload();
});

applyTheme();
onRefused(refuse);
const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");
void Promise.all([begin(), speak(preferredLanguage(), { remember: false })]).then(() =>
  createRoot(root).render(<App />),
);
