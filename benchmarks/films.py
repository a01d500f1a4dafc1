"""Are films told by their looks? Prints shares of what is first of its own film, in any library.

    python benchmarks/films.py films.cine

`left out` is what has no part in the label of its film: parts of footages whose film has others,
and, as `half`, every second shot of a film's only footage against a label of the shots between.
`itself` is compared with a label that it is a part of.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import replace

import numpy as np

import cineseek
from cineseek.ask.classify.labels import see_films
from cineseek.ask.classify.scoring import probabilities
from cineseek.ask.classify.targets import Where, find_targets
from cineseek.relevance.background import backgrounds


def main() -> None:
    with cineseek.open(sys.argv[1]) as library:
        catalogue, vectors = library.catalogue, library.vectors
        panel = see_films(catalogue, vectors, backgrounds(vectors, library.encoder))
        found = defaultdict(list)
        for part in ("footage", "shot", "frame"):
            for batch in find_targets(catalogue, vectors, Where(), part):
                footage = batch[0].footage
                row, _, count = panel.of_footage[footage.id]
                how = "itself" if panel.counts[row] == count else "left out"
                scores = panel.score(np.stack([one.look for one in batch]), part, footage.id)
                found[f"{part}, {how}"] += judge(scores, row, panel.gate(part))
                if part == "shot" and how == "itself" and len(batch) > 1:
                    looks = np.stack([one.look for one in batch])
                    half, rest = looks[::2], looks[1::2]
                    sums, counts = panel.sums.copy(), panel.counts.copy()
                    sums[row], counts[row] = half.sum(axis=0), len(half)
                    apart = replace(panel, sums=sums, counts=counts, _rulers={})
                    mean = rest.mean(axis=0, keepdims=True)
                    scores = apart.score(mean, "footage", footage.id)
                    found["half, left out"] += judge(scores, row, panel.gate("footage"))
    print("| what | number | first | first, p > 0.9 | wrong, p > 0.9 | called another film |")
    print("|---|---|---|---|---|---|")
    for what, some in sorted(found.items()):
        shares = " | ".join(f"{share:.2f}" for share in np.mean(some, axis=0))
        print(f"| {what} | {len(some)} | {shares} |")


def judge(scores: np.ndarray, row: int, gate: float) -> list[tuple[bool, ...]]:
    """First; first and wrong with more than 0.9, without none; wrong where none may win."""
    plain, gated = probabilities(scores, None), probabilities(scores, gate)
    first, sure = plain.argmax(axis=1) == row, plain.max(axis=1) > 0.9
    best = gated.argmax(axis=1)
    another = (best != row) & (best < scores.shape[1])
    return list(zip(first, first & sure, ~first & sure, another, strict=True))


if __name__ == "__main__":
    main()
