"""Puts what came into its place, under a name of our own, and says where it is from."""

from __future__ import annotations

import asyncio
import hashlib
import re
from contextlib import suppress
from pathlib import Path

from cineseek.collect.asking import ask_of
from cineseek.collect.fetcher import Fetched
from cineseek.collect.folders import FILMS, PAIRS, Folders
from cineseek.collect.state import State, written
from cineseek.index.journal_rows import FileRow, Waiting
from cineseek.sources.source import Answer

_NAME = re.compile(r"[\w-]{1,80}", re.ASCII)
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")


class Keeping:
    """The files of one run."""

    def __init__(self, run: State, folders: Folders) -> None:
        self._run, self._folders = run, folders

    def picture(self, ask: Waiting, answer: Answer, suffix: str, robots: str) -> FileRow:
        """A picture that was found to be whole; `suffix` is that of its kind."""
        told = answer.ask.about
        file = self._name(ask, f".{suffix}")
        self._folders.write(file, answer.body)
        return FileRow(
            file=file,
            url=answer.url,
            page=str(told.get("page", "")),
            fetched_at=written(self._run.clock()),
            robots=robots,
            licence=str(told.get("licence", "")),
            sha256=hashlib.sha256(answer.body).hexdigest(),
            bytes=len(answer.body),
        )

    async def video(self, ask: Waiting, fetched: Fetched) -> FileRow:
        """A video that was fetched into a folder of its own."""
        suffix = fetched.path.suffix.lower()
        file = self._name(ask, suffix if _SUFFIX.fullmatch(suffix) else ".mp4")
        digest, size = await asyncio.to_thread(_hash_file, fetched.path)
        self._folders.move(fetched.path, file)
        with suppress(OSError):
            fetched.path.parent.rmdir()
        told = ask_of(ask.row).about
        return FileRow(
            file=file,
            url=fetched.url,
            page=str(told.get("page", ask.row.url)),
            fetched_at=written(self._run.clock()),
            robots=fetched.robots,
            licence=fetched.licence or str(told.get("licence", "")),
            sha256=digest,
            bytes=size,
        )

    def _name(self, ask: Waiting, suffix: str) -> str:
        """Where a file lies; nothing of a page or an address gets into that unchecked."""
        row, journal, source = ask.row, self._run.journal, self._run.source.name
        if row.kind == "picture" and row.film is None and journal.is_pair(ask.id):
            return f"{PAIRS}/pictures/{row.key}{suffix}"
        below = "stills" if row.kind == "picture" else "trailers"
        if row.film is None:
            return f"{FILMS}/{source}/{below}/{row.key}{suffix}"
        folder = self._folders.film_folder(source, row.film)
        # Another source's film of the same name shares the folder; its pictures are numbered too.
        before = f"{source}-" if journal.in_folder(folder)[0].source != source else ""
        told = ask_of(row).about
        if row.kind == "video":
            name = str(told.get("name", ""))
            name = name if _NAME.fullmatch(name) else row.key
        else:
            number = told.get("number")
            place = number if isinstance(number, int) and number > 0 else journal.place_of(ask.id)
            name = f"{place:04}"
        return f"{folder}/{below}/{before}{name}{suffix}"


def _hash_file(path: Path) -> tuple[str, int]:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest(), path.stat().st_size
