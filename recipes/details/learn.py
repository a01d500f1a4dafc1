"""Learn the codebook of local features (src/cineseek/models/details.npz) from photographs.

    python recipes/details/learn.py FOLDER_OF_JPEGS

Shipped: learnt from the 600 photographs of Flickr8k in the training data, 150 patches of each,
seed 0. Only centres of patches are kept, no picture can be made of them.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cineseek.media.image import read_image
from cineseek.models.details import CODEBOOK, HALF, patches

ROUNDS = 15


def main() -> None:
    rng = np.random.default_rng(0)
    files = sorted(Path(sys.argv[1]).glob("*.jpg"))
    rows = np.concatenate([patches(read_image(file)).descriptors for file in files])
    print(f"{len(rows):,} patches of {len(files)} pictures")
    first, second = (centres_of(half, rng) for half in (rows[:, :64], rows[:, 64:]))
    turn, _ = np.linalg.qr(rng.standard_normal((128, 128)))
    np.savez_compressed(
        CODEBOOK,
        first=first.astype(np.float16),
        second=second.astype(np.float16),
        directions=turn[:64].astype(np.float16),
    )
    print(f"{CODEBOOK}: {CODEBOOK.stat().st_size:,} bytes")


def centres_of(rows: NDArray[np.float32], rng: np.random.Generator) -> NDArray[np.float32]:
    """HALF centres by k-means (Lloyd 1982); one that nothing is near to begins anew."""
    centres = rows[rng.choice(len(rows), HALF, replace=False)].copy()
    for _ in range(ROUNDS):
        nearest = (rows @ centres.T - 0.5 * (centres**2).sum(axis=1)).argmax(axis=1)
        for at in range(HALF):
            mine = nearest == at
            centres[at] = rows[mine].mean(axis=0) if mine.any() else rng.choice(rows)
    return centres


if __name__ == "__main__":
    main()
