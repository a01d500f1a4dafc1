"""A trained classifier of frames by film, on ONNX Runtime. Knows no library and no training.

A folder as `cineseek train films` writes it: `config.json`, `model.onnx`, `card.json`. The network
takes pixels, or the look vectors of an encoder that the configuration names. What is in the folder
may come from anyone: sizes are checked, nothing is unpickled, no file outside of it is read.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

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
_LEAST_TEMPERATURE, _MOST_TEMPERATURE = 0.01, 100.0
_BATCH = 16
AGAIN = "train it again with `cineseek train films`"


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
        return told | {"preprocess": told_pixels(self.preprocess)}


class FilmHead:
    """Says of pictures how likely each film is. May be used from several threads."""

    def __init__(
        self, folder: Path, config: HeadConfig, session: Any, encoder: NamedEncoder
    ) -> None:
        self._folder = folder
        self._config = config
        self._session = session
        self._encoder = encoder

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
                f"due: {AGAIN}"
            )
        return logits

    def _looks(self, pictures: Sequence[Pixels]) -> Floats:
        return self._encoder.load().encode_images(pictures)


def open_film_head(folder: Path, *, encoder: Encoder | None = None) -> FilmHead:
    """The head in a folder; ModelError where it is damaged, forged or of another form.

    `encoder`: one that is open already; taken where the head was trained on its looks.
    """
    config = read_config(folder)
    path = folder / MODEL
    check_network(path, "a classifier of films", AGAIN)
    session = open_session(path)
    _check_ports(session, path, config)
    named = NamedEncoder(folder, config.encoder, config.fingerprint, AGAIN, encoder)
    return FilmHead(folder, config, session, named)


def read_config(folder: Path) -> HeadConfig:
    """The checked `config.json` of a head."""
    path = folder / CONFIG
    told = read_head_config(folder, FORMAT, "trained classifier")
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
        how = read_pixels(told, path)
        return HeadConfig(tuple(films), float(warmth), "image", how, "", "")
    if takes != "look":
        raise ModelError(f"{path}: `input` must be image or look, not {takes!r}")
    name, fingerprint = read_encoder_name(told, path)
    return HeadConfig(tuple(films), float(warmth), "look", None, name, fingerprint)


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
