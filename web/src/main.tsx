/** Starts the page, once its language and theme are known. */
import { createRoot } from "react-dom/client";

import { onRefused } from "./api/ask";
import { App } from "./app";
import { begin, refuse } from "./session/session";
import { watchMissing } from "./shell/missing";
import { applyTheme } from "./shell/theme_choice";
import "./theme/page.css";
import { preferredLanguage, speak } from "./words";

watchMissing();
applyTheme();
onRefused(refuse);
const root = document.getElementById("root");
if (!root) throw new Error("the page has no root");
void Promise.all([begin(), speak(preferredLanguage(), { remember: false })]).then(() =>
  createRoot(root).render(<App />),
);
