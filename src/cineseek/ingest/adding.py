"""A run of `add`: every file found, several at once, each to its end or to one clear line."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from functools import partial
from itertools import takewhile
from pathlib import Path

from cineseek.answer import AddReport, Failure
from cineseek.errors import CineseekError, ClusterError, LibraryError, ModelError
from cineseek.film import Footage, FootageKind
from cineseek.ingest.memory import give_back_large_blocks
from cineseek.ingest.pieces import Reader, StoppedError
from cineseek.ingest.progress import Clock, Progress
from cineseek.ingest.reach import inside
from cineseek.ingest.reading import read_pieces
from cineseek.ingest.stores import Stores
from cineseek.ingest.taking import Known, Taking
from cineseek.media.formats import IMAGE_SUFFIXES, VIDEO_SUFFIXES
from cineseek.media.reader import Gear
from cineseek.media.stream import cores
from cineseek.sources.facts import FilmFacts
from cineseek.sources.folder import Found, Wanted, find_files

log = logging.getLogger(__name__)

WANTED = Wanted(videos=VIDEO_SUFFIXES, pictures=IMAGE_SUFFIXES)
_MOST_WORKERS = 4
_PATIENCE = 0.5
"""Seconds after which a run that waits looks whether it was stopped."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of one file; all empty where the run was stopped before."""

    added: Footage | None = None
    skipped: Failure | None = None
    failed: Failure | None = None
    shots: int = 0
    frames: int = 0


def add(
    stores: Stores,
    paths: Sequence[Path],
    *,
    kind: FootageKind | None = None,
    film: FilmFacts | None = None,
    gear: Gear = "fast",
    workers: int | None = None,
    tell: Callable[[Progress], None] | None = None,
    stop: threading.Event | None = None,
    within: Sequence[Path] | None = None,
    reader: Reader | None = None,
) -> AddReport:
    """Add every video and still in these files and folders, or as many as there are until `stop`.

    Nothing outside the folders `within` is read, wherever links lead. `reader` reads and embeds,
    `workers` files at once; without one this process does.
    """
    if gear not in ("fast", "exact"):
        raise ValueError(f"gear is 'fast' or 'exact', not {gear!r}")
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be at least 1, not {workers}")
    started = time.monotonic()
    give_back_large_blocks()
    broken = threading.Event()

    def stopped() -> bool:
        return broken.is_set() or (stop is not None and stop.is_set())

    wanted = WANTED if within is None else replace(WANTED, allowed=inside(within))
    met = list(takewhile(lambda _: not stopped(), find_files(paths, wanted)))
    files = [one for one in met if one.sort in ("video", "picture")]
    clock = Clock({str(one.path): _size(one.path) for one in files}, tell, started)
    taking = Taking(
        stores,
        kind=kind,
        facts=film,
        gear=gear,
        clock=clock,
        stopped=stopped,
        reader=reader or partial(read_pieces, encoder=stores.encoder, encoding=stores.encoding),
        allowed=wanted.allowed,
    )
    outcomes: dict[Path, _Outcome] = {}
    with ThreadPoolExecutor(workers or _default_workers(), "cineseek-add") as pool:
        futures = {pool.submit(_take, taking, clock, one): one.path for one in files}
        try:
            for future in as_completed(futures):
                outcomes[futures[future]] = future.result()
        except BaseException:
            # Ctrl-C, a full disk: the others end after the chunk they are at, which is committed.
            broken.set()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    # A process that ends before would give up the search graph.
    while not stopped() and not stores.vectors.settle(_PATIENCE):
        pass
    ends = [outcomes[one.path] for one in files]
    ignored = [Failure(str(one.path), one.why) for one in met if one.sort == "ignored"]
    unreadable = [Failure(str(one.path), one.why) for one in met if one.sort == "unreadable"]
    return AddReport(
        added=tuple(end.added for end in ends if end.added),
        skipped=(*(end.skipped for end in ends if end.skipped), *ignored),
        failed=(*(end.failed for end in ends if end.failed), *unreadable),
        shots=sum(end.shots for end in ends),
        frames=sum(end.frames for end in ends),
        seconds=time.monotonic() - started,
    )


def _take(taking: Taking, clock: Clock, found: Found) -> _Outcome:
    """One file; what goes wrong with it is its own affair, unless the library is at stake."""
    path = str(found.path)
    if taking.stopped():
        return _Outcome()
    try:
        taken = taking.take(found.path, picture=found.sort == "picture")
    except StoppedError:
        return _Outcome()
    except (ClusterError, LibraryError, ModelError):
        raise
    except CineseekError as error:
        why = _one_line(str(error), path)
    except Exception as error:  # one bad file never stops the rest
        log.warning("%s", path, exc_info=True)
        why = _one_line(f"cannot be read ({type(error).__name__}: {error})", path)
    else:
        if isinstance(taken, Known):
            clock.end(path, "skipped", why=taken.why, footage=taken.footage)
            return _Outcome(skipped=Failure(path, taken.why))
        clock.end(
            path,
            "added",
            taken.film.title,
            taken.footage.duration,
            footage=taken.footage.id,
            shots=taken.shots,
            frames=taken.frames,
        )
        return _Outcome(added=taken.footage, shots=taken.shots, frames=taken.frames)
    clock.end(path, "failed", why=why)
    return _Outcome(failed=Failure(path, why))


def _one_line(why: str, path: str) -> str:
    """The report names the file already."""
    return " ".join(why.removeprefix(f"{path}:").removeprefix(path).split())


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _default_workers() -> int:
    """Decoders take two cores each by themselves."""
    return max(1, min(_MOST_WORKERS, cores() // 2))
