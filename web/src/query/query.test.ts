import { describe, expect, it } from "vitest";

import { quoted, standing, toggled, without } from "./edit";
import { pointsOf, unitsOf } from "./points";
import { scan } from "./scan";

const filters = (query: string) =>
  scan(query)
    .filter((token) => token.sort === "filter")
    .map((token) => [token.negate ? "-" : "", token.key?.name, ...token.values].join(" ").trim());

describe("a query is cut as the server cuts it", () => {
  it("finds filters among words, by any spelling of their keys", () => {
    expect(filters('rain director:"Ridley Scott" y=1979..1986 -genre:horror,war')).toEqual([
      "director Ridley Scott",
      "year 1979..1986",
      "- genre horror war",
    ]);
    expect(filters("باران کارگردان:«اصغر فرهادی» رنگ:آبی،خاکستری")).toEqual([
      "director اصغر فرهادی",
      "color آبی خاکستری",
    ]);
    expect(filters("дождь режиссёр:Тарковский цвет:синий")).toEqual([
      "director Тарковский",
      "color синий",
    ]);
  });

  it("leaves words with a colon alone that are no filter", () => {
    expect(filters("12:30 http://a.b Mission: Impossible love>hate")).toEqual([]);
    expect(filters("year>1990")).toEqual(["year >1990"]);
  });

  it("sees arrows, with and without a time", () => {
    const sorts = scan("a >>30s b>> c").map((token) => `${token.sort}:${token.text}`);
    expect(sorts).toEqual(["words:a", "arrow:30s", "words:b", "arrow:", "words:c"]);
  });

  it("ends on anything that can be typed", () => {
    for (const query of [
      '"',
      "-",
      "--",
      ">>",
      ">>>",
      ":",
      "color:",
      '«"',
      "a:b:c",
      "- -a",
      "😀>>",
    ]) {
      const tokens = scan(query);
      expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(query.length);
    }
  });
});

describe("a click changes the query", () => {
  it("takes a filter out with its blank", () => {
    const query = "rain color:teal at night";
    const token = scan(query).find((one) => one.sort === "filter");
    expect(token && without(query, token)).toBe("rain at night");
  });

  it("takes the arrow out with the last of its side", () => {
    const query = "rain >> color:teal";
    const token = scan(query).find((one) => one.sort === "filter");
    expect(token && without(query, token)).toBe("rain");
  });

  it("adds a second value to the first, and takes it out again", () => {
    const one = toggled("rain", "color", "teal");
    expect(one).toBe("rain color:teal");
    const two = toggled(one, "color", "orange");
    expect(two).toBe("rain color:teal,orange");
    expect(toggled(two, "color", "teal")).toBe("rain color:orange");
    expect(toggled(one, "color", "teal")).toBe("rain");
  });

  it("knows a value by its other names", () => {
    expect(standing("رنگ:آبی", "color", "blue")).toBe("on");
    expect(toggled("رنگ:آبی", "color", "blue")).toBe("");
  });

  it("turns a filter round", () => {
    expect(toggled("rain", "genre", "horror", { not: true })).toBe("rain -genre:horror");
    expect(toggled("rain genre:horror", "genre", "horror", { not: true })).toBe(
      "rain -genre:horror",
    );
    expect(toggled("rain -genre:horror", "genre", "horror")).toBe("rain genre:horror");
  });

  it("puts a range in the place of another", () => {
    expect(toggled("rain year:1990..1999", "year", "2000..2009")).toBe("rain year:2000..2009");
    expect(toggled("rain year:1990..1999", "year", "1990..1999")).toBe("rain");
  });

  it("quotes what has to be quoted", () => {
    expect(quoted("teal")).toBe("teal");
    expect(quoted("Ridley Scott")).toBe('"Ridley Scott"');
    expect(quoted('the "real" thing')).toBe('«the "real" thing»');
  });
});

it("characters and UTF-16 units are told apart", () => {
  expect(pointsOf("😀a", 3)).toBe(2);
  expect(unitsOf("😀a", 2)).toBe(3);
});
