"""`forget --source`: everything that came from one source, out of a library and collections.

Files, rows, saved frames, vectors, words and profiles go; models that learnt from them are named,
since nothing can be taken out of a model.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.curation.collection import (
    FACTS,
    Listed,
    drop_files,
    find_listed,
    keep_without,
)
from cineseek.curation.journals import (
    find_journals,
    forget_in_journal,
    holding,
    journal_files,
)
from cineseek.curation.trained import TrainedOn, find_trained
from cineseek.errors import FilmFactsError, NotFoundError
from cineseek.film import Film, Footage
from cineseek.index.edge import EdgeStore
from cineseek.index.origins import Noted
from cineseek.index.vectors import Condition
from cineseek.ingest.payload import film_fields
from cineseek.sources.facts import read_facts
from cineseek.sources.origins import NAME, read_origins

if TYPE_CHECKING:
    from cineseek.library import Library

_RUNS = "runs"
"""Beside a library or in a collection: what `cineseek collect --demo` taught."""
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
    """Films whose facts came from it; title and year stay, and what other sources told."""
    told_in: Mapping[str, Path] = field(default_factory=dict)
    """The files that those facts were read from, by film."""
    files: tuple[Listed, ...] = ()
    """They are deleted."""
    shared: tuple[Listed, ...] = ()
    """Files that another source brought, too; only the line about this one goes."""
    left: tuple[tuple[Listed, str], ...] = ()
    """Files that stay, and why: changed since, or outside of the folder of their list."""
    trained: tuple[TrainedOn, ...] = ()
    """Models that learnt from it; they stay."""
    journals: tuple[Path, ...] = ()
    """Collections in whose journal it may be; they forget what they asked of it."""
    known: tuple[str, ...] = ()
    """All sources that the library and the lists tell of."""

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
    # A library tells of the same folder by another path: each folder is held once.
    collections = [folder.resolve() for folder in collections]
    listed = {one.path.absolute(): one for folder in collections for one in find_listed(folder)}
    footages: list[Footage] = []
    moved: list[tuple[Footage, Path]] = []
    facts: list[Film] = []
    told_in: dict[str, Path] = {}
    made = [] if library is None else [library.folder / "heads", library.folder.parent / _RUNS]
    for known, noted in () if library is None else _noted_of(library, source):
        for origin in noted:
            listed |= _beside(Path(origin.path))
        if isinstance(known, Film):
            facts.append(known)
            paths = [Path(one.path) for one in noted if one.path]
            told_in |= {known.id: paths[-1]} if paths else {}
            continue
        others = (Path(one.path) for one in noted if one.origin.source != source)
        other = next((path for path in others if path.is_file()), None)
        if other is None:
            footages.append(known)
        else:
            moved.append((known, other))
    # What lies in a collection and never came into the library is of the source, too.
    journals = find_journals([*collections, *(one.folder for one in listed.values())])
    for folder in journals:
        for one in (*find_listed(folder), *journal_files(folder, source)):
            listed.setdefault(one.path.absolute(), one)
    files, shared, left = _sorted_out(source, listed.values())
    told = {origin.source for one in listed.values() for origin in one.origins}
    told |= set() if library is None else set(library.catalogue.origins.counts())
    return Traces(
        source,
        tuple(footages),
        tuple(moved),
        tuple(facts),
        told_in,
        tuple(files),
        tuple(shared),
        tuple(left),
        tuple(find_trained(source, [*made, *(one / _RUNS for one in journals), *models])),
        tuple(journals),
        tuple(sorted(told)),
    )


def forget(
    traces: Traces,
    library: Library | None = None,
    *,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Take away what was found. Stopped halfway, the same again does the rest.

    `progress` is told how many footages are gone, of how many. LibraryBusyError where something is
    being collected into one of the collections.
    """
    with holding(traces.journals):
        for one in traces.files:
            one.path.unlink(missing_ok=True)
        if library is not None:
            for footage, path in traces.moved:
                _move(library, footage, path, traces.source)
            for number, footage in enumerate(traces.footages, 1):
                with suppress(NotFoundError):  # the other half of a run that was stopped
                    library.remove(footage.id)
                if progress is not None:
                    progress(number, len(traces.footages))
            for film in traces.facts:
                _forget_facts(library, film, traces.source)
            if traces.footages or traces.facts:
                _forget_derived(library, traces.footages)
        # The lists last: what they still name is found again by the next run.
        drop_files(traces.files)
        keep_without(traces.shared, traces.source)
        for folder in traces.journals:
            forget_in_journal(folder, traces.source, keep=[one for one, _ in traces.left])
        if library is not None:
            for film in traces.facts:
                _tell_again(library, film, traces.told_in.get(film.id))


