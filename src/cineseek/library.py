"""The library: one folder holding everything known, and the one object users hold."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from cineseek.answer import AddReport, Classifications, Hits
from cineseek.answer_copies import Copy, Overlap
from cineseek.answer_identity import Identification
from cineseek.film import Film, Footage, FootageKind, Shot
from cineseek.library_keeping import Keeping

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.ask.classify import Labels, Part
    from cineseek.ask.identify.replaying import Replay
    from cineseek.ingest.progress import Progress
    from cineseek.library_identity import Source
    from cineseek.media.reader import Gear
    from cineseek.sources.facts import FilmFacts

    Pixels = NDArray[np.uint8]


class Library(Keeping):
    """Films, footage, shots, frames and vectors in one folder; a context manager.

    Made by `cineseek.open`. The encoder and the vectors are opened when first needed: listing
    films needs neither, and works while another process adds.
    """

    def add(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        ray: str | None = None,
        patience: float | None = None,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        within: Sequence[Path] | None = None,
    ) -> AddReport:
        """Read videos and stills, and whatever is in folders; resumes, and is safe to repeat.

        Once `stop` is set it returns within seconds, and what was committed stays. Nothing outside
        the folders `within` is read, wherever links lead. With the address of a Ray cluster as
        `ray` its workers read and embed, and this process writes; one that takes longer than
        `patience` seconds for a piece of a footage is ended (usually: than that footage lasts, and
        a quarter of an hour more), and its work given to another.
        """
        from cineseek.library_adding import Way, add

        way = Way(kind, film, gear, workers, ray, progress, within, patience)
        return add(self._parts, _paths(paths), way, stop=stop)

    def watch(
        self,
        paths: str | Path | Sequence[str | Path],
        *,
        kind: FootageKind | None = None,
        film: FilmFacts | None = None,
        gear: Gear = "fast",
        workers: int | None = None,
        ray: str | None = None,
        patience: float | None = None,
        progress: Callable[[Progress], None] | None = None,
        stop: threading.Event | None = None,
        settle: float | None = None,
    ) -> Iterator[AddReport]:
        """Add what is there, then whatever comes and has stopped growing, until `stop`."""
        from cineseek.library_adding import Way, watch

        way = Way(kind, film, gear, workers, ray, progress, patience=patience)
        yield from watch(self._parts, _paths(paths), way, stop=stop, settle=settle)

    def search(
        self,
        query: str | Pixels = "",
        *,
        image: Pixels | str | Path | None = None,
        like: Shot | str | None = None,
        within: Sequence[Footage] | None = None,
        limit: int = 20,
        offset: int = 0,
    ) -> Hits:
        """The shots that answer words in the query language, a picture, a shot, or all of these.

        `like` is a shot of the library or its id; neither it nor the same take elsewhere is an
        answer. `within` are the only footages that are looked at.
        """
        from cineseek.library_asking import search

        return search(
            self._parts, query, image=image, like=like, within=within, limit=limit, offset=offset
        )

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

    def copies(
        self,
        video: str | Path,
        *,
        limit: int | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> tuple[Copy, ...]:
        """Where parts of a video are in the library, the longest and surest first.

        MediaError where the file cannot be read. `progress` is told seconds read, of how many.
        """
        from cineseek.library_asking import copies

        return copies(self._parts, video, limit=limit, tell=progress)

    def dedupe(self, *, progress: Callable[[int, int], None] | None = None) -> tuple[Overlap, ...]:
        """Footages of the library that are the same, or share stretches; no video is opened.

        `progress` is told frames done, of how many.
        """
        from cineseek.library_asking import dedupe

        return dedupe(self._parts, tell=progress)

    def identify(
        self,
        source: Source,
        *,
        limit: int = 3,
        false_accepts: float = 0.01,
        exclude: Collection[str] = (),
    ) -> Identification:
        """Which film a picture, a GIF or a clip is from, or that it is not known.

        `source` is h x w x 3 uint8, a file, its bytes, or pictures of a clip with their seconds.
        A film is named where at most a share of `false_accepts` of other films' pictures would get
        a name; `limit` candidates are told. `exclude` are ids of films treated as not there.
        """
        from cineseek.library_identity import identify

        return identify(
            self._parts, source, limit=limit, false_accepts=false_accepts, exclude=exclude
        )

    def prepare_identify(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Make what `identify` needs and the library does not have yet; else the first call does.

        `progress` is told `details` (of frames) or `learning` (how sure answers are), how much is
        done, and of how much.
        """
        from cineseek.library_identity import prepare

        if not self._parts.catalogue.is_empty():
            prepare(self._parts, progress)

    def replay_identify(
        self, progress: Callable[[str, int, int], None] | None = None
    ) -> tuple[Replay, Replay | None, list[str]]:
        """Ask a frozen set of questions: what they bring now, what last time, and what fell.

        The first time they are drawn; NotFoundError for a library without films.
        """
        from cineseek.library_identity import replay

        return replay(self._parts, progress)

    # Opening and closing

    def announce(self, server: str) -> None:
        """Keep other processes out until `close`, and tell them at which address to ask."""
        self._parts.announce(server)

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
