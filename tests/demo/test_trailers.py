"""Drawn trailers are what their plans say, and nothing of a plan tells the rest of it."""

from __future__ import annotations

import json
from pathlib import Path

import av
import numpy as np
import pytest

from cineseek.demo.trailer_plans import (
    GENRES,
    HEARD,
    NOISE,
    ORDERED,
    SEEN,
    WEIGHTS,
    TrailerPlan,
    plan_trailers,
)
from cineseek.demo.trailers import FRAME_RATE, draw_trailer, draw_trailers
from cineseek.media.cuts import find_cuts

MANY = plan_trailers(600)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, tuple[TrailerPlan, ...]]:
    folder = tmp_path_factory.mktemp("trailers")
    return folder, draw_trailers(folder, 3, seed=4)


def _pictures_and_sound(file: Path) -> tuple[list[np.ndarray], np.ndarray]:
    with av.open(str(file)) as container:
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    with av.open(str(file)) as container:
        heard = [frame.to_ndarray()[0] for frame in container.decode(audio=0)]
    return frames, np.concatenate(heard)


def test_a_drawn_trailer_has_the_brightness_warmth_and_loudness_of_its_plan(drawn) -> None:
    folder, plans = drawn
    for plan in plans:
        frames, heard = _pictures_and_sound(folder / plan.file)
        assert len(frames) == plan.frames
        pixels = np.stack(frames).astype(float) / 255
        luma = float((pixels @ [0.299, 0.587, 0.114]).mean())
        assert luma == pytest.approx(plan.brightness, abs=0.05)
        seconds = plan.frames / FRAME_RATE
        level = 20 * np.log10(np.sqrt((heard[: int(seconds * 24000)] ** 2).mean()))
        assert level == pytest.approx(plan.loudness, abs=1.5)


def test_the_cuts_of_a_drawn_trailer_are_found_where_its_plan_has_them(drawn) -> None:
    folder, plans = drawn
    for plan in plans:
        found = [cut.second for cut in find_cuts(folder / plan.file)]
        assert found == pytest.approx([cut / FRAME_RATE for cut in plan.cuts], abs=1 / FRAME_RATE)


def test_truth_and_facts_lie_beside_the_trailers(drawn) -> None:
    folder, plans = drawn
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    assert [one["file"] for one in truth] == [plan.file for plan in plans]
    for plan in plans:
        facts = json.loads((folder / plan.folder / "film.json").read_text(encoding="utf-8"))
        assert facts["Genre"] == ", ".join(plan.genres)
        assert float(facts["imdbRating"]) == plan.score


def test_a_trailer_drawn_twice_is_the_same_to_the_byte(drawn, tmp_path: Path) -> None:
    folder, plans = drawn
    again = draw_trailer(plans[0], tmp_path)
    assert again.read_bytes() == (folder / plans[0].file).read_bytes()


def test_a_folder_of_trailers_may_be_named_by_text(drawn) -> None:
    folder, plans = drawn
    assert draw_trailers(str(folder), 3, seed=4) == plans


def test_every_trailer_is_seen_and_heard_and_some_are_ordered() -> None:
    assert len({plan.title for plan in MANY}) == len(MANY)
    for plan in MANY:
        kinds = [len(set(plan.genres) & set(kind)) for kind in (SEEN, ORDERED, HEARD)]
        assert 1 <= kinds[0] <= 2
        assert kinds[1] <= 1
        assert 1 <= kinds[2] <= 2
    assert {one for plan in MANY for one in plan.genres} == set(GENRES)


def test_genres_and_properties_tell_nothing_of_each_other() -> None:
    columns = [[one in plan.genres for plan in MANY] for one in GENRES]
    columns += [[getattr(plan, name) for plan in MANY] for name in WEIGHTS]
    table = np.corrcoef(np.array(columns, dtype=float))
    # Genres of one kind crowd each other out; all else is chance.
    kinds = [*[0] * 4, *[1] * 2, *[2] * 4, *range(3, 3 + len(WEIGHTS))]
    apart = np.not_equal.outer(kinds, kinds)
    assert np.abs(table[apart]).max() < 0.17  # four deviations of 600


def test_scores_are_properties_and_noise_or_nothing_at_all() -> None:
    scores = np.array([plan.score for plan in MANY])
    expected = np.array([plan.expected for plan in MANY])
    assert np.std(scores - expected) == pytest.approx(NOISE, rel=0.1)
    assert 0.5 < np.corrcoef(scores, expected)[0, 1] < 0.95
    by_chance = plan_trailers(600, scores="chance")
    assert [one.genres for one in by_chance] == [one.genres for one in MANY]
    for name in WEIGHTS:
        told = np.corrcoef([getattr(p, name) for p in by_chance], [p.score for p in by_chance])
        assert abs(told[0, 1]) < 0.17


def test_fewer_trailers_are_the_first_of_more_and_another_seed_has_others() -> None:
    assert plan_trailers(5) == MANY[:5]
    assert not set(plan_trailers(5, seed=1)) & set(MANY)


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(ValueError, match="trailers can be drawn"):
        plan_trailers(0)
    with pytest.raises(ValueError, match="properties or chance"):
        plan_trailers(1, scores="luck")  # type: ignore[arg-type]
