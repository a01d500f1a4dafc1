"""Runs that get killed, in a process of their own; what is left is gone on with in another."""

from __future__ import annotations

import sys
from pathlib import Path

import torch


def learn_films(stills: Path, out: Path, backbone: str) -> None:
    """Sixteen steps on pictures of films, by a small network."""
    from cineseek.training.films import train_films
    from cineseek.training.films_data import gather, read_shown
    from cineseek.training.films_settings import FilmsSettings
    from cineseek.training.films_split import split_scenes

    settings = FilmsSettings(
        backbone=backbone, pixels=32, steps=16, batch=12, warmup=2, every=4, rate=2e-3
    )
    shown, ordered = read_shown(stills)
    found = gather(shown, ordered=ordered)
    split = split_scenes(found.examples, check=0.2, test=0.2, seed=0, prints=found.prints)
    train_films(split, settings, out, out / "head")


def learn_pairs(films: Path, out: Path) -> None:
    """Thirty steps on pictures and captions."""
    from cineseek.training.contrast import fit
    from cineseek.training.contrast_settings import ContrastSettings
    from cineseek.training.pairs import read_pairs

    settings = ContrastSettings(
        image_tower="vit:tiny", text_tower="roberta:tiny", pixels=32, vocabulary=300, dimension=32,
        context=12, steps=30, batch=12, warmup=4, every=4, rate=2e-3, test_share=0.25,
        apart="picture", accumulate=2, chunk=5,
    )  # fmt: skip
    fit(read_pairs(films), settings, out)


if __name__ == "__main__":
    torch.set_num_threads(1)
    what, source, out, *more = sys.argv[1:]
    {"films": learn_films, "pairs": learn_pairs}[what](Path(source), Path(out), *more)
