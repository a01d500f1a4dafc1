"""Films that hold the very same frame are told together where nothing tells which it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cineseek.ask.identify.calibrator import Calibrator
from cineseek.ask.identify.evidence import Evidence
from cineseek.ask.identify.identifying import answer_of, gather_evidence
from cineseek.ask.identify.sharing import holding_first
from cineseek.ask.identify.wording import say_among
from cineseek.film import Film
from cineseek.library_identity import prepare

from .conftest import Cinema, picture

CALIBRATOR = Calibrator((), 0.0, (), (), strangers=(0.1,) * 150, together=(0.6,) * 150)
"""Names a film from 0.5 on, and several together from more than 0.6 on."""


@pytest.fixture(scope="module")
def shared(cinema: Cinema) -> list[Evidence]:
    """Two films that hold one frame, and one that holds another."""
    ground = prepare(cinema.library._parts).ground
    first, other = (gather_evidence(ground, picture(film, 1.3))[0] for film in (1, 3))
    birch = next(one.id for one in cinema.library.films() if one.title == "Birch")
    return [first, replace(first, film=birch), other]


def test_films_that_hold_one_frame_are_those_whose_saved_frames_are_one_picture(
    cinema: Cinema, shared: list[Evidence]
) -> None:
    ground = prepare(cinema.library._parts).ground
    assert holding_first(ground, shared).tolist() == [True, True, False]
    assert holding_first(ground, shared[1:]).tolist() == [True, False]
    lookalike = replace(shared[1], best=None)
    assert holding_first(ground, [shared[0], lookalike]).tolist() == [True, False]
    assert holding_first(ground, []).tolist() == []


@pytest.mark.parametrize(
    ("odds", "film", "among"),
    [
        ((0.48, 0.45, 0.01), None, ["Amber", "Birch"]),
        ((0.90, 0.05, 0.01), "Amber", []),
        ((0.30, 0.28, 0.01), None, []),  # together, too, no surer than strangers get
        ((0.45, 0.01, 0.44), None, []),  # surely one of two, but the second holds another frame
    ],
)
def test_an_answer_names_both_films_that_hold_the_frame_where_neither_is_sure(
    cinema: Cinema,
    shared: list[Evidence],
    odds: tuple[float, ...],
    film: str | None,
    among: list[str],
) -> None:
    ground = prepare(cinema.library._parts).ground
    found = answer_of(ground, CALIBRATOR, shared, odds, limit=1, false_accepts=0.01)
    assert (None if found.film is None else found.film.title) == film
    assert [one.title for one in found.among] == among
    assert [one["title"] for one in found.to_json()["among"]] == among
    told = "This very frame is in 2 films: Amber and Birch; 93% sure"
    assert found.reason.startswith(told) == bool(among)


def test_of_many_films_that_hold_one_frame_a_few_are_named_and_the_rest_counted() -> None:
    films = tuple(Film(str(at), f"Part {at}", year=1936) for at in range(1, 8))
    said = say_among(films, 0.999)
    assert said.startswith("This very frame is in 7 films: Part 1 (1936), Part 2 (1936), ")
    assert "Part 4 (1936) and 3 more; over 99% sure" in said
