"""Speech into words by Whisper on CTranslate2 (faster-whisper). Knows no footage.

Whisper: Radford et al. 2022. Silence is cut away before by Silero VAD, whose file comes with
faster-whisper: Whisper makes up words where there are none.
"""

from __future__ import annotations

import threading
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cineseek.errors import ModelError
from cineseek.models.describer import Heard
from cineseek.models.hub_name import hash_weights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT = "small"
"""Whisper small, MIT, 0.5 GB, 99 languages; from `Systran/faster-whisper-small`."""


class Whisper:
    """One model. May be used from several threads, one at a time."""

    def __init__(
        self,
        name: str = DEFAULT,
        *,
        language: str = "",
        beams: int = 5,
        device: str = "cpu",
        silence: bool = True,
    ) -> None:
        """`name`: a size of Whisper, a hub name, or a folder with a converted model. `language`:
        of all that is said; empty: each stretch is listened to for it. `silence`: cut it away.

        ModelError where the model or its extra is missing.
        """
        if find_spec("faster_whisper") is None:
            raise ModelError("speech needs faster-whisper: pip install 'cineseek[speech]'")
        self.language = language
        self._beams = beams
        self._silence = silence
        self._turn = threading.Lock()
        self._model, self.maker = _load(name, device)

    def listen(self, samples: NDArray[np.float32]) -> list[Heard]:
        """What is said in n samples (float32, full scale -1 to 1, mono, 16 kHz), in order."""
        with self._turn:
            try:
                told, info = self._model.transcribe(
                    samples,
                    language=self.language or None,
                    beam_size=self._beams,
                    vad_filter=self._silence,
                    # Else a mistake is carried on, and a run that was stopped would end otherwise.
                    condition_on_previous_text=False,
                )
                language = str(info.language)
                return [Heard(one.start, one.end, one.text.strip(), language) for one in told]
            except ValueError as error:
                raise ModelError(f"{self.maker} cannot be used: {error}") from error


def _load(name: str, device: str) -> tuple[Any, str]:
    """The model, and what names its weights."""
    from faster_whisper import WhisperModel

    place = Path(name).expanduser()
    if not place.is_dir() and (place.is_absolute() or name.startswith((".", "~"))):
        raise ModelError(f"there is no folder {name}; name one, or a size of Whisper such as small")
    try:
        model = WhisperModel(
            str(place) if place.is_dir() else name,
            device=device,
            compute_type="int8" if device == "cpu" else "default",
        )
    # The hub's client, CTranslate2 and the tokenizer each have errors of their own.
    except Exception as error:
        raise ModelError(
            f"{name} cannot be loaded to write down speech: {' '.join(str(error).split())[:300]}. "
            "Name a size of Whisper (tiny, base, small, medium, large-v3), a model of the hub that "
            "was converted for faster-whisper, or its folder"
        ) from error
    revision = hash_weights(place, "model.bin") if place.is_dir() else "hub"
    return model, f"whisper {name}@{revision}"
