"""Reads a query into clauses and conditions. Knows the syntax, not how anything is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from cineseek.errors import QueryError
from cineseek.index.vectors import Condition
from cineseek.query.clause import Clause, FilmCondition, FilmField, Query
from cineseek.query.keys import (
    KEYS,
    Key,
    find_choice,
    find_key,
    nearest_choice,
    nearest_key,
)
from cineseek.query.scan import Item, Token, is_blank, scan
from cineseek.query.values import (
    BadValue,
    Range,
    ReadOne,
    read_number,
    read_range,
    read_seconds,
    read_whole,
    read_year,
    unit_of,
)

_NEAR = {"duration": 0.1, "aspect": 0.02}
"""How far, as a share, a lone number reaches: nobody means a shot of exactly 5 s."""
_NEAR_UNIT = 0.05
"""The same for facets between -1 and 1."""


def parse(text: str) -> Query:
    """Read a query. Raises QueryError, pointing at the character that cannot be understood."""
    shown = "".join(" " if is_blank(char) else char for char in text)
    tokens = scan(text)
    if not tokens:
        raise QueryError("the query is empty; say what the shot looks like", text=shown, at=0)
    clauses: list[Clause] = []
    within: list[float | None] = []
    part: list[Token] = []
    for token in tokens:
        if token.sort != "arrow":
            part.append(token)
            continue
        if not part:
            raise QueryError("say what comes before >>", text=shown, at=token.at)
        clauses.append(_clause(part, shown))
        within.append(_within(token, shown))
        part = []
    if not part:
        raise QueryError("say what comes after >>", text=shown, at=tokens[-1].at)
    clauses.append(_clause(part, shown))
    return Query(tuple(clauses), tuple(within), text)


def _within(arrow: Token, shown: str) -> float | None:
    if not arrow.text:
        return None
    try:
        seconds = read_seconds(arrow.text)
        if seconds <= 0:
            raise BadValue("the second shot needs some time to come")
    except BadValue as error:
        raise QueryError(
            f"{error} (put a space after >> where no time is meant)",
            text=shown,
            at=arrow.at + 2 + error.at,
        ) from error
    return seconds


def _clause(tokens: Sequence[Token], shown: str) -> Clause:
    """One side of an arrow."""
    words: list[str] = []
    without: list[str] = []
    images: list[str] = []
    said: list[str] = []
    film: list[FilmCondition] = []
    shot: list[Condition] = []
    for token in tokens:
        key = _key(token, shown)
        if key is None:
            text = token.source or token.text
            if text not in ("-", "−"):
                (without if token.negate else words).append(text)
        elif key.of == "clause":
            (said if key.name == "said" else images).append(_whole(token, key, shown))
        elif key.of == "film":
            film.append(_film_condition(token, key, shown))
        else:
            shot.extend(_shot_conditions(token, key, shown))
    phrase = " ".join(words)
    rest = images or said or film or shot
    if not rest and without and not words:
        raise QueryError(
            "say also what to look for, not only what to push away", text=shown, at=tokens[0].at
        )
    if not rest and not _says_something(phrase):
        raise QueryError("there are no words here", text=shown, at=tokens[0].at)
    return Clause(phrase, tuple(without), tuple(images), tuple(said), tuple(film), tuple(shot))


def _says_something(phrase: str) -> bool:
    """False where there are only marks, such as `...`; a drawn symbol counts as a word."""
    return any(char.isalnum() or ord(char) > 0x2190 for char in phrase)


def _key(token: Token, shown: str) -> Key | None:
    """The key of a `key:value`; None for words. Raises for a key that does not exist."""
    if token.sort != "pair":
        return None
    key = find_key(token.text)
    if key is not None and (token.sign or key.reads in ("year", "whole", "number", "seconds")):
        return key
    # What only resembles a filter: http://..., E=mc2, love>hate, `Note: ...`
    value = token.raw or Item("", token.at)
    near = nearest_key(token.text)
    if not token.items or value.text.startswith(("//", "\\")):
        return None
    if token.sign != ":" and not (token.sign == "=" and value.quoted and near):
        return None
    hint = f"did you mean {near}:?" if near else f"there are {', '.join(k.name for k in KEYS)}"
    raise QueryError(
        f"there is no filter {token.text!r}; {hint} (to search for the words, leave a space"
        " after the colon)",
        text=shown,
        at=token.at,
    )


def _whole(token: Token, key: Key, shown: str) -> str:
    """The value of `said:` or `image:`, commas and all."""
    value = token.raw
    if value is None or not value.text:
        raise _empty(token, key, shown)
    if token.negate:
        raise QueryError(f"{key.name}: cannot be pushed away", text=shown, at=token.at - 1)
    return value.text


def _empty(token: Token, key: Key, shown: str) -> QueryError:
    at = token.at + len(token.text) + len(token.sign)
    return QueryError(
        f"{key.name}: needs a value right behind it, as in {key.example}",
        text=shown,
        at=min(at, max(len(shown) - 1, 0)),
    )


def _film_condition(token: Token, key: Key, shown: str) -> FilmCondition:
    field = cast(FilmField, key.field)
    if not token.items:
        raise _empty(token, key, shown)
    if key.reads == "year":
        years = _range(token, key, shown, read_year, whole=True)
        low = None if years.low is None else int(years.low)
        high = None if years.high is None else int(years.high)
        return FilmCondition(field, low=low, high=high, negate=token.negate)
    if key.reads == "choice":
        choices = tuple(_choice(item, key, shown) for item in token.items)
        return FilmCondition(field, any_of=choices, negate=token.negate)
    names: list[str] = []
    for item in token.items:
        names.extend((find_choice(key, item.text) or item.text).split("|"))
    return FilmCondition(field, any_of=tuple(dict.fromkeys(names)), negate=token.negate)


def _shot_conditions(token: Token, key: Key, shown: str) -> list[Condition]:
    if not token.items:
        raise _empty(token, key, shown)
    if key.reads == "choice":
        choices = tuple(dict.fromkeys(_choice(item, key, shown) for item in token.items))
        return [Condition(key.field, any_of=choices, negate=token.negate)]
    if key.reads == "yes":
        answer = find_choice(key, token.items[0].text)
        if answer is None or len(token.items) > 1:
            raise QueryError(f"{key.name}: is yes or no", text=shown, at=token.items[0].at)
        return [Condition(key.field, any_of=(answer == "yes",), negate=token.negate)]
    read_one = {"whole": read_whole, "number": read_number, "seconds": _seconds(token)}[key.reads]
    if key.reads == "whole" and len(token.items) > 1:
        counts = [int(_value(item, shown, read_one).low or 0) for item in token.items]
        return [Condition(key.field, any_of=tuple(counts), negate=token.negate)]
    bounds = _range(token, key, shown, read_one, whole=key.reads == "whole")
    if bounds.low == bounds.high and bounds.low is not None and key.reads != "whole":
        reach = abs(bounds.low) * _NEAR[key.name] if key.name in _NEAR else _NEAR_UNIT
        bounds = Range(bounds.low - reach, bounds.low + reach)
    return [Condition(key.field, at_least=bounds.low, at_most=bounds.high, negate=token.negate)]


def _seconds(token: Token) -> ReadOne:
    """A reader of seconds; in `5..10m` the 5 are minutes too."""
    text = token.raw.text if token.raw else ""
    unit = unit_of(text)

    def read(one: str) -> tuple[float, float]:
        seconds = read_seconds(one, unit=unit)
        return seconds, seconds

    return read


def _choice(item: Item, key: Key, shown: str) -> str:
    choice = find_choice(key, item.text)
    if choice is None:
        near = nearest_choice(key, item.text)
        hint = f"did you mean {near}?" if near else f"say one of {', '.join(key.choices)}"
        raise QueryError(f"there is no {key.name} {item.text!r}; {hint}", text=shown, at=item.at)
    return choice


def _range(token: Token, key: Key, shown: str, read_one: ReadOne, *, whole: bool) -> Range:
    if len(token.items) > 1:
        raise QueryError(
            f"{key.name}: takes one value or one range", text=shown, at=token.items[1].at
        )
    return _value(token.items[0], shown, read_one, whole=whole)


def _value(item: Item, shown: str, read_one: ReadOne, *, whole: bool = False) -> Range:
    try:
        return read_range(item.text, read_one, whole=whole)
    except BadValue as error:
        at = min(item.at + error.at, len(shown) - 1)
        raise QueryError(str(error), text=shown, at=at) from error
