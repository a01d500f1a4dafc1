"""Frames that all look the same: a camera that stands, films that begin with one drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from clips import scene
from numpy.typing import NDArray
from PIL import Image

import cineseek
from cineseek import Library
from cineseek.ask.identify.equals import _differs
from cineseek.media.attacks import ATTACKS
from cineseek.media.closeness import SIZE, contrasts, levelled, rests, shifted, toned, toned_rests

from .conftest import few_questions

Pixels = NDArray[np.uint8]

WIDE, HIGH = 320, 180
FPS = 4


def yard(second: float) -> Pixels:
    """A yard before a camera that stands, where somebody small walks by in 24 seconds."""
    rgb = scene(7, WIDE, HIGH).copy()
    left = round(20 + 11 * second)
    rgb[120:144, left : left + 9] = (30, 30, 60)
    return rgb


def opening(film: int) -> Callable[[float], Pixels]:
    """Films that begin with one drawing, in which only a mark in its middle is the film's own."""

    def show(second: float) -> Pixels:
        rgb = scene(11, WIDE, HIGH).copy() if second < 4 else scene(50 + film, WIDE, HIGH).copy()
        if second < 4:
            rgb[80:94, 130 + 16 * film : 142 + 16 * film] = (235, 220, 40)
        return rgb

    return show


def write(path: Path, show: Callable[[float], Pixels], seconds: int) -> Path:
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"crf": "18", "g": "8"})
        stream.width, stream.height, stream.pix_fmt = WIDE, HIGH, "yuv420p"
        for number in range(seconds * FPS):
            frame = av.VideoFrame.from_ndarray(show(number / FPS), "rgb24")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("equals")
    files = [write(folder / "Yard.mp4", yard, 24)]
    files += [write(folder / f"Opening {film}.mp4", opening(film), 8) for film in (1, 2, 3)]
    with cineseek.open(folder / "equals.cine", model="toy") as library:
        library.add(files)
        with few_questions():
            library.prepare_identify()
        yield library


def large(rgb: Pixels) -> Pixels:
    return np.asarray(Image.fromarray(rgb).resize((960, 540), Image.Resampling.LANCZOS))


@pytest.mark.parametrize("attack", ["mirror", "dark", "gamma", "letterbox", "crop", "page"])
def test_under_a_camera_that_stands_the_second_is_where_somebody_walks(
    library: Library, attack: str
) -> None:
    for second in (5.3, 12.6, 18.2):
        asked = ATTACKS[attack](large(yard(second)), np.random.default_rng(3))
        best = library.identify(asked).best
        assert best is not None
        assert best.film.title == "Yard"
        assert best.second is not None
        assert abs(best.second - second) <= 1.0, best


@pytest.mark.parametrize("attack", ["recompress", "mirror", "cast", "small", "rotate", "pillarbox"])
def test_films_that_begin_with_one_drawing_are_told_apart_by_a_mark_in_it(
    library: Library, attack: str
) -> None:
    for film in (1, 2, 3):
        asked = ATTACKS[attack](large(opening(film)(1.3)), np.random.default_rng(film))
        best = library.identify(asked).best
        assert best is not None
        assert best.film.title == f"Opening {film}"


def test_a_film_that_is_left_out_is_not_brought_back_by_one_that_looks_the_same(
    library: Library,
) -> None:
    films = {film.title: film.id for film in library.films()}
    asked = opening(2)(1.3)
    found = library.identify(asked, exclude=(films["Opening 2"],))
    assert "Opening 2" not in {one.film.title for one in found.candidates}


def thumb(seed: int) -> NDArray[np.float32]:
    grey = Image.fromarray(scene(seed, *SIZE)).convert("L")
    return np.asarray(grey, np.float32)


EVERYWHERE = np.ones(SIZE[::-1], bool)


def test_brightness_contrast_and_gamma_are_undone_by_the_tones_of_the_other() -> None:
    film = thumb(1)
    for changed, undo in (
        (film - 20, shifted),
        (0.6 * film + 5, levelled),
        (255 * (film / 255) ** 1.6, toned),
    ):
        again = undo(changed, film, EVERYWHERE)
        before, after = (float(np.abs(one - film).mean()) for one in (changed, again))
        assert after < max(0.1 * before, 1.5)


def test_rests_are_those_of_each_picture_and_see_through_gamma_when_toned() -> None:
    film, other = thumb(1), thumb(2)
    both = np.stack([film, other])
    plain = rests(film, both, EVERYWHERE)
    assert plain[0] == 0
    assert plain[1] > 10
    bent = 255 * (film / 255) ** 1.6
    assert toned_rests(bent, both, EVERYWHERE)[0] < 0.3 * rests(bent, both, EVERYWHERE)[0]
    assert toned_rests(bent, both, EVERYWHERE)[1] > 10


def test_an_even_picture_has_no_contrast_and_a_drawing_has() -> None:
    even = np.full(EVERYWHERE.sum(), 40.0, np.float32)
    assert contrasts(np.stack([even, thumb(1).ravel()])) == pytest.approx(
        [0.0, contrasts(thumb(1).ravel()[None])[0]]
    )
    assert contrasts(thumb(1).ravel()[None])[0] > 10


def test_light_that_falls_off_slowly_differs_less_than_something_small_that_moved() -> None:
    fading = np.broadcast_to(np.linspace(-4, 4, SIZE[0], dtype=np.float32), SIZE[::-1]).copy()
    moved = np.zeros(SIZE[::-1], np.float32)
    moved[40:52, 60:68] = 90
    moved[40:52, 80:88] = -90
    assert np.abs(moved).mean() < np.abs(fading).mean()
    assert _differs(fading, EVERYWHERE) < _differs(moved, EVERYWHERE)
