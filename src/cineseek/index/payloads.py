"""Payloads: the fields that can be asked for, and how a shard keeps them. Knows no conditions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cineseek.index.vectors import Payload

WORDS = (
    "film", "footage", "kind", "genres", "directors", "cast", "languages", "countries", "colors",
    "light", "motion", "sound", "size",
)  # fmt: skip
"""Fields of words that every store has an index of; a shard has truths among them, as words."""
WHOLE = ("shot", "year", "people")
NUMBERS = ("second", "duration", "brightness", "saturation", "warmth", "aspect")

# Edge's Python binding takes True in a condition for the number 1, so that no condition can ask
# for truth. Kept as words it can; the joiner before them keeps them apart from real words.
YES, NO = "\u2060true", "\u2060false"
_WORDS = {True: YES, False: NO}
_TRUTH = {YES: True, NO: False}


def stored(payload: Payload) -> dict[str, Any]:
    """A payload as it is kept: truth as words."""
    return {name: _each(value, _word) for name, value in payload.items()}


class Given(Mapping[str, Any]):
    """A payload as it was given.

    A search takes hundreds, of which it reads three fields each: so only what is read is changed.
    """

    __slots__ = ("_kept",)

    def __init__(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept

    def __getitem__(self, name: str) -> Any:
        return _each(self._kept[name], _truth)

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __repr__(self) -> str:
        return repr(dict(self))


def _each(value: Any, change: Any) -> Any:
    return [change(item) for item in value] if isinstance(value, list | tuple) else change(value)


def _word(value: Any) -> Any:
    return _WORDS[value] if isinstance(value, bool) else value


def _truth(value: Any) -> Any:
    return _TRUTH.get(value, value) if isinstance(value, str) else value
