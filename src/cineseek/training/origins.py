"""Which sources the pictures that a model learns from were fetched from, for its card.

`cineseek forget --source` finds by it the models that were trained on what is forgotten.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.sources.origins import find_origins

if TYPE_CHECKING:
    from cineseek.training.tars import Member

NOT_RECORDED = "not recorded"
"""Of what was not fetched by a collector, or of which nothing is known."""
_LIBRARY = "library.json"


def count_sources(pictures: Iterable[Path | Member]) -> dict[str, int]:
    """How many pictures came from each source: saved frames of a library, or files with a list.

    A picture of several sources counts for each; one within a tar is not recorded.
    """
    homes: dict[Path, Path | None] = {}
    libraries: dict[Path, Mapping[str, tuple[str, ...]]] = {}

    def sources_of(picture: Path | Member) -> Iterable[str]:
        if not isinstance(picture, Path):
            return ()
        folder = picture.parent
        if folder not in homes:
            homes[folder] = _library_of(folder)
        library = homes[folder]
        if library is None:
            return (one.source for one in find_origins(picture, check=False))
        if library not in libraries:
            libraries[library] = _frames_of(library)
        return libraries[library].get(picture.relative_to(library).as_posix(), ())

    return count_told(map(sources_of, pictures))


def count_told(told: Iterable[Iterable[str]]) -> dict[str, int]:
    """The sources of each example, added up by name."""
    counts: Counter[str] = Counter()
    for sources in told:
        counts.update(set(sources) or {NOT_RECORDED})
    return dict(sorted(counts.items()))


def _library_of(folder: Path) -> Path | None:
    """The library that a saved frame's folder is in."""
    return next((one for one in tuple(folder.parents)[:3] if (one / _LIBRARY).is_file()), None)


def _frames_of(library: Path) -> Mapping[str, tuple[str, ...]]:
    """The sources of every saved frame of a library that has some, by its file."""
    import cineseek

    with cineseek.open(library, create=False) as opened:
        sources = opened.catalogue.origins.sources()
        if not sources:
            return {}
        return {
            frame.file: sources[frame.footage_id]
            for frame in opened.catalogue.all_frames()
            if frame.footage_id in sources
        }
