"""Looks of a new encoder guessed from those of the old one, and made true one by one.

A library can answer with a new encoder long before all its frames went through it: a linear map is
fitted on some frames that both encoders have seen, and gives the others looks that are nearly
right. Each such point is marked, and what the guess costs is measured on frames kept apart. Knows
not where vectors are kept.
"""

from __future__ import annotations

import hashlib
import heapq
import json
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import numpy as np

from cineseek.doctor import make_points_agree
from cineseek.film import Footage
from cineseek.index.catalogue import Catalogue
from cineseek.index.vectors import Condition, Point, VectorStore, frame_id
from cineseek.ingest.embedding import LOOK, PRINT
from cineseek.ingest.rebuilding import in_batches, rebuild_points
from cineseek.ingest.stores import Stores
from cineseek.models.linear_map import LinearMap, choose_map, folds, interval, recalls
from cineseek.relevance.decoys import DECOYS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Tell = Callable[[int, int], None]

SAMPLE = 3000
"""Frames that go through the new encoder at once; a library that has no more is done with them."""
MARK = "mapped"
"""The field of a payload that says that its look was guessed."""
META = "mapped"
"""The fact of a catalogue that tells how the guess was made."""
MAPPED = (Condition(MARK, (True,)),)
LOOKS = (Condition(LOOK, (True,)),)
_SHARE = 5
"""One in so many groups of the sample is kept apart to measure on."""
_GROUPS = 10
"""So many films, else footages, are wanted to keep whole ones apart; else shots are."""


@dataclass(frozen=True, slots=True)
class MapReport:
    """How looks were guessed, and the share of the ten nearest frames that the guess keeps."""

    before: str
    """The encoder that the looks were of."""
    fingerprint: str
    """Of the encoder that they are of now."""
    method: str
    """`ridge` or `procrustes`."""
    strength: float
    fitted: int
    """Frames that the map was measured with."""
    held_out: int
    """Frames kept apart, among which neighbours were looked for."""
    apart: str
    """What was kept apart whole: `film`, `footage` or `shot`."""
    frames: float
    """Recall@10 of frames asked as pictures, over those kept apart, with its 95% interval."""
    frames_low: float
    frames_high: float
    words: float
    """The same of sentences."""
    words_low: float
    words_high: float


def map_all(
    source: VectorStore,
    stores: Stores,
    before: str,
    *,
    sample: int | None = None,
    told: Tell | None = None,
) -> MapReport | None:
    """Fill a store from one of the old encoder; what it holds already is kept.

    None where no more than the sample is to be done: that is better done by the encoder. `stores`
    have the new encoder and the new store.
    """
    sample = SAMPLE if sample is None else sample
    looks = list(source.ids(LOOKS))
    if len(looks) <= sample:
        return None
    total = source.count()
    chosen = heapq.nsmallest(sample, looks, key=lambda i: hashlib.blake2b(i.encode()).digest())
    _embed(stores, set(chosen), lambda done: told(done, total) if told else None)
    new = {p.id: p for p in stores.vectors.get(chosen, vectors=(LOOK,)) if LOOK in p.vectors}
    old = {p.id: p for p in source.get(list(new), vectors=(LOOK,)) if LOOK in p.vectors}
    both = sorted(old)
    x = np.stack([old[one].vectors[LOOK] for one in both])
    y = np.stack([new[one].vectors[LOOK] for one in both])
    apart, groups = _groups([old[one] for one in both])
    texts = stores.encoder.encode_texts(DECOYS)
    report = _measure(x, y, groups, apart, before, texts, stores.encoder.fingerprint)
    _fill(source, stores.vectors, choose_map(x, y, groups, texts), told)
    make_points_agree(stores)
    stores.vectors.settle()
    return report


def _embed(stores: Stores, wanted: set[str], told: Callable[[int], None]) -> None:
    """The true points of some frames, but those that are there."""
    wanted = wanted - _true(stores.vectors)
    done = 0
    for footage in stores.catalogue.footages() if wanted else ():
        frames = [
            one
            for one in stores.catalogue.frames(footage.id)
            if frame_id(footage.id, one.second) in wanted
        ]
        for points in rebuild_points(stores, footage, frames):
            stores.vectors.upsert(points)
            done += len(points)
            told(done)


def _true(vectors: VectorStore) -> set[str]:
    """Ids of points whose looks were not guessed."""
    return set(vectors.ids()) - set(vectors.ids(MAPPED))


def _groups(points: Sequence[Point]) -> tuple[str, NDArray[np.int64]]:
    """What belongs together, and its name: films where there are enough, else footages, shots."""
    names: list[str] = []
    for apart in ("film", "footage", "shot"):
        names = [
            f"{one.payload.get('footage')} {one.payload.get('shot')}"
            if apart == "shot"
            else str(one.payload.get(apart))
            for one in points
        ]
        if len(set(names)) >= _GROUPS:
            break
    # By hash: films of one series, whose names are alike, are not all on one side.
    order = sorted(set(names), key=lambda name: hashlib.blake2b(name.encode()).digest())
    number = {name: at for at, name in enumerate(order)}
    return apart, np.array([number[name] for name in names])


