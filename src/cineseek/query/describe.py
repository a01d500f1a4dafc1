"""Says in a plain sentence what a query asks for. Knows clauses, not how they are found."""

from __future__ import annotations

from collections.abc import Sequence

from cineseek.index.vectors import Condition
from cineseek.query.clause import Clause, FilmCondition, Query

_FILM = {
    "director": ("directed by {}", "not directed by {}"),
    "cast": ("with {} in the cast", "without {} in the cast"),
    "genre": ("of the genre {}", "not of the genre {}"),
    "title": ("whose title has {}", "whose title has no {}"),
    "language": ("in {}", "not in {}"),
    "country": ("from {}", "not from {}"),
    "kind": ("in a {}", "not in a {}"),
}
_SHOT = {
    "colors": ("with {}", "without {}"),
    "light": ("in {} light", "not in {} light"),
    "motion": ("with camera motion {}", "without camera motion {}"),
    "sound": ("with sound {}", "without sound {}"),
    "size": ("of size {}", "not of size {}"),
}
_MEASURES = {
    "duration": ("lasting {}", " s"),
    "people": ("with {} people", ""),
    "brightness": ("with brightness {}", ""),
    "saturation": ("with saturation {}", ""),
    "warmth": ("with warmth {}", ""),
    "aspect": ("with aspect ratio {}", ""),
}


def describe(query: Query) -> str:
    """One plain sentence: what a shot must be to answer this query."""
    sentence = _clause(query.clauses[0])
    for within, clause in zip(query.within, query.clauses[1:], strict=True):
        soon = "" if within is None else f" within {_number(within)} s"
        sentence += f", then{soon} {_clause(clause)}"
    return sentence[0].upper() + sentence[1:] + "."


def _clause(clause: Clause) -> str:
    parts = []
    if clause.words:
        parts.append(f"that look like “{clause.words}”")
    if clause.images:
        parts.append(f"that look like the picture {_any(clause.images, 'and')}")
    if clause.said:
        parts.append("where is said " + " and ".join(f"“{words}”" for words in clause.said))
    if clause.without:
        parts.append("away from " + " and ".join(f"“{words}”" for words in clause.without))
    parts.extend(_shot(condition) for condition in clause.shot)
    kinds = [one for one in clause.film if one.field == "kind"]
    films = [one for one in clause.film if one.field != "kind"]
    parts.extend(_film(condition) for condition in kinds)
    if films:
        parts.append("of films " + ", ".join(_film(condition) for condition in films))
    return "shots " + ", ".join(parts)


def _film(condition: FilmCondition) -> str:
    if condition.field == "year":
        no = "not " if condition.negate else ""
        if condition.low == condition.high:
            return f"{no}of {condition.low}"
        if condition.low is None:
            return f"{no}until {condition.high}"
        if condition.high is None:
            return f"{no}since {condition.low}"
        return f"{no}from {condition.low} to {condition.high}"
    return _FILM[condition.field][condition.negate].format(_any(condition.any_of))


def _shot(condition: Condition) -> str:
    if condition.field == "black_and_white":
        colourless = (True in condition.any_of) != condition.negate
        return "in black and white" if colourless else "in colour"
    if condition.field in _SHOT:
        values = [str(value) for value in condition.any_of]
        return _SHOT[condition.field][condition.negate].format(_any(values))
    form, unit = _MEASURES[condition.field]
    return ("not " if condition.negate else "") + form.format(_bounds(condition) + unit)


def _bounds(condition: Condition) -> str:
    low, high = condition.at_least, condition.at_most
    if condition.any_of:
        return _any([str(value) for value in condition.any_of])
    if low is None:
        return f"at most {_number(high or 0)}"
    if high is None:
        return f"at least {_number(low)}"
    if low == high:
        return _number(low)
    return f"{_number(low)} to {_number(high)}"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _any(values: Sequence[str], word: str = "or") -> str:
    if len(values) < 2:
        return values[0]
    return f"{', '.join(values[:-1])} {word} {values[-1]}"
