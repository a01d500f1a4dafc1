"""A run of the collector, from the first ask to its report."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from cineseek.collect.asking import first_of
from cineseek.collect.fetcher import Fetch
from cineseek.collect.folders import Folders, make_folder
from cineseek.collect.manners import Manners
from cineseek.collect.report import CollectReport, NotTaken, Told
from cineseek.collect.state import State, of_day
from cineseek.errors import CineseekError
from cineseek.index.journal import Journal
from cineseek.index.lock import WriterLock
from cineseek.index.pages import Pages
from cineseek.sources.source import Ask, Source

DEMO = "demo"
_LOOK = 0.05
"""Seconds between two looks for news."""
_LISTED = 1000
_MANNERS = Manners()


def collect(
    source: Source,
    folder: Path,
    *,
    manners: Manners = _MANNERS,
    demo: int | None = None,
    retry_failed: bool = False,
    wait: bool = False,
    fetch: Fetch | None = None,
    tell: Callable[[Told], None] | None = None,
    stop: threading.Event | None = None,
    clock: Callable[[], float] = time.time,
    on_film: Callable[[Path], None] | None = None,
) -> CollectReport:
    """Collect everything a source has into a folder, or go on where an earlier run stopped.

    `demo`: only so many films, into FOLDER/demo. `retry_failed`: ask again for what was given up.
    `wait`: wait for the next day where a quota is spent, instead of ending. `fetch` fetches asks of
    kind `video`. `tell` hears of progress, and `on_film` is given the folder of every film that is
    complete; both are called in this thread, and no more is asked while they are far behind. Of a
    run that was killed a film may be complete that nobody was given: add FOLDER/films at the end.

    Raises CineseekError where nothing can go on: StorageFullError, LibraryBusyError.
    """
    if demo is not None and demo < 1:
        raise ValueError(f"demo must be at least 1, not {demo}")
    _check_extra()
    from cineseek.collect.crawl import crawl
    from cineseek.collect.guarding import Guard

    began = time.monotonic()
    folder = Path(folder).absolute() / (DEMO if demo is not None else "")
    make_folder(folder)
    stop = stop or threading.Event()
    with WriterLock(folder, what="collection"):
        journal = Journal(folder)
        pages = Pages(folder) if manners.cache else None
        try:
            Folders(folder, journal).prepare()
            named = _named(source)
            run = State(
                source=source,
                folder=folder,
                journal=journal,
                manners=manners,
                clock=clock,
                most_films=demo,
                wait=wait,
                fetch=fetch,
                guard=Guard(manners.trusted_hosts, named),
                pages=pages,
                hand_over=on_film is not None,
            )
            journal.begin(source.name, first_of(source.start()), most_films=demo)
            if retry_failed:
                journal.retry_failed(source.name)
            run.tally = journal.tally(source.name)
            run.films_found, run.films_done = journal.count_films(source.name)
            today = of_day(clock())
            run.closed_day = today if journal.quotas.spent(source.name, today)[1] else None
            run.began = began, run.films_done
            run.tell("begun", source.name)
            try:
                _run(run, crawl, tell, stop, on_film)
            finally:  # after Ctrl-C too: what was collected shall be there whole
                folders = Folders(folder, journal)
                folders.describe(journal.unwritten())
                folders.describe_pairs()
                folders.describe_rest(source.name)
            return _report(run, began, stopped=stop.is_set())
        finally:
            journal.close()
            if pages is not None:
                pages.close()


def _run(
    run: State,
    crawl: Callable[[State], None],
    tell: Callable[[Told], None] | None,
    stop: threading.Event,
    on_film: Callable[[Path], None] | None,
) -> None:
    """The crawl in a thread of its own; this one listens, and hands films over."""

    def work() -> None:
        try:
            crawl(run)
        except BaseException as error:  # noqa: BLE001  handed to the thread that waits
            run.give_up(error)

    thread = threading.Thread(target=work, name="cineseek-collect", daemon=True)
    thread.start()
    try:
        while thread.is_alive() or run.news or not run.films.empty():
            if stop.is_set():
                run.stopping.set()
            while run.news:
                told = run.news.popleft()
                if tell is not None:
                    tell(told)
            if on_film is not None and not run.films.empty():
                on_film(run.folder / run.films.get())
            else:
                thread.join(_LOOK)
    except BaseException:
        # Ctrl-C, or a listener that fails: what is under way ends, and is not lost.
        run.stopping.set()
        with suppress(KeyboardInterrupt):
            thread.join()
        raise
    if run.fatal is not None:
        raise run.fatal


def _report(run: State, began: float, *, stopped: bool) -> CollectReport:
    journal, name = run.journal, run.source.name
    tally = journal.tally(name)
    found, done = journal.count_films(name)
    waiting = sum(count for (_, state), count in tally.items() if state == "waiting")

    def listed(state: str) -> tuple[NotTaken, ...]:
        rows = journal.ended(name, state, limit=_LISTED)  # type: ignore[arg-type]
        return tuple(NotTaken(row.url, row.why, row.film) for row in rows)

    end = run.end or ("stopped" if stopped and waiting else "finished")
    return CollectReport(
        source=name,
        folder=run.folder,
        end=end,
        films=done,
        films_found=found,
        pages=run.done["page"],
        pictures=run.done["picture"],
        videos=run.done["video"],
        bytes=run.done["bytes"],
        waiting=waiting,
        failed=listed("failed"),
        failed_count=sum(n for (_, state), n in tally.items() if state == "failed"),
        refused=listed("refused"),
        refused_count=sum(n for (_, state), n in tally.items() if state == "refused"),
        seconds=time.monotonic() - began,
        resumes_at=run.resumes_at,
    )


def _named(source: Source) -> set[str]:
    """The hosts, with ports, that a source asks first: the user named them."""
    first = islice((one for one in source.start() if isinstance(one, Ask)), 100)
    return {urlsplit(ask.url).netloc for ask in first}


def _check_extra() -> None:
    from importlib.util import find_spec

    for name in ("scrapy", "aiohttp"):
        if find_spec(name) is None:
            raise CineseekError(
                f"collecting needs {name}, which is not installed: pip install 'cineseek[collect]'"
            )
