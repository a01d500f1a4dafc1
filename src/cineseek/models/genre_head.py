"""A trained multi-label head: which genres a footage is of, by what it is as a whole.

A folder as `cineseek train genres` writes it: `config.json`, `weights.npz`, `card.json`. What is in
it may come from anyone: sizes are checked and nothing is unpickled. Knows no library.
"""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, CONFIG, read_json
from cineseek.models.head_folder import read_head_config

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vector = NDArray[np.float32]

WEIGHTS = "weights.npz"
FORMAT = 1
PARTS = ("look", "sound", "rhythm", "palette")
"""What a head may take of a footage."""

_AGAIN = "train it again with `cineseek train genres`"
_MOST_GENRES, _LONGEST_GENRE = 1000, 100
_WIDEST = 8192  # numbers of a part
_LARGEST = 256 << 20  # bytes of the weights


@dataclass(frozen=True, slots=True)
class GenreConfig:
    """What `config.json` says of a head."""

    genres: tuple[str, ...]
    parts: Mapping[str, int]
    """How many numbers of each part it takes, in this order."""
    fingerprint: str
    """Of the encoder whose looks it takes; empty where it takes none."""

    def to_json(self) -> dict[str, Any]:
        """As it stands in the file."""
        return {
            "format": FORMAT,
            "genres": list(self.genres),
            "parts": dict(self.parts),
            "fingerprint": self.fingerprint,
        }

    def join(self, parts: Mapping[str, Vector]) -> tuple[Vector, NDArray[np.bool_]]:
        """The numbers of a footage in one row, and which of them there are."""
        row, there = [], []
        for name, wide in self.parts.items():
            vector = parts.get(name)
            if vector is not None and vector.shape != (wide,):
                raise ModelError(f"`{name}` has {vector.shape} numbers where {wide} are due")
            row.append(np.zeros(wide, np.float32) if vector is None else vector)
            there.append(np.full(wide, vector is not None))
        return np.concatenate(row).astype(np.float32), np.concatenate(there)


@dataclass(frozen=True, slots=True, eq=False)
class GenreWeights:
    """The numbers of a head: f of a footage, g genres."""

    mean: Vector
    """f: of the footages it learnt from, as `spread`."""
    spread: Vector
    weight: Vector
    """g x f."""
    bias: Vector
    """g"""
    threshold: Vector
    """g: the probability from which on a genre is said."""


class GenreHead:
    """Says how likely each genre is of a footage. May be used from several threads."""

    def __init__(self, folder: Path, config: GenreConfig, weights: GenreWeights) -> None:
        self._folder = folder
        self.config = config
        self._weights = weights

    @property
    def genres(self) -> tuple[str, ...]:
        """In the order of what `probabilities` gives."""
        return self.config.genres

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known of it: data, settings, scores. Empty where the folder has no card."""
        return read_json(self._folder / CARD) if (self._folder / CARD).is_file() else {}

    def probabilities(self, parts: Mapping[str, Vector]) -> Vector:
        """g numbers from 0 to 1, each for itself: a footage may be of several genres, or of none.

        A part that the footage lacks, such as sound, says nothing for or against.
        """
        row, there = self.config.join(parts)
        one = self._weights
        scaled = np.where(there, (row - one.mean) / one.spread, 0).astype(np.float32)
        logits = one.weight @ scaled + one.bias
        return np.asarray(1 / (1 + np.exp(-np.clip(logits, -60, 60))), dtype=np.float32)


def open_genre_head(folder: Path) -> GenreHead:
    """The head in a folder; ModelError where it is damaged, forged or of another form."""
    config = read_genre_config(folder)
    return GenreHead(folder, config, _read_weights(folder / WEIGHTS, config))


def read_genre_config(folder: Path) -> GenreConfig:
    """The checked `config.json` of a head."""
    path = folder / CONFIG
    told = read_head_config(folder, FORMAT, "trained genres")
    genres = told.get("genres")
    if not (
        isinstance(genres, list)
        and 1 <= len(genres) <= _MOST_GENRES
        and all(isinstance(one, str) and 0 < len(one) <= _LONGEST_GENRE for one in genres)
        and len(set(genres)) == len(genres)
    ):
        raise ModelError(f"{path}: `genres` must be from 1 to {_MOST_GENRES} different names")
    parts = told.get("parts")
    if not (
        isinstance(parts, dict)
        and parts
        and all(
            name in PARTS and type(wide) is int and 1 <= wide <= _WIDEST
            for name, wide in parts.items()
        )
    ):
        raise ModelError(f"{path}: `parts` must say how wide {', '.join(PARTS)} are, not {parts!r}")
    fingerprint = told.get("fingerprint")
    if not isinstance(fingerprint, str):
        raise ModelError(f"{path}: `fingerprint` must be words, not {fingerprint!r}")
    return GenreConfig(tuple(genres), parts, fingerprint)


def _read_weights(path: Path, config: GenreConfig) -> GenreWeights:
    wide, count = sum(config.parts.values()), len(config.genres)
    due = {
        "mean": (wide,), "spread": (wide,), "weight": (count, wide), "bias": (count,),
        "threshold": (count,),
    }  # fmt: skip
    found: dict[str, Vector] = {}
    try:
        with zipfile.ZipFile(path) as archive:  # sizes first: a small file may claim terabytes
            if sum(one.file_size for one in archive.infolist()) > _LARGEST:
                raise ModelError(f"{path} is too large to be a head of genres")
        with np.load(path, allow_pickle=False) as held:
            for name, shape in due.items():
                value = held[name]
                if value.shape != shape or value.dtype != np.float32:
                    raise ModelError(
                        f"{path}: `{name}` is {value.shape} {value.dtype} where {shape} float32 "
                        f"is due: {_AGAIN}"
                    )
                found[name] = value
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile, RuntimeError) as error:
        raise ModelError(f"{path} is damaged or no weights: {_AGAIN}") from error
    weights = GenreWeights(**found)
    if not all(np.isfinite(one).all() for one in found.values()) or (weights.spread <= 0).any():
        raise ModelError(f"{path} has numbers that cannot be: {_AGAIN}")
    return weights
