"""The demo as a newcomer runs it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.demo.tour import QUESTIONS, count_found_shots, cut_picture, tour_scripts
from cineseek.demo.truth import truth_of


def test_every_shot_that_a_question_names_is_drawn() -> None:
    drawn = {
        shot.english or shot.name for script in tour_scripts() for shot in truth_of(script).shots
    }
    for question in QUESTIONS:
        named = {*question.answers, *((question.then,) if question.then else ())}
        assert named <= drawn


@pytest.mark.parametrize("number", ["25", "-1", "3", "some"])
def test_a_number_of_films_that_cannot_be_is_wrong_usage(number: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["demo", "--folder", str(tmp_path), "--films", number])
    assert result.exit_code == 2
    assert "a number from 4 to 24, or all" in " ".join(result.output.replace("│", " ").split())
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_the_demo_answers_every_question_as_it_was_drawn(tmp_path: Path) -> None:
    home = tmp_path / "demo"
    result = CliRunner().invoke(app, ["demo", "--folder", str(home)])
    assert result.exit_code == 0, result.output
    assert f"{len(QUESTIONS)} of {len(QUESTIONS)} answers are what was drawn." in result.stdout
    assert "WRONG" not in result.stdout
    assert "The page with these films was open at http://127.0.0.1:" in result.stdout
    films = [truth_of(script) for script in tour_scripts()]
    shots = sum(len(film.shots) for film in films)
    assert f"Drew {len(films)} films" in result.stdout
    assert f"of the {shots} shots" in result.stdout
    assert (home / "films" / "truth.json").exists()
    picture = cut_picture(home / "films", films, "neon", 1.0)
    assert picture.shape == (180, 320, 3)
    assert picture.dtype == np.uint8
    with cineseek.open(home / "films.cine") as library:
        assert library.model == "mini"
        found, drawn = count_found_shots(library, films)
    assert drawn == shots
    assert found >= 0.98 * shots
