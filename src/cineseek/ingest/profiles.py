"""What a footage is as a whole, from what is kept of it: nothing is decoded twice.

Of a video that is not in the library it is made in the one decode that it takes to read it.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from cineseek.errors import MediaError
from cineseek.film import Film, Footage, Frame, Span
from cineseek.index.vectors import frame_id
from cineseek.ingest.embedding import BATCH, LOOK
from cineseek.ingest.identity import content_id
from cineseek.ingest.pictures import load_picture
from cineseek.ingest.sound_part import encode_sound, sound_part
from cineseek.ingest.stores import Stores
from cineseek.media.hearing import read_spectrum
from cineseek.media.palette import describe_palette
from cineseek.media.rhythm import describe_rhythm
from cineseek.media.sound_shape import describe_sound
from cineseek.media.spectrum import BANDS, Spectrum

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.index.wholes import Parts as Kept
    from cineseek.models.base import Encoder
    from cineseek.models.sound_encoder import SoundEncoder
    from cineseek.models.trailer_tower import TrailerTower

    Vector = NDArray[np.float32]
    Pixels = NDArray[np.uint8]

log = logging.getLogger(__name__)

VERSION = "1"
"""Of the parts that no model makes: another one, and they are made again."""
MOST_PICTURES = 100
"""Frames that a palette is made of, spread over the footage: more would not move it."""
_KEPT = 25
"""Profiles after which what was made is kept."""

Tell = Callable[[int, int], None]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """Vectors of a whole footage, by part; what cannot be said of it is left out."""

    parts: Mapping[str, Vector]
    """`look` (mean over shots, of unit length), `sound`, `rhythm`, `palette`, `plot`, the film's
    plot in the encoder's space, and `tower`, what a trained pair of towers makes of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Glance:
    """What was seen of a video that is not in the library."""

    profile: Profile
    seconds: tuple[float, ...]
    """When the frames are that stand for its shots..."""
    looks: Vector
    """...and their looks, n x d."""
    spectrum: Spectrum
    spans: tuple[Span, ...]


def profiles_of(
    stores: Stores, tell: Tell | None = None, *, tower: TrailerTower | None = None
) -> dict[str, Profile]:
    """The profile of every footage that was read to its end and is no still, by id.

    Made where it is missing or out of date, and kept. `tell` is told how many are made so far, and
    of how many. Without a `tower` no profile has that part.
    """
    catalogue = stores.catalogue
    kept = catalogue.wholes.profiles()
    films = {film.id: film for film in catalogue.films()}
    footages = [
        one
        for one in catalogue.footages()
        if one.kind != "still" and catalogue.ingest_state(one.id).state == "done"
    ]
    makers = {one.id: makers_of(stores, films[one.film_id], tower) for one in footages}
    due = [one for one in footages if not _is_made(kept.get(one.id, {}), makers[one.id])]
    fresh: dict[str, dict[str, tuple[str, Vector]]] = {}
    for done, footage in enumerate(due):
        if tell is not None:
            tell(done, len(due))
        made = make_profile(stores, films[footage.film_id], footage, tower)
        told = makers[footage.id]
        # What could not be made is noted, so that it is not tried again each time; a part that
        # was not asked for, such as a tower's, stays.
        absent = np.zeros(0, np.float32)
        fresh[footage.id] = {**kept.get(footage.id, {})} | {
            part: (told[part], made.parts.get(part, absent)) for part in told
        }
        if len(fresh) == _KEPT:
            catalogue.wholes.put_profiles(fresh)
            kept |= fresh
            fresh = {}
    if due:
        catalogue.wholes.put_profiles(fresh)
        kept |= fresh
        if tell is not None:
            tell(len(due), len(due))
    return {one.id: _whole(kept[one.id], makers[one.id]) for one in footages}


def _is_made(kept: Kept, makers: Mapping[str, str]) -> bool:
    return all(part in kept and kept[part][0] == maker for part, maker in makers.items())


def _whole(kept: Kept, parts: Iterable[str]) -> Profile:
    return Profile({part: kept[part][1] for part in parts if len(kept[part][1])})


def make_profile(
    stores: Stores, film: Film, footage: Footage, tower: TrailerTower | None = None
) -> Profile:
    """The profile of a footage from its rows, its vectors and its saved frames."""
    catalogue = stores.catalogue
    frames = [frame for frame in catalogue.frames(footage.id) if frame.look]
    spans = [shot.span for shot in catalogue.shots(footage.id)]
    spectrum = _heard(stores, footage)
    parts: dict[str, Vector | None] = {
        "look": mean_look(*looks_of(stores, footage, frames)),
        "sound": sound_part(stores, footage, spectrum),
        "rhythm": describe_rhythm(spans),
        "palette": describe_palette(_pictures(stores.folder, frames)),
        "plot": _plot(stores, film),
        "tower": None if tower is None else _raised(stores, footage, spectrum, tower),
    }
    return Profile({name: vector for name, vector in parts.items() if vector is not None})


def looks_of(
    stores: Stores, footage: Footage, frames: Iterable[Frame]
) -> tuple[tuple[float, ...], Vector]:
    """Seconds and looks, n x d, of those of these frames that have one, in order of time."""
    by_id = {frame_id(footage.id, frame.second): frame.second for frame in frames if frame.look}
    points = stores.vectors.get(list(by_id), vectors=(LOOK,))
    found = sorted((by_id[one.id], one.vectors[LOOK]) for one in points if LOOK in one.vectors)
    looks = np.array([look for _, look in found], np.float32)
    return tuple(second for second, _ in found), looks


