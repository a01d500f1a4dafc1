"""How well a model that is learning tells films apart, on frames as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch

from cineseek.training.films_model import FilmModel
from cineseek.training.films_reading import FrameReader, in_parts
from cineseek.training.films_split import Example

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]


def logits_of(
    model: FilmModel, reader: FrameReader, rows: Sequence[Example], device: torch.device
) -> Floats:
    """Of frames as they are, n x films; the model in evaluation mode."""
    model.eval()
    with torch.inference_mode():
        parts = [model(reader.whole(some).to(device)).cpu().numpy() for some in in_parts(rows)]
    return np.concatenate(parts).astype(np.float32)


def score_films(
    model: FilmModel,
    reader: FrameReader,
    rows: Sequence[Example],
    films: Mapping[str, int],
    device: torch.device,
) -> dict[str, float]:
    """Accuracy and loss; empty where there are no frames."""
    if not rows:
        return {}
    logits = logits_of(model, reader, rows, device)
    labels = labels_of(rows, films)
    own = logits[np.arange(len(labels)), labels][:, None]
    above = (logits > own).sum(axis=1)
    likely = own[:, 0] - np.logaddexp.reduce(logits, axis=1)
    return {
        "validation Acc@1": float((above < 1).mean()),
        "validation Acc@3": float((above < 3).mean()),
        "validation loss": -float(likely.mean()),
    }


def labels_of(rows: Sequence[Example], films: Mapping[str, int]) -> Ints:
    """Column numbers."""
    return np.array([films[one.film] for one in rows], dtype=np.int64)
