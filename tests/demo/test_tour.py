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


@pytest.mark.slow
def test_the_demo_answers_every_question_as_it_was_drawn(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["demo", "--folder", str(tmp_path / "demo")])
    assert result.exit_code == 0, result.output
    assert f"{len(QUESTIONS)} of {len(QUESTIONS)} answers are what was drawn." in result.stdout
    assert "18 of the 18 shots that were drawn were found" in result.stdout
    assert "WRONG" not in result.stdout
    assert "cineseek list --library" in result.stdout
    assert (tmp_path / "demo" / "films" / "truth.json").exists()
    picture = cut_picture(tmp_path / "demo" / "films", "neon", 1.0)
    assert picture.shape == (180, 320, 3)
    assert picture.dtype == np.uint8
