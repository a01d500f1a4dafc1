"""Borders and pictures inside pictures."""

from __future__ import annotations

import numpy as np
import pytest
from clips import scene
from PIL import Image

from cineseek.ask.identify.geometry import LEAST, compare, place, pyramid, whole
from cineseek.ask.identify.variants import insets, without_borders
from cineseek.media.attacks import ATTACKS


def test_bars_are_taken_off_and_nothing_else() -> None:
    inner = scene(1, 320, 180)
    for name in ("letterbox", "pillarbox"):
        found = without_borders(ATTACKS[name](inner, np.random.default_rng(0)))
        assert found is not None
        assert found.borders
        high, wide = found.rgb.shape[:2]
        assert abs(wide / high - 320 / 180) < 0.12


def test_a_picture_without_bars_stays_as_it_is() -> None:
    assert without_borders(scene(2, 320, 180)) is None


@pytest.mark.parametrize("level", [0, 200])
def test_an_even_picture_has_no_bars(level: int) -> None:
    assert without_borders(np.full((90, 160, 3), level, np.uint8)) is None


def test_a_picture_in_a_page_is_found() -> None:
    page = np.full((600, 800, 3), 245, np.uint8)
    page[150:420, 200:680] = np.asarray(Image.fromarray(scene(3, 480, 270)))
    best = max(insets(page), key=lambda one: one.rgb.shape[1], default=None)
    assert best is not None
    assert best.inset
    assert abs(best.rgb.shape[1] / best.rgb.shape[0] - 480 / 270) < 0.1


def test_details_that_agree_give_the_transform() -> None:
    rng = np.random.default_rng(0)
    asked = rng.random((40, 2)).astype(np.float32)
    turned = asked @ np.array([[0.9, 0.1], [-0.1, 0.9]], np.float32) + np.float32(0.05)
    turned[:12] = rng.random((12, 2))  # mistaken ones
    placed = place(asked, turned)
    assert placed is not None
    assert 28 <= placed.inliers <= 32
    assert abs(placed.degrees) == pytest.approx(6.3, abs=0.5)
    assert placed.scale == pytest.approx(0.905, abs=0.02)


def test_details_that_agree_on_nothing_give_none() -> None:
    rng = np.random.default_rng(1)
    few = rng.random((LEAST - 1, 2)).astype(np.float32)
    assert place(few, few) is None
    squeezed = rng.random((30, 2)).astype(np.float32)
    assert place(squeezed, squeezed * np.array([1.0, 0.05], np.float32)) is None


def test_a_picture_is_like_itself_and_not_like_another() -> None:
    def thumb(rgb: np.ndarray) -> np.ndarray:
        return np.asarray(Image.fromarray(rgb).convert("L").resize((128, 72)))

    one, other = scene(4, 320, 180), scene(5, 320, 180)
    levels = pyramid(np.asarray(Image.fromarray(one).convert("L")))
    straight = whole(16 / 9, 16 / 9)
    same = compare(levels, thumb(one), 16 / 9, straight)
    strange = compare(levels, thumb(other), 16 / 9, straight)
    assert same.fine > 0.9
    assert same.covered > 0.95
    assert strange.fine < 0.3
