"""Notes where a file that is taken in was fetched from, by the lists that lie beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from cineseek.film import Footage
from cineseek.index.catalogue import Catalogue
from cineseek.origin import Origin
from cineseek.sources.origins import find_origins


def note_origins(
    catalogue: Catalogue,
    footage: Footage,
    path: Path,
    facts: Path | None,
    *,
    allowed: Callable[[Path], bool] | None = None,
) -> None:
    """Remember where this file of a footage, and the file of its film's facts, came from."""
    _note(catalogue, footage.id, path, find_origins(path, allowed=allowed))
    if facts is not None:
        # Facts of several sources are merged in one file, which is what none of them sent.
        _note(catalogue, footage.film_id, facts, find_origins(facts, check=False, allowed=allowed))


def _note(catalogue: Catalogue, subject: str, path: Path, origins: Iterable[Origin]) -> None:
    known = {(one.origin, one.path) for one in catalogue.origins.of(subject)}
    news = [one for one in origins if (one, str(path)) not in known]
    catalogue.origins.note(subject, str(path), news)
