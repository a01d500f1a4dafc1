"""What a run sees and hears of every footage, made once, small, and kept beside the run.

Whatever the footages come from, they are gone through once; learning reads from a file mapped into
memory, so there may be more than memory holds.
"""

from __future__ import annotations

import hashlib
import json
import logging
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import MediaError, TrainingError
from cineseek.media.image import read_image
from cineseek.models.preprocess import prepare

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.training.films_backbones import Backbone
    from cineseek.training.footages import FootageExample, Footages
    from cineseek.training.trailers_settings import TrailersSettings

    Spectrum = NDArray[np.uint8]
    Looks = NDArray[np.float32]
    Frames = NDArray[np.uint8] | NDArray[np.float32]

log = logging.getLogger(__name__)

_FRAMES, _SOUND, _LOOKS, _ROWS = "frames.bin", "sound.bin", "looks.bin", "rows.json"
_HELD = 448  # pixels high at most: towers see less


@dataclass(frozen=True, slots=True)
class Row:
    """A footage that is learnt from or tested on."""

    footage: str
    film: str
    genres: tuple[str, ...]
    begin: int
    """Of its rows among those of all sounds."""
    rows: int
    sources: tuple[str, ...] = ()
    """The collectors that fetched it; empty where that is not recorded."""


class TrailerInputs:
    """Frames and sounds of n footages."""

    def __init__(self, folder: Path, shape: tuple[int, ...], kind: str) -> None:
        """`shape`: of what is kept of a footage's frames, views x k x ...; `kind` of number."""
        told = json.loads((folder / _ROWS).read_text(encoding="utf-8"))
        self.rows = tuple(
            Row(
                one["footage"],
                one["film"],
                tuple(one["genres"]),
                one["begin"],
                one["rows"],
                tuple(one.get("sources", ())),
            )
            for one in told["rows"]
        )
        self.left_out: dict[str, int] = told["left out"]
        self._frames: Frames = np.memmap(
            folder / _FRAMES, dtype=kind, mode="r", shape=(len(self.rows), *shape)
        )
        heard = np.fromfile(folder / _SOUND, dtype=np.uint8)
        self._sound: Spectrum = heard.reshape(-1, told["bands"])
        self._looks: Looks | None = None
        if told["looks"]:
            looks = np.fromfile(folder / _LOOKS, dtype=np.float32)
            self._looks = looks.reshape(len(self.rows), told["looks"])

    def frames(self, row: int, view: int = 0) -> Frames:
        """k x h x w x 3 bytes, or looks k x d; view 0 is what the exported towers see."""
        frames: Frames = self._frames[row, view]
        return frames

    def spectrum(self, row: int) -> Spectrum:
        """T x bands; T is 0 where there is no sound."""
        one = self.rows[row]
        return self._sound[one.begin : one.begin + one.rows]

    @property
    def looks(self) -> Looks | None:
        """n x d: the encoder's look of each whole footage, to compare with; None without."""
        return self._looks


def keep_inputs(
    footages: Footages,
    settings: TrailersSettings,
    backbone: Backbone,
    folder: Path,
    *,
    progress: Callable[[int], None] | None = None,
) -> TrailerInputs:
    """The inputs of a run; those that are there already are taken, if they are of the same.

    `progress` is told how many footages were gone through.
    """
    width = 0 if backbone.encoder is None else backbone.encoder.card.dimension
    how = backbone.how
    side = (width,) if how is None else (how.height, how.width, 3)
    views = settings.views if settings.augment else 1
    shape = (views, settings.sampling.frames, *side)
    seen = backbone.tower if backbone.encoder is None else backbone.encoder.fingerprint
    told = repr((footages.key, seen, how, settings.sampling, views))
    place = folder / f"inputs-{hashlib.sha256(told.encode()).hexdigest()[:16]}"
    if not place.is_dir():
        part = place.with_name(f"{place.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        _write(part, footages, settings, backbone, views, progress)
        part.rename(place)
    return TrailerInputs(place, shape, "float32" if how is None else "uint8")


def _write(
    part: Path,
    footages: Footages,
    settings: TrailersSettings,
    backbone: Backbone,
    views: int,
    progress: Callable[[int], None] | None,
) -> None:
    rows: list[dict[str, Any]] = []
    left_out: dict[str, int] = {}
    looks: list[Looks] = []
    begin, bands = 0, 64
    with (part / _FRAMES).open("wb") as frames, (part / _SOUND).open("wb") as sound:
        for number, one in enumerate(footages):
            if progress is not None:
                progress(number)
            seen = _see(one, settings, backbone, views) if one.film.genres else None
            if seen is None:
                why = "without frames" if one.film.genres else "without genres"
                left_out[why] = left_out.get(why, 0) + 1
                continue
            frames.write(seen.tobytes())
            heard = np.zeros((0, bands), np.uint8) if one.spectrum is None else one.spectrum
            sound.write(np.ascontiguousarray(heard).tobytes())
            rows.append(
                {
                    "footage": one.footage.id,
                    "film": one.film.id,
                    "genres": list(one.film.genres),
                    "sources": list(one.sources),
                    "begin": begin,
                    "rows": len(heard),
                }
            )
            begin += len(heard)
            if "look" in one.parts:
                looks.append(np.asarray(one.parts["look"], np.float32))
    if not rows:
        raise TrainingError(
            "no footage has both frames and genres: genres come from a film.json beside a video, "
            "or from `cineseek collect`"
        )
    wide = len(looks[0]) if len(looks) == len(rows) else 0
    if wide:
        np.stack(looks).tofile(part / _LOOKS)
    told = {"rows": rows, "left out": left_out, "bands": bands, "looks": wide}
    (part / _ROWS).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _see(
    one: FootageExample, settings: TrailersSettings, backbone: Backbone, views: int
) -> Frames | None:
    """Views x k x h x w x 3 bytes, or looks views x k x d; None where no frame can be read."""
    held: dict[int, NDArray[Any]] = {}
    lost: set[int] = set()
    while True:
        there = [at for at in range(len(one.seconds)) if at not in lost]
        if not there:
            return None
        seconds = [one.seconds[at] for at in there]
        chosen = [
            [there[n] for n in settings.sampling.choose(seconds, one.footage.duration, shift=s)]
            for s in _shifts(views)
        ]
        before = len(lost)
        for at in sorted({at for view in chosen for at in view} - set(held)):
            try:
                held[at] = _look(read_image(one.pictures[at], max_height=_HELD), backbone)
            except MediaError as error:
                log.warning("%s", error)
                lost.add(at)
        if len(lost) == before:
            return np.stack([np.stack([held[at] for at in view]) for view in chosen])


def _look(picture: NDArray[np.uint8], backbone: Backbone) -> NDArray[Any]:
    if backbone.how is None:
        assert backbone.encoder is not None
        look: NDArray[Any] = backbone.encoder.encode_images([picture])[0]
        return look
    how = backbone.how
    pixels = prepare([picture], how)[0].transpose(1, 2, 0)  # as it will be given to the towers
    levels = np.rint((pixels * np.array(how.std) + np.array(how.mean)) * 255).clip(0, 255)
    return np.asarray(levels, dtype=np.uint8)


def _shifts(views: int) -> Sequence[float]:
    """View 0 as it is, the others a part of a step to either side."""
    return [0.0, *(((n // 2 + 1) / views) * (-1 if n % 2 else 1) for n in range(views - 1))]
