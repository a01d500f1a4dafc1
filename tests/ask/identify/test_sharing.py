"""Films that hold the very same frame are told together where nothing tells which it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import cineseek
from cineseek.ask.identify.calibrator import Calibrator
from cineseek.ask.identify.choosing import FEATURES
from cineseek.ask.identify.evidence import NAMES, Evidence
from cineseek.ask.identify.identifying import answer_of, gather_evidence
from cineseek.ask.identify.sharing import holding_first
from cineseek.ask.identify.wording import say_among
from cineseek.film import Film
from cineseek.library_identity import prepare

from .conftest import Cinema, few_questions, picture, write_film


def calibrator(bias: float) -> Calibrator:
    """One that believes in being ahead, and names a film from 0.5 on, several from over 0.6 on."""
    weights = [10.0 * (name == "ahead") for name in FEATURES]
    zeros, ones = (0.0,) * len(FEATURES), (1.0,) * len(FEATURES)
    few = (0.1,) * 150, (), (0.6,) * 150
    return Calibrator(tuple(weights), bias, zeros, ones, *few)


@pytest.fixture(scope="module")
def shared(cinema: Cinema) -> list[Evidence]:
    """Two films that hold one frame, and one that holds another and is far behind."""
    ground = prepare(cinema.library._parts).ground
    first, other = (gather_evidence(ground, picture(film, 1.3))[0] for film in (1, 3))
    birch = next(one.id for one in cinema.library.films() if one.title == "Birch")
    both, behind = np.zeros(len(NAMES)), np.zeros(len(NAMES))
    both[0], behind[0] = 8.0, -5.0
    first = replace(first, numbers=both)
    return [first, replace(first, film=birch), replace(other, numbers=behind)]


def test_films_that_hold_one_frame_are_those_whose_saved_frames_are_one_picture(
    cinema: Cinema, shared: list[Evidence]
) -> None:
    ground = prepare(cinema.library._parts).ground
    assert holding_first(ground, shared).tolist() == [True, True, False]
    assert holding_first(ground, shared[1:]).tolist() == [True, False]
    lookalike = replace(shared[1], best=None)
    assert holding_first(ground, [shared[0], lookalike]).tolist() == [True, False]
    assert holding_first(ground, []).tolist() == []


@few_questions()
def test_a_film_that_the_picture_was_not_compared_with_is_told_if_it_holds_the_frame(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.ask.identify.sharing.NEAREST", 1)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        for seconds, title in ((3, "Amber"), (4, "Birch"), (5, "Cedar"), (6, "Dogwood")):
            library.add(write_film(tmp_path / f"{title}.mp4", 1, seconds=seconds))
        library.add(write_film(tmp_path / "Elm.mp4", 2))
        ground = prepare(library._parts).ground
        compared = gather_evidence(ground, picture(1, 1.3))[:2]
        titles = {one.id: one.title for one in library.films() if one.title != "Elm"}
        last = next(id for id in titles if id not in {one.film for one in compared})
        told = []
        for without in ((), (last,)):
            found = answer_of(
                ground,
                calibrator(-5.0),
                compared,
                (0.48, 0.45),
                limit=1,
                false_accepts=0.01,
                without=without,
            )
            told.append({one.film.title for one in found.among})
            assert all(one.thumbnail is not None and one.thumbnail.is_file() for one in found.among)
            assert all(one.footage.film_id == one.film.id for one in found.among if one.footage)
    assert told == [set(titles.values()), set(titles.values()) - {titles[last]}]


@pytest.mark.parametrize(
    ("odds", "bias", "which", "film", "among"),
    [
        ((0.48, 0.45, 0.01), -5.0, (0, 1, 2), None, ["Amber", "Birch"]),
        ((0.90, 0.05, 0.01), -5.0, (0, 1, 2), "Amber", []),
        ((0.48, 0.45, 0.01), -25.0, (0, 1, 2), None, []),  # no surer of both than of strangers
        ((0.48, 0.45), -5.0, (0, 2), None, []),  # the second holds another frame
    ],
)
def test_an_answer_names_both_films_that_hold_the_frame_where_neither_is_sure(
    cinema: Cinema,
    shared: list[Evidence],
    odds: tuple[float, ...],
    bias: float,
    which: tuple[int, ...],
    film: str | None,
    among: list[str],
) -> None:
    ground = prepare(cinema.library._parts).ground
    evidence = [shared[at] for at in which]
    found = answer_of(ground, calibrator(bias), evidence, odds, limit=1, false_accepts=0.01)
    assert (None if found.film is None else found.film.title) == film
    assert [one.film.title for one in found.among] == among
    assert [one["film"]["title"] for one in found.to_json()["among"]] == among
    assert [one.probability for one in found.among] == list(odds[: len(among)])
    assert (found.together > 0.99) == bool(among)
    told = "This very frame is in 2 films: Amber and Birch; over 99% sure"
    assert found.reason.startswith(told) == bool(among)


def test_each_film_that_holds_the_frame_is_told_with_where_in_it(
    cinema: Cinema, shared: list[Evidence]
) -> None:
    ground = prepare(cinema.library._parts).ground
    odds = (0.48, 0.45, 0.01)
    found = answer_of(ground, calibrator(-5.0), shared, odds, limit=1, false_accepts=0.01)
    assert len(found.candidates) == 1
    assert [one.second for one in found.among] == [found.candidates[0].second] * 2
    assert all(one.thumbnail is not None and one.thumbnail.is_file() for one in found.among)


def test_of_many_films_that_hold_one_frame_a_few_are_named_and_the_rest_counted() -> None:
    films = tuple(Film(str(at), f"Part {at}", year=1936) for at in range(1, 8))
    said = say_among(films, 0.999)
    assert said.startswith("This very frame is in 7 films: Part 1 (1936), Part 2 (1936), ")
    assert "Part 4 (1936) and 3 more; over 99% sure" in said
