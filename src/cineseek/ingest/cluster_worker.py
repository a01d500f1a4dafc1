"""What a worker of a Ray cluster does: it reads and embeds one footage after the other, a piece
each time it is asked. It holds no library, and knows neither Ray nor who asks.
"""

from __future__ import annotations

import platform
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import MediaError

if TYPE_CHECKING:
    from cineseek.ingest.pieces import Order, Piece, Pieces
    from cineseek.models.base import Encoder


@dataclass(frozen=True, slots=True)
class EncoderRecipe:
    """How a worker comes by the encoder of a library."""

    name: str
    """By which it is loaded: a name, or a folder that is on every machine."""
    models_dir: Path | None
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Hello:
    """Who a worker is, told once it can work."""

    version: str
    """Of cineseek."""
    fingerprint: str
    """Of its encoder."""
    machine: str


@dataclass(frozen=True, slots=True)
class Errand:
    """A footage to be read from some point on."""

    id: str
    """Another one each time it is given out."""
    order: Order
    size: int
    """Bytes of the file, where the library is."""


class ClusterWorker:
    """Reads what it is sent for; remembers where it is until it is sent for something else."""

    def __init__(self, recipe: EncoderRecipe) -> None:
        self._recipe = recipe
        self._encoder: Encoder | None = None
        self._encoding = threading.Lock()
        self._errand = ""
        self._pieces: Pieces | None = None

    def greet(self) -> Hello:
        """Load the encoder; ModelError where it is not here."""
        from cineseek import __version__
        from cineseek.ingest.memory import give_back_large_blocks

        give_back_large_blocks()
        return Hello(__version__, self._open_encoder().fingerprint, platform.node())

    def read_on(self, errand: Errand) -> Piece | None:
        """The next piece of an errand; None where there is no more. MediaError as reading does."""
        from cineseek.ingest.reading import read_pieces

        if errand.id != self._errand:
            if self._pieces is not None:
                self._pieces.close()
            self._errand, self._pieces = errand.id, None
            _check_file(errand)
            self._pieces = read_pieces(
                errand.order,
                lambda: None,  # who no longer wants it ends this process
                encoder=self._open_encoder(),
                encoding=self._encoding,
            )
        return None if self._pieces is None else next(self._pieces, None)

    def _open_encoder(self) -> Encoder:
        if self._encoder is None:
            from cineseek.models import load_encoder

            recipe = self._recipe
            self._encoder = load_encoder(
                recipe.name, models_dir=recipe.models_dir, threads=recipe.threads
            )
        return self._encoder


def _check_file(errand: Errand) -> None:
    """MediaError where this machine does not have the file that was meant."""
    path = errand.order.path
    try:
        size = path.stat().st_size
    except OSError as error:
        reason = error.strerror or str(error)
    else:
        if size == errand.size:
            return
        reason = f"{size} bytes, not {errand.size}"
    raise MediaError(
        f"{path}: is not the same on {platform.node()}, a machine of the cluster ({reason}); films "
        "have to lie on a disk that all machines see under the same path"
    )
