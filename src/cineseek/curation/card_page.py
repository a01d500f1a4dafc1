"""A data card as a page of Markdown. Counts nothing itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def card_page(card: Mapping[str, Any]) -> str:
    """The page of a card."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Mapping[str, Any]) -> Iterator[str]:
    counts = card["counts"]
    yield f"# {_cell(card['name'])}"
    yield ""
    yield (
        f"{counts['pictures']:,} pictures of {counts['films']:,} films in {counts['scenes']:,} "
        f"scenes, {counts['captioned']:,} of them with captions; {counts['bytes'] / 1e6:,.1f} MB. "
        f"Made {card['made_at']} by {card['made_by']}, in the shape `{card['shape']}`."
    )
    yield ""
    yield f"Hash: `{card['hash']}`"
    yield ""
    yield "## What one who learns from it should know"
    yield ""
    yield from (f"- {_cell(line)}" for line in card["biases"])
    yield ""
    yield "## How it was chosen"
    yield ""
    yield f"{counts['looked at']:,} pictures were looked at. Left out:"
    yield ""
    yield from _table("why", "pictures", card["left out"])
    yield from _table("filter", "set to", card["filters"])
    yield "## How it is divided"
    yield ""
    yield "Where scenes are kept apart (every film is in all parts), in pictures:"
    yield ""
    yield from _table("part", "pictures", card["splits"]["by scene"])
    yield "Where films are kept apart:"
    yield ""
    yield from _table("part", "films", card["splits"]["by film"]["films"])
    yield "Smaller sets are the beginning of larger ones:"
    yield ""
    yield from _table(
        "subset",
        "pictures",
        {name: one["pictures"] for name, one in card["subsets"].items()},
    )
    yield "## Where it is from"
    yield ""
    yield "| source | pictures | sites | fetched | robots |"
    yield "|---|---|---|---|---|"
    for name, one in card["sources"].items():
        sites = ", ".join(one.get("sites", {}))
        times = " to ".join(dict.fromkeys(t for t in (one.get("from"), one.get("to")) if t))
        robots = ", ".join(f"{what}: {n}" for what, n in one.get("robots", {}).items())
        cells = (name, f"{one['pictures']:,}", sites, times, robots)
        yield f"| {' | '.join(map(_cell, cells))} |"
    yield ""
    yield "Every picture's address, page and time are in `sources.jsonl`."
    yield ""
    for title, key, what in (
        ("Licences", "licences", "pictures"),
        ("Languages", "languages", "films"),
        ("Languages of captions", "caption languages", "pictures"),
        ("Countries", "countries", "films"),
        ("Genres", "genres", "films"),
        ("Decades", "decades", "films"),
        ("Directors", "directors", "films"),
    ):
        if card[key]:
            yield f"## {title}"
            yield ""
            yield from _table(key, what, card[key])


def _table(first: str, second: str, rows: Mapping[str, Any]) -> Iterator[str]:
    if not rows:
        yield "Nothing."
        yield ""
        return
    yield f"| {first} | {second} |"
    yield "|---|---|"
    for name, value in rows.items():
        said = f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else value
        yield f"| {_cell(name)} | {_cell(said)} |"
    yield ""


def _cell(value: object) -> str:
    """Text of anyone as text: no markup of it counts."""
    text = " ".join(str(value).split())
    for mark in "\\`*_[]<>|#":
        text = text.replace(mark, f"\\{mark}")
    return text
