"""The demo films are what their truth says."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import av
import pytest

from cineseek.demo import TRUTH, draw_film, draw_films
from cineseek.demo.script import SCRIPTS, Script


def _short(script: Script, takes: int = 2, seconds: float = 1.5) -> Script:
    chosen = tuple(replace(take, seconds=seconds) for take in script.takes[-takes:])
    return replace(script, takes=chosen)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    draw_films(folder, scripts=(_short(SCRIPTS[1]), _short(SCRIPTS[3])))
    return folder


def test_a_drawn_film_has_the_length_and_size_its_truth_says(drawn: Path) -> None:
    truth = json.loads((drawn / "truth.json").read_text(encoding="utf-8"))
    assert [film["title"] for film in truth] == ["Night Windows", "Saffron Road"]
    for film in truth:
        with av.open(str(drawn / film["file"])) as container:
            frames = list(container.decode(video=0))
            assert (frames[0].width, frames[0].height) == (640, 360)
            assert len(frames) == film["duration"] * 24
            assert container.streams.audio[0].rate == 48000


def test_a_film_drawn_twice_is_the_same_to_the_byte(tmp_path: Path, drawn: Path) -> None:
    script = _short(SCRIPTS[3])
    draw_film(script, tmp_path)
    name = f"{script.folder}/{script.name}.mp4"
    first, second = (hashlib.sha256((home / name).read_bytes()) for home in (drawn, tmp_path))
    assert first.hexdigest() == second.hexdigest()


def test_a_film_that_is_there_is_not_drawn_again(drawn: Path) -> None:
    script = _short(SCRIPTS[3])
    video = drawn / script.folder / f"{script.name}.mp4"
    before = video.stat().st_mtime_ns
    draw_film(script, drawn)
    assert video.stat().st_mtime_ns == before


def test_a_folder_of_films_may_be_named_by_text(drawn: Path) -> None:
    scripts = (_short(SCRIPTS[1]), _short(SCRIPTS[3]))
    draw_film(scripts[0], str(drawn))
    told = draw_films(str(drawn), scripts=scripts)
    assert [film.title for film in told] == ["Night Windows", "Saffron Road"]


def test_a_film_left_half_drawn_is_drawn_again(tmp_path: Path) -> None:
    script = _short(SCRIPTS[3], takes=1, seconds=0.5)
    home = tmp_path / script.folder
    home.mkdir()
    (home / f"{script.name}.part").write_bytes(b"half a film")
    draw_film(script, tmp_path)
    assert sorted(path.suffix for path in home.iterdir()) == [".json", ".mp4", ".srt", ".srt"]


def test_subtitles_and_facts_lie_beside_the_film(drawn: Path) -> None:
    home = drawn / "Saffron Road (1987)"
    facts = json.loads((home / "film.json").read_text(encoding="utf-8"))
    assert facts["Director"] == "Shirin Tal"
    assert facts["Year"] == "1987"
    assert "قالی قرمز" in (home / "saffron-road.fa.srt").read_text(encoding="utf-8")
    english = (home / "saffron-road.en.srt").read_text(encoding="utf-8")
    assert "00:00:05,500 --> 00:00:08,000\nHow much for the red carpet?" in english


def test_the_shots_of_every_film_follow_each_other_without_a_gap() -> None:
    for film in TRUTH:
        assert film.shots[0].start == 0
        assert film.shots[-1].end == film.duration
        for before, after in zip(film.shots, film.shots[1:], strict=False):
            assert before.end == after.start
        for line in film.lines:
            assert 0 <= line.start < line.end <= film.duration


def test_no_two_shots_of_the_demo_have_the_same_name() -> None:
    names = [shot.name for film in TRUTH for shot in film.shots]
    assert len(names) == len(set(names))
