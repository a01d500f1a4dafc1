"""A trained classifier of frames by film, on ONNX Runtime. Knows no library and no training.

A folder as `cineseek train films` writes it: `config.json`, `model.onnx`, `card.json`. The network
takes pixels, or the look vectors of an encoder that the configuration names. What is in the folder
may come from anyone: sizes are checked, nothing is unpickled, no file outside of it is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, CONFIG, read_json
from cineseek.models.onnx_file import look_into
from cineseek.models.preprocess import Preprocess, prepare, read_preprocess
from cineseek.models.session import open_session, run_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder, Pixels

    Floats = NDArray[np.float32]

MODEL = "model.onnx"
FORMAT = 1
INPUTS = ("image", "look")
"""What the network takes: pixels n x 3 x h x w, or look vectors n x d."""
LOGITS = "logits"
"""What it gives: n x k, one column a film."""

_MOST_FILMS = 100_000
_LONGEST_ID = 300  # characters
_LARGEST = 2 << 30  # bytes of model.onnx: more than a protocol buffer can hold
_LARGEST_SIDE = 1024  # pixels
_LEAST_TEMPERATURE, _MOST_TEMPERATURE = 0.01, 100.0
_BATCH = 16


@dataclass(frozen=True, slots=True)
class HeadConfig:
    """What `config.json` says of a head."""

    films: tuple[str, ...]
    """Film ids (of a folder of stills: names of its folders), one a column of the logits."""
    temperature: float
    """By which logits are divided (Guo et al. 2017)."""
    takes: Literal["image", "look"]
    preprocess: Preprocess | None
    """How pictures become pixels; None where the network takes looks."""
    encoder: str
    """The encoder whose looks are taken; empty where the network takes pixels."""
    fingerprint: str

    def to_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        told: dict[str, Any] = {
            "format": FORMAT,
            "films": list(self.films),
            "temperature": self.temperature,
            "input": self.takes,
        }
        if self.preprocess is None:
            return told | {"encoder": {"name": self.encoder, "fingerprint": self.fingerprint}}
        how = self.preprocess
        return told | {
            "preprocess": {
                "size": [how.height, how.width],
                "mean": list(how.mean),
                "std": list(how.std),
                "interpolation": how.interpolation,
                "resize_mode": how.resize_mode,
            }
        }


class FilmHead:
    """Says of pictures how likely each film is. May be used from several threads."""

    def __init__(
        self, folder: Path, config: HeadConfig, session: Any, encoder: Encoder | None
    ) -> None:
        self._folder = folder
        self._config = config
        self._session = session
        self._encoder = encoder
        self._lock = RLock()

    @property
    def films(self) -> tuple[str, ...]:
        """Film ids, one a column of what `probabilities` gives."""
        return self._config.films

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known of it: data, settings, scores. Empty where the folder has no card."""
        return read_json(self._folder / CARD) if (self._folder / CARD).is_file() else {}

    def probabilities(self, pictures: Sequence[Pixels]) -> Floats:
        """How likely each film is by each picture: n x k, rows add up to 1.

        They are calibrated for frames of these films. A frame of another film has such a row too.
        """
        out = np.empty((len(pictures), len(self.films)), dtype=np.float32)
        for start in range(0, len(pictures), _BATCH):
            part = pictures[start : start + _BATCH]
            how = self._config.preprocess
            given = self._looks(part) if how is None else prepare(part, how)
            warmth = np.float32(self._config.temperature)
            out[start : start + _BATCH] = softmax(self.logits(given) / warmth)
        return out

    def logits(self, given: Floats) -> Floats:
        """Of what the network takes, before the temperature: n x k."""
        path = self._folder / MODEL
        logits = run_session(self._session, path, {self._config.takes: given}, [LOGITS])[0]
        if logits.shape != (len(given), len(self.films)) or not np.isfinite(logits).all():
            raise ModelError(
                f"{path} gave {logits.shape} where finite {len(given)} x {len(self.films)} are "
                "due: train it again with `cineseek train films`"
            )
        return logits

    def _looks(self, pictures: Sequence[Pixels]) -> Floats:
        return self._load().encode_images(pictures)

    def _load(self) -> Encoder:
        with self._lock:
            if self._encoder is None:
                from cineseek.models import load_encoder

                encoder = load_encoder(self._config.encoder)
                if not same_weights(encoder.fingerprint, self._config.fingerprint):
                    raise ModelError(
                        f"{self._folder} was trained on looks of {self._config.encoder} with "
                        f"other weights ({self._config.fingerprint}) than are here "
                        f"({encoder.fingerprint}): train it again with `cineseek train films`"
                    )
                self._encoder = encoder
            return self._encoder


