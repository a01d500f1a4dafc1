"""The cut-off with the encoder that comes with cineseek, on drawn shots it was not trained on."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from cineseek.demo.plan import Plan
from cineseek.demo.stills import draw_still, plan_shot
from cineseek.demo.words import captions
from cineseek.models import load_encoder
from cineseek.models.base import Encoder
from cineseek.relevance.decoys import DECOYS
from cineseek.relevance.scores import Background, count_answers, measure_background

SEED = 700_000_001
ABSENT = Path(__file__).parents[2] / "recipes" / "mini" / "absent.tsv"


@cache
def encoder() -> Encoder:
    return load_encoder("mini")


@dataclass
class Library:
    """Frames of drawn shots, one a shot."""

    plans: list[Plan]
    looks: np.ndarray
    background: Background

    def ask(self, words: str) -> list[int]:
        """The shots that answer, best first."""
        probe = self.background.probe(encoder().encode_texts([words])[0])
        z = np.array([probe.standardise(float(c)) for c in self.looks @ probe.vector])
        order = np.argsort(-z)
        return [int(at) for at in order[: count_answers(list(z[order]), self.background.null)]]


def draw(plans: list[Plan]) -> Library:
    stills = [draw_still(plan, size=(320, 180), second=plan.seconds / 2) for plan in plans]
    looks = encoder().encode_images([np.asarray(still.picture) for still in stills])
    decoys = encoder().encode_texts(DECOYS)
    return Library(plans, looks, measure_background(looks, decoys, population=len(plans)))


def distinct(count: int, seed: int = SEED) -> list[Plan]:
    """Shots of which different things are true."""
    plans: dict[str, Plan] = {}
    number = 0
    while len(plans) < count:
        plan = plan_shot(seed + number)
        plans.setdefault(captions(plan)[0][0], plan)
        number += 1
    return list(plans.values())


@pytest.fixture(scope="module")
def library() -> Library:
    return draw(distinct(100))


@pytest.mark.parametrize("language", [0, 1], ids=["english", "persian"])
def test_what_is_drawn_is_found_by_what_is_true_of_it(library, language) -> None:
    right = []
    for at, plan in enumerate(library.plans):
        found = library.ask(captions(plan)[language][0])
        right.append(found[:1] == [at])
    assert np.mean(right) >= 0.95


@pytest.mark.parametrize("kind", ["far", "near"])
def test_what_is_not_drawn_finds_nothing(library, kind) -> None:
    with ABSENT.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["kind"] == kind]
    for language in ("english", "persian"):
        assert np.mean([not library.ask(row[language]) for row in rows]) >= 0.9


def test_a_list_ends_long_before_the_library_does(library) -> None:
    lists = [library.ask(captions(plan)[0][0]) for plan in library.plans]
    assert np.median([len(found) for found in lists]) <= 3
    assert max(len(found) for found in lists) <= 20


def test_five_frames_are_enough_to_answer_and_to_refuse() -> None:
    library = draw(distinct(5, seed=SEED + 5000))
    for at, plan in enumerate(library.plans):
        assert library.ask(captions(plan)[0][0])[:1] == [at]
    refused = [not library.ask(one) for one in ("a horse", "a chess board", "یک فیل", "a violin")]
    assert sum(refused) >= 3


def test_what_a_third_of_all_frames_shows_is_found() -> None:
    boats = [plan_shot(SEED + n, places=["sea"]) for n in range(20)]
    others = [plan_shot(SEED + n, places=["kitchen", "castle"]) for n in range(40)]
    library = draw(boats + others)
    for words in ("boats on the sea", "قایق روی دریا"):
        found = library.ask(words)
        assert len(found) >= 10
        assert all(at < 20 for at in found)
    assert not library.ask("skiers in a snowy forest")


@pytest.mark.slow
def test_the_cut_off_costs_at_most_a_point_among_five_hundred_shots() -> None:
    library = draw(distinct(500, seed=SEED + 10_000))
    for language in (0, 1):
        words = [captions(plan)[language][0] for plan in library.plans]
        nearest = (encoder().encode_texts(words) @ library.looks.T).argmax(axis=1)
        first = [library.ask(one)[:1] == [at] for at, one in enumerate(words)]
        assert np.mean(first) >= np.mean(nearest == np.arange(500)) - 0.01
