"""A film or a footage out of the library, in an order that a crash cannot harm."""

from __future__ import annotations

from contextlib import suppress

from cineseek.film import Film, Footage
from cineseek.index.vectors import Condition
from cineseek.ingest.pictures import FOLDER, SHORT
from cineseek.ingest.stores import Stores


def remove_footage(stores: Stores, footage: Footage) -> None:
    """Forget a footage: points, then frames, then rows.

    Killed on the way, it is still listed and can be removed again; frames whose rows have gone
    first would look like those of a film whose catalogue was lost. Frames go that were saved
    and never committed, too.
    """
    where = [Condition("footage", any_of=(footage.id,))]
    files = {stores.folder / frame.file for frame in stores.catalogue.frames(footage.id)}
    folders = {file.parent for file in files} | {stores.folder / FOLDER / footage.film_id}
    stores.vectors.delete(list(stores.vectors.ids(where)))
    for file in files.union(*(one.glob(f"{footage.id[:SHORT]}-*") for one in folders)):
        file.unlink(missing_ok=True)
    stores.catalogue.remove_footage(footage.id)
    for folder in folders:
        with suppress(OSError):  # another footage of the film still has frames there
            folder.rmdir()


def remove_film(stores: Stores, film: Film) -> None:
    """Forget a film and all its footage."""
    for footage in stores.catalogue.footages(film.id):
        remove_footage(stores, footage)
    stores.catalogue.remove_film(film.id)
    with suppress(OSError):
        (stores.folder / FOLDER / film.id).rmdir()
