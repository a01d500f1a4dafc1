"""What a collection holds and what it still wants, source by source. Asks nothing of anyone."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cineseek.collect.report import NotTaken
from cineseek.collect.state import of_day
from cineseek.errors import NotFoundError
from cineseek.index.journal import NAME, Journal


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """What was collected from one source."""

    source: str
    films: int
    """Complete."""
    films_found: int
    pages: int
    pictures: int
    videos: int
    bytes: int
    waiting: int
    failed: int
    refused: int
    spent_today: int
    """Requests counted against the day's limit, where the source has one."""


def read_status(
    folder: Path, *, clock: Callable[[], float] = time.time
) -> tuple[SourceStatus, ...]:
    """The sources of a collection. NotFoundError where there is none in that folder."""
    with _Opened(folder) as journal:
        told = []
        for name in journal.sources():
            tally = journal.tally(name)
            found, done = journal.count_films(name)

            def count(state: str, kind: str | None = None, tally: object = tally) -> int:
                return sum(
                    number
                    for (of, at), number in tally.items()  # type: ignore[attr-defined]
                    if at == state and kind in (None, of)
                )

            told.append(
                SourceStatus(
                    source=name,
                    films=done,
                    films_found=found,
                    pages=count("done", "page"),
                    pictures=count("done", "picture"),
                    videos=count("done", "video"),
                    bytes=journal.count_bytes(name),
                    waiting=count("waiting"),
                    failed=count("failed"),
                    refused=count("refused"),
                    spent_today=journal.quotas.spent(name, of_day(clock()))[0],
                )
            )
    return tuple(told)


def read_not_taken(folder: Path, *, refused: bool = False) -> tuple[NotTaken, ...]:
    """What failed, or what a rule forbids, in a collection, and why."""
    with _Opened(folder) as journal:
        return tuple(
            NotTaken(one.url, one.why, one.film)
            for name in journal.sources()
            for one in journal.ended(name, "refused" if refused else "failed")
        )


class _Opened:
    def __init__(self, folder: Path) -> None:
        if not (folder / NAME).is_file():
            raise NotFoundError(
                f"{folder} holds no collection: begin one with `cineseek collect SOURCE`, or name "
                "its folder with --into"
            )
        self._journal = Journal(folder)

    def __enter__(self) -> Journal:
        return self._journal

    def __exit__(self, *error: object) -> None:
        self._journal.close()
