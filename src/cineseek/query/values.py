"""Reads the values of a query: ranges, years, seconds, numbers. Knows neither keys nor quotes."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

ReadOne = Callable[[str], tuple[float, float]]
"""Reads one end of a range: the least and the greatest value it can mean."""

OLDEST, NEWEST = 1870, 2199
"""Years that a film can have."""

_PART = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*([^\W\d_]*)")
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d+)?)")
_UNITS = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", "ثانیه", "с", "сек"), 1.0),
    **dict.fromkeys(("m", "min", "mins", "minute", "minutes", "دقیقه", "м", "мин"), 60.0),
    **dict.fromkeys(("h", "hr", "hour", "hours", "ساعت", "ч"), 3600.0),
    **dict.fromkeys(("ms", "мс"), 0.001),
}
_LIMIT = 1e9
_SIGNED = re.compile(r"\s*(>=|<=|[<>≤≥])\s*")
# A hyphen makes a range only between digits: -0.5 is a number.
_DOTS = re.compile(r"\.{2,3}|…|(?<=[0-9a-z])\s*-\s*(?=[0-9])", re.IGNORECASE)
_YEAR = re.compile(r"([0-9]{4}|[0-9]{2}(?='?s))('?s)?", re.IGNORECASE)
_NUMBER = re.compile(r"([+-]?[0-9]{1,9}(?:\.[0-9]{1,9})?)(?:[:/]([0-9]{1,4}))?")


class BadValue(ValueError):
    """A value that cannot be read; `at` counts characters from its start."""

    def __init__(self, message: str, at: int = 0) -> None:
        super().__init__(message)
        self.at = at


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds, both included; None where open."""

    low: float | None
    high: float | None


def ascii_digits(text: str) -> str:
    """The same text, character for character, with the digits of any script made ASCII."""
    return "".join(_ascii(char) for char in text)


def _ascii(char: str) -> str:
    if char == "٫":  # the Persian decimal point
        return "."
    if char in "–—−":
        return "-"
    digit = unicodedata.decimal(char, None)
    return char if digit is None else str(digit)


def read_seconds(text: str, *, unit: float | None = None) -> float:
    """Seconds, from `5s`, `1.5min`, `1m30s`, `500ms`, `1:30`, or a bare number in `unit`."""
    text = ascii_digits(text).strip().lower()
    clock = _CLOCK.fullmatch(text)
    if clock:
        hours, minutes, seconds = (float(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    total, at = 0.0, 0
    while at < len(text):
        part = _PART.match(text, at)
        if not part:
            break
        number, name = part.groups()
        if not name and unit is None:
            raise BadValue(f"say the unit: {number}s or {number}m", part.start(1))
        if name and name not in _UNITS:
            raise BadValue(f"{name!r} is no unit of time; say s, m, h or ms", part.start(2))
        total += float(number) * (_UNITS[name] if name else unit or 1.0)
        at = part.end()
    if at < len(text) or not text:
        raise BadValue("this is no time; write 5s, 1m30s or 1:30", min(at, max(len(text) - 1, 0)))
    if not total < _LIMIT:
        raise BadValue("this is longer than any film")
    return total


def unit_of(text: str) -> float:
    """Seconds in the last unit that a text names: both ends of `5..10m` are minutes."""
    name = re.search(r"([^\W\d_]+)\W*$", text.lower())
    return _UNITS.get(name[1], 1.0) if name else 1.0


def read_range(text: str, read_one: ReadOne, *, whole: bool = False) -> Range:
    """Bounds from `a..b`, `..b`, `a..`, `>a`, `>=a`, `<a`, `<=a`, `a-b`, or `a` alone."""
    text = ascii_digits(text)
    signed = _SIGNED.match(text)
    if signed:
        low, high = _end(text, signed.end(), len(text), read_one)
        return _beyond(signed[0].strip(), low, high, whole=whole)
    dots = _DOTS.search(text)
    if dots is None:
        low, high = read_one(text)
        return Range(low, high)
    first = _end(text, 0, dots.start(), read_one)[0] if text[: dots.start()].strip() else None
    rest = text[dots.end() :].strip()
    last = _end(text, dots.end(), len(text), read_one)[1] if rest else None
    if first is None and last is None:
        raise BadValue("a range needs at least one end")
    if first is not None and last is not None and first > last:
        raise BadValue(
            f"the range ends before it starts; did you mean {rest}..{text[: dots.start()]}?"
        )
    return Range(first, last)


def _end(text: str, start: int, stop: int, read_one: ReadOne) -> tuple[float, float]:
    """One end of a range, its errors moved to their place in the whole."""
    if not text[start:stop].strip():
        raise BadValue("a value is missing here", start)
    try:
        return read_one(text[start:stop])
    except BadValue as error:
        raise BadValue(str(error), start + error.at) from error


def _beyond(sign: str, low: float, high: float, *, whole: bool) -> Range:
    if sign in (">=", "≥"):
        return Range(low, None)
    if sign in ("<=", "≤"):
        return Range(None, high)
    if sign == ">":
        return Range(high + 1 if whole else math.nextafter(high, math.inf), None)
    return Range(None, low - 1 if whole else math.nextafter(low, -math.inf))


def read_year(text: str) -> tuple[float, float]:
    """A year, or the years of a decade: `1979`, `1990s`, `90s`."""
    match = _YEAR.fullmatch(text.strip())
    if not match:
        raise BadValue("a year has four digits, as in 1979, 1979..1986 or 1990s")
    digits, decade = match.groups()
    year = int(digits)
    if len(digits) == 2 and decade:
        year += 1900 if year >= 30 else 2000
    if not OLDEST <= year <= NEWEST:
        raise BadValue(f"no film is of the year {digits}; say {OLDEST} to {NEWEST}")
    if decade and year % 10:
        raise BadValue(f"a decade ends in 0: {year - year % 10}s")
    return year, year + 9 if decade else year


def read_whole(text: str) -> tuple[float, float]:
    """A count: 0, 1, 2..."""
    if not re.fullmatch(r"[0-9]{1,6}", text.strip()):
        raise BadValue("this must be a whole number")
    return int(text), int(text)


def read_number(text: str) -> tuple[float, float]:
    """A number, or a proportion such as `16:9`; alone it means what is near it."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        raise BadValue("this must be a number")
    first, second = match.groups()
    if second is not None and float(second) == 0:
        raise BadValue("nothing can be divided by 0")
    value = float(first) / float(second or 1)
    return value, value
