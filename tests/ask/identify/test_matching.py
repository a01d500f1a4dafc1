"""How far `identify` looks: no further than it must, and as far as it takes."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from clips import scene
from numpy.typing import NDArray
from PIL import Image

from cineseek.ask.identify import matching
from cineseek.media.attacks import ATTACKS
from cineseek.models.details import HEIGHT

from .conftest import TITLES, Cinema, picture

Pixels = NDArray[np.uint8]


@pytest.fixture
def heights(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """At how many pixels high details were looked for, each time."""
    seen: list[int] = []
    plain = matching.patches

    def spied(rgb: Pixels, **how: Any) -> Any:
        seen.append(how.get("height", HEIGHT))
        return plain(rgb, **how)

    monkeypatch.setattr(matching, "patches", spied)
    return seen


def large(film: int, second: float) -> Pixels:
    return np.asarray(Image.fromarray(picture(film, second)).resize((960, 540)))


def test_a_picture_that_is_found_at_once_is_looked_at_once(
    cinema: Cinema, heights: list[int]
) -> None:
    assert cinema.library.identify(large(2, 4.4)).film is not None
    assert heights == [HEIGHT]


def test_a_picture_in_a_page_is_found_without_more_and_smaller_details(
    cinema: Cinema, heights: list[int]
) -> None:
    asked = ATTACKS["page"](large(1, 1.3), np.random.default_rng(1))
    best = cinema.library.identify(asked).best
    assert best is not None
    assert best.film.title == TITLES[1]
    assert matching.LARGE not in heights


def test_a_small_picture_without_corners_is_found_by_more_and_smaller_details(
    cinema: Cinema, heights: list[int]
) -> None:
    found = cinema.library.identify(pasted(1, 1.3))
    assert matching.LARGE in heights
    assert found.best is not None
    assert found.best.film.title == TITLES[1]
    assert found.best.second == pytest.approx(1.3, abs=1.0)


def pasted(film: int, second: float) -> Pixels:
    """A film's picture whose edges fade into a larger picture around it."""
    around = scene(77, 960, 720).astype(np.float32)
    inner = np.asarray(Image.fromarray(picture(film, second)).resize((426, 240))).astype(np.float32)
    down, across = (np.linspace(-1, 1, size) for size in inner.shape[:2])
    edge = np.clip(4 * (1 - np.maximum(down[:, None] ** 2, across[None] ** 2)), 0, 1)[..., None]
    place = around[200:440, 300:726]
    place[...] = edge * inner + (1 - edge) * place
    return around.astype(np.uint8)


def test_a_stranger_is_looked_for_everywhere(cinema: Cinema, heights: list[int]) -> None:
    assert cinema.library.identify(large(4, 4.0)).film is None
    assert heights[0] == HEIGHT
    assert heights[-1] == matching.LARGE
