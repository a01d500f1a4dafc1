"""Does a label win where it should, and none of these where it should? Prints shares of pictures.

    python benchmarks/classify.py [--draws 8]

On vectors that imitate a CLIP-like encoder (`tests/cone.py`), since their meaning is known:
pictures of one of the labels, and as many of none of them, with 52 decoys. Beside ours, the plain
argmax of cosines, which cannot say none of these. `strength` is how many deviations a match stands
above the rest; CLIP ViT-B/32 has 3 to 4 on captions, better encoders 5 to 8.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from cineseek.ask.classify.scoring import against_decoys, gate, probabilities

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from cone import Cone

PICTURES = 400  # of labels, and as many of none of them


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=8, help="worlds drawn for each row")
    draws = parser.parse_args().draws
    print("| strength | labels | argmax of cosines | right | wrong of none | right where p > 0.9 |")
    print("|---|---|---|---|---|---|")
    for strength in (3.0, 4.5, 6.0, 8.0):
        for labels in (3, 10, 40):
            found = np.array([measure(strength, labels, seed) for seed in range(draws)])
            plain, right, wrong, sure, asked = found.mean(axis=0)
            shares = (plain, right, wrong, sure / asked)
            print(f"| {strength} | {labels} | {' | '.join(f'{share:.2f}' for share in shares)} |")


def measure(strength: float, labels: int, seed: int) -> tuple[float, ...]:
    """One world: shares of pictures by argmax, by us, of strangers; sure and right, and sure."""
    cone = Cone(strength=strength, seed=seed)
    concepts = cone.random.permutation(len(cone.concepts))
    decoys, meant, absent = concepts[:52], concepts[52 : 52 + labels], concepts[100:400]
    told, held = cone.texts(meant), cone.texts(decoys)
    shown = cone.random.integers(0, labels, PICTURES)
    film = cone.random.integers(0, 20, PICTURES)
    others = cone.random.choice(absent, (3, PICTURES))
    pictures = cone.pictures(meant[shown], others[0], film)
    strangers = cone.pictures(others[1], others[2], film)
    limit = gate(labels, len(decoys))
    found = probabilities(against_decoys(pictures, told, held), limit)
    lost = probabilities(against_decoys(strangers, told, held), limit)
    right, wrong = found.argmax(axis=1) == shown, lost.argmax(axis=1) < labels
    sure = np.concatenate([found.max(axis=1), lost.max(axis=1)]) > 0.9
    hits = np.concatenate([right, ~wrong])
    plain = (pictures @ told.T).argmax(axis=1) == shown
    shares = (plain, right, wrong, sure & hits, sure)
    return tuple(float(share.mean()) for share in shares)


if __name__ == "__main__":
    main()
