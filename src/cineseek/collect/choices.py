"""What a person chose for films that a source could not be sure of: a small file in a collection.

`choices.json`: `{"omdb": {"films/Home": "tt0087597", "films/House": null}}`; null: none of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cineseek.collect.asking import facts_of
from cineseek.errors import CineseekError, NotFoundError
from cineseek.index.journal import NAME, Journal
from cineseek.sources.facts import FilmFacts

CHOICES = "choices.json"
_LARGEST = 16 * 1024 * 1024
_ID = re.compile(r"tt[0-9]{5,10}")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A film that a person has to choose for."""

    film: str
    """How a choice names it."""
    title: str
    year: int | None
    why: str
    candidates: tuple[tuple[str, str, int | None], ...]
    """Id, title and year, the likeliest first."""


def read_choices(folder: Path, source: str) -> dict[str, str | None]:
    """What was chosen, by film; empty where nothing was. CineseekError where it is damaged."""
    path = folder / CHOICES
    if not path.is_file():
        return {}
    try:
        if path.stat().st_size > _LARGEST:
            raise ValueError("it is too large")
        table = json.loads(path.read_text(encoding="utf-8"))
        chosen = table.get(source, {})
        wrong = [one for one in chosen.values() if one is not None and not _ID.fullmatch(one)]
        if wrong:
            raise ValueError(f"{wrong[0]!r} is no IMDb id")
    except (ValueError, AttributeError, TypeError, RecursionError) as error:
        raise CineseekError(f"{path} cannot be read: {error}; mend or delete it") from error
    return dict(chosen)


def choose(folder: Path, source: str, choices: Mapping[str, str | None]) -> None:
    """Remember choices for films that are doubtful.

    NotFoundError where no such film is, ValueError where an id is none.
    """
    known = {one.film for one in read_doubts(folder, source)} | set(read_choices(folder, source))
    for film, id in choices.items():
        if film not in known:
            raise NotFoundError(f"no film {film!r} is doubtful; --review lists those that are")
        if id is not None and not _ID.fullmatch(id):
            raise ValueError(f"{id!r} is no IMDb id; one is like tt0113277")
    path = folder / CHOICES
    table = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    table[source] = {**read_choices(folder, source), **choices}
    text = json.dumps(table, ensure_ascii=False, indent=1) + "\n"
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def read_doubts(folder: Path, source: str) -> list[Doubt]:
    """Films that are doubtful still, by title; without those that were chosen for.

    NotFoundError where there is no collection.
    """
    chosen = read_choices(folder, source)
    journal = _open(folder)
    try:
        rows = journal.doubts(source)
    finally:
        journal.close()
    return [
        Doubt(row.film, row.title, row.year, row.why, row.candidates)
        for row in rows
        if row.film not in chosen
    ]


def collected_facts(folder: Path, source: str) -> dict[str, FilmFacts]:
    """The facts that a source gave, by its keys of films; films it knows nothing of are left out.

    NotFoundError where there is no collection.
    """
    journal = _open(folder)
    try:
        return {row.key: facts_of(row.facts) for row in journal.films(source) if row.facts}
    finally:
        journal.close()


def _open(folder: Path) -> Journal:
    if not (folder / NAME).is_file():
        raise NotFoundError(f"there is no collection in {folder}; make one with `cineseek collect`")
    return Journal(folder)
