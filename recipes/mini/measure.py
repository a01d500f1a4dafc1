"""Measures encoders on what `mini` was not trained on: drawn shots and real photographs.

    python recipes/mini/measure.py DATA HELD_OUT ENCODER... [--card FOLDER]

DATA and HELD_OUT (captions.json beside its pictures) as for train.py; encoders by name or folder.
Writes a page of tables to stdout, and with --card the first encoder's figures into its card.
Drawn shots are of a seed that train.py does not use.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from train import TESTED_PHOTOGRAPHS, flickr

from cineseek.cli.terminal import answers
from cineseek.demo.plan import Plan
from cineseek.demo.stills import draw_still, other_captions, plan_shot
from cineseek.demo.words import HUES, LIGHTS, captions
from cineseek.evaluation.captioned import Caption, Captioned, read_captioned
from cineseek.evaluation.metrics import bootstrap
from cineseek.evaluation.retrieval import Figure, Retrieval, measure
from cineseek.models import load_encoder
from cineseek.models.base import Encoder
from cineseek.models.catalogue import find_folder
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import CARD

SEED = 103
SHOTS = 500
ASPECTS = ("count", "colour", "light", "place")
SIZE = (640, 360)


def main() -> None:
    """Draw, ask, print."""
    raw = argparse.RawTextHelpFormatter
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    ask.add_argument("data", type=Path)
    ask.add_argument("held_out", type=Path)
    ask.add_argument("encoders", nargs="+")
    ask.add_argument("--card", type=Path, help="the folder of the first encoder")
    asked = ask.parse_args()
    say = answers()
    encoders = {name: load_encoder(name) for name in asked.encoders}
    with tempfile.TemporaryDirectory() as folder:
        plans = list(distinct_plans(SHOTS))
        shots = draw(plans, Path(folder))
        photographs = [
            Captioned(pair.picture.name, tuple(Caption(said, "en") for said in pair.captions))
            for pair in flickr(asked.data)[:TESTED_PHOTOGRAPHS]
        ]
        sets = (
            (f"drawn shots of seed {SEED}", shots, Path(folder)),
            ("COCO, held out", list(read_captioned(asked.held_out)), asked.held_out.parent),
            ("Flickr8k, held out", photographs, asked.data / "flickr8k"),
        )
        quality: dict[str, float] = {}
        for title, rows, where in sets:
            found = {name: measure(one, rows, where) for name, one in encoders.items()}
            say.print(f"\n### {title}: {len(rows)} pictures\n", markup=False)
            say.print(table(found), markup=False)
            quality |= scores(title, found[asked.encoders[0]])
    if asked.card:
        file = asked.card / CARD
        card = json.loads(file.read_text(encoding="utf-8")) | {"quality": quality}
        file.write_text(json.dumps(card, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    pictures = [np.asarray(draw_still(plan, size=(640, 360)).picture) for plan in plans[:64]]
    for name in asked.encoders:
        folder = find_folder(name)
        if folder is not None:
            rate = speed(load_dual_encoder(folder, batch=16, precision="float32"), pictures)
            say.print(f"\n{name}: {rate:.0f} pictures a second, 16 at once", markup=False)
    say.print("\n### One thing wrong: is the right caption first?\n", markup=False)
    for line in aspects(encoders, plans[:200]):
        say.print(line, markup=False)


def speed(encoder: Encoder, pictures: Sequence[np.ndarray]) -> float:
    """Pictures of 640 x 360 a second, the best of five rounds."""
    encoder.encode_images(pictures[:16])
    took = []
    for _ in range(5):
        began = time.perf_counter()
        encoder.encode_images(pictures)
        took.append(time.perf_counter() - began)
    return len(pictures) / min(took)


def distinct_plans(count: int, seed: int = SEED) -> Iterator[Plan]:
    """Shots of which different things are true."""
    seen = set()
    number = 0
    while len(seen) < count:
        plan = plan_shot(seed * 1_000_003 + number)
        number += 1
        said = captions(plan)[0][0]
        if said not in seen:
            seen.add(said)
            yield plan


def draw(plans: Sequence[Plan], folder: Path) -> list[Captioned]:
    """A still of each with its full caption in both languages."""
    rows = []
    for number, plan in enumerate(plans):
        still = draw_still(plan, size=SIZE, second=plan.seconds / 2)
        still.picture.save(folder / f"{number}.jpg", quality=90)
        said = (Caption(still.english[0], "en"), Caption(still.persian[0], "fa"))
        rows.append(Captioned(f"{number}.jpg", said))
    return rows


def table(found: dict[str, Retrieval]) -> str:
    """Text to image, a row an encoder and language."""
    lines = [
        "| encoder | language | questions | Acc@1 | Acc@5 | Acc@10 | median rank | chance @1 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, run in found.items():
        for task in run.tasks:
            if task.direction == "text to image":
                cells = " | ".join(shown(task.accuracy[k]) for k in (1, 5, 10))
                lines.append(
                    f"| {name} | {task.language} | {task.queries} | {cells} "
                    f"| {task.median_rank:g} | {task.chance[1]:.3f} |"
                )
    return "\n".join(lines)


def scores(title: str, run: Retrieval) -> dict[str, float]:
    """Text to image, for a card."""
    return {
        f"{title}, {task.gallery} pictures, {task.language}, Acc@{k}": round(
            task.accuracy[k].value, 4
        )
        for task in run.tasks
        if task.direction == "text to image"
        for k in (1, 5, 10)
    }


def shown(figure: Figure) -> str:
    """A mean with its interval."""
    return f"{figure.value:.3f} ({figure.low:.3f} to {figure.high:.3f})"


def aspects(encoders: dict[str, Encoder], plans: Sequence[Plan]) -> Iterator[str]:
    """Share of pictures whose caption beats all that are wrong in one thing only."""
    yield "| encoder | language | count | colour | light | place | negation |"
    yield "|---|---|---|---|---|---|---|"
    pictures = [np.asarray(draw_still(p, size=SIZE, second=p.seconds / 2).picture) for p in plans]
    other = [replace(p, hue=next(h for h in p.place.hues if h != p.hue)) for p in plans]
    others = [np.asarray(draw_still(p, size=SIZE, second=p.seconds / 2).picture) for p in other]
    for name, encoder in encoders.items():
        looks, elsewhere = encoder.encode_images(pictures), encoder.encode_images(others)
        for at, language in enumerate(("en", "fa")):
            cells = []
            for aspect in ASPECTS:
                right = []
                for plan, look in zip(plans, looks, strict=True):
                    wrong = [pair[at] for pair in other_captions(plan, aspect)]
                    if wrong:
                        told = encoder.encode_texts([captions(plan)[at][0], *wrong])
                        scores = told @ look
                        right.append(float(scores[0] > scores[1:].max()))
                cells.append(interval(right))
            denied = encoder.encode_texts([deny(plan)[at] for plan in plans])
            scores = (denied * elsewhere).sum(axis=1) - (denied * looks).sum(axis=1)
            cells.append(interval([float(score > 0) for score in scores]))
            yield f"| {name} | {language} | {' | '.join(cells)} |"


def deny(plan: Plan) -> tuple[str, str]:
    """A caption that is wrong of this shot and right where the things have another colour."""
    place, hue, noun = plan.place, HUES[plan.hue], plan.place.noun
    when = LIGHTS[plan.light]
    english = f"{place.english} {when[0]}, {noun.many} that are not {hue.english}"
    persian = f"{place.persian} {when[1]}، {noun.persian} که {hue.persian} نیست"
    return " ".join(english.replace(" ,", ",").split()), " ".join(persian.split())


def interval(right: Sequence[float]) -> str:
    """A share with its bootstrap interval."""
    values = np.array(right)
    low, high = bootstrap(values, np.arange(len(values)), seed=0, rounds=1000)
    return shown(Figure(float(values.mean()), low, high))


if __name__ == "__main__":
    main()
