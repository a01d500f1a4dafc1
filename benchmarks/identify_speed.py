"""How long an answer takes among many frames, and whether it is still right: `--frames 100000`.

A library of the test films is filled up with made-up ones (`identify_crowd.py`); questions are of
the test films, each under an attack, asked one at a time.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

import numpy as np
from identify_crowd import fill
from identify_questions import draw, place

import cineseek
from cineseek.evaluation.identification import Share, is_right_place
from cineseek.library import Library
from cineseek.media.attacks import ATTACKS

WARM = 10
"""Questions asked first, which are not counted: models and files are opened by them."""


def measure_speed(data: Path, frames: int, asked: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = asked.keep or Path(scratch) / "crowd.cine"
        with cineseek.open(folder, model="mini") as library:
            began = time.perf_counter()
            library.add(data / "film")
            fill(library, data, frames)
            filled = time.perf_counter()
            library.prepare_identify()
            ended = time.perf_counter()
            print(
                f"{library.catalogue.counts()}; filled in {filled - began:.0f} s, prepared in "
                f"{ended - filled:.0f} s; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
            )
            ask_all(library, 1 if asked.quick else 2 * asked.questions, asked.seed)


def ask_all(library: Library, count: int, seed: int) -> None:
    questions = list(draw(library, count, seed))
    questions = [questions[at] for at in np.random.default_rng(seed).permutation(len(questions))]
    names = list(ATTACKS)
    rows: list[tuple[str, float, float, bool]] = []
    for number, question in enumerate([*questions[:WARM], *questions]):
        name = names[number % len(names)]
        rgb = ATTACKS[name](question.rgb, np.random.default_rng([question.seed, number]))
        began, ran = time.perf_counter(), time.process_time()
        answer = library.identify(rgb)
        took, used = time.perf_counter() - began, time.process_time() - ran
        best = answer.best
        right = (
            best is not None
            and best.footage is not None
            and is_right_place(
                *place(best.footage, best.second or 0.0), *place(question.footage, question.second)
            )
        )
        if number >= WARM:
            rows.append((ATTACKS[name].kind, took, used, right))
    for kind in ("single", "inset", "combined", "all"):
        some = [row for row in rows if kind in (row[0], "all")]
        took = 1000 * np.array([row[1] for row in some])
        used = 1000 * np.array([row[2] for row in some])
        print(
            f"{kind}: n {len(some)}, p50 {np.median(took):.0f} ms, p95 "
            f"{np.quantile(took, 0.95):.0f} ms; of the processor {np.median(used):.0f} and "
            f"{np.quantile(used, 0.95):.0f} ms; right {Share.of([row[3] for row in some])}"
        )
