"""`curate`: from a library or a collection to a set of pictures with its card."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cineseek.curation.card_page import card_page
from cineseek.curation.cards import make_card
from cineseek.curation.choosing import Curation, choose
from cineseek.curation.moviescene import write_moviescene, zip_folder
from cineseek.curation.pictures import read_stock
from cineseek.curation.writing import (
    CARD,
    PAGE,
    Shape,
    begin_folder,
    want_new,
    write_json,
    write_lists,
    write_pictures,
)
from cineseek.errors import ExportError
from cineseek.training.films_data import HasPeople

Tell = Callable[[str, int, int], None]
"""What is being done, how much of it is, and of how much."""


@dataclass(frozen=True, slots=True)
class CuratedSet:
    """A set that was written."""

    path: Path
    """Of the folder, or of the zip."""
    card: dict[str, Any]


def curate(
    data: Path,
    output: Path,
    how: Curation,
    *,
    shape: Shape = "folder",
    sources: Collection[str] = (),
    name: str | None = None,
    has_people: HasPeople | None = None,
    progress: Tell | None = None,
    now: float | None = None,
) -> CuratedSet:
    """Choose pictures of a library or collection and write them with their card.

    `output` is a folder that is not there yet, or, for `moviescene`, a name that ends in `.zip`.
    With `sources`, only what those brought. The set appears whole or not at all. The same data,
    the same choice: the same set.
    """
    output = output.absolute()  # `.` has no name that another could be made of
    packed = output.suffix.lower() == ".zip"
    if packed and shape != "moviescene":
        raise ExportError(f"{output}: only the shape moviescene is written as a zip; name a folder")
    if packed and output.exists():
        raise ExportError(f"{output} is there already: name another")
    if not packed:
        want_new(output)  # before all is looked at, which may take hours
    if how.people != "any" and has_people is None:
        raise ValueError(f"people: {how.people} needs a detector")
    stock = read_stock(data, sources=sources)
    chosen = choose(stock, how, has_people=has_people, progress=_named(progress, "looking"))
    part = begin_folder(output)
    try:
        films = {film.id: film for film in chosen.films}
        written, unreadable = write_pictures(
            chosen, part, shape, progress=_named(progress, "writing")
        )
        if shape == "moviescene":
            write_moviescene(written, films, part)
        card = make_card(
            name or output.stem, chosen, written, shape=shape, unreadable=unreadable, now=now
        )
        write_lists(written, films, part, captions=shape == "folder")
        write_json(part / CARD, card)
        (part / PAGE).write_text(card_page(card), encoding="utf-8", errors="replace")
        if packed:
            zip_folder(part, output)
        else:
            if output.exists():
                output.rmdir()  # it is empty
            part.rename(output)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return CuratedSet(output, card)


def _named(tell: Tell | None, name: str) -> Callable[[int, int], None] | None:
    return None if tell is None else lambda done, total: tell(name, done, total)
