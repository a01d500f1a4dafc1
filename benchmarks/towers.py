"""Two towers on drawn trailers: against pooled look, each tower alone, and triplets from scratch.

Trailers are drawn (`demo/trailers.py`): genres that are seen, shown by the order of shots, or
heard, and light, colour, pace and loudness that tell of none. Every trailer is of a film of its
own; those reported on are of films never learnt from. All in one run, on a processor:

    python benchmarks/towers.py --tiny
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import torch

import cineseek
from cineseek.demo.trailers import draw_trailers
from cineseek.evaluation.likeness import Measured, differences
from cineseek.models.trailer_sampling import Sampling
from cineseek.training.footages import LibraryFootages
from cineseek.training.footages_split import split_films
from cineseek.training.genres import GenresSettings, train_genres
from cineseek.training.trailers import TrainedTowers, train_trailers
from cineseek.training.trailers_card import TOWERS
from cineseek.training.trailers_inputs import keep_inputs
from cineseek.training.trailers_scoring import embed_rows, retrieved
from cineseek.training.trailers_settings import TrailersSettings

WHOLE = TrailersSettings(
    backbone="timm:test_resnet:scratch",
    pixels=64,
    sampling=Sampling("even", 6, 120),
    growth=(0.0, 1.0, 1.0),  # a tower from scratch has no layer that is good as it is
    hidden=96,
    sound_width=12,
    dimension=64,
    steps=1500,
    batch=24,
    warmup=10,
    every=100,
    rate=2e-3,
)
TINY = replace(WHOLE, sampling=Sampling("even", 5, 120), steps=300, batch=20, every=50)


def main() -> None:
    """Draw, add, learn, compare, print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--tiny", action="store_true", help="360 trailers and 300 steps")
    asked.add_argument("--trailers", type=int, default=0)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--folder", type=Path, help="kept; else a temporary one")
    given = asked.parse_args()
    settings = replace(TINY if given.tiny else WHOLE, seed=given.seed)
    count = given.trailers or (360 if given.tiny else 900)
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as temporary:
        compare(given.folder or Path(temporary), count, settings)


def compare(folder: Path, count: int, settings: TrailersSettings) -> None:
    """All ways on the same trailers."""
    begin = time.monotonic()
    draw_trailers(folder / "videos", count, settings.seed + 3)
    with cineseek.open(folder / "films.cine", model="mini") as library:
        library.add(folder / "videos")
    footages = LibraryFootages(folder / "films.cine", ("trailer",))
    said(begin, f"{count} trailers drawn and added")
    phases: list[str] = []

    def hear(line: dict[str, object]) -> None:
        if line["phase"] not in phases:
            phases.append(str(line["phase"]))
            said(begin, f"step {line['step']}: {line['phase']}")

    done = train_trailers(
        footages,
        settings,
        folder / "run",
        folder / "towers",
        tell=hear,  # type: ignore[arg-type]
    )
    said(begin, "two towers, and each alone")
    cold = replace(settings, warm=0.0)
    scratch = train_trailers(footages, cold, folder / "cold", folder / "cold-towers", beside=False)
    said(begin, "triplets from scratch, in as many steps")
    assert done.report is not None
    assert scratch.report is not None
    rivals = [(one.name, one) for one in done.report.rivals]
    rivals.append(("triplets from scratch", scratch.report.of(TOWERS)))
    print(f"\n{done.report.footages} trailers of films kept apart, 95% intervals by film")
    print(f"{'':24} {'mAP by genre':>24} {'precision@5':>24} {'precision@10':>24}")
    for name, one in rivals:
        cells = (one.precision, one.first[5], one.first[10])
        told = [f"{c.value:.3f} ({c.low:.3f} to {c.high:.3f})" for c in cells]
        print(f"{name:24} {told[0]:>24} {told[1]:>24} {told[2]:>24}")
    ours = rivals[0][1].precision
    apart = all(one.precision.high < ours.low for _, one in rivals[1:])
    print(f"intervals of mAP that overlap with the two towers': {'none' if apart else 'some'}")
    lead = paired(footages, settings, done, scratch)
    print("after the warm-up better than from scratch by", lead.to_json(), "on the same questions")
    print("by genre:", json.dumps({k: round(v, 3) for k, v in done.report.by_genre.items()}))
    genres = train_genres(footages, GenresSettings(seed=settings.seed), folder / "genres").report
    print("genres head:", json.dumps(genres.to_json()))
    said(begin, "everything")


def paired(
    footages: LibraryFootages, settings: TrailersSettings, one: TrainedTowers, other: TrainedTowers
) -> Measured:
    """How much higher the mAP of one is than of the other, question by question."""
    inputs = keep_inputs(footages, settings, one.backbone, one.fitted.folder)
    films = [row.film for row in inputs.rows]
    shares = {"check": settings.check_share, "test": settings.test_share}
    rows = split_films(films, **shares, seed=settings.seed).test
    found = [
        retrieved(
            embed_rows(
                of.fitted.model, inputs, rows, settings.sampling, one.backbone.how,
                torch.device("cpu"),
            ),
            inputs,
            rows,
            one.genres,
        )
        for of in (one, other)
    ]  # fmt: skip
    return differences(*found)


def said(begin: float, what: str) -> None:
    """With the seconds that passed."""
    print(f"{time.monotonic() - begin:6.0f} s  {what}", flush=True)


if __name__ == "__main__":
    main()
