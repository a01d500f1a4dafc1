"""A run that takes what is on this machine: its collection, its counts, its report."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from cineseek.collect.folders import Folders, make_folder
from cineseek.collect.report import CollectReport, NotTaken, Told
from cineseek.index.journal import Journal
from cineseek.index.lock import WriterLock


@dataclass
class Taken:
    """What a run took of one source."""

    journal: Journal
    folders: Folders
    source: str
    began: float
    """Of the monotonic clock."""
    seen: int = 0
    """Files that were looked at."""
    pictures: int = 0
    videos: int = 0
    bytes: int = 0
    failed: list[NotTaken] = field(default_factory=list)

    def told(self, what: Literal["picture", "film"], text: str) -> Told:
        """How far the run is."""
        found, done = self.journal.count_films(self.source)
        rate = self.seen / max(1e-6, time.monotonic() - self.began)
        return Told(what, text, self.seen, 0, done, found, rate, None, self.bytes)

    def report(self, *, stopped: bool) -> CollectReport:
        """What was done."""
        found, done = self.journal.count_films(self.source)
        return CollectReport(
            source=self.source,
            folder=self.folders.folder,
            end="stopped" if stopped else "finished",
            films=done,
            films_found=found,
            pages=0,
            pictures=self.pictures,
            videos=self.videos,
            bytes=self.bytes,
            waiting=0,
            failed=tuple(self.failed),
            failed_count=len(self.failed),
            refused=(),
            refused_count=0,
            seconds=time.monotonic() - self.began,
        )


@contextmanager
def taking_into(folder: Path, source: str, *, demo: bool = False) -> Iterator[Taken]:
    """A run of one source into a collection's folder, or its demo's; one writer at a time.

    Raises CineseekError where that folder cannot be made, LibraryBusyError where it is taken.
    """
    began = time.monotonic()
    folder = Path(folder).absolute() / ("demo" if demo else "")
    make_folder(folder)
    with WriterLock(folder, what="collection"):
        journal = Journal(folder)
        try:
            folders = Folders(folder, journal)
            folders.prepare()
            yield Taken(journal, folders, source, began)
        finally:
            journal.close()
