"""Saved frames and points that no frame of the catalogue stands for.

An `add` or a `remove` that was killed leaves a few, of a footage that the catalogue knows; those
are worth nothing. What is of no footage it knows may be all that is left of a film whose catalogue
was lost, or put back from an older copy: it is told apart here. Judges, and deletes when told to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cineseek.film import Footage
from cineseek.index.vectors import frame_id
from cineseek.ingest.pictures import FOLDER, FRAME_NAME, SHORT, is_whole
from cineseek.ingest.rebuilding import in_batches
from cineseek.ingest.stores import Stores

_PIECE = 600.0
"""Seconds of footage that are committed at once, amply: a piece has one to five minutes."""
_NAMED = 3
"""Films that are named at most."""


@dataclass(slots=True)
class Lot:
    """Some strays."""

    files: list[Path] = field(default_factory=list)
    points: list[str] = field(default_factory=list)
    footages: set[tuple[str, str]] = field(default_factory=set)
    """Of which they are: the film's id and the first digits of the footage's."""

    def clear(self, stores: Stores) -> None:
        """Delete them."""
        for ids in in_batches(self.points):
            stores.vectors.delete(ids)
        for path in self.files:
            path.unlink(missing_ok=True)

    def __str__(self) -> str:
        """How many there are, and of which films."""
        counts = ((len(self.files), "saved frame"), (len(self.points), "vector"))
        lots = " and ".join(_count(many, word) for many, word in counts if many)
        films = sorted({film for film, _ in self.footages})
        more = len(films) - _NAMED
        named = ", ".join(films[:_NAMED]) + (f" and {more} more" if more > 0 else "")
        footages = len({short or film for film, short in self.footages})
        return f"{lots} of {_count(footages, 'footage')} ({named})"


@dataclass(frozen=True, slots=True)
class Strays:
    """All strays of a library."""

    left: Lot
    """What a run that was stopped leaves."""
    unknown: Lot
    """More than that: whole pictures, or points, of what the catalogue does not know or has less
    of."""


def find_strays(stores: Stores) -> Strays:
    """What is in the folder of frames and among the points, and not in the catalogue."""
    files, ids = set(), set()
    for frame in stores.catalogue.all_frames():
        files.add(frame.file)
        ids.add(frame_id(frame.footage_id, frame.second))
    found = Strays(Lot(), Lot())
    known = _Known(stores)
    for path in _files(stores.folder):
        if path.relative_to(stores.folder).as_posix() in files:
            continue
        named = FRAME_NAME.fullmatch(path.name)
        short, second = (named[1], int(named[2]) / 1000) if named else ("", 0.0)
        worthless = not is_whole(path) or known.needs_nothing(short, second)
        lot = found.left if worthless else found.unknown
        lot.files.append(path)
        lot.footages.add((path.parent.name, short))
    for id, film, short, second in _points(
        stores, (i for i in stores.vectors.ids() if i not in ids)
    ):
        worthless = not short or known.needs_nothing(short, second)
        lot = found.left if worthless else found.unknown
        lot.points.append(id)
        lot.footages.add((film, short))
    return found


def keeps_frames(folder: Path) -> bool:
    """Whether a library's folder has any saved frame."""
    return any(path.suffix == ".jpg" for path in _files(folder))


class _Known:
    """What the catalogue says of the footages that strays seem to be of."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._footages: dict[str, list[Footage]] = {}
        for one in stores.catalogue.footages():
            self._footages.setdefault(one.id[:SHORT], []).append(one)
        self._ends: dict[str, float] = {}

    def needs_nothing(self, short: str, second: float) -> bool:
        """Whether a stray frame of this footage and second is of no use to it."""
        if short not in self._ends:
            ends = map(self._end, self._footages.get(short, ()))
            self._ends[short] = max(ends, default=float("-inf"))
        return second <= self._ends[short]

    def _end(self, footage: Footage) -> float:
        """The second up to which a footage needs no frame beside those the catalogue has."""
        catalogue, folder = self._stores.catalogue, self._stores.folder
        state = catalogue.ingest_state(footage.id)
        if state.state != "done":
            return state.reached + _PIECE
        whole = all(is_whole(folder / one.file) for one in catalogue.frames(footage.id))
        return float("inf") if whole else float("-inf")


def _files(folder: Path) -> Iterator[Path]:
    frames = folder / FOLDER
    yield from (path for path in (frames.rglob("*") if frames.is_dir() else ()) if path.is_file())


def _points(stores: Stores, ids: Iterable[str]) -> Iterator[tuple[str, str, str, float]]:
    """Points by id, each with the film, footage and second it says it is of."""
    for batch in in_batches(list(ids)):
        for point in stores.vectors.get(batch):
            said = point.payload
            second = said.get("second")
            yield (
                point.id,
                str(said.get("film")),
                str(said.get("footage") or "")[:SHORT],
                float(second) if isinstance(second, int | float) else 0.0,
            )


def _count(many: int, word: str) -> str:
    return f"{many:,} {word}{'' if many == 1 else 's'}"
