"""A source out of the journals of collections: what was asked, answered and found."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from pathlib import Path

from cineseek.collect.folders import Folders
from cineseek.curation.collection import Listed
from cineseek.index import pages
from cineseek.index.journal import NAME, Journal
from cineseek.index.lock import WriterLock
from cineseek.origin import Origin
from cineseek.sources.origins import NAME as LIST
from cineseek.sources.origins import add_origins


def find_journals(folders: Iterable[Path]) -> list[Path]:
    """The collections, among these folders and those above and below, that keep a journal."""
    found: dict[Path, None] = {}
    for folder in folders:
        for place in (folder, folder / "demo", *tuple(folder.parents)[:2]):
            if (place / NAME).is_file():
                found[place] = None
    return list(found)


def journal_files(folder: Path, source: str) -> Iterator[Listed]:
    """The files that a journal knows of a source, whether a list names them or not."""
    journal = Journal(folder)
    try:
        for row in journal.files(source=source):
            told = {field.name: getattr(row, field.name) for field in fields(Origin)}
            yield Listed(folder, row.file, (Origin(**told),))
    finally:
        journal.close()


@contextmanager
def holding(collections: Iterable[Path]) -> Iterator[None]:
    """Keep collectors out of these collections; LibraryBusyError where one is at work."""
    with ExitStack() as locks:
        for folder in collections:
            locks.enter_context(WriterLock(folder, what="collection"))
        yield


def forget_in_journal(folder: Path, source: str, *, keep: Iterable[Listed] = ()) -> None:
    """Forget a source in the journal of a collection that is held, and in what it wrote.

    Facts that other sources told of its films are written anew, without its own. Files to `keep`
    stay in the lists.
    """
    journal = Journal(folder)
    try:
        places = dict.fromkeys(one.folder for one in journal.films(source) if one.folder)
        journal.forget_files(source)
        folders = Folders(folder, journal)
        for place in places:
            for name in ("film.json", "sources.jsonl"):
                (folder / place / name).unlink(missing_ok=True)
            left = journal.in_folder(place)
            if left:
                folders.describe(left)
            elif (folder / place).is_dir() and not any((folder / place).iterdir()):
                shutil.rmtree(folder / place)
        for one in keep:
            if one.path.is_relative_to(folder):
                add_origins(one.folder / LIST, [(one.file, origin) for origin in one.origins])
        journal.compact()
    finally:
        journal.close()
    for file in folder.glob(f"{pages.NAME}*"):  # answers kept so that none is asked for twice
        file.unlink(missing_ok=True)
