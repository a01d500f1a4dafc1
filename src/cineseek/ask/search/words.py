"""Shots by what is said or written in them. Knows the catalogue's text search, no vectors."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cineseek.ask.search.evidence import Evidence, ShotKey
from cineseek.film import TextKind
from cineseek.index.catalogue import Catalogue, TextMatch
from cineseek.index.text import tokens
from cineseek.stopwatch import stage

SPOKEN: tuple[TextKind, ...] = ("subtitle", "ocr", "speech")
"""Lines that belong to a moment; a plot belongs to a whole film."""
KINDS: tuple[TextKind, ...] = (*SPOKEN, "caption")
DEPTH = 500
"""Lines taken from the catalogue; the same for every page."""
SHARE = 0.6
"""Share of the words asked for, the rare ones weighing more, that a line must have."""
CAPTION_SHARE = 0.4
"""The same of a caption, which says in its own words what is seen: of five people's sentences about
a picture hardly any two share 0.6. `benchmarks/captions.py` has what other shares bring."""


def find_spoken(
    catalogue: Catalogue, words: str, footage_ids: Sequence[str] | None = None
) -> dict[ShotKey, Evidence]:
    """The shots with lines that have most of these free words, best first.

    Somebody naming a thing doesn't show it: one word is weak evidence, several are strong.
    """
    asked = len(set(tokens(words)))
    found: dict[ShotKey, Evidence] = {}
    for match in _search(catalogue, words, kinds=SPOKEN, footage_ids=footage_ids, least=SHARE):
        if not match.shots:
            continue
        sure = match.score * (1 - 0.4 * 0.5 ** (asked - 1))
        key = (match.footage_id, match.shots[0])
        found.setdefault(key, Evidence(sure, match.line.span.start, "words", match.line.text))
    return found


def find_captioned(
    catalogue: Catalogue, words: str, footage_ids: Sequence[str] | None = None
) -> dict[ShotKey, Evidence]:
    """The shots with captions that have most of these free words, best first.

    A caption is of what is seen, so one word of it says more than one of a line.
    """
    asked = len(set(tokens(words)))
    found: dict[ShotKey, Evidence] = {}
    for match in _search(
        catalogue, words, kinds=("caption",), footage_ids=footage_ids, least=CAPTION_SHARE
    ):
        if match.shots:
            sure = match.score * (1 - 0.2 * 0.5 ** (asked - 1))
            middle = (match.line.span.start + match.line.span.end) / 2
            key = (match.footage_id, match.shots[0])
            found.setdefault(key, Evidence(sure, middle, "caption", match.line.text))
    return found


def find_said(
    catalogue: Catalogue,
    phrases: Sequence[str],
    footage_ids: Sequence[str] | None = None,
    *,
    allowed: Collection[ShotKey] | None = None,
    every: bool = False,
) -> dict[ShotKey, Evidence]:
    """The shots in which all phrases are said or written, whole lines before longer ones.

    A line over a cut is in several shots: the one it covers longest stands for it, or with `every`
    (or several phrases) all of them do. `allowed` are the shots that other conditions leave.
    """
    found: list[dict[ShotKey, Evidence]] = []
    for phrase in phrases:
        matches = _search(catalogue, phrase, phrase=True, footage_ids=footage_ids)
        length = len(tokens(phrase))
        # Stable: lines of one length stay in the order of bm25.
        matches.sort(key=lambda match: len(tokens(match.line.text)) - length)
        shots: dict[ShotKey, Evidence] = {}
        for match in matches:
            keys = [(match.footage_id, number) for number in match.shots]
            keys = [key for key in keys if allowed is None or key in allowed]
            for key in keys if every or len(phrases) > 1 else keys[:1]:
                line = match.line
                why = "caption" if line.kind == "caption" else "words"
                shots.setdefault(key, Evidence(1.0, line.span.start, why, line.text))
        found.append(shots)
    return {key: line for key, line in found[0].items() if all(key in one for one in found[1:])}


def find_naming(catalogue: Catalogue, words: Sequence[str]) -> set[ShotKey]:
    """The shots whose lines have any of these phrases: those that `-word` pushes out."""
    return {key for word in words for key in find_said(catalogue, [word], every=True)}


def _search(
    catalogue: Catalogue,
    text: str,
    *,
    footage_ids: Sequence[str] | None,
    kinds: Sequence[TextKind] = KINDS,
    phrase: bool = False,
    least: float = 0.0,
) -> list[TextMatch]:
    with stage("words"):
        return catalogue.search_text(
            text, phrase=phrase, kinds=kinds, footage_ids=footage_ids, limit=DEPTH, least=least
        )
