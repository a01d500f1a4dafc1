"""Adding to a library, with this process or with a cluster, once or whenever something comes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import AddReport
from cineseek.film import FootageKind
from cineseek.library_parts import Parts

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from cineseek.ingest.cluster_crew import Crew
    from cineseek.ingest.progress import Progress
    from cineseek.media.reader import Gear
    from cineseek.sources.facts import FilmFacts


@dataclass(frozen=True, slots=True)
class Way:
    """How files are added."""

    kind: FootageKind | None = None
    film: FilmFacts | None = None
    gear: Gear = "fast"
    workers: int | None = None
    ray: str | None = None
    """The address of a Ray cluster whose workers read and embed; this process does without."""
    progress: Callable[[Progress], None] | None = None
    within: Sequence[Path] | None = None
    patience: float | None = None
    """Seconds that a worker of the cluster may take for a piece; None goes by the footage."""


def add(
    parts: Parts, paths: Sequence[Path], way: Way, *, stop: threading.Event | None
) -> AddReport:
    """Read videos and stills, and whatever is in folders."""
    with _crew(parts, way) as crew:
        return _add(parts, paths, way, stop, crew)


def watch(
    parts: Parts,
    paths: Sequence[Path],
    way: Way,
    *,
    stop: threading.Event | None,
    settle: float | None,
) -> Iterator[AddReport]:
    """Add what is there, then whatever comes and has stopped growing, until `stop`."""
    from cineseek.ingest.watching import SETTLE, refuse_missing, settled_files

    refuse_missing(paths)
    stop = stop or threading.Event()
    batches = settled_files(paths, stop=stop, settle=SETTLE if settle is None else settle)
    with _crew(parts, way) as crew:
        yield _add(parts, paths, way, stop, crew)
        for batch in batches:
            report = _add(parts, batch, way, stop, crew)
            if report.added or report.failed:
                yield report


def _add(
    parts: Parts,
    paths: Sequence[Path],
    way: Way,
    stop: threading.Event | None,
    crew: Crew | None,
) -> AddReport:
    from cineseek.ingest.adding import add as add_files

    return add_files(
        parts.stores(),
        paths,
        kind=way.kind,
        film=way.film,
        gear=way.gear,
        workers=crew.at_once if crew else way.workers,
        tell=way.progress,
        stop=stop,
        within=way.within,
        reader=crew,
    )


def _crew(parts: Parts, way: Way) -> AbstractContextManager[Crew | None]:
    if way.patience is not None and (way.ray is None or way.patience <= 0):
        raise ValueError(f"patience is seconds above 0, with ray, and not {way.patience}")
    return nullcontext() if way.ray is None else _hired(parts, way.ray, way)


@contextmanager
def _hired(parts: Parts, address: str, way: Way) -> Iterator[Crew]:
    from cineseek.ingest.cluster import crew_at
    from cineseek.ingest.cluster_worker import EncoderRecipe

    name = parts.content.encoder
    if Path(name).is_dir():  # a worker has another working folder
        name = str(Path(name).absolute())
    fingerprint = parts.stores().encoder.fingerprint  # refuses a busy library before Ray starts
    recipe = EncoderRecipe(name, parts.models_dir)
    with crew_at(address, recipe, fingerprint, workers=way.workers, patience=way.patience) as crew:
        yield crew
