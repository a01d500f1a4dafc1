"""Prints in 32 and in 16 bits a number: bytes, processor time of a search, the same nearest frame?

    python benchmarks/prints.py LIBRARY [--most 50000]

Takes the prints of a library that is there (`identify.py --frames 100000 --keep FOLDER` makes a
large one) and keeps them in two stores; asks for 200 of them, moved as far as a JPEG moves them.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

import numpy as np

import cineseek
from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Point

ASKED = 200
MOVED = 0.01
"""Deviation of each of the 256 numbers."""


def read_prints(folder: Path, most: int) -> tuple[list[str], np.ndarray]:
    with cineseek.open(folder, create=False) as library:
        vectors = library._parts.vectors
        ids = list(vectors.ids())[:most]
        points = vectors.get(ids, vectors=("print",))
    kept = [one for one in points if "print" in one.vectors]
    return [one.id for one in kept], np.stack([one.vectors["print"] for one in kept])


def stored(folder: Path) -> int:
    """Bytes that the prints take on disk."""
    files = folder.glob("**/vector_storage-print/**/*")
    return sum(512 * one.stat().st_blocks for one in files if one.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("library", type=Path)
    parser.add_argument("--most", type=int, default=50_000)
    asked = parser.parse_args()
    ids, prints = read_prints(asked.library, asked.most)
    row_of = {one: at for at, one in enumerate(ids)}
    rng = np.random.default_rng(0)
    questions = prints[rng.permutation(len(prints))[:ASKED]]
    questions = questions + rng.normal(0, MOVED, questions.shape).astype(np.float32)
    questions /= np.linalg.norm(questions, axis=1, keepdims=True)
    true = (questions @ prints.T).max(axis=1)
    first: list[str] = []
    print(f"{len(prints):,} prints, {len(questions)} questions")
    print("| bits a number | bytes a print | processor, ms a search | same nearest | cosine lost |")
    print("|---|---|---|---|---|")
    for bits, half in ((32, ()), (16, ("print",))):
        with tempfile.TemporaryDirectory() as scratch:
            store = EdgeStore(Path(scratch), {"print": prints.shape[1]}, half=half, build=False)
            for at in range(0, len(ids), 1000):
                some = slice(at, at + 1000)
                pairs = zip(ids[some], prints[some], strict=True)
                store.upsert([Point(name, {"print": row}) for name, row in pairs])
            store.search("print", questions[0], limit=10)
            began = time.process_time()
            found = [store.search("print", row, limit=10)[0].id for row in questions]
            took = 1000 * (time.process_time() - began) / len(questions)
            store.close()
            size = stored(Path(scratch)) / len(ids)
        first = first or found
        same = np.mean([one == other for one, other in zip(first, found, strict=True)])
        got = np.array(
            [row @ prints[row_of[one]] for row, one in zip(questions, found, strict=True)]
        )
        lost = float((true - got).max())
        print(f"| {bits} | {size:.0f} | {took:.2f} | {same:.3f} | at most {lost:.5f} |", flush=True)


if __name__ == "__main__":
    main()