def _measure(
    x: NDArray[np.float32],
    y: NDArray[np.float32],
    groups: NDArray[np.int64],
    apart: str,
    before: str,
    texts: NDArray[np.float32],
    fingerprint: str,
) -> MapReport:
    """What a map that was fitted without some groups keeps of their neighbours."""
    fitted, held = next(iter(folds(groups, _SHARE)))
    chosen = choose_map(x[fitted], y[fitted], groups[fitted], texts)
    guessed = chosen.apply(x[held])
    frames = recalls(guessed, y[held], y[held])
    words = recalls(guessed, y[held], texts, itself=False)
    return MapReport(
        before,
        fingerprint,
        chosen.method,
        chosen.strength,
        len(fitted),
        len(held),
        apart,
        float(frames.mean()),
        *interval(frames),
        float(words.mean()),
        *interval(words),
    )


def _fill(source: VectorStore, target: VectorStore, way: LinearMap, told: Tell | None) -> None:
    """All other points with guessed looks, marked; prints and payloads as they are.

    What else the old encoder made, such as vectors of captions, is not the new one's.
    """
    held = set(target.ids())
    total, done = source.count(), len(held)
    waiting = [one for one in source.ids() if one not in held]
    for ids in in_batches(waiting):
        points = source.get(ids, vectors=(LOOK, PRINT))
        seen = [one for one in points if LOOK in one.vectors]
        guessed = iter(way.apply(np.stack([one.vectors[LOOK] for one in seen])) if seen else ())
        target.upsert(
            [
                Point(one.id, {**one.vectors, LOOK: next(guessed)}, {**one.payload, MARK: True})
                if LOOK in one.vectors
                else one
                for one in points
            ]
        )
        done += len(ids)
        if told is not None:
            told(done, total)


def make_true(stores: Stores, told: Tell | None = None) -> int:
    """Put frames whose looks were guessed through the encoder; returns how many are left.

    Stopped, it goes on when called again. Frames whose files cannot be read keep their guess.
    """
    total, done = stores.vectors.count(MAPPED), 0
    for footage in stores.catalogue.footages() if total else ():
        for points in _made(stores, footage):
            done += len(points)
            if told is not None:
                told(done, total)
    return total - done


def make_some_true(stores: Stores, most: int, without: Collection[str] = ()) -> tuple[str, int]:
    """The same for at most so many frames of one footage: which it was, and how many were made.

    The id is empty where none has guesses but those `without`.
    """
    where = [*MAPPED, Condition("footage", tuple(without), negate=True)]
    one = next(iter(stores.vectors.ids(where)), None)
    if one is None:
        return "", 0
    (point,) = stores.vectors.get([one])
    footage = stores.catalogue.footage(str(point.payload["footage"]))
    return footage.id, sum(len(points) for points in _made(stores, footage, most))


def _made(stores: Stores, footage: Footage, most: int | None = None) -> Iterator[list[Point]]:
    """True points of a footage in the place of guessed ones, batch by batch."""
    guessed = set(stores.vectors.ids([*MAPPED, Condition("footage", (footage.id,))]))
    if not guessed:
        return
    frames = [
        one
        for one in stores.catalogue.frames(footage.id)
        if frame_id(footage.id, one.second) in guessed
    ]
    forget = stores.catalogue.wholes.forget_part
    forget(footage.id, LOOK)
    for points in rebuild_points(stores, footage, frames[:most]):
        stores.vectors.upsert(points)
        forget(footage.id, LOOK)  # whoever asked meanwhile made it of looks that are gone now
        yield points


def keep_report(catalogue: Catalogue, report: MapReport | None, *, beside: str = "") -> None:
    """Let the library remember how its looks were guessed; None: none is any more.

    `beside` is the fingerprint of an encoder whose report stays: until the new vectors are in their
    place the old ones count, and whatever happens before must not make guesses pass for true.
    """
    kept = [one for one in (kept_report(catalogue, beside), report) if one is not None]
    told = json.dumps([asdict(one) for one in kept])
    catalogue.set_meta(META, told if kept else None)


def kept_report(catalogue: Catalogue, fingerprint: str) -> MapReport | None:
    """How looks of an encoder were guessed; None where all went through it."""
    told = catalogue.get_meta(META)
    if told is None:
        return None
    found = json.loads(told)
    reports = [MapReport(**one) for one in (found if isinstance(found, list) else [found])]
    return next((one for one in reports if one.fingerprint == fingerprint), None)


def in_words(report: MapReport, left: int, total: int) -> str:
    """What a user should know while some looks are guessed."""
    return (
        f"{left:,} of {total:,} frames have looks guessed from {report.before}: of the ten nearest "
        f"frames {report.frames:.0%} ({report.frames_low:.0%} to {report.frames_high:.0%}) stay "
        f"for a picture and {report.words:.0%} ({report.words_low:.0%} to {report.words_high:.0%}) "
        f"for words, measured among {report.held_out:,} frames of {report.apart}s kept apart; "
        "`cineseek reindex` makes them true"
    )
