"""Gather the reference evidence of `identify` (src/cineseek/ask/identify/reference.npz).

    python recipes/identify/reference.py LIBRARY...

Shipped: 450 frames each of a library of real films (the footage of docs/results.md) and of one of
drawn films, asked as `learning` asks a library's own. Numbers only.
"""

from __future__ import annotations

import sys

import numpy as np

import cineseek
from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.learning import draw_questions, gather
from cineseek.ask.identify.reference import FILE
from cineseek.library_identity import prepare

QUESTIONS = 450


def main() -> None:
    gathered = []
    for folder in sys.argv[1:]:
        with cineseek.open(folder, create=False) as library:
            ground = prepare(library._parts).ground
            some = gather(ground, draw_questions(ground, QUESTIONS), tell=tell)
            gathered += [(f"{folder} {film}", *rest) for film, *rest in some]
    numbers = {name: at for at, name in enumerate(sorted({film for film, *_ in gathered}))}
    np.savez_compressed(
        FILE,
        names=np.array(NAMES),
        groups=np.array([f"reference {numbers[film]}" for film, *_ in gathered]),
        rows=np.array([rows for _, rows, _, _ in gathered], np.float32),
        right=np.array([right for _, _, right, _ in gathered]),
        strange=np.array([strange for _, _, _, strange in gathered]),
    )
    print(f"{FILE}: {len(gathered):,} rows, {FILE.stat().st_size:,} bytes")


def tell(done: int, total: int) -> None:
    if done % 50 == 0:
        print(done, "of", total, flush=True)


if __name__ == "__main__":
    main()