def mean_look(seconds: Sequence[float], looks: Vector) -> Vector | None:
    """The mean of looks n x d, of unit length; None where there are none."""
    if not len(seconds):
        return None
    mean = looks.mean(axis=0)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length, np.float32) if length > 1e-6 else None


def glance_at(
    path: Path,
    encoder: Encoder,
    tell: Tell | None = None,
    *,
    sound: SoundEncoder | None = None,
    tower: TrailerTower | None = None,
) -> Glance:
    """Read a video once for its profile; MediaError where it cannot be read.

    `tell` is told seconds read, of how many. With `sound` its sound is encoded and not measured;
    for that the sound alone is decoded once more.
    """
    from cineseek.media.reader import read_shots
    from cineseek.media.video import probe

    length = probe(path).duration
    seconds: list[float] = []
    waiting: list[Pixels] = []
    looks: list[Vector] = []
    thumbs: list[Pixels] = []
    spans: list[Span] = []
    rows: list[Spectrum] = []
    wanted = _Wanted(tower.sampling.seconds(length) if tower is not None else ())
    for chunk in read_shots(path):
        rows.append(chunk.sound.rows)
        for shot in chunk.shots:
            spans.append(shot.span)
            shown = [one for one in shot.pictures if one.look]
            seconds += [one.second for one in shown]
            waiting += [one.rgb for one in shown]
            thumbs += [one.rgb[::8, ::8] for one in shown]
            for one in shot.pictures:
                wanted.offer(one.second, one.rgb)
        while len(waiting) >= BATCH or (chunk.done and waiting):
            looks.append(encoder.encode_images(waiting[:BATCH]))
            del waiting[:BATCH]
        if tell is not None:
            tell(round(min(chunk.reached, length)), round(length))
    found = np.concatenate(looks) if looks else np.zeros((0, encoder.card.dimension), np.float32)
    spectrum = np.concatenate(rows) if rows else np.zeros((0, BANDS), np.uint8)
    parts = {
        "look": mean_look(seconds, found),
        "sound": describe_sound(spectrum) if sound is None else encode_sound(path, sound),
        "rhythm": describe_rhythm(spans),
        "palette": describe_palette(_spread(thumbs)),
        "tower": None if tower is None else tower.embed(wanted.pictures, spectrum),
    }
    profile = Profile({name: vector for name, vector in parts.items() if vector is not None})
    return Glance(profile, tuple(seconds), found, spectrum, tuple(spans))


class _Wanted:
    """The pictures nearest to some seconds, while others go by."""

    def __init__(self, seconds: Sequence[float]) -> None:
        self._seconds = np.array(seconds)
        self._away = np.full(len(seconds), np.inf)
        self.pictures: list[Pixels] = [np.zeros((1, 1, 3), np.uint8)] * len(seconds)

    def offer(self, second: float, rgb: Pixels) -> None:
        away = np.abs(self._seconds - second)
        for at in np.flatnonzero(away < self._away):
            self._away[at] = away[at]
            self.pictures[at] = rgb


def makers_of(stores: Stores, film: Film, tower: TrailerTower | None = None) -> dict[str, str]:
    """What makes each part of a profile: where it changes, the part is made again."""
    encoder = stores.encoder.fingerprint
    told = hashlib.sha256((film.plot or "").encode()).hexdigest()[:12]
    makers = {
        "look": encoder,
        "sound": stores.sound_model or VERSION,
        "rhythm": VERSION,
        "palette": VERSION,
        "plot": f"{encoder}:{told}",
    }
    return makers if tower is None else makers | {"tower": tower.fingerprint}


def _heard(stores: Stores, footage: Footage) -> Spectrum | None:
    """The spectrogram; of a footage that was read before these were kept, from its file."""
    spectrum = stores.catalogue.wholes.spectrum(footage.id)
    if spectrum is None and Path(footage.path).is_file():
        try:
            if content_id(Path(footage.path)) == footage.id:
                spectrum = read_spectrum(Path(footage.path))
                stores.catalogue.wholes.put_spectrum(footage.id, spectrum)
        except (MediaError, OSError) as error:
            log.warning("the sound of %s cannot be read: %s", footage.path, error)
    return spectrum


def _raised(
    stores: Stores, footage: Footage, spectrum: Spectrum | None, tower: TrailerTower
) -> Vector | None:
    """What a pair of towers makes of a footage; None where none of its frames can be read."""
    frames = stores.catalogue.frames(footage.id)
    if not frames:
        return None
    seconds = [frame.second for frame in frames]
    try:
        chosen = tower.sampling.choose(seconds, footage.duration)
        pictures = [load_picture(stores.folder, frames[at].file) for at in chosen]
    except MediaError:
        return None
    return tower.embed(pictures, spectrum)


def _plot(stores: Stores, film: Film) -> Vector | None:
    if not film.plot or not film.plot.strip():
        return None
    with stores.encoding:
        return np.asarray(stores.encoder.encode_texts([film.plot])[0], np.float32)


def _pictures(folder: Path, frames: Sequence[Frame]) -> Iterable[Pixels]:
    """Small pictures of some frames; those that cannot be read are left out."""
    for frame in _spread(frames):
        try:
            yield load_picture(folder, frame.file)[::4, ::4]
        except MediaError:
            continue


def _spread(some: Sequence[T]) -> Sequence[T]:
    """At most so many of them, evenly."""
    if len(some) <= MOST_PICTURES:
        return some
    at = np.linspace(0, len(some) - 1, MOST_PICTURES).round().astype(int)
    return [some[n] for n in at]
