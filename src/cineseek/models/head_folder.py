"""What the folders of trained heads have in common: checked before anything in them is used.

What is in such a folder may come from anyone: sizes are checked, nothing is unpickled, no file
outside of it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

from cineseek.errors import ModelError
from cineseek.models.folder import CONFIG, read_json
from cineseek.models.onnx_file import OnnxContents, look_into
from cineseek.models.preprocess import Preprocess, read_preprocess

if TYPE_CHECKING:
    from cineseek.models.base import Encoder

LARGEST = 2 << 30
"""Bytes of a network: more than a protocol buffer can hold."""
LARGEST_SIDE = 1024
"""Pixels of a picture that a network takes."""


def read_head_config(folder: Path, form: int, what: str) -> Mapping[str, Any]:
    """The `config.json` of a head in this form; `what` it is without one."""
    path = folder / CONFIG
    if not path.is_file():
        raise ModelError(f"{folder} holds no {what}: {CONFIG} is missing")
    told = read_json(path)
    if told.get("format") != form:
        raise ModelError(f"{path}: `format` must be {form}, not {told.get('format')!r}")
    return told


def check_network(path: Path, what: str, again: str, *, largest: int = LARGEST) -> OnnxContents:
    """What is in the ONNX file of a head; `what` it should be, and how it is made `again`."""
    if not path.is_file():
        raise ModelError(f"{path.parent} has no {path.name}: {again}")
    if path.stat().st_size > largest:
        raise ModelError(f"{path} is too large to be {what}")
    inside = look_into(path)
    if inside.external:
        raise ModelError(
            f"{path} points at {sorted(inside.external)[0]!r} outside of itself: refused"
        )
    return inside


def read_pixels(told: Mapping[str, Any], path: Path) -> Preprocess:
    """How pictures become pixels, from `preprocess` of a configuration at `path`."""
    given = told.get("preprocess")
    if not isinstance(given, dict):
        raise ModelError(f"{path}: `preprocess` must be an object, not {given!r}")
    how = read_preprocess(given, path)
    if max(how.height, how.width) > LARGEST_SIDE:
        raise ModelError(f"{path}: pictures of {how.height} x {how.width} are too large")
    return how


def told_pixels(how: Preprocess) -> dict[str, Any]:
    """As `read_pixels` reads it."""
    return {
        "size": [how.height, how.width],
        "mean": list(how.mean),
        "std": list(how.std),
        "interpolation": how.interpolation,
        "resize_mode": how.resize_mode,
    }


def read_encoder_name(told: Mapping[str, Any], path: Path) -> tuple[str, str]:
    """Name and fingerprint of the encoder whose looks a network takes."""
    encoder = told.get("encoder")
    if not isinstance(encoder, dict) or not all(
        isinstance(encoder.get(key), str) and encoder[key] for key in ("name", "fingerprint")
    ):
        raise ModelError(f"{path}: `encoder` must have a name and a fingerprint, not {encoder!r}")
    return encoder["name"], encoder["fingerprint"]


class NamedEncoder:
    """The encoder on whose looks a head was trained, opened when it is first needed."""

    def __init__(
        self, folder: Path, name: str, fingerprint: str, again: str, encoder: Encoder | None
    ) -> None:
        """`encoder`: one that is open already; taken where it is the same."""
        self._folder, self._name, self._fingerprint, self._again = folder, name, fingerprint, again
        fits = encoder is not None and same_weights(encoder.fingerprint, fingerprint)
        self._encoder = encoder if fits else None
        self._lock = RLock()

    def load(self) -> Encoder:
        """The encoder, or ModelError where it has other weights here."""
        with self._lock:
            if self._encoder is None:
                from cineseek.models import load_encoder

                encoder = load_encoder(self._name)
                if not same_weights(encoder.fingerprint, self._fingerprint):
                    raise ModelError(
                        f"{self._folder} was trained on looks of {self._name} with other weights "
                        f"({self._fingerprint}) than are here ({encoder.fingerprint}): "
                        f"{self._again}"
                    )
                self._encoder = encoder
            return self._encoder


def same_weights(one: str, other: str) -> bool:
    """Whether two fingerprints are of the same encoder, in whatever precision it runs."""
    return one.rpartition("-")[0] == other.rpartition("-")[0] if "-" in one else one == other