def _noted_of(library: Library, source: str) -> Iterator[tuple[Footage | Film, list[Noted]]]:
    """Every footage, and film for its facts, that a source brought, with all their origins."""
    catalogue = library.catalogue
    for subject in dict.fromkeys(one.subject for one in catalogue.origins.from_source(source)):
        noted = catalogue.origins.of(subject)
        try:
            yield catalogue.footage(subject), noted
        except NotFoundError:
            with suppress(NotFoundError):
                yield catalogue.film(subject), noted


def _beside(path: Path) -> dict[Path, Listed]:
    """A file that a library notes, as the list near it names it."""
    path = path.parent.resolve() / path.name  # itself it may be a link, which is what goes
    for folder in tuple(path.parents)[:3]:
        if not (folder / NAME).is_file():
            continue
        file = path.relative_to(folder).as_posix()
        if origins := read_origins(folder / NAME).get(file):
            return {path: Listed(folder, file, origins)}
    return {}


def _sorted_out(
    source: str, listed: Iterable[Listed]
) -> tuple[list[Listed], list[Listed], list[tuple[Listed, str]]]:
    files: list[Listed] = []
    shared: list[Listed] = []
    left: list[tuple[Listed, str]] = []
    for one in listed:
        told = {origin.source for origin in one.origins}
        if source not in told:
            continue
        if one.path.name != FACTS and told != {source}:
            shared.append(one)
        elif not one.is_inside:
            left.append((one, "a link that leads out of its folder"))
        elif one.path.exists() and not one.is_fresh:
            left.append((one, "was changed since it was fetched"))
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
        _put_facts(library, Film(film.id, film.title, film.year))
    library.catalogue.origins.forget(film.id, source)


def _tell_again(library: Library, film: Film, path: Path | None) -> None:
    """What other sources told, by the file that was written anew without the one forgotten."""
    if path is None or not path.is_file():
        return
    with suppress(NotFoundError, FilmFactsError):
        library.catalogue.film(film.id)
        told = read_facts(path)
        said = {
            one.name: value
            for one in fields(told)
            if one.name not in ("title", "year") and (value := getattr(told, one.name))
        }
        _put_facts(library, replace(Film(film.id, film.title, film.year), **said))


def _put_facts(library: Library, film: Film) -> None:
    """In the catalogue, and in what filters look at."""
    library.catalogue.put_film(film)
    ids = list(library.vectors.ids([Condition("film", any_of=(film.id,))]))
    if ids:
        library.vectors.set_payload(ids, film_fields(film))


def _forget_derived(library: Library, footages: Iterable[Footage]) -> None:
    """What was made of the frames beside rows and vectors; it is made again of what is left."""
    for footage in footages:
        (library.folder / _DETAILS / f"{footage.id}.npz").unlink(missing_ok=True)
    for name in _FITTED:
        (library.folder / _DETAILS / name).unlink(missing_ok=True)
    library.catalogue.compact()
    if isinstance(library.vectors, EdgeStore):  # a server sees to its disk by itself
        library.vectors.compact()
