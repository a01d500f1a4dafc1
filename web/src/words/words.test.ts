import { describe, expect, it } from "vitest";

import { speakerOf, type Key, type Phrase, type Words } from ".";
import { en } from "./en";
import { fa } from "./fa";
import { ru } from "./ru";
import { timecode } from "./time";

const LANGUAGES: Record<string, Words> = { en, fa, ru };
const sources = import.meta.glob<string>("../**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

function forms(phrase: Phrase): string[] {
  return typeof phrase === "string" ? [phrase] : (Object.values(phrase) as string[]);
}

function places(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "").sort();
}

describe.each(Object.entries(LANGUAGES))("%s", (language, words) => {
  it("has every key, and no other", () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(en).sort());
  });

  it("says something for each", () => {
    for (const [key, phrase] of Object.entries(words))
      for (const form of forms(phrase)) expect(form.trim(), key).not.toBe("");
  });

  it("fills the same places as English does", () => {
    for (const key of Object.keys(en) as Key[])
      for (const form of forms(words[key]))
        expect(places(form), key).toEqual(places(forms(en[key])[0] ?? ""));
  });

  it("has every plural that the language asks for", () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, phrase] of Object.entries(words)) {
      if (typeof phrase === "string") continue;
      for (const category of wanted) expect(phrase, key).toHaveProperty(category);
    }
  });
});

it("every word that is written is used somewhere", () => {
  const code = Object.entries(sources)
    .filter(([path]) => !path.includes("/words/"))
    .map(([, text]) => text)
    .join("\n");
  const made = [...code.matchAll(/`((?:\w+\.)+)\$\{/g)].map((match) => match[1] ?? "");
  const unused = Object.keys(en).filter(
    (key) =>
      !code.includes(`"${key}"`) &&
      !key.startsWith("value.") &&
      !made.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});

it("numbers are written as the language does, timecodes are not", () => {
  const persian = speakerOf("fa", fa);
  expect(persian.t("results.count", { n: 1234 })).toBe("۱٬۲۳۴ نما");
  expect(persian.percent(0.87)).toBe("۸۷٪");
  expect(timecode(3723.4)).toBe("1:02:03");
  const russian = speakerOf("ru", ru);
  expect([1, 2, 5, 21].map((n) => russian.t("results.count", { n }))).toEqual([
    "1 план",
    "2 плана",
    "5 планов",
    "21 план",
  ]);
});

it("words of the server are translated where they are known, and kept where not", () => {
  expect(speakerOf("fa", fa).value("color", "teal")).toBe("سبزآبی");
  expect(speakerOf("ru", ru).value("genre", "Film-Noir")).toBe("Film-Noir");
});

it("timecodes count hours only where there are some", () => {
  expect(timecode(0)).toBe("0:00");
  expect(timecode(59.99)).toBe("0:59");
  expect(timecode(59.96, { parts: true })).toBe("1:00.0");
  expect(timecode(3600, { parts: true })).toBe("1:00:00.0");
  expect([4.25, 4.75].map((at) => timecode(at, { parts: true }))).toEqual(["0:04.2", "0:04.8"]);
});
