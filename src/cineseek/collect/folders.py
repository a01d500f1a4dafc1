"""A collection's folders: where a film's files lie, what is written beside them. No network."""

from __future__ import annotations

import errno
import hashlib
import json
import re
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from cineseek.collect.asking import facts_of
from cineseek.errors import CineseekError, StorageFullError
from cineseek.index.journal import Journal
from cineseek.index.journal_rows import FileRow, FilmRow
from cineseek.sources.facts import FilmFacts
from cineseek.sources.slug import film_id

FILMS, PAIRS, PARTS = "films", "pairs", "parts"
_LONGEST = 120
"""Bytes of a folder's name."""
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


class Folders:
    """Writes below one collection's folder, whole files only."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self.folder = folder
        self._journal = journal

    def prepare(self) -> None:
        """Make the folders, and clear what a run that was killed left half written."""
        parts = self.folder / PARTS
        for left in parts.glob("*.part"):
            left.unlink(missing_ok=True)
        parts.mkdir(parents=True, exist_ok=True)

    def write(self, file: str, body: bytes) -> None:
        """A file that is there whole or not at all. StorageFullError where there is no room."""
        target = self.folder / file
        part = self.folder / PARTS / f"{hashlib.sha256(file.encode()).hexdigest()[:24]}.part"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(body)
            part.replace(target)
        except OSError as error:
            part.unlink(missing_ok=True)
            raise no_room(target, error) from error

    def move(self, path: Path, file: str) -> None:
        """Put a file that was fetched into its place."""
        target = self.folder / file
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            path.replace(target)
        except OSError as error:
            raise no_room(target, error) from error

    def film_folder(self, source: str, key: str) -> str:
        """Where a film's files lie; settled for good when it is first asked."""
        film = self._journal.film_of(source, key)
        if film is None:
            raise KeyError(key)
        if film.folder is not None:
            return film.folder
        facts = facts_of(film.facts)
        base = folder_name(facts, key)
        for number in range(1, 10_000):
            folder = f"{FILMS}/{base}" + (f" [{number}]" if number > 1 else "")
            there = self._journal.in_folder(folder)
            # Another source's film of the same name is the same film; of the same source it is not.
            if all(one.source != source for one in there):
                self._journal.set_folder(film.id, folder)
                return folder
        raise ValueError(f"there are too many films called {base}")

    def describe(self, films: Iterable[FilmRow]) -> None:
        """Write facts and provenance of films beside their files, where they have changed."""
        for folder in dict.fromkeys(one.folder or self._facts_folder(one) for one in films):
            if folder is None:
                continue
            facts = FilmFacts()
            for one in self._journal.in_folder(folder):
                facts = facts.over(facts_of(one.facts))
            if facts != FilmFacts():
                self.write(f"{folder}/film.json", _json(omdb_shape(facts)))
            lines = [_line(file, folder) for file in self._journal.files(folder)]
            lines += [_facts_line(one) for one in self._journal.in_folder(folder) if one.facts]
            if lines:
                self.write(f"{folder}/sources.jsonl", "".join(lines).encode())
            self._journal.note_written(folder)

    def describe_pairs(self) -> None:
        """Write the captions of all pictures that have some, and where the pictures are from."""
        rows: list[dict[str, Any]] = []
        lines: list[str] = []
        for kept, captions, facts in self._journal.pairs():
            file = kept if kept.file.startswith(f"{PAIRS}/") else self._beside(kept)
            row: dict[str, Any] = {"file": file.file.removeprefix(f"{PAIRS}/")}
            for number, caption in enumerate(captions, 1):
                row["caption" if number == 1 else f"caption_{number}"] = caption
            rows.append(row | {n: v for n, v in facts.items() if n not in row})
            lines.append(_line(file, PAIRS))
        if rows:
            self.write(f"{PAIRS}/captions.json", _json(rows))
            self.write(f"{PAIRS}/sources.jsonl", "".join(lines).encode())

    def _beside(self, file: FileRow) -> FileRow:
        """A still that has words, under another name among the pairs: linked where that goes."""
        name = f"{PAIRS}/pictures/{file.sha256[:32]}{Path(file.file).suffix}"
        still, target = self.folder / file.file, self.folder / name
        if still.is_file() and not target.is_file():
            target.parent.mkdir(parents=True, exist_ok=True)
            try:
                target.hardlink_to(still)
            except OSError:
                self.write(name, still.read_bytes())
        return replace(file, file=name)

    def describe_rest(self, source: str) -> None:
        """Write where the files of a source are from that belong to no film."""
        folder = f"{FILMS}/{source}"
        if self._journal.in_folder(folder):
            return  # a film of that name
        files = self._journal.files(source=source)
        lines = [_line(one, folder) for one in files if one.file.startswith(f"{folder}/")]
        if lines:
            self.write(f"{folder}/sources.jsonl", "".join(lines).encode())

    def _facts_folder(self, film: FilmRow) -> str | None:
        """A film of which only facts are known gets a folder for them, if it has a title."""
        if film.state != "done" or "title" not in film.facts:
            return None
        return self.film_folder(film.source, film.key)


