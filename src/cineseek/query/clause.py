"""What a query means once it is read: clauses of words and conditions. Knows no syntax."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cineseek.index.vectors import Condition

FilmField = Literal["director", "cast", "genre", "title", "language", "country", "year", "kind"]


@dataclass(frozen=True, slots=True)
class FilmCondition:
    """One condition on a film (or, for `kind`, on a footage): any of some texts, or a range."""

    field: FilmField
    any_of: tuple[str, ...] = ()
    """As written, not folded. A part of the name is enough, except for `kind`: one of `KINDS`."""
    low: int | None = None
    """First year; None where open."""
    high: int | None = None
    """Last year, included; None where open."""
    negate: bool = False

    @property
    def text(self) -> str:
        """The first of the texts; empty for a range."""
        return self.any_of[0] if self.any_of else ""


@dataclass(frozen=True, slots=True)
class Clause:
    """What one shot must look and sound like. A query has one, or several joined by `>>`."""

    words: str = ""
    """Free words, without filters; may be empty."""
    without: tuple[str, ...] = ()
    """Words to push away."""
    images: tuple[str, ...] = ()
    """Paths or names of pictures to mix in, as written."""
    said: tuple[str, ...] = ()
    """Phrases that are spoken or written in the shot."""
    film: tuple[FilmCondition, ...] = ()
    shot: tuple[Condition, ...] = ()

    @property
    def filter_only(self) -> bool:
        """True where there is nothing to rank by: only conditions."""
        return not (self.words or self.images or self.said or self.without)


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was read."""

    clauses: tuple[Clause, ...]
    """At least one; the shots of later ones follow those of earlier ones in the same film."""
    within: tuple[float | None, ...] = ()
    """For each `>>`: the most seconds between the two shots; None where any distance will do."""
    text: str = ""
    """As it was typed."""
