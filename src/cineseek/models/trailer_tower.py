"""A trained pair of towers for whole footages, on ONNX Runtime. Knows no library and no training.

A folder as `cineseek train trailers` writes it: `config.json`, `model.onnx`, `card.json`. What is
in it may come from anyone: sizes are checked, nothing is unpickled, no file outside is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, CONFIG, read_json
from cineseek.models.head_folder import (
    NamedEncoder,
    check_network,
    read_encoder_name,
    read_head_config,
    read_pixels,
    told_pixels,
)
from cineseek.models.preprocess import Preprocess, prepare
from cineseek.models.session import open_session, run_session
from cineseek.models.trailer_sampling import Sampling

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder, Pixels
    from cineseek.models.trailer_sampling import Spectrum

    Floats = NDArray[np.float32]

MODEL = "model.onnx"
FORMAT = 1
EMBEDDING = "embedding"
"""What the network gives: n x d, unit length."""
Parts = Literal["both", "image", "sound"]

_AGAIN = "train it again with `cineseek train trailers`"
_WIDEST = 4096  # numbers of an embedding
_MOST_GENRES, _LONGEST_GENRE = 1000, 100


@dataclass(frozen=True, slots=True)
class TowerConfig:
    """What `config.json` says of a pair of towers."""

    parts: Parts
    """Which of the two there are."""
    dimension: int
    """Numbers of an embedding."""
    sampling: Sampling
    genres: tuple[str, ...]
    """What was learnt from, for people."""
    preprocess: Preprocess | None
    """How frames become pixels; None where the network takes looks, or no frames."""
    encoder: str = ""
    """The encoder whose looks are taken; empty where the network takes pixels, or no frames."""
    fingerprint: str = ""

    @property
    def takes(self) -> dict[str, tuple[int | None, ...]]:
        """The network's inputs, and their sides after the first; None is of any length."""
        found: dict[str, tuple[int | None, ...]] = {}
        if self.parts != "sound":
            how = self.preprocess
            if how is None:
                found["looks"] = (self.sampling.frames, None)
            else:
                found["frames"] = (self.sampling.frames, 3, how.height, how.width)
        if self.parts != "image":
            found["spectrum"] = (1, self.sampling.bands, None)
        return found

    def to_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        told: dict[str, Any] = {
            "format": FORMAT,
            "parts": self.parts,
            "dimension": self.dimension,
            "sampling": self.sampling.to_json(),
            "genres": list(self.genres),
        }
        if self.encoder:
            told["encoder"] = {"name": self.encoder, "fingerprint": self.fingerprint}
        elif self.preprocess is not None:
            told["preprocess"] = told_pixels(self.preprocess)
        return told


