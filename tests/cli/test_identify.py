"""`cineseek identify` and `doctor --identify` as they are typed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from rich.console import Console

from cineseek.answer_identity import Candidate, Identification
from cineseek.cli.identify import print_identification
from cineseek.film import Film
from cineseek.index.holes import copy_folder
from cineseek.media.moment import read_moment

from .conftest import Type, json_lines


@pytest.fixture
def library(known: Path, tmp_path: Path) -> Path:
    """A copy of it; the default library of where the test runs."""
    copy_folder(known, tmp_path / "films.cine")
    return tmp_path / "films.cine"


@pytest.fixture
def question(films: Path, tmp_path: Path) -> Path:
    """A frame of `Salt Wind`, mirrored."""
    (film,) = films.rglob("*alt*ind*.mp4")
    rgb = read_moment(film, 1.1, max_height=360)
    file = tmp_path / "سؤال.png"
    Image.fromarray(np.ascontiguousarray(rgb[:, ::-1])).save(file)
    return file


def test_the_film_and_how_it_was_found_are_told(type_: Type, library: Path, question: Path) -> None:
    result = type_("identify", str(question))
    assert result.exit_code == 0, result.output
    assert "Salt Wind" in result.stdout
    assert "mirrored" in result.stdout
    assert "probability" in result.stdout
    assert "\x1b" not in result.stdout


def test_json_lines_have_the_documented_shape(type_: Type, library: Path, question: Path) -> None:
    (line,) = json_lines(type_("identify", str(question), "--json", "--limit", "1").stdout)
    assert set(line) == {
        "file",
        "film",
        "second",
        "probability",
        "transform",
        "reason",
        "candidates",
        "among",
        "together",
    }
    assert line["file"] == question.name
    assert len(line["candidates"]) == 1
    assert set(line["candidates"][0]) == {"film", "second", "probability"}


def test_what_is_not_known_ends_with_code_0_and_says_so(
    type_: Type, library: Path, tmp_path: Path
) -> None:
    file = tmp_path / "grey.png"
    Image.new("RGB", (160, 90), (128, 128, 128)).save(file)
    result = type_("identify", str(file))
    assert result.exit_code == 0
    assert "I don't know" in result.stdout
    (line,) = json_lines(type_("identify", str(file), "--json").stdout)
    assert line["film"] is None
    assert line["second"] is None


def test_films_that_hold_the_very_frame_are_listed_however_many(
    capsys: pytest.CaptureFixture[str],
) -> None:
    titles = ["Amber", "Birch", "Cedar"]
    shares = [0.5, 0.4, 0.0]  # the last was not compared with the picture
    some = [
        Candidate(Film(title.lower(), title, 1990), share)
        for title, share in zip(titles, shares, strict=True)
    ]
    found = Identification(
        None, 0.5, "In several films.", tuple(some[:1]), among=tuple(some), together=0.97
    )
    print_identification(Console(width=100), None, found)
    said = capsys.readouterr().out
    assert all(title in said for title in titles)
    assert "I don't know" not in said
    assert "0.0%" not in said.replace("50.0%", "").replace("40.0%", "")


def test_a_broken_file_stops_none_of_the_others(
    type_: Type, library: Path, question: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8 nothing")
    result = type_("identify", str(broken), str(question), str(tmp_path / "missing.png"), "--json")
    assert result.exit_code == 1
    assert [line["file"] for line in json_lines(result.stdout)] == [question.name]
    assert "broken.jpg" in result.stderr
    assert "missing.png" in result.stderr


@pytest.mark.parametrize("share", ["0", "1", "-1", "x"])
def test_a_share_of_false_accepts_that_is_none_is_wrong_usage(
    type_: Type, library: Path, question: Path, share: str
) -> None:
    assert type_("identify", str(question), "--false-accepts", share).exit_code == 2


def test_the_doctor_asks_the_same_questions_again(
    type_: Type, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.ask.identify.replaying.QUESTIONS", 10)
    first = type_("doctor", "--identify")
    assert first.exit_code == 0, first.output
    assert "questions are kept" in first.stderr
    (again,) = json_lines(type_("doctor", "--identify", "--json").stdout)
    assert again["before"]["right"] == again["now"]["right"]
    assert again["fell"] == []
