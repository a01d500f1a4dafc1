"""A new encoder at once: what a lazy change of encoder costs and saves, beside doing it in full.

    python benchmarks/move.py DATA --old ENCODER --new ENCODER [--sample 1500]

DATA holds `tiny-imagenet/val.tar` and `classes.tsv`: 5,000 pictures of 200 kinds of things, of
which a library is made, a kind a film. A question is `a photo of a KIND`; right are pictures of
that kind. Printed are the time of a full change and of a lazy one, and before the change, after it,
and while guessed looks are made true: precision@10 of the questions, and recall@10 of what the new
encoder finds in full, for the questions and for pictures; means with 95% intervals over questions.
"""

from __future__ import annotations

import argparse
import shutil
import tarfile
import tempfile
import time
from pathlib import Path

import numpy as np

import cineseek
import cineseek.mapped
from cineseek.models import load_encoder
from cineseek.models.linear_map import interval

K = 10
ASKED = 400
"""Pictures asked."""


def main() -> None:
    """Make the library, change it both ways, print."""
    raw = argparse.RawTextHelpFormatter
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    ask.add_argument("data", type=Path)
    ask.add_argument("--old", required=True)
    ask.add_argument("--new", required=True)
    ask.add_argument("--sample", type=int, default=1500)
    asked = ask.parse_args()
    cineseek.mapped.SAMPLE = asked.sample
    with tempfile.TemporaryDirectory() as place:
        run(asked.data / "tiny-imagenet", Path(place), asked.old, asked.new)


def unpack(data: Path, folder: Path) -> dict[str, str]:
    """The pictures, a folder a kind; returns the words of each film's title."""
    lines = (data / "classes.tsv").read_text("utf-8").splitlines()
    words = {line.split("\t")[0]: line.split("\t")[1].split(",")[0] for line in lines}
    with tarfile.open(data / "val.tar") as tar:
        for member in tar:
            kind = Path(member.name).name.split("_")[0]
            target = folder / f"{kind} (2000)" / Path(member.name).name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(tar.extractfile(member).read())
    return words


def run(data: Path, place: Path, old: str, new: str) -> None:
    """All of it."""
    words = unpack(data, place / "pictures")
    with cineseek.open(place / "lazy.cine", model=old) as library:
        library.add(place / "pictures")
    shutil.copytree(place / "lazy.cine", place / "full.cine")
    encoder = load_encoder(new)
    encoder.encode_texts(["warm"])
    with cineseek.open(place / "full.cine") as library:
        began = time.monotonic()
        library.reindex(encoder)
        full = time.monotonic() - began
        truth = Truth(library, words)
    print(
        f"{len(truth.pictures)} pictures asked, {len(truth.texts)} questions; from {old} to {new}"
    )
    print("| looks | words, precision@10 | words, recall@10 | pictures, recall@10 |")
    with cineseek.open(place / "lazy.cine") as library:
        print(f"| of {old} | {truth.precision(library, load_encoder(old))} | - | - |")
        began = time.monotonic()
        library.reindex(encoder, lazy=True)
        lazy = time.monotonic() - began
        print(f"| guessed, but for the sample | {truth.row(library)} |")
        print(f"(told: {library.guessed})")
        left = library.vectors.count(cineseek.mapped.MAPPED)
        for share in (25, 50, 75):
            while library.vectors.count(cineseek.mapped.MAPPED) > left * (100 - share) / 100:
                library.make_some_true(100)
            print(f"| {share}% of the guessed made true | {truth.row(library)} |")
        library.reindex()
        print(f"| of {new} | {truth.row(library)} |")
    print(f"full change {full:.1f} s, lazy change {lazy:.1f} s until {new} answers")


class Truth:
    """What the new encoder finds when all went through it."""

    def __init__(self, library: cineseek.Library, words: dict[str, str]) -> None:
        store, encoder = library.vectors, library.encoder
        self.kinds = sorted(film.title for film in library.films())
        self.said = [f"a photo of a {words[kind]}" for kind in self.kinds]
        self.films = {film.id: film.title for film in library.films()}
        self.texts = encoder.encode_texts(self.said)
        ids = sorted(store.ids())
        some = np.random.default_rng(0).choice(len(ids), ASKED, replace=False)
        self.pictures = store.get([ids[at] for at in some], vectors=("look",))
        self.found = [self._ids(store, one) for one in self.texts]
        self.near = [self._ids(store, one.vectors["look"], one.id) for one in self.pictures]

    def row(self, library: cineseek.Library) -> str:
        """The cells of a state of the library."""
        store = library.vectors
        words = [
            len(set(self._ids(store, text)) & set(true)) / K
            for text, true in zip(self.texts, self.found, strict=True)
        ]
        pictures = [
            len(set(self._ids(store, one.vectors["look"], one.id)) & set(true)) / K
            for one, true in zip(self.pictures, self.near, strict=True)
        ]
        return f"{self.precision(library)} | {told(words)} | {told(pictures)}"

    def precision(self, library: cineseek.Library, encoder: object = None) -> str:
        """Of the first ten answers to a question, those of its kind."""
        texts = self.texts if encoder is None else encoder.encode_texts(self.said)
        shares = []
        for kind, text in zip(self.kinds, texts, strict=True):
            found = library.vectors.search("look", text, limit=K, exact=True)
            shares.append(sum(self.films[str(o.payload["film"])] == kind for o in found) / K)
        return told(shares)

    def _ids(self, store: object, vector: object, itself: str = "") -> list[str]:
        found = store.search("look", vector, limit=K + 1, exact=True)
        return [one.id for one in found if one.id != itself][:K]


def told(values: list[float]) -> str:
    """A mean with its interval."""
    low, high = interval(values)
    return f"{np.mean(values):.3f} ({low:.3f} to {high:.3f})"


if __name__ == "__main__":
    main()
