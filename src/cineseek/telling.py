"""Seconds, titles and counts as people read them. Knows no terminal and no page."""

from __future__ import annotations


def clock(second: float, *, tenths: bool = True) -> str:
    """Seconds as `1:02:03.4`, or `2:03.4` within the first hour."""
    whole = round(second * 10)
    hours, minutes, seconds = whole // 36000, whole // 600 % 60, whole // 10 % 60
    text = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{text}.{whole % 10}" if tenths else text


def pace(rate: float) -> str:
    """How many a second: 0.25, 3.1, 380."""
    return f"{rate:,.{0 if rate >= 100 else 1 if rate >= 1 else 2}f} a second"


def titled(title: str, year: int | None) -> str:
    """`Heat (1995)`."""
    return f"{title} ({year})" if year else title


def count(number: int, one: str, many: str = "") -> str:
    """`1 film`, `2 films`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
