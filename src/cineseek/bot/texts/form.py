"""What a language has to have of: every sentence of the bot, and how numbers are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from unicodedata import bidirectional

from cineseek.telling import clock

RIGHT = "\u200f"
"""Right-to-left mark: what a line begins with, so that it runs from the right."""
ISOLATE, END = "\u2068", "\u2069"
"""Around words of a foreign script: their direction moves nothing that stands beside them."""
_PERSIAN = str.maketrans("0123456789%,", "۰۱۲۳۴۵۶۷۸۹٪٬")


@dataclass(frozen=True, slots=True)
class Texts:
    """What is said, in one language; `{}` are filled in."""

    code: str
    """ISO 639-1."""
    name: str
    """Of the language, in itself."""
    right_to_left: bool

    start: str
    help: str
    help_inline: str
    help_group: str
    help_limits: str
    keeps_nothing: str
    keeps: str
    choose_language: str
    language_set: str
    commands: Mapping[str, str]

    before_you: str
    looking: str

    sure: str
    over: str
    unknown: str
    maybe: str
    among: str
    """Of films that hold one frame, where nothing tells which of them it is."""
    more: str
    nothing_like_it: str
    transforms: Mapping[str, str]
    """What was done to a film's picture, by the library's own words for it."""
    kinds: Mapping[str, str]
    """Of footage: where in it something is; nothing for a feature."""

    scenes: str
    no_scenes: str
    languages_known: str
    bad_question: str
    no_paths: str
    too_long_question: str

    too_large: str
    too_long: str
    unreadable: str
    no_picture: str
    unsupported: str
    not_fetched: str
    too_fast: str
    enough_waiting: str
    crowded: str
    empty: str
    failed: str

    inline_ask: str
    inline_none: str

    and_: str = field(default=", ")
    """Between things in a list."""

    # How things are written

    def digits(self, text: str) -> str:
        """With the digits of this language."""
        return text.translate(_PERSIAN) if self.code == "fa" else text

    def number(self, value: int) -> str:
        """A count."""
        return self.digits(
            f"{value:,}" if self.code != "ru" else f"{value:,}".replace(",", "\u00a0")
        )

    def percent(self, probability: float) -> str:
        """How sure something is: never wholly."""
        if probability >= 0.995:
            return self.digits(self.over.format(percent="99%"))
        return self.digits(f"{round(probability * 100)}%")

    def at(self, second: float) -> str:
        """A moment: `1:02:03`."""
        return self.digits(clock(second, tenths=False))

    def apart(self, text: str) -> str:
        """A text of any script, so that it moves nothing around it."""
        foreign = self.right_to_left or any(bidirectional(one) in ("R", "AL") for one in text)
        return f"{ISOLATE}{text}{END}" if foreign else text

    def titled(self, title: str, year: int | None) -> str:
        """A film's name."""
        named = self.apart(title)
        return f"{named} ({self.digits(str(year))})" if year else named

    def lines(self, *lines: str) -> str:
        """Lines under each other, each in the direction of the language; empty ones stay out."""
        mark = RIGHT if self.right_to_left else ""
        whole = "\n".join(line for line in lines if line)
        return "\n".join(mark + line if line else "" for line in whole.split("\n"))
