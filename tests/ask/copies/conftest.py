"""A library of three drawn films, and videos made of their pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from clips import draw_video
from drawn_clips import scenery
from numpy.typing import NDArray

import cineseek

Pixels = NDArray[np.uint8]
RATE = 12
SIZE = (192, 112)
SECONDS = 15
SHOT = 2  # seconds


def film(seed: int, seconds: int = SECONDS) -> list[Pixels]:
    """A film whose camera pans over another scene every two seconds, with a ball rolling by."""
    random = np.random.default_rng(seed)
    y, x = np.mgrid[0 : SIZE[1], 0 : SIZE[0]]
    pictures = []
    for number in range(seconds * RATE):
        since = number % (SHOT * RATE)
        if since == 0:
            scene, colour, height = scenery(random, SIZE), random.integers(0, 256, 3), 20
            height += int(random.integers(0, 70))
        picture = scene[:, 2 * since : 2 * since + SIZE[0]].copy()
        picture[(x - 8 * since) ** 2 + (y - height) ** 2 < 150] = colour
        pictures.append(picture)
    return pictures


def noisy(pictures: Sequence[Pixels], seed: int = 0) -> list[Pixels]:
    """The same pictures with a camera's noise."""
    random = np.random.default_rng(seed)
    return [
        np.clip(one + random.normal(0, 2, one.shape), 0, 255).astype(np.uint8) for one in pictures
    ]


def camera(seed: int, seconds: int = SECONDS) -> list[Pixels]:
    """A fixed camera before one scene, the same for all seeds, in which next to nothing happens."""
    scene = scenery(np.random.default_rng(99), SIZE)[:, : SIZE[0]]
    return noisy([scene] * (seconds * RATE), seed)


@pytest.fixture(scope="session")
def pictures() -> dict[str, list[Pixels]]:
    films = {name: film(seed) for seed, name in enumerate(("rose", "iron", "salt"), 1)}
    return films | {"hall": camera(1)}


@pytest.fixture(scope="session")
def library(
    pictures: dict[str, list[Pixels]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[cineseek.Library]:
    folder = tmp_path_factory.mktemp("copies")
    for name, some in pictures.items():
        draw_video(folder / f"{name}.mp4", some, rate=RATE)
    with cineseek.open(folder / "films.cine", model="toy") as made:
        made.add(folder)
        yield made


@pytest.fixture
def video(tmp_path: Path) -> Callable[[Sequence[Pixels]], Path]:
    def draw(some: Sequence[Pixels]) -> Path:
        return draw_video(tmp_path / "video.mp4", some, rate=RATE, options={"crf": "26"})

    return draw
