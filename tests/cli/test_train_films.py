"""`cineseek train films` as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from typer.testing import CliRunner, Result

from cineseek.cli import app


def _type(*words: str) -> Result:
    return CliRunner().invoke(app, ["train", "films", *words])


@pytest.fixture(scope="module")
def stills(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three films of ten pictures."""
    folder = tmp_path_factory.mktemp("stills")
    for film in range(3):
        home = folder / f"Film {film} (199{film})"
        home.mkdir()
        for number in range(10):
            chance = np.random.default_rng((film, number))
            blocks = chance.integers(0, 256, (6, 8, 3), dtype=np.uint8)
            blocks[..., film] //= 4
            Image.fromarray(blocks).resize((160, 120), 0).save(home / f"{number}.png")
    return folder


@pytest.mark.slow
def test_a_classifier_is_written_with_its_card_and_said_in_a_table(
    stills: Path, tmp_path: Path
) -> None:
    from cineseek.models.film_head import open_film_head

    words = (str(stills), "--output", str(tmp_path / "head"), "--tiny", "--steps", "20")
    done = _type(*words)
    assert done.exit_code == 0, done.output
    assert "looks of mini, frozen" in done.stdout
    assert "frame (leaky)" in done.stdout
    head = open_film_head(tmp_path / "head")
    assert head.films == ("Film 0 (1990)", "Film 1 (1991)", "Film 2 (1992)")
    assert (tmp_path / "head.run" / "loss.png").is_file()
    again = _type(*words, "--json", "--no-leaky")  # the run is done, and nothing is learnt again
    assert again.exit_code == 0, again.output
    told = json.loads(again.stdout)
    assert told["head"] == str(tmp_path / "head")
    assert told["scene-disjoint"] == head.card["scene-disjoint"]
    assert "random frames (leaky)" not in told
    other = _type(
        *words, "--seed", "1", "--films", "2", "--no-leaky"
    )  # and another takes its place
    assert other.exit_code == 0, other.output
    assert len(open_film_head(tmp_path / "head").films) == 2


@pytest.mark.slow
def test_a_library_keeps_its_classifier(stills: Path, tmp_path: Path) -> None:
    import cineseek
    from cineseek.models.film_head import open_film_head

    for film in stills.iterdir():
        home = tmp_path / "films" / film.name
        home.mkdir(parents=True)
        for picture in film.iterdir():
            (home / picture.name).write_bytes(picture.read_bytes())
    place = tmp_path / "films.cine"
    with cineseek.open(place, model="toy") as library:
        library.add(tmp_path / "films")
        ids = tuple(sorted(film.id for film in library.films()))
    done = _type(str(place), "--tiny", "--steps", "4", "--no-leaky")
    assert done.exit_code == 0, done.output
    assert open_film_head(place / "heads" / "films").films == ids
    with cineseek.open(place, create=False) as library:
        assert library.doctor() == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (lambda f: (f"{f}-none",), 1, "is no folder"),
        (lambda f: (str(f),), 2, "need --output"),
        (lambda f: (str(f), "--output", "x", "--films", "1"), 2, "at least 2"),
        (lambda f: (str(f), "--output", "x", "--films", "some"), 2, "a number or all"),
        (lambda f: (str(f), "--output", "x", "--films", "50"), 1, "50 were asked for"),
        (lambda f: (str(f), "--output", "x", "--people", "hide"), 2, "any, keep or drop"),
        (lambda f: (str(f), "--output", "x", "--test-share", "0.9"), 2, "nothing to learn from"),
        (lambda f: (str(f), "--output", "x", "--precision", "16"), 2, "NaN|32-true"),
        (lambda f: (str(f), "--output", "x", "--backbone", "vgg:tiny"), 1, "no tower"),
        (lambda f: (str(f), "--output", "x", "--people", "keep", "--detector", "x"), 1, "hub name"),
        (lambda f: (str(f), "--output", "x", "--strategy", "fsdp"), 2, "auto or ddp"),
    ],
)
def test_what_cannot_work_is_said_before_anything_is_learnt(
    words: Callable[[Path], tuple[str, ...]], code: int, said: str, stills: Path, tmp_path: Path
) -> None:
    typed = [str(tmp_path / "x") if word == "x" else word for word in words(stills)]
    if "--detector" in typed:
        typed[-1] = "nothing"
    done = _type(*typed)
    assert done.exit_code == code, done.output
    shown = " ".join(done.output.replace("│", " ").split())
    assert any(part in shown for part in said.split("|")), done.output
    assert not (tmp_path / "x").exists()
