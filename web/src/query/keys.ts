/** The keys of the query language, as the server knows them. */
import known from "./keys.json";

export interface Key {
  name: string;
  of: string;
  spellings: string[];
  choices: string[];
  synonyms: Partial<Record<string, string>>;
  /** Whether it may stand without a colon, as in `year>1990`. */
  bare: boolean;
  example: string;
}

export const KEYS: readonly Key[] = known;

const BY_SPELLING = new Map(
  KEYS.flatMap((key) => key.spellings.map((spelling) => [spelling, key] as const)),
);

export function findKey(written: string): Key | undefined {
  return BY_SPELLING.get(fold(written));
}

/** The one name of a value that may be written in several ways: `grey` and `خاکستری` are `gray`. */
export function plainValue(key: Key, written: string): string {
  const folded = fold(written);
  if (key.choices.includes(folded)) return folded;
  return key.synonyms[folded] ?? written;
}

const LETTERS: Record<string, string> = {
  "\u064a": "\u06cc",
  "\u0649": "\u06cc",
  "\u0643": "\u06a9",
  "\u200c": " ",
  "\u0640": "",
};

/** The form in which names are compared: no case, no accents, one spelling of a letter. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670]/g, "")
    .normalize("NFC")
    .replace(/[\u064a\u0649\u0643\u200c\u0640]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}
