"""Data sets in the shape of moviescene, as a part of a collection: no network, the same journal."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from cineseek.collect.asking import facts_row
from cineseek.collect.folders import Folders
from cineseek.collect.pictures import check_picture
from cineseek.collect.report import CollectReport, NotTaken, Told
from cineseek.collect.state import written
from cineseek.errors import MediaError, SourceError
from cineseek.index.journal import Journal
from cineseek.index.journal_rows import AskRow, FileRow, Found
from cineseek.index.lock import WriterLock
from cineseek.media.image import MAX_PIXELS
from cineseek.sources.moviescene import Filter, MovieScene, SceneFilm, ScenePicture, open_moviescene

CAPTIONS = "captions.json"
_ROBOTS = "no site was asked"


def collect_archive(
    path: Path,
    folder: Path,
    *,
    filters: Sequence[Callable[[MovieScene], Filter]] = (),
    source: str = "archive",
    licence: str = "",
    demo: int | None = None,
    tell: Callable[[Told], None] | None = None,
    stop: threading.Event | None = None,
    clock: Callable[[], float] = time.time,
) -> CollectReport:
    """Take the films of an archive into a collection, each picture once; goes on where it stopped.

    What failed is tried again each time.

    `filters` are joined by AND; each makes its filter of the open archive, such as
    `lambda scenes: scenes.of_genre("Sci-Fi")`. `source` is what `forget --source` will know the
    pictures by. Captions lie in the film's `captions.json`, by file. SourceError where it is no
    such archive, or must not be trusted.
    """
    began = time.monotonic()
    with open_moviescene(path) as scenes:
        chosen = [make(scenes) for make in filters]
        folder = Path(folder).absolute() / ("demo" if demo is not None else "")
        folder.mkdir(parents=True, exist_ok=True)
        with WriterLock(folder, what="collection"):
            journal = Journal(folder)
            try:
                folders = Folders(folder, journal)
                folders.prepare()
                taking = _Taking(journal, folders, scenes, path, source, licence, clock)
                for number, film in enumerate(scenes.films(chosen)):
                    if (stop is not None and stop.is_set()) or number == demo:
                        break
                    taking.take(film)
                    if tell is not None:
                        tell(taking.told(film.id, began))
                return taking.report(began, stopped=stop is not None and stop.is_set())
            finally:
                journal.close()


class _Taking:
    """A run: what is taken, and how much of it."""

    def __init__(
        self,
        journal: Journal,
        folders: Folders,
        scenes: MovieScene,
        path: Path,
        source: str,
        licence: str,
        clock: Callable[[], float],
    ) -> None:
        self._journal, self._folders, self._scenes = journal, folders, scenes
        self._path, self._source, self._licence, self._clock = path, source, licence, clock
        self.pictures = self.bytes = self.seen = 0
        self.failed: list[NotTaken] = []

    def take(self, film: SceneFilm) -> None:
        """All pictures of a film that are not there yet, then its facts and captions."""
        self._journal.note_facts(self._source, film.id, facts_row(film.facts))
        folder = self._folders.film_folder(self._source, film.id)
        names = self._names(folder, film)
        for picture in film.pictures:
            self._take(film, picture, names[picture.name], folder)
        captions = {
            names[one.name]: list(one.captions)
            for one in film.pictures
            if one.captions and (self._folders.folder / folder / names[one.name]).is_file()
        }
        if captions:
            text = json.dumps(captions, ensure_ascii=False, indent=1) + "\n"
            self._folders.write(f"{folder}/{CAPTIONS}", text.encode())
        self._folders.describe(self._journal.unwritten())

    def told(self, text: str, began: float) -> Told:
        """How far the run is."""
        found, done = self._journal.count_films(self._source)
        rate = self.seen / max(1e-6, time.monotonic() - began)
        return Told("film", text, self.seen, 0, done, found, rate, None, self.bytes)

    def report(self, began: float, *, stopped: bool) -> CollectReport:
        """What was done."""
        found, done = self._journal.count_films(self._source)
        return CollectReport(
            source=self._source,
            folder=self._folders.folder,
            end="stopped" if stopped else "finished",
            films=done,
            films_found=found,
            pages=0,
            pictures=self.pictures,
            videos=0,
            bytes=self.bytes,
            waiting=0,
            failed=tuple(self.failed),
            failed_count=len(self.failed),
            refused=(),
            refused_count=0,
            seconds=time.monotonic() - began,
        )

    def _names(self, folder: str, film: SceneFilm) -> dict[str, str]:
        """Names of our own, by order: those to learn from first."""
        shared = self._journal.in_folder(folder)[0].source != self._source
        before = f"{self._source}-" if shared else ""
        return {
            one.name: f"stills/{before}{number:04}{_suffix(one.name)}"
            for number, one in enumerate(film.pictures, 1)
        }

    def _take(self, film: SceneFilm, picture: ScenePicture, name: str, folder: str) -> None:
        self.seen += 1
        url = f"{self._path.absolute().as_uri()}#{picture.name}"
        key = hashlib.sha256(url.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        row = AskRow(key, url, "", "archive", "picture", film=film.id)
        ask = self._journal.begin_one(self._source, row)
        if ask is None:
            return
        at = written(self._clock())
        try:
            body = self._scenes.read(picture)
            check_picture(body, "", most_pixels=MAX_PIXELS)
        except (SourceError, MediaError) as error:
            self.failed.append(NotTaken(picture.name, str(error), film.id))
            self._journal.settle(self._source, ask, state="failed", at=at, why=str(error))
            return
        self._folders.write(f"{folder}/{name}", body)
        file = FileRow(
            file=f"{folder}/{name}",
            url=url,
            page="",
            fetched_at=at,
            robots=_ROBOTS,
            licence=self._licence,
            sha256=hashlib.sha256(body).hexdigest(),
            bytes=len(body),
        )
        self._journal.settle(self._source, ask, at=at, found=Found(), file=file)
        self.pictures += 1
        self.bytes += len(body)


def _suffix(name: str) -> str:
    return "." + name.rpartition(".")[2].lower()
