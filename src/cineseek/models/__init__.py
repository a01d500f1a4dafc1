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
) -> Encoder:
    """The encoder of a catalogue name or a model folder."""
    if name == "toy":
        from cineseek.models.toy import ToyEncoder

        return ToyEncoder()
    raise NotImplementedError(name)
