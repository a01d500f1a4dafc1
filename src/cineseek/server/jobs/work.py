"""One job from its sources to its end. Knows no queue, and nothing of who asked."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from cineseek.errors import FetchError, NotFoundError
from cineseek.file_name import shown
from cineseek.library import Library
from cineseek.server.jobs.job import Job
from cineseek.server.jobs.tally import Tally
from cineseek.server.jobs.watch import Seen
from cineseek.server.roots import Roots
from cineseek.sources.fetched import discard
from cineseek.sources.fetching import Fetcher, FetchStopped


@dataclass(frozen=True, slots=True)
class Means:
    """What jobs are done with."""

    library: Library
    roots: Roots
    fetcher: Fetcher | None
    """None where nothing is added by address."""
    downloads: Path
    """Where fetched files are put, and stay."""


def is_address(source: str) -> bool:
    """Whether a source is fetched."""
    return "://" in source


def do_job(
    job: Job,
    means: Means,
    tally: Tally,
    *,
    stop: threading.Event,
    tell: Callable[[], None],
    see: Seen,
) -> None:
    """Add all sources of a job, or as many as there are until `stop`.

    `tell` is called whenever the tally has changed, `see` with each step of adding.
    """
    addresses = [one for one in job.sources if is_address(one)]
    tally.parts_left = bool(addresses)
    paths = []
    for source in job.sources:
        if source in addresses:
            continue
        try:
            paths.append(means.roots.find(source))  # again: much may have moved since it was asked
        except NotFoundError as error:
            tally.fail(source, _last(source), str(error))
            tally.close_part()
    if paths:
        _add(job, means, tally, paths, means.roots.folders, stop, tell, see)
    for number, address in enumerate(addresses, 1):
        tally.parts_left = number < len(addresses)
        if not stop.is_set():
            _fetch(address, job, means, tally, stop, tell, see)


def clear_away(job: Job, means: Means) -> None:
    """Remove what was fetched for a job and did not get into the library."""
    addresses = [one for one in job.sources if is_address(one)]
    if not addresses:
        return
    used = {Path(one.path) for one in means.library.footages()}
    for address in addresses:
        discard(means.downloads, address, keep=used)


def _add(
    job: Job,
    means: Means,
    tally: Tally,
    paths: Sequence[Path],
    within: Sequence[Path],
    stop: threading.Event,
    tell: Callable[[], None],
    see: Seen,
) -> None:
    from cineseek.ingest.progress import Progress

    def step(one: Progress) -> None:
        tally.step(one)
        see(one)
        tell()

    report = means.library.add(paths, kind=job.kind, progress=step, stop=stop, within=within)
    if not stop.is_set():
        if not (report.added or report.skipped or report.failed):
            for path in paths:
                tally.skip_folder(str(path))
        tally.close_part(report)
    tell()


def _fetch(
    address: str,
    job: Job,
    means: Means,
    tally: Tally,
    stop: threading.Event,
    tell: Callable[[], None],
    see: Seen,
) -> None:
    """Fetch one file and add it."""

    def came(name: str, done: int, total: int) -> None:
        tally.fetching(address, name, done, total)
        tell()

    came(_last(address), 0, 0)
    if means.fetcher is None:
        tally.fail(address, _last(address), "this server adds nothing by address any more")
        tally.close_part()
        return
    try:
        path = means.fetcher.fetch(address, means.downloads, stop=stop, tell=came)
    except FetchStopped:
        return
    except FetchError as error:
        tally.fail(address, _last(address), str(error))
        tally.close_part()
        tell()
        return
    tally.fetched(address)
    _add(job, means, tally, [path], [means.downloads], stop, tell, see)
    if not stop.is_set():
        used = {Path(one.path) for one in means.library.footages()}
        discard(means.downloads, address, keep=used)


def _last(source: str) -> str:
    """What a source is called until more is known."""
    path = unquote(urlsplit(source).path) if is_address(source) else source
    return shown(path.rstrip("/").rpartition("/")[2]) or shown(source)