def open_film_head(folder: Path, *, encoder: Encoder | None = None) -> FilmHead:
    """The head in a folder; ModelError where it is damaged, forged or of another form.

    `encoder`: one that is open already; taken where the head was trained on its looks.
    """
    config = read_config(folder)
    path = folder / MODEL
    if not path.is_file():
        raise ModelError(f"{folder} has no {MODEL}: train it again with `cineseek train films`")
    if path.stat().st_size > _LARGEST:
        raise ModelError(f"{path} is too large to be a classifier of films")
    outside = look_into(path).external
    if outside:
        raise ModelError(f"{path} points at {sorted(outside)[0]!r} outside of itself: refused")
    session = open_session(path)
    _check_ports(session, path, config)
    fits = encoder is not None and same_weights(encoder.fingerprint, config.fingerprint)
    return FilmHead(folder, config, session, encoder if fits else None)


def read_config(folder: Path) -> HeadConfig:
    """The checked `config.json` of a head."""
    path = folder / CONFIG
    if not path.is_file():
        raise ModelError(f"{folder} holds no trained classifier: {CONFIG} is missing")
    told = read_json(path)
    if told.get("format") != FORMAT:
        raise ModelError(f"{path}: `format` must be {FORMAT}, not {told.get('format')!r}")
    films = told.get("films")
    if not (
        isinstance(films, list)
        and 2 <= len(films) <= _MOST_FILMS
        and all(isinstance(one, str) and 0 < len(one) <= _LONGEST_ID for one in films)
        and len(set(films)) == len(films)
    ):
        raise ModelError(f"{path}: `films` must be from 2 to {_MOST_FILMS:,} different film ids")
    warmth = told.get("temperature")
    if not isinstance(warmth, int | float) or not (
        _LEAST_TEMPERATURE <= warmth <= _MOST_TEMPERATURE
    ):
        raise ModelError(f"{path}: `temperature` must be a number around 1, not {warmth!r}")
    takes = told.get("input")
    if takes == "image":
        given = told.get("preprocess")
        if not isinstance(given, dict):
            raise ModelError(f"{path}: `preprocess` must be an object, not {given!r}")
        how = read_preprocess(given, path)
        if max(how.height, how.width) > _LARGEST_SIDE:
            raise ModelError(f"{path}: pictures of {how.height} x {how.width} are too large")
        return HeadConfig(tuple(films), float(warmth), "image", how, "", "")
    if takes != "look":
        raise ModelError(f"{path}: `input` must be image or look, not {takes!r}")
    encoder = told.get("encoder")
    if not isinstance(encoder, dict) or not all(
        isinstance(encoder.get(key), str) and encoder[key] for key in ("name", "fingerprint")
    ):
        raise ModelError(f"{path}: `encoder` must have a name and a fingerprint, not {encoder!r}")
    return HeadConfig(
        tuple(films), float(warmth), "look", None, encoder["name"], encoder["fingerprint"]
    )


def same_weights(one: str, other: str) -> bool:
    """Whether two fingerprints are of the same encoder, in whatever precision it runs."""
    return one.rpartition("-")[0] == other.rpartition("-")[0] if "-" in one else one == other


def softmax(logits: Floats) -> Floats:
    """Rows into shares of 1."""
    powers: Floats = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _check_ports(session: Any, path: Path, config: HeadConfig) -> None:
    """What goes in and comes out is what the configuration says."""
    how = config.preprocess
    inputs = {one.name: (one.type, list(one.shape)) for one in session.get_inputs()}
    outputs = {one.name: list(one.shape) for one in session.get_outputs()}
    kind, shape = inputs.get(config.takes, ("", []))
    wanted = ["d"] if how is None else [3, how.height, how.width]
    fits = len(shape) == 1 + len(wanted) and all(
        not isinstance(side, int) or not isinstance(due, int) or side == due
        for side, due in zip(shape[1:], wanted, strict=True)
    )
    if len(inputs) != 1 or kind != "tensor(float)" or not fits or isinstance(shape[0], int):
        raise ModelError(
            f"{path} takes {inputs} where `{config.takes}`, n x {' x '.join(map(str, wanted))}, "
            f"is due: its {CONFIG} belongs to another model"
        )
    columns = outputs.get(LOGITS, [])
    if len(columns) != 2 or (isinstance(columns[1], int) and columns[1] != len(config.films)):
        raise ModelError(
            f"{path} gives {outputs} where `{LOGITS}`, n x {len(config.films)}, is due: its "
            f"{CONFIG} belongs to another model"
        )
