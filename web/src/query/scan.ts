/** Cuts a query into tokens with their places, as the server does; it never refuses one. */
import { findKey, type Key } from "./keys";

export interface Token {
  sort: "words" | "filter" | "arrow";
  /** Where it stands in the query, in UTF-16 units, a minus included. */
  start: number;
  end: number;
  text: string;
  negate: boolean;
  /** Of a filter. */
  key?: Key;
  values: string[];
}

const CLOSERS: Record<string, string> = { "«": "»" };
for (const mark of '"“”„‟＂') CLOSERS[mark] = '"“”„‟＂';
const JOINERS = new Set(["\u200c", "\u200d", "\u00ad"]);
const SIGN = /(?<key>\p{L}(?:[\p{L}\p{N}_\u200c-]*[\p{L}\p{N}_])?)(?<sign>[:=]|(?=[<>≤≥]))/uy;

export function scan(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    if (isBlank(query, at)) at += 1;
    else {
      const token = tokenAt(query, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

function tokenAt(query: string, start: number): Token {
  if (query.startsWith(">>", start)) return arrowAt(query, start);
  let at = start;
  const negate = /^[-−][^\s\-−>]/u.test(query.slice(at));
  if (negate) at += 1;
  const token: Token = { sort: "words", start, end: at, text: "", negate, values: [] };
  const quoted = quotation(query, at);
  if (quoted) return { ...token, end: quoted.end, text: query.slice(at, quoted.end) };
  SIGN.lastIndex = at;
  const sign = SIGN.exec(query)?.groups;
  const key = sign?.key ? findKey(sign.key) : undefined;
  if (sign?.key && key && (sign.sign || key.bare)) {
    const from = at + sign.key.length + (sign.sign?.length ?? 0);
    if (!query.startsWith(">>", from)) {
      const { values, end } = valuesAt(query, from);
      return { ...token, sort: "filter", end, text: query.slice(at, end), key, values };
    }
  }
  const end = wordEnd(query, at);
  return { ...token, end, text: query.slice(at, end) };
}

function arrowAt(query: string, start: number): Token {
  const time = /^[\d.>][^\s>]*/u.exec(query.slice(start + 2))?.[0] ?? "";
  const end = start + 2 + time.length;
  return { sort: "arrow", start, end, text: time, negate: false, values: [] };
}

function quotation(query: string, at: number): { text: string; end: number } | undefined {
  const closers = CLOSERS[query[at] ?? ""];
  if (!closers) return undefined;
  for (let end = at + 1; end < query.length; end += 1) {
    if (closers.includes(query[end] ?? " "))
      return { text: query.slice(at + 1, end), end: end + 1 };
  }
  return undefined;
}

function valuesAt(query: string, start: number): { values: string[]; end: number } {
  const values: string[] = [];
  let at = start;
  for (;;) {
    const quoted = quotation(query, at);
    const end = quoted?.end ?? wordEnd(query, at, ",،");
    const text = quoted?.text ?? query.slice(at, end);
    if (text) values.push(text);
    at = end;
    if (at >= query.length || !",،".includes(query[at] ?? " ")) break;
    at += 1;
  }
  return { values, end: at };
}

function wordEnd(query: string, start: number, stops = ""): number {
  let at = start;
  while (at < query.length && !isBlank(query, at) && !query.startsWith(">>", at)) {
    if (stops.includes(query[at] ?? " ")) break;
    at += 1;
  }
  return Math.max(at, stops ? start : start + 1);
}

function isBlank(query: string, at: number): boolean {
  const char = query[at] ?? "";
  // Joiners are of the same category as marks of direction, but belong to words.
  return /[\s\p{Cc}\p{Cf}]/u.test(char) && !JOINERS.has(char);
}
