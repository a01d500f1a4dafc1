"""Drawn pictures are what their captions say, the same for a seed, and different for another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cineseek.demo.places import PLACES
from cineseek.demo.plan import Plan
from cineseek.demo.stage import Stage
from cineseek.demo.stills import (
    draw_still,
    draw_stills,
    other_captions,
    plan_shot,
    plan_stills,
    write_stills,
)
from cineseek.demo.words import HUES, NUMBERS, captions, loose_captions

SMALL = (64, 36)


def _pixels(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture, dtype=np.int16)


def test_a_seed_draws_the_same_pictures_and_captions_again() -> None:
    first, again = (list(draw_stills(7, 9, size=SMALL)) for _ in range(2))
    for one, other in zip(first, again, strict=True):
        assert one.picture.tobytes() == other.picture.tobytes()
        assert (one.english, one.persian, one.film) == (other.english, other.persian, other.film)


def test_another_seed_draws_other_pictures() -> None:
    first, second = ({d.picture.tobytes() for d in draw_stills(s, 12, size=SMALL)} for s in (1, 2))
    assert len(first) == len(second) == 12
    assert not first & second


def test_pictures_of_one_film_share_at_most_two_places() -> None:
    drawn = list(draw_stills(3, 24, size=SMALL, shots_per_film=6))
    for film in range(4):
        shots = [one for one in drawn if one.film == film]
        assert len(shots) == 6
        assert len({one.plan.place.name for one in shots}) <= 2


def test_a_folder_of_stills_may_be_named_by_text(tmp_path: Path) -> None:
    write_stills(str(tmp_path), films=2, shots=1, size=SMALL)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["film-1", "film-2"]


@pytest.mark.parametrize("name", sorted(PLACES))
def test_a_place_is_painted_flat_and_in_layers_alike(name: str) -> None:
    plan = plan_shot(11, places=[name])
    flat = Stage(plan, (128, 72), flat=1.0).at(1.0)
    film = Stage(plan, (128, 72)).at(1.0)
    assert flat.size == film.size == (128, 72)
    # Thin lines and clouds of layers differ a little; a thing in another place would differ more.
    assert float(np.abs(_pixels(flat) - _pixels(film)).mean()) < 9


@pytest.mark.parametrize("name", sorted(PLACES))
def test_captions_name_what_is_drawn_in_both_languages(name: str) -> None:
    place = PLACES[name]
    for seed in range(6):
        plan = plan_shot(seed, places=[name])
        drawn = draw_still(plan, size=SMALL)
        number, number_persian = NUMBERS[plan.count - 1]
        noun = place.noun.one if plan.count == 1 else place.noun.many
        assert f"{HUES[plan.hue].english} {noun}" in drawn.english[0]
        assert place.where in drawn.english[0]
        assert drawn.english[0].startswith((f"{number} ", "an orange"))
        assert drawn.persian[0].startswith(f"{number_persian} {place.noun.persian}")
        assert HUES[plan.hue].persian in drawn.persian[0]
        assert place.where_persian in drawn.persian[0]
        for text in (*drawn.english, *drawn.persian):
            assert text == " ".join(text.split())
            assert " ," not in text


@pytest.mark.parametrize("name", sorted(PLACES))
def test_the_things_have_their_colour_and_more_things_have_more_of_it(name: str) -> None:
    place = PLACES[name]
    light = place.lights[0]
    plan = Plan(place, light, "pink" if "pink" in place.hues else "red", 5, "static", 4)  # type: ignore[arg-type]
    pixels = _pixels(Stage(plan, (160, 90), flat=1.0).at(1.0))
    other = replace(plan, hue="purple")
    changed = np.abs(pixels - _pixels(Stage(other, (160, 90), flat=1.0).at(1.0))).sum(axis=2) > 60
    assert changed.mean() > 0.004  # the things alone change their colour
    assert changed.mean() < 0.5


def test_every_number_of_things_is_seen_apart() -> None:
    def blobs(count: int) -> int:
        plan = Plan(PLACES["balloons"], "day", "red", count, "static", 3)
        pixels = _pixels(Stage(plan, (320, 180), flat=1.0).at(1.0))
        red = (pixels[..., 0] > 150) & (pixels[..., 1] < 90) & (pixels[..., 2] < 90)
        columns = np.concatenate([[False], red.any(axis=0), [False]])
        return int((np.diff(columns.astype(np.int8)) == 1).sum())

    assert [blobs(count) for count in range(1, 6)] == [1, 2, 3, 4, 5]


def test_wrong_captions_differ_in_one_thing() -> None:
    plan = plan_shot(5, places=["sea"])
    right = draw_still(plan, size=SMALL).english[0]
    for about in ("count", "colour", "light", "place"):
        others = other_captions(plan, about)  # type: ignore[arg-type]
        assert others
        assert right not in {english for english, _ in others}


def test_there_are_at_least_twelve_places() -> None:
    assert len(PLACES) >= 12


def test_loose_captions_leave_things_out_and_say_nothing_else() -> None:
    for film, plan, second in plan_stills(11, 40):
        assert film >= 0
        assert 0 <= second <= plan.seconds
        english, persian = loose_captions(plan)
        assert min(len(set(english)), len(set(persian))) >= 5
        full = captions(plan)
        for said in english:
            assert said not in full[0]
            rest = said.replace(plan.place.english, "").replace(plan.place.where, "")
            assert not any(hue in rest.split() for hue in HUES if hue != plan.hue)
        assert all(not said.isascii() for said in persian)


def test_plans_are_those_of_the_pictures() -> None:
    plans = [plan for _, plan, _ in plan_stills(5, 4)]
    assert [one.plan for one in draw_stills(5, 4, size=(32, 18))] == plans
