"""Finds the word of a query that somebody is typing. Knows the syntax, and no library."""

from __future__ import annotations

from dataclasses import dataclass

from cineseek.errors import QueryError
from cineseek.query.keys import Key, find_key
from cineseek.query.scan import Token, find_closer, is_blank, scan

_MOST_WORDS = 4
"""Words that may belong to one name: `gone with the wind`."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What is being typed, and where it stands."""

    start: int
    """Its characters of the query, `[start, end)`, to the end of the word that the caret is in."""
    end: int
    text: str = ""
    """What of the word, or of a key's value, stands before the caret."""
    key: Key | None = None
    lead: str = ""
    """Of a value: what stays before it, as it was typed: `d=`, or `genre:crime,`."""
    quoted: bool = False
    longer: tuple[tuple[int, str], ...] = ()
    """Of a free word: where it begins with the words before it, and these together, the most
    first: a name may have several."""


def find_typed(text: str, caret: int) -> Typed:
    """What is being typed where the caret stands; nothing where it stands behind a blank."""
    caret = min(max(caret, 0), len(text))
    try:
        tokens = scan(text[:caret], unfinished=True)
    except QueryError:  # too long to be read
        return Typed(caret, caret)
    if not tokens or tokens[-1].end < caret or tokens[-1].sort == "arrow":
        return Typed(caret, caret)
    last = tokens[-1]
    end = _end(text, caret, last)
    start = last.at + (last.negate and last.sort == "words")
    key = find_key(last.text) if last.sort == "pair" else None
    if key is not None and last.sign:
        return _value(text, caret, last, key, start, end)
    if last.quoted or last.sort == "pair":
        return Typed(start, end, last.text if last.quoted else last.source, quoted=last.quoted)
    return Typed(start, end, text[start:caret], longer=_longer(text, caret, tokens))


def _value(text: str, caret: int, token: Token, key: Key, start: int, end: int) -> Typed:
    """The last value of a pair; those before it stay."""
    source = token.source
    empty = not token.items or source.endswith((",", "،"))
    if empty:
        return Typed(start, end, "", key, source)
    item = token.items[-1]
    return Typed(
        start, end, item.text, key, text[token.at : item.at - item.quoted], quoted=item.quoted
    )


def _longer(text: str, caret: int, tokens: list[Token]) -> tuple[tuple[int, str], ...]:
    """The free word together with those before it."""
    found: list[tuple[int, str]] = []
    for token in tokens[-2 : -_MOST_WORDS - 1 : -1]:
        if token.sort != "words" or token.quoted or token.negate:
            break
        found.append((token.at, text[token.at : caret]))
    return tuple(reversed(found)) if not tokens[-1].negate else ()


def _end(text: str, caret: int, token: Token) -> int:
    """Where the word ends that the caret is in; of an open quotation, where it closes.

    A quote further on may as well open the next value: `director:"mi| said:"no"`.
    """
    opened = _open_quote(text[:caret], token)
    if opened is not None:
        closer = find_closer(text, opened)
        if closer is not None and not set(text[caret:closer]) & set(":="):
            return closer + 1
    end = caret
    while end < len(text) and not is_blank(text[end]) and not text.startswith(">>", end):
        end += 1
    return end


def _open_quote(before: str, token: Token) -> int | None:
    """Where the quotation opens that the text ends within."""
    if token.sort == "words":
        at = token.at + token.negate if token.quoted else None
    else:
        item = token.items[-1] if token.items else None
        at = item.at - 1 if item is not None and item.quoted else None
    return at if at is not None and find_closer(before, at) is None else None
