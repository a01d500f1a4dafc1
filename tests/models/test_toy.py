"""The toy encoder: colours and light, and nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from cineseek.models import load_encoder
from cineseek.models.toy import COLOURS, ToyEncoder

SHADES = {
    "red": (220, 20, 20),
    "orange": (255, 140, 10),
    "yellow": (250, 240, 40),
    "green": (30, 150, 40),
    "blue": (30, 60, 210),
    "purple": (130, 20, 150),
    "pink": (255, 120, 190),
    "brown": (120, 66, 25),
    "white": (250, 250, 250),
    "grey": (128, 128, 128),
    "black": (5, 5, 5),
}
PERSIAN = {
    "red": "مربع قرمز",
    "orange": "نارنجی",
    "yellow": "خورشید زرد",
    "green": "سبز",
    "blue": "آبی",
    "purple": "بنفش",
    "pink": "صورتی",
    "brown": "قهوه‌ای",
    "white": "سفید",
    "grey": "خاكستري",  # typed with Arabic letters
    "black": "سیاه",
}


def square(
    colour: tuple[int, int, int], ground: tuple[int, int, int] = (128, 128, 128)
) -> np.ndarray:
    picture = np.full((120, 160, 3), ground, np.uint8)
    picture[30:90, 50:110] = colour
    return picture


@pytest.fixture(scope="module")
def toy():
    return load_encoder("toy")


def test_vectors_are_sixteen_numbers_of_unit_length(toy):
    images = toy.encode_images([square(colour) for colour in SHADES.values()])
    texts = toy.encode_texts(["red", "", "nothing it knows", "warm cold"])
    for vectors in (images, texts):
        assert vectors.shape[1] == toy.card.dimension == 16
        assert vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert toy.encode_images([]).shape == toy.encode_texts([]).shape == (0, 16)


@pytest.mark.parametrize("words", [{name: f"a {name} square" for name in SHADES}, PERSIAN])
def test_a_colour_word_finds_the_picture_of_that_colour(toy, words):
    images = toy.encode_images([np.full((40, 60, 3), rgb, np.uint8) for rgb in SHADES.values()])
    texts = toy.encode_texts([words[name] for name in SHADES])
    assert (texts @ images.T).argmax(axis=1).tolist() == list(range(len(SHADES)))


def test_a_small_coloured_square_is_found_among_others(toy):
    names = [name for name in COLOURS if name not in ("grey", "white", "black")]
    images = toy.encode_images([square(SHADES[name]) for name in names])
    texts = toy.encode_texts([f"a {name} square" for name in names])
    assert (texts @ images.T).argmax(axis=1).tolist() == list(range(len(names)))


def test_words_for_light_tell_night_from_day(toy):
    night, day = toy.encode_images(
        [square((30, 30, 60), (8, 8, 14)), square((250, 240, 220), (235, 240, 250))]
    )
    for words in ("dark night", "شب تاریک"):
        text = toy.encode_texts([words])[0]
        assert text @ night > 0.5 > text @ day
    for words in ("a bright day", "روز روشن"):
        text = toy.encode_texts([words])[0]
        assert text @ day > 0.4 > text @ night


def test_words_it_does_not_know_match_nothing(toy):
    images = toy.encode_images([square(rgb) for rgb in SHADES.values()])
    texts = toy.encode_texts(["two men talk in a diner", "سگ و گربه", "", "zzz"])
    assert not (texts @ images.T).any()


def test_the_same_picture_gives_the_same_bits_everywhere(toy):
    vector = toy.encode_images([square((200, 30, 40))])[0]
    golden = np.array(GOLDEN, dtype=np.float32)
    assert vector.tobytes() == golden.tobytes()


def test_the_card_warns_that_it_is_a_toy():
    assert "only colours" in ToyEncoder.card.warning
    assert ToyEncoder.fingerprint == "toy-1"


# Whole numbers and square roots only: equal to the last bit on any machine.
GOLDEN = [0.6227588057518005, *[0.0] * 8, 0.7778255343437195, 0, 0, 0, 0.08461032062768936, 0, 0]
