"""`forget --source`: everything that came from one source, out of a library and collections.

Files, rows, saved frames, vectors, words and profiles go; models that learnt from them are named,
since nothing can be taken out of a model.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import Failure
from cineseek.curation.collection import (
    FACTS,
    Listed,
    drop_files,
    find_listed,
    keep_without,
    read_listed,
)
from cineseek.curation.trained import TrainedOn, find_trained
from cineseek.errors import NotFoundError
from cineseek.film import Film, Footage
from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Condition
from cineseek.ingest.payload import film_fields

if TYPE_CHECKING:
    from cineseek.library import Library

_DETAILS = "details"
_FITTED = ("calibrator.json", "questions.json")
"""Of `identify`: fitted on frames, or naming them."""


@dataclass(frozen=True, slots=True)
class Traces:
    """What came from a source."""

    source: str
    footages: tuple[Footage, ...] = ()
    """Of the library; they go, with their frames, vectors, words and profiles."""
    moved: tuple[tuple[Footage, Path], ...] = ()
    """They stay, since another source brought the same file, which is here."""
    facts: tuple[Film, ...] = ()
    """Films whose facts came from it; title and year stay."""
    files: tuple[Listed, ...] = ()
    """They are deleted."""
    shared: tuple[Listed, ...] = ()
    """Files that another source brought, too; only the line about this one goes."""
    left: tuple[Failure, ...] = ()
    """Files that stay, and why: changed since, or outside of the folder of their list."""
    trained: tuple[TrainedOn, ...] = ()
    """Models that learnt from it; they stay."""

    @property
    def bytes(self) -> int:
        """How much the files that go take."""
        return sum(one.path.stat().st_size for one in self.files if one.path.is_file())


def find_traces(
    source: str,
    *,
    library: Library | None = None,
    collections: Sequence[Path] = (),
    models: Iterable[Path] = (),
) -> Traces:
    """All that came from a source; nothing is changed. NotFoundError for a folder that is none."""
    listed = {one.path.absolute(): one for folder in collections for one in find_listed(folder)}
    footages: list[Footage] = []
    moved: list[tuple[Footage, Path]] = []
    facts: list[Film] = []
    if library is not None:
        for subject in dict.fromkeys(
            one.subject for one in library.catalogue.origins.from_source(source)
        ):
            noted = library.catalogue.origins.of(subject)
            for one in noted:
                if one.origin.source == source:
                    listed |= _beside(Path(one.path))
            try:
                footage = library.catalogue.footage(subject)
            except NotFoundError:
                with suppress(NotFoundError):
                    facts.append(library.catalogue.film(subject))
                continue
            other = next(
                (
                    Path(one.path)
                    for one in noted
                    if one.origin.source != source and Path(one.path).is_file()
                ),
                None,
            )
            if other is None:
                footages.append(footage)
            else:
                moved.append((footage, other))
    files, shared, left = _sorted_out(source, listed.values())
    heads = [] if library is None else [library.folder / "heads"]
    return Traces(
        source,
        tuple(footages),
        tuple(moved),
        tuple(facts),
        tuple(files),
        tuple(shared),
        tuple(left),
        tuple(find_trained(source, [*heads, *models])),
    )


def forget(traces: Traces, library: Library | None = None) -> None:
    """Take away what was found. Stopped halfway, the same again does the rest."""
    for one in traces.files:
        one.path.unlink(missing_ok=True)
    if library is not None:
        for footage, path in traces.moved:
            _move(library, footage, path, traces.source)
        for footage in traces.footages:
            with suppress(NotFoundError):  # the other half of a run that was stopped
                library.remove(footage.id)
        for film in traces.facts:
            _forget_facts(library, film, traces.source)
        if traces.footages or traces.facts:
            _forget_derived(library, traces.footages)
    # The lists last: what they still name is found again by the next run.
    drop_files(traces.files, traces.source)
    keep_without(traces.shared, traces.source)


def _beside(path: Path) -> dict[Path, Listed]:
    """A file that a library notes, as the list near it names it."""
    for folder in tuple(path.parents)[:3]:
        for one in read_listed(folder):
            if one.path == path:
                return {path: one}
    return {}


def _sorted_out(
    source: str, listed: Iterable[Listed]
) -> tuple[list[Listed], list[Listed], list[Failure]]:
    files: list[Listed] = []
    shared: list[Listed] = []
    left: list[Failure] = []
    for one in listed:
        told = {origin.source for origin in one.origins}
        if source not in told:
            continue
        if one.path.name != FACTS and told != {source}:
            shared.append(one)
        elif not one.is_inside:
            left.append(Failure(str(one.path), "a link that leads out of its folder"))
        elif one.path.exists() and not one.is_fresh:
            left.append(Failure(str(one.path), "was changed since it was fetched"))
        else:
            files.append(one)
    return files, shared, left


def _move(library: Library, footage: Footage, path: Path, source: str) -> None:
    """The footage is that of another file from now on."""
    status, state = path.stat(), library.catalogue.ingest_state(footage.id)
    library.catalogue.begin_footage(
        replace(footage, path=str(path)),
        size=status.st_size,
        mtime_ns=status.st_mtime_ns,
        gear=state.gear,
        encoder=state.encoder,
    )
    library.catalogue.origins.forget(footage.id, source)


def _forget_facts(library: Library, film: Film, source: str) -> None:
    """Facts of several sources were merged, so all go but what names the film."""
    with suppress(NotFoundError):
        library.catalogue.film(film.id)  # it may have gone with its footage
        bare = Film(film.id, film.title, film.year)
        library.catalogue.put_film(bare)
        ids = list(library.vectors.ids([Condition("film", any_of=(film.id,))]))
        if ids:
            library.vectors.set_payload(ids, film_fields(bare))
    library.catalogue.origins.forget(film.id, source)


def _forget_derived(library: Library, footages: Iterable[Footage]) -> None:
    """What was made of the frames beside rows and vectors; it is made again of what is left."""
    for footage in footages:
        (library.folder / _DETAILS / f"{footage.id}.npz").unlink(missing_ok=True)
    for name in _FITTED:
        (library.folder / _DETAILS / name).unlink(missing_ok=True)
    library.catalogue.compact()
    if isinstance(library.vectors, EdgeStore):  # a server sees to its disk by itself
        library.vectors.compact()
