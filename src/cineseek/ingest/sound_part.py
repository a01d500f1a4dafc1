"""What a footage sounds like as a whole: measured, or by the library's encoder of sounds."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from cineseek.errors import MediaError
from cineseek.film import Footage
from cineseek.ingest.identity import content_id
from cineseek.ingest.stores import Stores
from cineseek.media.sound_shape import describe_sound
from cineseek.media.spectrum import Spectrum

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.sound_encoder import SoundEncoder

    Vector = NDArray[np.float32]

log = logging.getLogger(__name__)


def sound_part(stores: Stores, footage: Footage, spectrum: Spectrum | None) -> Vector | None:
    """The sound of a footage as a vector; None where there is none, or its file is needed and gone.

    An encoder of sounds hears more than the kept spectrogram holds, so the file's sound, and only
    its sound, is decoded once more for it.
    """
    if stores.open_sound is None:
        return None if spectrum is None else describe_sound(spectrum)
    encoder, path = stores.open_sound(), Path(footage.path)
    try:
        if path.is_file() and content_id(path) == footage.id:
            with stores.encoding:
                return encode_sound(path, encoder)
    except (MediaError, OSError) as error:
        log.warning("the sound of %s cannot be read: %s", path, error)
    return None


def encode_sound(path: Path, encoder: SoundEncoder) -> Vector | None:
    """The mean of the vectors of a file's pieces of sound, of unit length; None where it is silent.

    MediaError where the file cannot be read.
    """
    from cineseek.media.pieces import read_pieces

    how = encoder.hearing
    pieces = read_pieces(path, rate=how.rate, seconds=how.seconds)
    if not pieces:
        return None
    mean = encoder.encode_sounds(pieces).mean(axis=0)
    length = float(np.linalg.norm(mean))
    return np.asarray(mean / length, np.float32) if length > 1e-6 else None
