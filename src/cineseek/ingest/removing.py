"""A film or a footage out of the library, in an order that a crash cannot harm."""

from __future__ import annotations

from contextlib import suppress

from cineseek.film import Film, Footage
from cineseek.index.vectors import Condition
from cineseek.ingest.pictures import FOLDER
from cineseek.ingest.stores import Stores


def remove_footage(stores: Stores, footage: Footage) -> None:
    """Forget a footage: points, then rows, then frames.

    Without its points it cannot be found, but is still listed and can be removed again, or mended
    from its frames; without its rows only files are left, which `doctor` clears.
    """
    where = [Condition("footage", any_of=(footage.id,))]
    files = [frame.file for frame in stores.catalogue.frames(footage.id)]
    stores.vectors.delete(list(stores.vectors.ids(where)))
    stores.catalogue.remove_footage(footage.id)
    for file in files:
        (stores.folder / file).unlink(missing_ok=True)
    folders = {(stores.folder / file).parent for file in files}
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
