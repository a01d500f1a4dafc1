/** How the word at the caret could go on, as the server knows; asked once typing rests. */
import { useEffect, useState } from "react";

import { ask } from "../api/ask";
import { places } from "../api/places";
import type { Suggestion, Suggestions } from "../api/shapes";
import { pointsOf, unitsOf } from "../query/points";
import { recentQuestions } from "./recent";

export interface Choice {
  /** The whole query once it is taken, and where the caret goes. */
  query: string;
  caret: number;
  label: string;
  detail: string;
  sort: Suggestion["sort"] | "recent";
  count: number | null;
}

const REST = 110;

export function useSuggestions(query: string, caret: number, open: boolean): readonly Choice[] {
  const [held, setHeld] = useState<{ of: string; choices: Choice[] }>({ of: "", choices: [] });
  const name = `${caret} ${query}`;

  useEffect(() => {
    if (!open || !query.trim()) return;
    const stop = new AbortController();
    const timer = window.setTimeout(() => {
      ask<Suggestions>(places.suggest(query, pointsOf(query, caret)), { signal: stop.signal }).then(
        (answer) => setHeld({ of: name, choices: choicesOf(query, answer) }),
        () => {
          if (!stop.signal.aborted) setHeld({ of: name, choices: [] });
        },
      );
    }, REST);
    return () => {
      window.clearTimeout(timer);
      stop.abort();
    };
  }, [name, query, caret, open]);

  if (!open) return [];
  if (!query.trim()) return recentQuestions().map(recentChoice);
  // While the next are on their way the last ones stay, if they still fit what is typed.
  return held.of === name ? held.choices : held.choices.filter((one) => fits(one, query));
}

function fits(choice: Choice, query: string): boolean {
  return choice.query.toLowerCase().startsWith(query.toLowerCase());
}

function recentChoice(query: string): Choice {
  return { query, caret: query.length, label: query, detail: "", sort: "recent", count: null };
}

function choicesOf(query: string, answer: Suggestions): Choice[] {
  const start = unitsOf(query, answer.start);
  const end = unitsOf(query, answer.end);
  return answer.suggestions.map((one) => {
    const open = one.sort === "key" && /[:=]$/.test(one.text);
    const rest = query.slice(end);
    const gap = open || rest.startsWith(" ") ? "" : " ";
    const head = query.slice(0, start) + one.text + gap;
    return {
      query: head + rest,
      caret: head.length,
      label: one.label,
      detail: one.text === one.label ? "" : one.text,
      sort: one.sort,
      count: one.count,
    };
  });
}
