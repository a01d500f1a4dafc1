"""What a library learns of itself: questions with something hidden, and what is made of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from cineseek.ask.identify import Ground
from cineseek.ask.identify.evidence import NAMES
from cineseek.ask.identify.identifying import gather_evidence
from cineseek.ask.identify.learning import draw_questions, first_of, fit
from cineseek.ask.identify.looks import look_at
from cineseek.ask.identify.reference import reference
from cineseek.ask.identify.rehearsing import FEW, Rehearsal, rehearse, scene_of
from cineseek.library_identity import prepare
from cineseek.models.fingerprint import fingerprint

from .conftest import Cinema, picture


@pytest.fixture(scope="module")
def ground(cinema: Cinema) -> Ground:
    return prepare(cinema.library._parts).ground


def number(name: str) -> int:
    return NAMES.index(name)


def test_a_hidden_frame_is_found_neither_by_print_nor_by_details_nor_by_look(
    ground: Ground,
) -> None:
    for place in sorted(ground.files)[::7]:
        rgb = ground.picture(*place)
        assert rgb is not None
        hidden = replace(ground, hidden=frozenset({place}))
        for one in gather_evidence(hidden, rgb):
            assert one.best is None or (one.best.footage, one.best.millisecond) != place
        (look,) = ground.encoder.encode_images([rgb])
        for name, vector in (("print", fingerprint(rgb)), ("look", look)):
            found = hidden.nearest(name, vector, limit=5, fields=("footage", "second"))
            places = [
                (one.payload["footage"], round(1000 * float(str(one.payload["second"]))))
                for one in found
            ]
            assert len(places) == 5
            assert place not in places


def test_a_library_with_a_whole_film_hidden_is_one_without_it(ground: Ground) -> None:
    film = sorted(set(ground.films.values()))[0]
    gone = frozenset(place for place in ground.files if ground.films[place[0]] == film)
    rgb = ground.picture(*min(gone))
    assert rgb is not None
    without = gather_evidence(ground, rgb, without=(film,))
    hidden = gather_evidence(replace(ground, hidden=gone), rgb)
    assert film not in {one.film for one in hidden}
    assert hidden[0].film == without[0].film
    assert hidden[0].numbers == pytest.approx(without[0].numbers, abs=1e-4)


def test_a_question_is_asked_as_of_a_known_film_and_as_of_a_stranger(ground: Ground) -> None:
    for question in draw_questions(ground, 6):
        asked = {one.hidden: one for one in rehearse(ground, question)}
        assert {"frame", "film"} <= asked.keys()
        assert ("scene" in asked) == (question[3] % 2 == 1)
        assert asked["frame"].right.sum() == 1
        assert not asked["film"].right.any()
        for one in asked.values():
            assert one.film == ground.films[question[0]]
            assert one.rows.shape == (len(one.right), len(NAMES))
            assert len(one.rows) <= 2 * FEW


def test_a_scene_is_what_is_near_in_time_or_looks_much_alike(ground: Ground) -> None:
    footage, millisecond = sorted(ground.files)[0]
    rgb = ground.picture(footage, millisecond)
    assert rgb is not None
    scene = scene_of(ground, footage, millisecond, rgb)
    near = {one for one in ground.files if one[0] == footage and one[1] <= 5000}
    assert near <= scene
    assert {ground.films[one[0]] for one in scene} == {ground.films[footage]}
    assert any(one[0] == footage for one in set(ground.files) - scene)


def test_of_several_views_the_one_that_is_like_saved_frames_is_looked_at(ground: Ground) -> None:
    page = np.full((200, 300, 3), (255, 0, 255), np.uint8)
    film = picture(2, 4.4)
    for views in ([page, film], [film, page]):
        seen, looks = look_at(ground, views)
        assert seen is film
        assert looks == look_at(ground, [film])[1]


def drawn(count: int, *, strange: bool, seed: int) -> list[Rehearsal]:
    """Questions that no saved frame answers: what frames say is chance, and looks tell the film."""
    rng = np.random.default_rng(seed)
    out = []
    for at in range(count):
        rows = rng.normal(0.0, 0.1, (4, len(NAMES)))
        rows[:, number("classifier")] = 0.0
        rows[:, number("worth")] = np.sort(rng.normal(-1.0, 1.0, 4))[::-1]
        right = np.zeros(4, bool)
        if not strange:
            right[rng.integers(4)] = True
        rows[:, number("look")] = rng.normal(0.0, 1.0, 4) + 3.0 * right
        out.append(Rehearsal(f"{at % 20}", "film" if strange else "frame", rows, right))
    return out


def test_where_no_frame_speaks_looks_are_believed_though_frames_are_listed_first() -> None:
    asked = [*drawn(200, strange=False, seed=1), *drawn(200, strange=True, seed=2)]
    calibrator = fit(asked, frames=400, films=20)
    _, right = first_of(calibrator, drawn(200, strange=False, seed=3))
    by_frames = [one.right[0] for one in drawn(200, strange=False, seed=3)]
    assert right.mean() > 0.8
    assert np.mean(by_frames) < 0.4


def test_the_classifier_has_its_say_in_bounds_whatever_it_said_of_the_frames_it_learnt() -> None:
    asked = [*drawn(60, strange=False, seed=1), *drawn(60, strange=True, seed=2)]
    for one in asked:
        one.rows[:, number("classifier")] = np.where(one.right, 1.4, -1.4)
    calibrator = fit(asked, frames=400, films=20)
    rows = np.zeros((3, len(NAMES)))
    rows[1, number("classifier")], rows[2, number("look")] = 1.4, 3.0
    said = calibrator.scores(rows)
    assert said[1] - said[0] == pytest.approx(1.4)
    assert said[2] > said[0]


def test_the_reference_is_of_known_films_and_of_strangers() -> None:
    known = reference()
    assert sum(one.strange for one in known) > 100
    assert sum(not one.strange for one in known) > 100
    for one in known:
        assert one.rows.shape == (len(one.right), len(NAMES))
        assert one.right.sum() <= (0 if one.strange else 1)
    first = [one.right[0] for one in known if not one.strange]
    assert np.mean(first) > 0.7
