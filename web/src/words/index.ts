/** What the page says, in three languages, and how they write numbers and times. */
import { useSyncExternalStore } from "react";

import { en } from "./en";

export type Language = "en" | "fa" | "ru";
export const LANGUAGES: readonly { code: Language; name: string }[] = [
  { code: "en", name: "English" },
  { code: "fa", name: "فارسی" },
  { code: "ru", name: "Русский" },
];

/** What depends on a number: `other` is needed, the rest where the language has them. */
export interface Plural {
  one?: string;
  few?: string;
  many?: string;
  other: string;
}
export type Phrase = string | Plural;
export type Key = keyof typeof en;
export type Words = { readonly [key in Key]: Phrase };
type Values = Record<string, string | number>;

export interface Speaker {
  language: Language;
  right: boolean;
  /** The phrase of a key; `{name}` is filled in, and `n` chooses the plural. */
  t: (key: Key, values?: Values) => string;
  number: (value: number, digits?: number) => string;
  /** A year: a number without a mark between its thousands. */
  year: (value: number) => string;
  percent: (value: number) => string;
  /** A word of the server, such as `teal` or `closeup`, where the page has it in this language. */
  value: (key: string, value: string) => string;
}

const LOADERS: Record<Language, () => Promise<Words>> = {
  en: () => Promise.resolve(en),
  fa: async () => (await import("./fa")).fa,
  ru: async () => (await import("./ru")).ru,
};

const KEPT = "cineseek.language";
const listeners = new Set<() => void>();
let speaker = speakerOf("en", en);

export function speakerOf(language: Language, words: Words): Speaker {
  const plural = new Intl.PluralRules(language);
  const plain = new Intl.NumberFormat(language);
  const number = (value: number, digits?: number) =>
    digits === undefined
      ? plain.format(value)
      : value.toLocaleString(language, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        });
  const t = (key: Key, values: Values = {}) => {
    const phrase = words[key];
    const form =
      typeof phrase === "string"
        ? phrase
        : (phrase[plural.select(Number(values.n)) as keyof Plural] ?? phrase.other);
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? number(value) : value;
    });
  };
  return {
    language,
    right: language === "fa",
    t,
    number,
    year: (value) => value.toLocaleString(language, { useGrouping: false }),
    percent: (value) => value.toLocaleString(language, { style: "percent" }),
    value: (key, value) => {
      const known = `value.${key}.${value}`;
      return known in words ? t(known as Key) : value;
    },
  };
}

/** Speak a language from now on, and next time. */
export async function speak(language: Language, { remember = true } = {}): Promise<void> {
  const words = await LOADERS[language]();
  speaker = speakerOf(language, words);
  document.documentElement.lang = language;
  document.documentElement.dir = speaker.right ? "rtl" : "ltr";
  if (remember) localStorage.setItem(KEPT, language);
  for (const listener of listeners) listener();
}

/** The language chosen before, or the browser's first that we have. */
export function preferredLanguage(): Language {
  const wished = [localStorage.getItem(KEPT), ...navigator.languages];
  for (const one of wished) {
    const code = one?.slice(0, 2).toLowerCase();
    const known = LANGUAGES.find((language) => language.code === code);
    if (known) return known.code;
  }
  return "en";
}

/** The language as it is now, for what is said outside of a view. */
export function speakerNow(): Speaker {
  return speaker;
}

export function useWords(): Speaker {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => speaker,
  );
}
