"""The encoder that comes with cineseek: what it promises, on pictures it was not trained on."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.demo.stills import draw_still, plan_shot
from cineseek.demo.words import captions
from cineseek.evaluation.metrics import judge
from cineseek.models import load_encoder
from cineseek.models.catalogue import MINI_FOLDER

SEED = 900_000_001
"""Neither that of the recipe's pictures nor that of the demo's films."""


@pytest.fixture(scope="module")
def mini():
    return load_encoder("mini")


def test_it_is_small_and_says_what_it_is_for(mini) -> None:
    size = sum(file.stat().st_size for file in MINI_FOLDER.rglob("*") if file.is_file())
    assert size <= 12_000_000
    card = mini.card
    assert (card.name, card.languages, card.licence) == ("mini", ("en", "fa"), "Apache-2.0")
    assert "Tiny ImageNet" in card.description
    assert "cineseek models pull siglip2-base" in card.warning
    assert any("COCO" in name and "Acc@1" in name for name in card.quality)


def test_using_it_writes_nothing_into_the_package(mini) -> None:
    before = {file: file.stat().st_mtime_ns for file in MINI_FOLDER.rglob("*")}
    mini.encode_texts(["a boat"])
    mini.encode_images([np.zeros((40, 60, 3), np.uint8)])
    assert mini.fingerprint
    assert {file: file.stat().st_mtime_ns for file in MINI_FOLDER.rglob("*")} == before


@pytest.mark.slow
def test_it_finds_a_drawn_shot_among_five_hundred_by_words_in_english_and_persian(mini) -> None:
    plans = {}
    for number in range(2000):
        plan = plan_shot(SEED + number)
        plans.setdefault(captions(plan)[0][0], plan)
    chosen = list(plans.values())[:500]
    assert len(chosen) == 500
    stills = [draw_still(plan, size=(320, 180), second=plan.seconds / 2) for plan in chosen]
    looks = mini.encode_images([np.asarray(still.picture) for still in stills])
    own = np.arange(500)
    for told, least in (
        ([still.english[0] for still in stills], 0.90),
        ([still.persian[0] for still in stills], 0.85),
    ):
        found = judge(mini.encode_texts(told), looks, own, own)
        assert float(found.accuracy(1).mean()) >= least
