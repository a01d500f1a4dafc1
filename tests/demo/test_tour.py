"""The demo as a newcomer runs it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from cineseek.cli import app
from cineseek.demo.script import SCRIPTS
from cineseek.demo.tour import QUESTIONS, cut_picture


def test_every_shot_that_a_question_names_is_drawn() -> None:
    drawn = {take.name for script in SCRIPTS for take in script.takes}
    for question in QUESTIONS:
        named = {*question.answers, *((question.then,) if question.then else ())}
        assert named <= drawn


@pytest.mark.parametrize("number", ["25", "-1", "some"])
def test_more_films_than_there_are_is_wrong_usage(number: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["demo", "--folder", str(tmp_path), "--films", number])
    assert result.exit_code == 2
    assert "a number up to 24, or all" in " ".join(result.output.replace("│", " ").split())
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_the_demo_answers_every_question_as_it_was_drawn(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["demo", "--folder", str(tmp_path / "demo"), "--films", "1"])
    assert result.exit_code == 0, result.output
    assert f"{len(QUESTIONS)} of {len(QUESTIONS)} answers are what was drawn." in result.stdout
    assert "18 of the 18 shots that were drawn were found" in result.stdout
    assert "WRONG" not in result.stdout
    assert "Drew 1 longer film, as many trailers and three adverts" in result.stdout
    assert (tmp_path / "demo" / "more" / "truth.json").exists()
    assert "cineseek list --library" in result.stdout
    assert (tmp_path / "demo" / "films" / "truth.json").exists()
    picture = cut_picture(tmp_path / "demo" / "films", "neon", 1.0)
    assert picture.shape == (180, 320, 3)
    assert picture.dtype == np.uint8
