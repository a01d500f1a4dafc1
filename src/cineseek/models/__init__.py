"""Encoders and fingerprints: pictures and words into vectors."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cineseek.models.base import Encoder


def load_encoder(
    name: str,
    *,
    models_dir: Path | None = None,
    providers: Sequence[str] | None = None,
    precision: str | None = None,
    threads: int | None = None,
    allow_download: bool = False,
) -> Encoder:
    """The encoder of a catalogue name, a folder in `models_dir`, or a model folder's path.

    `providers` are short names (`cuda`, `cpu`), best first; None takes the best present.
    `precision` is float32, int8, or None for int8 where it pays. Fetches nothing unless
    `allow_download` is set.
    """
    if precision not in (None, "float32", "int8"):
        raise ValueError(f"precision is float32, int8 or None, not {precision!r}")
    if name == "toy":
        from cineseek.models.toy import ToyEncoder

        return ToyEncoder()
    from cineseek.models.catalogue import CARDS, MINI_FOLDER, find_folder, locate
    from cineseek.models.dual_encoder import load_dual_encoder

    if allow_download and name in CARDS and find_folder(name, models_dir) is None:
        from cineseek.models.pull import pull

        pull(name, models_dir=models_dir)
    folder, card = locate(name, models_dir)
    if folder == MINI_FOLDER:  # its weights are in int8 already, and no one's to write beside
        return load_dual_encoder(
            folder, providers=providers, precision="float32", threads=threads, apart=True
        )
    return load_dual_encoder(
        folder, card=card, providers=providers, precision=precision, threads=threads
    )
