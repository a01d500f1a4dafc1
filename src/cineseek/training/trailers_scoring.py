"""How well embeddings find footages of the same genres, while learning and in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
import torch

from cineseek.evaluation.likeness import GenreRetrieval, retrieve_genres
from cineseek.training.trailers_batches import as_pixels

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.preprocess import Preprocess
    from cineseek.models.trailer_sampling import Sampling
    from cineseek.training.trailers_inputs import TrailerInputs
    from cineseek.training.trailers_model import TrailerModel

    Floats = NDArray[np.float32]

MAP = "validation mAP"


def embed_rows(
    model: TrailerModel,
    inputs: TrailerInputs,
    rows: Sequence[int],
    sampling: Sampling,
    how: Preprocess | None,
    device: torch.device,
) -> Floats:
    """Embeddings n x d of footages as they are, one by one: sounds differ in length."""
    model.eval()
    found = []
    with torch.inference_mode():
        for row in rows:
            frames = inputs.frames(row)
            seen = np.asarray(frames) if how is None else as_pixels(frames, how)
            heard = sampling.sound(inputs.spectrum(row))[None]
            given = (torch.from_numpy(np.array(one)[None]).to(device) for one in (seen, heard))
            found.append(model(*given)[0].cpu().numpy())
    return np.stack(found).astype(np.float32)


def retrieved(
    vectors: Floats, inputs: TrailerInputs, rows: Sequence[int], genres: Sequence[str]
) -> GenreRetrieval:
    """What these rows find among each other."""
    return retrieve_genres(vectors, labels_of(inputs, rows, genres), films_of(inputs, rows))


def labels_of(
    inputs: TrailerInputs, rows: Sequence[int], genres: Sequence[str]
) -> NDArray[np.bool_]:
    """n x g: which genres each is of."""
    told = [[genre in inputs.rows[row].genres for genre in genres] for row in rows]
    return np.array(told, dtype=np.bool_).reshape(len(rows), len(genres))


def films_of(inputs: TrailerInputs, rows: Sequence[int]) -> NDArray[np.int64]:
    """A number a film."""
    _, numbers = np.unique([inputs.rows[row].film for row in rows], return_inverse=True)
    return numbers.astype(np.int64)
