"""An encoder of sounds (CLAP: Wu et al. 2023) on ONNX Runtime, from a folder, by name or path.

The folder holds `config.json` (`embed_dim`), `audio/model.onnx` (`input_features`, n x channels x
rows x bands, and `is_longer` where a model has it) and `audio/preprocessor_config.json`, that of
CLAP's own feature extractor. It may come from anyone: sizes are checked, nothing is unpickled, and
no file outside of it is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.folder import CARD, CONFIG, read_json
from cineseek.models.onnx_file import look_into
from cineseek.models.sound_features import Hearing, read_hearing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

AUDIO = "audio/model.onnx"
PREPROCESSOR = "audio/preprocessor_config.json"
NEEDED = (CONFIG, AUDIO, PREPROCESSOR)

_LARGEST = 2 << 30  # bytes of model.onnx: more than a protocol buffer can hold
_LARGEST_DIMENSION = 16_384
_BATCH = 4
_FEATURES, _LONGER = "input_features", "is_longer"


class SoundEncoder:
    """Pieces of sound into unit vectors. May be used from several threads."""

    def __init__(self, folder: Path, dimension: int, hearing: Hearing) -> None:
        self.folder = folder
        self.dimension = dimension
        self.hearing = hearing
        self._lock = RLock()
        self._session: Any = None
        self._fingerprint = ""

    @property
    def name(self) -> str:
        """The folder's own name."""
        return self.folder.resolve().name

    @property
    def card(self) -> Mapping[str, Any]:
        """What is known of it: licence, source. Empty where the folder has no card."""
        return read_json(self.folder / CARD) if (self.folder / CARD).is_file() else {}

    @property
    def fingerprint(self) -> str:
        """Identifies weights and settings; vectors of different fingerprints never mix."""
        with self._lock:
            if not self._fingerprint:
                digest = hashlib.sha256()
                for name in NEEDED:
                    with (self.folder / name).open("rb") as file:
                        digest.update(hashlib.file_digest(file, "sha256").digest())
                self._fingerprint = digest.hexdigest()[:24]
            return self._fingerprint

    def encode_sounds(self, sounds: Sequence[Floats]) -> Floats:
        """Vectors of pieces of mono sound at the encoder's rate, n x d, unit length."""
        out = np.empty((len(sounds), self.dimension), np.float32)
        for start in range(0, len(sounds), _BATCH):
            part = sounds[start : start + _BATCH]
            out[start : start + len(part)] = self._run(
                np.stack([self.hearing.features(sound) for sound in part])
            )
        return out

    def _run(self, features: Floats) -> Floats:
        from cineseek.models.session import run_session

        path = self.folder / AUDIO
        with self._lock:
            session = self._open()
        feeds: dict[str, NDArray[Any]] = {_FEATURES: features}
        if _LONGER in {value.name for value in session.get_inputs()}:
            feeds[_LONGER] = np.zeros((len(features), 1), np.bool_)
        output = session.get_outputs()[0].name
        (vectors,) = run_session(session, path, feeds, [output])
        if vectors.shape != (len(features), self.dimension):
            raise ModelError(
                f"{path} gave {vectors.shape} where {len(features)} x {self.dimension} is due: "
                "its config.json belongs to another model"
            )
        if not np.isfinite(vectors).all():
            raise ModelError(f"{path} gave numbers that are not finite: its weights are damaged")
        length = np.linalg.norm(vectors, axis=1, keepdims=True)
        return np.asarray(vectors / np.maximum(length, 1e-12), np.float32)

    def _open(self) -> Any:
        if self._session is None:
            from cineseek.models.session import open_session

            path = self.folder / AUDIO
            session = open_session(path)
            names = {value.name for value in session.get_inputs()}
            if _FEATURES not in names or names - {_FEATURES, _LONGER}:
                raise ModelError(
                    f"{path} takes {', '.join(sorted(names))} where `{_FEATURES}` is due: "
                    "it is no encoder of sounds in the layout of docs/models.md"
                )
            self._session = session
        return self._session


def load_sound_encoder(name: str, *, models_dir: Path | None = None) -> SoundEncoder:
    """The sound encoder of a folder in `models_dir`, or of a folder's path; weights load later."""
    from cineseek.models.catalogue import default_models_dir

    root = models_dir or default_models_dir()
    for folder in (root / name, Path(name).expanduser()):
        if folder.is_dir():
            return read_sound_encoder(folder.absolute())
    raise ModelError(
        f"no sound encoder is called {name!r}: put its folder into {root}, or name its path; the "
        "layout is in docs/models.md"
    )


def read_sound_encoder(folder: Path) -> SoundEncoder:
    """The checked encoder of a folder; ModelError where it is none."""
    missing = [name for name in NEEDED if not (folder / name).is_file()]
    if missing:
        raise ModelError(
            f"{folder} is no sound encoder: {', '.join(missing)} missing; the layout is in "
            "docs/models.md"
        )
    for name in NEEDED:
        if not (folder / name).resolve().is_relative_to(folder.resolve()):
            raise ModelError(f"{folder / name} is a link that leaves the model's folder: refused")
    if (folder / AUDIO).stat().st_size > _LARGEST:
        raise ModelError(f"{folder / AUDIO} is too large to be an encoder of sounds")
    if look_into(folder / AUDIO).external:
        raise ModelError(
            f"{folder / AUDIO} points at files beside it: export it with its weights inside"
        )
    dimension = read_json(folder / CONFIG).get("embed_dim")
    if (
        not isinstance(dimension, int)
        or isinstance(dimension, bool)
        or not 1 <= dimension <= _LARGEST_DIMENSION
    ):
        raise ModelError(
            f"{folder / CONFIG}: `embed_dim` must be a whole number up to {_LARGEST_DIMENSION}, "
            f"not {dimension!r}"
        )
    hearing = read_hearing(read_json(folder / PREPROCESSOR), folder / PREPROCESSOR)
    return SoundEncoder(folder, dimension, hearing)