class TrailerTower:
    """Frames and sound of a footage into one vector. May be used from several threads."""

    def __init__(
        self, folder: Path, config: TowerConfig, session: Any, encoder: NamedEncoder
    ) -> None:
        self._folder = folder
        self._config = config
        self._session = session
        self._encoder = encoder
        with (folder / MODEL).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        self.fingerprint = f"tower-{digest[:16]}"
        """Of its weights: vectors of another fingerprint cannot be compared with its own."""

    @property
    def config(self) -> TowerConfig:
        """What it takes and gives."""
        return self._config

    @property
    def sampling(self) -> Sampling:
        """Which frames and how much sound it takes."""
        return self._config.sampling

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known of it: data, settings, scores. Empty where the folder has no card."""
        return read_json(self._folder / CARD) if (self._folder / CARD).is_file() else {}

    def embed(self, frames: Sequence[Pixels], spectrum: Spectrum | None) -> Floats:
        """A footage's embedding: d numbers of unit length.

        `frames`: pictures h x w x 3, those that `sampling.choose` chose, in order; `spectrum`: all
        of its sound as a library keeps it, T x 64 bytes, None or T = 0 where there is none.
        """
        if len(frames) != self.sampling.frames and self._config.parts != "sound":
            raise ValueError(f"{self.sampling.frames} frames are due, not {len(frames)}")
        feeds: dict[str, Floats] = {}
        if "frames" in self._config.takes:
            assert self._config.preprocess is not None
            feeds["frames"] = prepare(frames, self._config.preprocess)[None]
        if "looks" in self._config.takes:
            feeds["looks"] = self._encoder.load().encode_images(frames)[None]
        if "spectrum" in self._config.takes:
            feeds["spectrum"] = self.sampling.sound(spectrum)[None, None]
        embedding: Floats = self.run(feeds)[0]
        return embedding

    def run(self, feeds: dict[str, Floats]) -> Floats:
        """Embeddings n x d of what the network takes."""
        path = self._folder / MODEL
        found = run_session(self._session, path, feeds, [EMBEDDING])[0]
        rows = len(next(iter(feeds.values())))
        if found.shape != (rows, self._config.dimension) or not np.isfinite(found).all():
            raise ModelError(
                f"{path} gave {found.shape} where finite {rows} x {self._config.dimension} are "
                f"due: {_AGAIN}"
            )
        length = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(length, np.float32(1e-12)), dtype=np.float32)


def open_trailer_tower(folder: Path, *, encoder: Encoder | None = None) -> TrailerTower:
    """The towers in a folder; ModelError where they are damaged, forged or of another form.

    `encoder`: one that is open already; taken where the towers were trained on its looks.
    """
    config = read_tower_config(folder)
    path = folder / MODEL
    check_network(path, "a pair of towers", _AGAIN)
    session = open_session(path)
    _check_ports(session, path, config)
    named = NamedEncoder(folder, config.encoder, config.fingerprint, _AGAIN, encoder)
    return TrailerTower(folder, config, session, named)


def read_tower_config(folder: Path) -> TowerConfig:
    """The checked `config.json` of a pair of towers."""
    path = folder / CONFIG
    told = read_head_config(folder, FORMAT, "trained towers")
    parts = told.get("parts")
    if parts not in ("both", "image", "sound"):
        raise ModelError(f"{path}: `parts` must be {' or '.join(get_args(Parts))}, not {parts!r}")
    wide = told.get("dimension")
    if not isinstance(wide, int) or isinstance(wide, bool) or not 2 <= wide <= _WIDEST:
        raise ModelError(f"{path}: `dimension` must be from 2 to {_WIDEST}, not {wide!r}")
    genres = told.get("genres")
    if not (
        isinstance(genres, list)
        and len(genres) <= _MOST_GENRES
        and all(isinstance(one, str) and 0 < len(one) <= _LONGEST_GENRE for one in genres)
    ):
        raise ModelError(f"{path}: `genres` must be up to {_MOST_GENRES} names")
    how, name, fingerprint = _frames_of(told, parts, path)
    return TowerConfig(parts, wide, _sampling_of(told, path), tuple(genres), how, name, fingerprint)


def _frames_of(
    told: Mapping[str, Any], parts: str, path: Path
) -> tuple[Preprocess | None, str, str]:
    """How frames are taken: pixels, or looks of an encoder by name and fingerprint."""
    if parts == "sound":
        return None, "", ""
    if told.get("encoder") is not None:
        return None, *read_encoder_name(told, path)
    return read_pixels(told, path), "", ""


def _sampling_of(told: Mapping[str, Any], path: Path) -> Sampling:
    given = told.get("sampling")
    numbers = ("frames", "columns")
    if not isinstance(given, dict) or not all(
        isinstance(given.get(name), int) and not isinstance(given[name], bool) for name in numbers
    ):
        raise ModelError(f"{path}: `sampling` must have a name, frames and columns, not {given!r}")
    try:
        return Sampling(given.get("name"), given["frames"], given["columns"])  # type: ignore[arg-type]
    except ValueError as error:
        raise ModelError(f"{path}: {error}") from error


def _check_ports(session: Any, path: Path, config: TowerConfig) -> None:
    """What goes in and comes out is what the configuration says."""
    inputs = {one.name: (one.type, list(one.shape)) for one in session.get_inputs()}
    outputs = {one.name: list(one.shape) for one in session.get_outputs()}
    due = config.takes
    fits = set(inputs) == set(due)
    for name, sides in due.items() if fits else ():
        kind, shape = inputs[name]
        fits &= kind == "tensor(float)" and len(shape) == 1 + len(sides)
        fits &= fits and not isinstance(shape[0], int)
        fits &= fits and all(
            (side is None) or (not isinstance(there, int)) or there == side
            for there, side in zip(shape[1:], sides, strict=True)
        )
    if not fits:
        raise ModelError(
            f"{path} takes {inputs} where {due} are due: its {CONFIG} belongs to another model"
        )
    columns = outputs.get(EMBEDDING, [])
    if len(columns) != 2 or (isinstance(columns[1], int) and columns[1] != config.dimension):
        raise ModelError(
            f"{path} gives {outputs} where `{EMBEDDING}`, n x {config.dimension}, is due: its "
            f"{CONFIG} belongs to another model"
        )
