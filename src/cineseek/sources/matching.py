"""Which of several films is the one that was meant: by title, year, article and script.

Sure, or doubtful, or none: what is doubtful is for a person to look at, and is never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from cineseek.sources.titles import article_of, both_titles, fold, is_foreign, skeleton

_ALIKE = 0.8
"""Of the letters in order; below, two titles are said to have nothing to do with each other."""
_COMPARED = 100
"""Letters of a title: the time grows with their square."""
_YEARS_ALIKE = 2
"""A film is shown at a festival, then in another country, then in a cinema."""
_LEAST_SKELETON = 3


@dataclass(frozen=True, slots=True)
class Candidate:
    """A film that may be the one."""

    id: str
    """How its source names it: `tt0113277`."""
    title: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was decided. Nothing at all: none of them is it."""

    sure: Candidate | None = None
    doubtful: tuple[Candidate, ...] = ()
    """For a person to choose from, the likeliest first; empty where one is sure."""
    why: str = ""
    """Why nobody can be sure."""


def judge(title: str, year: int | None, candidates: Iterable[Candidate]) -> Verdict:
    """Which of these is the film of this title and year.

    Sure where exactly one has the title (as `fold` sees it, or carried over from another script)
    and the year, or failing that a year beside it, or where no year is asked for and only one has
    the title; without the very year, articles have to be the same, too: `Die Another Day` is not
    `Another Day`. What is like it, or there twice, is doubtful.
    """
    seen = list({one.id: one for one in candidates}.values())
    same = [one for one in seen if is_same_title(title, one.title)]
    exact = [one for one in same if year is not None and one.year == year]
    beside = [one for one in same if year and one.year and abs(one.year - year) == 1]
    for some in (exact, beside if not exact else []):
        if len(some) == 1 and (some is exact or _same_article(title, some[0].title)):
            return Verdict(some[0])
        if len(some) == 1:
            why = "the title is the same but for an article, and the year is not"
            return Verdict(doubtful=tuple(some), why=why)
        if some:
            return Verdict(doubtful=tuple(some), why="several films have this title and year")
    if year is None and len(same) == 1:
        if _same_article(title, same[0].title):
            return Verdict(same[0])
        why = "the title is the same but for an article, and no year was told"
        return Verdict(doubtful=tuple(same), why=why)
    if year is None and same:
        return Verdict(doubtful=tuple(same), why="several films have this title; no year was told")
    if same:
        years = ", ".join(str(one.year or "no year") for one in same[:4])
        return Verdict(doubtful=tuple(same), why=f"the title is the same, the year is not: {years}")
    like = [one for one in seen if _is_like(title, year, one)]
    like.sort(key=lambda one: likeness(title, one.title), reverse=True)
    return Verdict(doubtful=tuple(like), why="the titles are only alike" if like else "")


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles are one: spelt differently, with a second name, or in another script."""
    ours, theirs = both_titles(one), both_titles(other)
    if {fold(title) for title in ours} & {fold(title) for title in theirs} - {""}:
        return True
    if {fold(t).replace(" ", "") for t in ours} & {fold(t).replace(" ", "") for t in theirs} - {""}:
        return True
    if is_foreign(one) == is_foreign(other):
        return False
    bones = {skeleton(title) for title in ours} & {skeleton(title) for title in theirs}
    return any(len(bone) >= _LEAST_SKELETON for bone in bones)


def _same_article(one: str, other: str) -> bool:
    """Whether both have it, or none; what comes from another script loses it on the way."""
    return is_foreign(one) != is_foreign(other) or article_of(one) == article_of(other)


def likeness(one: str, other: str) -> float:
    """How alike two titles are: 0 to 1, 1 where they are one."""
    if is_same_title(one, other):
        return 1.0
    return max(
        SequenceMatcher(None, fold(ours)[:_COMPARED], fold(theirs)[:_COMPARED], False).ratio()
        for ours in both_titles(one)
        for theirs in both_titles(other)
    )


def _is_like(title: str, year: int | None, one: Candidate) -> bool:
    if year is not None and one.year is not None and abs(one.year - year) > _YEARS_ALIKE:
        return False
    if likeness(title, one.title) >= _ALIKE:
        return True
    short, long = sorted((fold(title).split(), fold(one.title).split()), key=len)
    # `Birdman` and `Birdman or (The Unexpected Virtue of Ignorance)`: in a film's own year only.
    return bool(short) and long[: len(short)] == short and year is not None and one.year == year
