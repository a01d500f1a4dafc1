"""Data sets in the shape of moviescene, as a part of a collection: no network, the same journal."""

from __future__ import annotations

import hashlib
import json
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cineseek.collect.asking import facts_row
from cineseek.collect.pictures import check_picture
from cineseek.collect.report import CollectReport, NotTaken, Told
from cineseek.collect.state import written
from cineseek.collect.taking import Taken, taking_into
from cineseek.errors import MediaError, SourceError
from cineseek.index.journal_rows import AskRow, FileRow, Found
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
    with open_moviescene(path) as scenes:
        chosen = [make(scenes) for make in filters]
        with taking_into(folder, source, demo=demo is not None) as run:
            taking = _Taking(run, scenes, path, licence, clock)
            for number, film in enumerate(scenes.films(chosen)):
                if (stop is not None and stop.is_set()) or number == demo:
                    break
                taking.take(film)
                if tell is not None:
                    tell(run.told("film", film.id))
            return run.report(stopped=stop is not None and stop.is_set())


@dataclass
class _Taking:
    """Takes films of an archive into a collection, one after the other."""

    run: Taken
    scenes: MovieScene
    path: Path
    licence: str
    clock: Callable[[], float]

    def take(self, film: SceneFilm) -> None:
        """All pictures of a film that are not there yet, then its facts and captions."""
        self.run.journal.note_facts(self.run.source, film.id, facts_row(film.facts))
        folder = self.run.folders.film_folder(self.run.source, film.id)
        names = self._names(folder, film)
        for picture in film.pictures:
            self._take(film, picture, names[picture.name], folder)
        captions = {
            names[one.name]: list(one.captions)
            for one in film.pictures
            if one.captions and (self.run.folders.folder / folder / names[one.name]).is_file()
        }
        if captions:
            text = json.dumps(captions, ensure_ascii=False, indent=1) + "\n"
            self.run.folders.write(f"{folder}/{CAPTIONS}", text.encode())
        self.run.folders.describe(self.run.journal.unwritten())

    def _names(self, folder: str, film: SceneFilm) -> dict[str, str]:
        """Names of our own, by order: those to learn from first."""
        shared = self.run.journal.in_folder(folder)[0].source != self.run.source
        before = f"{self.run.source}-" if shared else ""
        return {
            one.name: f"stills/{before}{number:04}{_suffix(one.name)}"
            for number, one in enumerate(film.pictures, 1)
        }

    def _take(self, film: SceneFilm, picture: ScenePicture, name: str, folder: str) -> None:
        self.run.seen += 1
        url = f"{self.path.absolute().as_uri()}#{picture.name}"
        key = hashlib.sha256(url.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        row = AskRow(key, url, "", "archive", "picture", film=film.id)
        ask = self.run.journal.begin_one(self.run.source, row)
        if ask is None:
            return
        at = written(self.clock())
        try:
            body = self.scenes.read(picture)
            check_picture(body, "", most_pixels=MAX_PIXELS)
        except (SourceError, MediaError) as error:
            self.run.failed.append(NotTaken(picture.name, str(error), film.id))
            self.run.journal.settle(self.run.source, ask, state="failed", at=at, why=str(error))
            return
        self.run.folders.write(f"{folder}/{name}", body)
        file = FileRow(
            file=f"{folder}/{name}",
            url=url,
            page="",
            fetched_at=at,
            robots=_ROBOTS,
            licence=self.licence,
            sha256=hashlib.sha256(body).hexdigest(),
            bytes=len(body),
        )
        self.run.journal.settle(self.run.source, ask, at=at, found=Found(), file=file)
        self.run.pictures += 1
        self.run.bytes += len(body)


def _suffix(name: str) -> str:
    return "." + name.rpartition(".")[2].lower()
