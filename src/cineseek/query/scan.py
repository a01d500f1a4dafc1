"""Cuts the text of a query into tokens with their places. Knows quotes and arrows, not the keys."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from typing import Literal

from cineseek.errors import QueryError

LONGEST_QUERY = 2000
"""Characters. Encoders read some 77 tokens; what is longer was pasted by mistake."""

# A quotation closes with any mark of its own family, so “this" is as good as "this".
_DOUBLE = '"“”„‟＂'
_CLOSERS = {**dict.fromkeys(_DOUBLE, _DOUBLE), "«": "»"}
_MINUS = "-−"
_SIGN = re.compile(r"(?P<key>[^\W\d_](?:[\w\u200c-]*\w)?)(?P<sign>[:=]|(?=[<>≤≥]))")


@dataclass(frozen=True, slots=True)
class Item:
    """One value, and where it starts."""

    text: str
    at: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a quotation, a `key:value` or an arrow."""

    sort: Literal["words", "pair", "arrow"]
    at: int
    text: str
    """The words; the key as written; or the time that stands right behind the arrow."""
    source: str = ""
    """The token as it was typed, without a minus."""
    items: tuple[Item, ...] = ()
    """The values of a pair: split at commas, quotations taken whole."""
    raw: Item | None = None
    """The value of a pair, not split."""
    sign: str = ""
    """What stands between key and value: `:`, `=`, or nothing (`year>1990`)."""
    negate: bool = False
    quoted: bool = False
    end: int = 0
    """Where what follows it begins."""


def scan(text: str, *, unfinished: bool = False) -> list[Token]:
    """The tokens of a query, in order. Raises QueryError that points at the character.

    What is `unfinished` may end within quotes: somebody is typing it.
    """
    clean = _clean(text)
    tokens = []
    at = 0
    while at < len(clean):
        if clean[at] == " ":
            at += 1
            continue
        token, at = _token(clean, at, unfinished)
        tokens.append(replace(token, end=at))
    return tokens


def find_closer(text: str, at: int) -> int | None:
    """Where the quotation that opens at this place closes; None where it does not."""
    closers = _CLOSERS[text[at]]
    return next((end for end in range(at + 1, len(text)) if text[end] in closers), None)


def is_blank(char: str) -> bool:
    """True for what separates words: spaces, control characters, marks of writing direction."""
    # ZWNJ and ZWJ are of category Cf too, but belong to Persian and Indic words.
    return char.isspace() or (
        unicodedata.category(char) in ("Cc", "Cf") and char not in "\u200c\u200d\u00ad"
    )


def _clean(text: str) -> str:
    """The same text, character for character, with every sort of blank made a plain space."""
    if len(text) > LONGEST_QUERY:
        shown = "".join(" " if is_blank(char) else char for char in text[:60])
        raise QueryError(
            f"the query has {len(text)} characters; at most {LONGEST_QUERY} are read",
            text=shown + "…",
            at=len(shown),
        )
    clean = "".join(" " if is_blank(char) else char for char in text)
    for at, char in enumerate(clean):
        if 0xD800 <= ord(char) <= 0xDFFF:
            shown = clean.encode("utf-8", "replace").decode("utf-8")
            raise QueryError("this is not a character of any language", text=shown, at=at)
    return clean


def _token(text: str, at: int, unfinished: bool) -> tuple[Token, int]:
    start = at
    if text.startswith(">>", at):
        return _arrow(text, at)
    negate = text[at] in _MINUS and at + 1 < len(text) and text[at + 1] not in f" {_MINUS}>"
    if negate:
        at += 1
    if text[at] in _CLOSERS:
        item, end = _quotation(text, at, unfinished)
        return Token("words", start, item.text, negate=negate, quoted=True), end
    sign = _SIGN.match(text, at)
    if sign and not text.startswith(">>", sign.end()):
        end = sign.end()
        items, raw, after = _values(text, end, unfinished)
        return Token(
            "pair",
            at,
            sign["key"],
            source=text[at:after],
            items=items,
            raw=raw,
            sign=sign["sign"],
            negate=negate,
        ), after
    end = _word_end(text, at)
    return Token("words", start, text[at:end], negate=negate), end


def _arrow(text: str, at: int) -> tuple[Token, int]:
    start = end = at + 2
    if start < len(text) and (text[start].isdigit() or text[start] in ".>"):
        end = start + 1
        while end < len(text) and text[end] != " " and not text.startswith(">>", end):
            end += 1
    return Token("arrow", at, text[start:end]), end


def _quotation(text: str, at: int, unfinished: bool) -> tuple[Item, int]:
    """The quotation that opens at this place, and where it ends."""
    end = find_closer(text, at)
    if end is None and not unfinished:
        raise QueryError("this quote is never closed", text=text, at=at)
    words = " ".join(text[at + 1 : end].split())
    if not words and not unfinished:
        raise QueryError("there is nothing between these quotes", text=text, at=at)
    return Item(words, at + 1, quoted=True), len(text) if end is None else end + 1


def _values(text: str, at: int, unfinished: bool) -> tuple[tuple[Item, ...], Item, int]:
    """The values that start here: split at commas, and whole; and where they end."""
    items = []
    start = at
    while True:
        if at < len(text) and text[at] in _CLOSERS:
            item, at = _quotation(text, at, unfinished)
        else:
            end = _word_end(text, at, stops=",،")
            item, at = Item(text[at:end], at), end
        if item.text:
            items.append(item)
        if at >= len(text) or text[at] not in ",،":
            break
        at += 1
    whole = items[0] if len(items) == 1 and items[0].quoted else Item(text[start:at], start)
    return tuple(items), whole, at


def _word_end(text: str, at: int, *, stops: str = "") -> int:
    """Where the word that starts here ends: before a blank, an arrow or a stop."""
    while at < len(text) and text[at] != " " and text[at] not in stops:
        if text.startswith(">>", at):
            break
        at += 1
    return at
