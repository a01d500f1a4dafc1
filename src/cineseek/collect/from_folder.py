"""Files that are on this machine already, as a part of a collection. No network."""

from __future__ import annotations

import hashlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cineseek.collect.asking import facts_row
from cineseek.collect.folders import PARTS, no_room
from cineseek.collect.report import CollectReport, NotTaken, Told
from cineseek.collect.state import written
from cineseek.collect.taking import Taken, taking_into
from cineseek.errors import CineseekError
from cineseek.index.journal_rows import AskRow, FileRow, Found
from cineseek.media.formats import IMAGE_SUFFIXES, VIDEO_SUFFIXES
from cineseek.sources.describe import FilmGuess, describe
from cineseek.sources.facts import FilmFacts
from cineseek.sources.folder import Wanted, find_files

_SUBFOLDERS = {"still": "stills", "trailer": "trailers", "clip": "clips", "advert": "adverts"}
"""Where what is not a feature lies below its film's folder."""


def collect_folder(
    paths: Sequence[Path],
    folder: Path,
    *,
    source: str = "folder",
    licence: str = "",
    demo: int | None = None,
    tell: Callable[[Told], None] | None = None,
    stop: threading.Event | None = None,
    clock: Callable[[], float] = time.time,
) -> CollectReport:
    """Take every video and picture in these files and folders into a collection, each once.

    They are linked where the disk allows it, else copied. Facts come from a `film.json` beside
    them, else from names. `source` is what `forget --source` will know them by.
    """
    with taking_into(folder, source, demo=demo is not None) as run:
        taking = _Taking(run, licence, demo, clock)
        for path in _files(paths, run.failed):
            if stop is not None and stop.is_set():
                break
            try:
                taking.take(*path)
            except (OSError, CineseekError) as error:
                run.failed.append(NotTaken(str(path[0]), str(error)))
            if tell is not None:
                tell(run.told("picture", str(path[0])))
        run.folders.describe(run.journal.unwritten())
        return run.report(stopped=stop is not None and stop.is_set())


@dataclass
class _Taking:
    """Takes files into a collection, one after the other."""

    run: Taken
    licence: str
    demo: int | None
    clock: Callable[[], float]

    def take(self, path: Path, kind: str) -> None:
        """Take one file in, unless it is there already."""
        about = path.stat()
        run = self.run
        run.seen += 1
        guess = describe(path, picture=kind == "picture")
        key = _digest(f"{path}\0{about.st_size}\0{about.st_mtime_ns}")
        row = AskRow(key, path.as_uri(), "", "file", kind, film=guess.film.id)
        ask = run.journal.begin_one(run.source, row, most_films=self.demo)
        if ask is None:
            return
        at = written(self.clock())
        facts = facts_row(_facts(guess))
        run.journal.note_facts(run.source, guess.film.id, facts)
        file = self._place(path, kind, guess, key)
        target = run.folders.folder / file
        digest = _copy(path, target, run.folders.folder / PARTS / f"{key}.part")
        told = FileRow(
            file=file,
            url=path.as_uri(),
            page="",
            fetched_at=at,
            robots="",
            licence=self.licence,
            sha256=digest,
            bytes=about.st_size,
        )
        run.journal.settle(run.source, ask, at=at, found=Found(), file=told)
        run.pictures += kind == "picture"
        run.videos += kind == "video"
        run.bytes += about.st_size

    def _place(self, path: Path, kind: str, guess: FilmGuess, key: str) -> str:
        folder = self.run.folders.film_folder(self.run.source, guess.film.id)
        of = "still" if kind == "picture" else guess.kind
        below = _SUBFOLDERS.get(of)
        name = f"{key[:12]}{path.suffix.lower()}"
        return f"{folder}/{below}/{name}" if below else f"{folder}/feature-{name}"


def _files(paths: Iterable[Path], failed: list[NotTaken]) -> Iterable[tuple[Path, str]]:
    for found in find_files(paths, Wanted(videos=VIDEO_SUFFIXES, pictures=IMAGE_SUFFIXES)):
        if found.sort in ("video", "picture"):
            yield found.path, found.sort
        elif found.sort == "unreadable":
            failed.append(NotTaken(str(found.path), found.why))


def _facts(guess: FilmGuess) -> FilmFacts:
    film = guess.film
    return FilmFacts(
        title=film.title,
        year=film.year,
        imdb_id=film.imdb_id,
        genres=film.genres or None,
        directors=film.directors or None,
        cast=film.cast or None,
        languages=film.languages or None,
        countries=film.countries or None,
        plot=film.plot,
        rating=film.rating,
        votes=film.votes,
        runtime=film.runtime,
    )


def _copy(path: Path, target: Path, part: Path) -> str:
    """Have a file at another place too, whole or not at all; its SHA-256."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            os.link(path.resolve(), part)  # a symbolic link would break when the original moves
        except OSError:
            shutil.copyfile(path, part)
        with part.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise no_room(target, error) from error
    return digest


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:32]
