"""The library: one folder holding everything known, and the one object users hold."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from cineseek.answer import AddReport, Classifications, Finding, Hit, Hits
from cineseek.film import Film, Footage, FootageKind, Shot
from cineseek.index.catalogue import Catalogue
from cineseek.library_names import find_film
from cineseek.library_parts import Parts
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.ask.classify import Labels, Part
    from cineseek.export import ExportReport
    from cineseek.index.vectors import VectorStore
    from cineseek.ingest.progress import Progress
    from cineseek.library_size import LibrarySize
    from cineseek.media.reader import Gear
    from cineseek.sources.facts import FilmFacts

    Pixels = NDArray[np.uint8]


class Library:
    """Films, footage, shots, frames and vectors in one folder; a context manager.

    Made by `cineseek.open`. The encoder and the vectors are opened when first needed: listing
    films needs neither, and works while another process adds.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    # What it is made of

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return self._parts.folder

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know, such as which encoder it fell back to."""
        return self._parts.content.notes

    @property
    def model(self) -> str:
        """The name of its encoder."""
        return self._parts.content.encoder

    @property
    def encoder(self) -> Encoder:
        """The encoder its look vectors are of."""
        return self._parts.encoder

    @property
    def catalogue(self) -> Catalogue:
        """Films, footage, shots, frames and words."""
        return self._parts.catalogue

    @property
    def vectors(self) -> VectorStore:
        """The vector store. Only one process can have it open, so this takes the lock."""
        return self._parts.vectors

    # What it knows

    def films(self) -> list[Film]:
        """All films, by title."""
        return self.catalogue.films()

    def film(self, name: str) -> Film:
        """The film of this id, or the only one whose title has these words."""
        return find_film(self.catalogue, name)

    def footages(self, film: str | None = None) -> list[Footage]:
        """All footage, or that of a film."""
        return self.catalogue.footages(self.film(film).id if film is not None else None)

    def shots(self, footage: str | Footage) -> list[Shot]:
        """The shots of a footage, in order of time."""
        return self.catalogue.shots(footage if isinstance(footage, str) else footage.id)

    def size(self) -> LibrarySize:
        """How many bytes it takes, how many are left, and which of its parts are open."""
        from cineseek.library_size import measure

        return measure(self._parts)

    # Verbs

    def add(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        progress: Callable[[Progress], None] | None = None,
    ) -> AddReport:
        """Read videos and stills, and whatever is in folders; resumes, and is safe to repeat."""
        from cineseek.ingest.adding import add

        return add(
            self._parts.stores(),
            _paths(paths),
            kind=kind,
            film=film,
            gear=gear,
            workers=workers,
            tell=progress,
        )

    def watch(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        settle: float | None = None,
    ) -> Iterator[AddReport]:
        """Add what is there, then whatever comes and has stopped growing, until `stop`."""
        from cineseek.ingest.watching import SETTLE, refuse_missing, settled_files

        refuse_missing(_paths(paths))
        stop = stop or threading.Event()
        wait = SETTLE if settle is None else settle
        batches = settled_files(_paths(paths), stop=stop, settle=wait)

        def added(some: Sequence[Path]) -> AddReport:
            return self.add(
                some, kind=kind, film=film, gear=gear, workers=workers, progress=progress
            )

        yield added(_paths(paths))
        for batch in batches:
            report = added(batch)
            if report.added or report.failed:
                yield report

    def search(
        self,
        query: str | Pixels = "",
        *,
        image: Pixels | str | Path | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Hits:
        """The shots that answer words in the query language, a picture, or both."""
        from cineseek.library_asking import search

        return search(self._parts, query, image=image, limit=limit, offset=offset)

    def classify(
        self,
        labels: Labels,
        *,
        query: str = "",
        within: str | Film | Footage | None = None,
        image: Pixels | str | Path | None = None,
        by: Part = "shot",
        top: int | None = None,
        none: bool = True,
        templates: Sequence[str] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Classifications:
        """What every frame, shot or footage, or a picture, is of some labels.

        `labels` are words in any language, a dict of words with sentences of their own, `"genres"`
        or `"films"`. `query` are filters, `within` is one film or footage. With `none` no label
        wins that is not more than an accident; `templates` have `{}` where a label goes.
        """
        from cineseek.library_asking import classify

        return classify(
            self._parts,
            labels,
            query=query,
            within=within,
            image=image,
            part=by,
            top=top,
            none=none,
            templates=templates,
            tell=progress,
        )

    def remove(self, name: str) -> tuple[Footage, ...]:
        """Forget a film, by id or title, or one footage, by id or file; returns what is gone."""
        from cineseek.library_upkeep import remove

        return remove(self._parts, name)

    def doctor(self, *, mend: bool = True) -> list[Finding]:
        """What is wrong, mended where it can be; a sound library gives an empty list."""
        from cineseek.library_upkeep import look_over

        return look_over(self._parts, mend=mend)

    def reindex(
        self, model: str | Encoder, *, progress: Callable[[int, int], None] | None = None
    ) -> bool:
        """Change the encoder: look vectors anew from the saved frames; resumes if stopped.

        False where the library has that encoder already.
        """
        from cineseek.library_upkeep import reindex

        return reindex(self._parts, model, progress=progress)

    def export(
        self,
        hits: Sequence[Hit],
        to: str,
        path: str | Path,
        *,
        handles: float = 0.0,
        frame_rate: float | None = None,
        overwrite: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> ExportReport:
        """Write hits as an EDL, FCPXML, OTIO or CSV file, or cut them to clips in a folder."""
        from cineseek.export import export_hits

        return export_hits(
            hits,
            path,
            format=to,
            handles=handles,
            frame_rate=frame_rate,
            overwrite=overwrite,
            progress=progress,
        )

    def contact_sheet(self, film: str | Film, path: str | Path) -> None:
        """Draw a film at a glance: its first footage, a feature where there is one."""
        from cineseek.export.sheet import draw_sheet

        found = self.film(film if isinstance(film, str) else film.id)
        footages = self.footages(found.id)
        chosen = next((one for one in footages if one.kind != "still"), footages[0])
        pictures: dict[int, Path] = {}
        for frame in self.catalogue.frames(chosen.id):
            if frame.look:
                pictures.setdefault(frame.shot, self.folder / frame.file)
        draw_sheet(found, chosen, self.shots(chosen), pictures, path)

    # Opening and closing

    def close(self) -> None:
        """Flush, and let other processes in."""
        self._parts.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _paths(paths: str | Path | Sequence[str | Path]) -> list[Path]:
    if isinstance(paths, str | Path):
        paths = [paths]
    return [Path(path).expanduser().absolute() for path in paths]