def make_folder(folder: Path) -> None:
    """Make a collection's folder. CineseekError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CineseekError(f"{folder}: cannot be made ({error.strerror})") from error


def folder_name(facts: FilmFacts, key: str) -> str:
    """`Heat (1995)`: a name that every file system takes, and no path."""
    title = unicodedata.normalize("NFC", facts.title or "")
    title = " ".join(_FORBIDDEN.sub("-", title).split()).strip(". ")
    if not any(char.isalnum() for char in title):
        title = f"film {film_id(key)[-24:].strip('-')}"
    if _RESERVED.match(title):
        title = f"{title} film"
    ending = f" ({facts.year})" if facts.year else ""
    while len((title + ending).encode()) > _LONGEST:
        title = title[:-1].rstrip(". ")
    return title + ending


def omdb_shape(facts: FilmFacts) -> dict[str, Any]:
    """Facts as OMDb's answers have them, which is what `cineseek add` reads."""
    told: dict[str, Any] = {
        "Title": facts.title,
        "Year": str(facts.year) if facts.year else None,
        "imdbID": facts.imdb_id,
        "Genre": _names(facts.genres),
        "Director": _names(facts.directors),
        "Actors": _names(facts.cast),
        "Language": _names(facts.languages),
        "Country": _names(facts.countries),
        "Plot": facts.plot,
        "imdbRating": f"{facts.rating:g}" if facts.rating is not None else None,
        "imdbVotes": f"{facts.votes:,}" if facts.votes is not None else None,
        "Runtime": f"{facts.runtime / 60:g} min" if facts.runtime else None,
    }
    return {name: value for name, value in told.items() if value is not None}


def _names(names: tuple[str, ...] | None) -> str | list[str] | None:
    if not names:
        return None
    # A name with a comma in it would be read as two.
    return list(names) if any(re.search("[,،;]", one) for one in names) else ", ".join(names)


def _line(file: FileRow, folder: str) -> str:
    told: Mapping[str, Any] = {
        "file": file.file.removeprefix(f"{folder}/"),
        "source": file.source,
        "url": file.url,
        "page": file.page,
        "fetched_at": file.fetched_at,
        "robots": file.robots,
        "licence": file.licence,
        "sha256": file.sha256,
        "bytes": file.bytes,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _facts_line(film: FilmRow) -> str:
    """Who told facts of a film: a file that several told has a line for each."""
    told = {"file": "film.json", "source": film.source, "url": film.key}
    return json.dumps(told, ensure_ascii=False) + "\n"


def _json(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def no_room(path: Path, error: OSError) -> Exception:
    """What a failed write is raised as: StorageFullError where the disk is full."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or _is_full(path):
        return StorageFullError(
            f"{path}: the disk is full. What was collected before is safe. Make room, then run the "
            "same command again; it goes on where it stopped."
        )
    return error


def _is_full(path: Path) -> bool:
    folder = next((one for one in path.parents if one.exists()), Path("/"))
    return shutil.disk_usage(folder).free < 1024 * 1024
