/** Changes a query as a click on a chip or a facet means it. */
import { findKey, plainValue } from "./keys";
import { scan, type Token } from "./scan";

/** The query without a token, and without the blank it leaves. */
export function without(query: string, token: Token): string {
  return tidy(query.slice(0, token.start) + " " + query.slice(token.end));
}

function tidy(query: string): string {
  return query
    .replace(/[ \t]+/g, " ")
    .replace(/^\s*(>>\S*\s*)+/, "")
    .replace(/(\s*>>\S*)+\s*$/, "")
    .trim();
}

/** A value as it has to be written behind a key. */
export function quoted(value: string): string {
  if (!/[\s,،"“”„‟＂«»>:]/u.test(value)) return value;
  return /["“”„‟＂]/u.test(value) ? `«${value}»` : `"${value}"`;
}

/** How a filter stands in a query: as a condition, turned round, or not at all. */
export function standing(query: string, key: string, value: string): "on" | "not" | "off" {
  const token = tokensOf(query, key).find((one) => has(one, value));
  return token ? (token.negate ? "not" : "on") : "off";
}

/** The query with a value put in, or taken out where it is already; several values mean "or". */
export function toggled(query: string, key: string, value: string, { not = false } = {}): string {
  const stands = standing(query, key, value);
  let rest = stands === "off" ? query : taken(query, key, value);
  if ((stands === "on" && !not) || (stands === "not" && not)) return rest;
  // Of years and other numbers a query takes one range, not two.
  if (findKey(key)?.bare && !not) rest = withoutKey(rest, key);
  const beside = not ? undefined : tokensOf(rest, key).find((token) => !token.negate);
  if (beside) {
    return tidy(`${rest.slice(0, beside.end)},${quoted(value)}${rest.slice(beside.end)}`);
  }
  return tidy(`${rest} ${not ? "-" : ""}${key}:${quoted(value)}`);
}

function taken(query: string, key: string, value: string): string {
  const token = tokensOf(query, key).find((one) => has(one, value));
  if (!token?.key) return query;
  const { key: known } = token;
  const wanted = plainValue(known, value).toLowerCase();
  const others = token.values.filter((one) => plainValue(known, one).toLowerCase() !== wanted);
  if (others.length === 0) return without(query, token);
  const left = `${token.negate ? "-" : ""}${key}:${others.map(quoted).join(",")}`;
  return tidy(query.slice(0, token.start) + left + query.slice(token.end));
}

function withoutKey(query: string, key: string): string {
  const token = tokensOf(query, key).find((one) => !one.negate);
  return token ? withoutKey(without(query, token), key) : query;
}

/** Filters of a key in the last part of the query: facets belong to what is being asked now. */
function tokensOf(query: string, key: string): Token[] {
  const known = findKey(key);
  const tokens = scan(query);
  const arrow = tokens.findLastIndex((token) => token.sort === "arrow");
  return tokens.slice(arrow + 1).filter((token) => token.key === known);
}

function has(token: Token, value: string): boolean {
  const { key } = token;
  if (!key) return false;
  const wanted = plainValue(key, value).toLowerCase();
  return token.values.some((one) => plainValue(key, one).toLowerCase() === wanted);
}
