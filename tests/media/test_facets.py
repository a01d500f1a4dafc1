from __future__ import annotations

import numpy as np
import pytest
from clips import blank, flag, scene
from PIL import ImageColor

from cineseek.film import Facets, Span
from cineseek.media.colour import COLOR_NAMES, find_palette, name_colors
from cineseek.media.facets import FacetMeter


def facets_of(*pictures: np.ndarray, levels: tuple[float, ...] = ()) -> Facets:
    meter = FacetMeter()
    for number, picture in enumerate(pictures):
        meter.offer(number / 10, picture)
    meter.offer_sound(levels)
    return meter.close(Span(0.0, 5.0), 16 / 9)


NAMED = {
    "black": "black #0a0a0a #101418",
    "gray": "gray dimgray darkgray slategray",
    "white": "white snow ghostwhite whitesmoke",
    "red": "red firebrick crimson darkred #c02020",
    "orange": "orange darkorange #e8801c",
    "brown": "saddlebrown sienna #5a3820",
    "beige": "wheat tan burlywood bisque",
    "yellow": "yellow gold #f0e050",
    "green": "green lime forestgreen darkgreen seagreen olivedrab limegreen",
    "teal": "teal darkcyan #1a6a70 lightseagreen",
    "cyan": "cyan turquoise paleturquoise",
    "blue": "blue navy royalblue steelblue dodgerblue cornflowerblue",
    "purple": "purple indigo rebeccapurple mediumpurple",
    "magenta": "magenta mediumvioletred",
    "pink": "pink hotpink lightpink palevioletred",
}


@pytest.mark.parametrize(
    ("name", "shade"), [(n, shade) for n, shades in NAMED.items() for shade in shades.split()]
)
def test_colours_get_the_name_people_use(name: str, shade: str) -> None:
    rgb = np.array([ImageColor.getrgb(shade)])
    assert COLOR_NAMES[int(name_colors(rgb)[0])] == name


def test_main_colours_come_largest_first() -> None:
    picture = np.vstack([blank(64, 20, (0, 110, 115)), blank(64, 12, (240, 140, 30)),
                         blank(64, 3, (5, 5, 5)), blank(64, 1, (0, 200, 0))])  # fmt: skip
    facets = facets_of(picture)
    assert facets.colors == ("teal", "orange")
    assert len(facets.palette) >= 2
    first = ImageColor.getrgb(facets.palette[0])
    assert np.abs(np.array(first) - (0, 110, 115)).max() <= 6


def test_palette_has_five_colours_at_most_and_real_ones() -> None:
    random = np.random.default_rng(1)
    rgb = random.integers(0, 256, (500, 3)).astype(float)
    palette = find_palette(rgb, np.ones(500))
    assert len(palette) == 5
    assert find_palette(rgb, np.ones(500)) == palette
    assert find_palette(np.array([[255.0, 0, 0]]), np.ones(1)) == ("#ff0000",)
    assert find_palette(np.zeros((0, 3)), np.zeros(0)) == ()


def test_light_is_told_by_mean_luma() -> None:
    assert facets_of(blank(64, 36, (20, 20, 25))).light == "dark"
    assert facets_of(blank(64, 36, (120, 120, 120))).light == "normal"
    bright = facets_of(blank(64, 36, (230, 230, 225)))
    assert bright.light == "bright"
    assert bright.brightness == pytest.approx(0.9, abs=0.01)


def test_contrast_and_saturation_run_from_none_to_full() -> None:
    half = np.vstack([blank(64, 18), blank(64, 18, (255, 255, 255))])
    assert facets_of(half).contrast == pytest.approx(0.5, abs=0.01)
    assert facets_of(blank(64, 36, (90, 90, 90))).contrast == 0
    assert facets_of(blank(64, 36, (255, 0, 0))).saturation == pytest.approx(1, abs=0.01)
    assert facets_of(blank(64, 36, (90, 90, 90))).saturation == 0


def test_warmth_has_a_sign() -> None:
    assert facets_of(blank(64, 36, (250, 140, 40))).warmth > 0.5
    assert facets_of(blank(64, 36, (40, 90, 250))).warmth < -0.5
    assert facets_of(blank(64, 36, (128, 128, 128))).warmth == 0


def test_black_and_white_film_is_told_from_grey_days() -> None:
    grey = scene(1, 64, 36).mean(axis=2).astype(np.uint8)
    film = np.repeat(grey[..., None], 3, axis=2)
    assert facets_of(film).black_and_white
    cast = np.clip(film + np.array([4, 1, -3]), 0, 255).astype(np.uint8)
    assert facets_of(cast).black_and_white
    coat = film.copy()
    coat[10:18, 20:30] = (180, 30, 30)
    assert not facets_of(coat).black_and_white
    assert not facets_of(blank(64, 36)).black_and_white


def test_sound_is_named_by_level() -> None:
    picture = flag()
    assert facets_of(picture).sound == "none"
    assert facets_of(picture).loudness is None
    silent = facets_of(picture, levels=(-80.0,) * 20)
    assert (silent.sound, silent.silence) == ("silent", 1.0)
    assert facets_of(picture, levels=(-42.0,) * 20).sound == "quiet"
    assert facets_of(picture, levels=(-25.0,) * 20).sound == "normal"
    loud = facets_of(picture, levels=(-10.0,) * 10 + (-60.0,) * 10)
    assert loud.sound == "loud"
    assert loud.silence == 0.5


def test_a_shot_without_pictures_has_facets_that_say_nothing() -> None:
    assert facets_of() == Facets(aspect=16 / 9)


def test_order_of_pictures_does_not_matter() -> None:
    pictures = [scene(n, 64, 36) for n in range(5)]
    assert facets_of(*pictures) == facets_of(*pictures[::-1])


def test_a_still_has_no_motion() -> None:
    meter = FacetMeter()
    meter.offer(0.0, flag())
    assert meter.close(Span(0.0, 0.0), 4 / 3).motion == "static"
