"""Which film is this? Asked as users ask: whole, cut, mirrored, in a page, and of other films."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import cineseek
from cineseek.errors import MediaError
from cineseek.media.attacks import ATTACKS

from .conftest import SHOT, TITLES, Cinema, few_questions, picture, write_film

ASKED = ((1, 1.3), (2, 4.4), (3, 7.2))


@pytest.mark.parametrize(
    "attack",
    [
        "recompress",
        "mirror",
        "crop",
        "letterbox",
        "pillarbox",
        "subtitles",
        "grey",
        "page",
        "screen",
        "rotate",
    ],
)
def test_the_film_and_the_second_of_a_changed_picture_are_found(
    cinema: Cinema, attack: str
) -> None:
    for film, second in ASKED:
        large = Image.fromarray(picture(film, second)).resize((960, 540), Image.Resampling.LANCZOS)
        asked = ATTACKS[attack](np.asarray(large), np.random.default_rng(film))
        found = cinema.library.identify(asked)
        best = found.best
        assert best is not None
        assert best.film.title == TITLES[film], found.reason
        assert best.second is not None
        assert abs(best.second - second) <= 1.0


@pytest.mark.parametrize(
    ("attack", "word"),
    [
        ("mirror", "mirrored"),
        ("crop", "cropped"),
        ("letterbox", "with borders"),
        ("page", "inside"),
    ],
)
def test_the_transform_is_named(cinema: Cinema, attack: str, word: str) -> None:
    large = np.asarray(Image.fromarray(picture(1, 1.3)).resize((960, 540)))
    found = cinema.library.identify(ATTACKS[attack](large, np.random.default_rng(1)))
    assert found.best is not None
    assert word in found.best.transform


def test_a_plain_frame_gets_a_name_a_frame_and_a_sentence(cinema: Cinema) -> None:
    found = cinema.library.identify(picture(2, 4.4))
    assert found.film is not None
    assert found.film.title == "Birch"
    assert found.probability >= found.threshold
    assert found.transform == "as it is"
    assert found.thumbnail is not None
    assert found.thumbnail.is_file()
    assert found.footage is not None
    assert "Birch" in found.reason
    assert 1 <= len(found.candidates) <= 3
    assert sum(one.probability for one in found.candidates) <= 1.0 + 1e-9


@pytest.mark.parametrize("second", [0.5, 4.0, 8.0])
def test_a_film_that_was_never_added_gets_no_name(cinema: Cinema, second: float) -> None:
    found = cinema.library.identify(picture(4, second))
    assert found.film is None
    assert found.second is None
    assert found.probability < found.threshold


def test_a_film_that_is_left_out_is_a_stranger(cinema: Cinema) -> None:
    film = cinema.library.identify(picture(1, 1.3)).film
    assert film is not None
    found = cinema.library.identify(picture(1, 1.3), exclude=[film.id])
    assert found.film is None
    assert film.id not in {one.film.id for one in found.candidates}


@pytest.mark.parametrize("level", [0, 128, 255])
def test_an_even_picture_is_not_known(cinema: Cinema, level: int) -> None:
    assert cinema.library.identify(np.full((90, 160, 3), level, np.uint8)).film is None


@pytest.mark.parametrize("size", [(1, 1), (3, 400), (400, 3), (2000, 30)])
def test_odd_sizes_are_answered(cinema: Cinema, size: tuple[int, int]) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (*size, 3), np.uint8)
    assert cinema.library.identify(noise).film is None


def test_a_clip_is_found_by_frames_that_agree(cinema: Cinema, tmp_path: Path) -> None:
    clip = write_film(tmp_path / "clip.mp4", 3, seconds=2.0, start=SHOT + 0.5)
    found = cinema.library.identify(clip)
    assert found.film is not None
    assert found.film.title == "Cedar"
    assert found.second is not None
    assert SHOT + 0.2 <= found.second <= SHOT + 2.8


def test_a_gif_is_found(cinema: Cinema, tmp_path: Path) -> None:
    pictures = [Image.fromarray(picture(1, 3.5 + at / 4)) for at in range(6)]
    file = tmp_path / "moving.gif"
    pictures[0].save(file, save_all=True, append_images=pictures[1:], duration=250)
    found = cinema.library.identify(file)
    assert found.film is not None
    assert found.film.title == "Amber"


def test_bytes_are_taken_as_a_file_is(cinema: Cinema, tmp_path: Path) -> None:
    file = tmp_path / "still.png"
    Image.fromarray(picture(2, 1.0)).save(file)
    by_file, by_bytes = (cinema.library.identify(one) for one in (file, file.read_bytes()))
    assert by_file.to_json() == by_bytes.to_json()


def test_what_is_no_picture_is_a_clear_error(cinema: Cinema, tmp_path: Path) -> None:
    file = tmp_path / "broken.jpg"
    file.write_bytes(b"\xff\xd8\xff not a picture")
    with pytest.raises(MediaError, match=r"broken\.jpg"):
        cinema.library.identify(file)
    clip = tmp_path / "broken.mp4"
    clip.write_bytes(b"not a clip at all")
    with pytest.raises(MediaError, match=r"broken\.mp4"):
        cinema.library.identify(clip)


def test_an_empty_library_says_that_it_is_empty(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "empty.cine", model="toy") as library:
        library.prepare_identify()
        found = library.identify(picture(1, 0.0))
    assert found.film is None
    assert "empty" in found.reason


def test_false_accepts_move_the_threshold(cinema: Cinema) -> None:
    strict = cinema.library.identify(picture(1, 1.3), false_accepts=0.001)
    loose = cinema.library.identify(picture(1, 1.3), false_accepts=0.2)
    assert strict.threshold >= loose.threshold
    with pytest.raises(ValueError, match="share"):
        cinema.library.identify(picture(1, 1.3), false_accepts=1.5)


@few_questions()
def test_a_film_that_is_added_later_is_known_and_one_removed_is_not(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(write_film(tmp_path / "Amber.mp4", 1))
        assert library.identify(picture(2, 4.4)).film is None
        library.add(write_film(tmp_path / "Birch.mp4", 2))
        library.prepare_identify()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        found = library.identify(picture(2, 4.4))
        assert found.film is not None
        assert found.film.title == "Birch"
        library.remove(found.film)
        after = library.identify(picture(2, 4.4))
        assert "Birch" not in {one.film.title for one in after.candidates}, "while it is open"
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        assert library.identify(picture(2, 4.4)).film is None
        kept = sorted(file.name for file in (tmp_path / "films.cine/details").glob("*.npz"))
        assert len(kept) == 1


@few_questions()
def test_damaged_details_are_made_again(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(write_film(tmp_path / "Amber.mp4", 1))
        library.prepare_identify()
    (file,) = (tmp_path / "films.cine/details").glob("*.npz")
    file.write_bytes(file.read_bytes()[:200])
    (tmp_path / "films.cine/details/calibrator.json").write_text("{}")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        found = library.identify(picture(1, 4.4))
    assert found.best is not None
    assert found.best.film.title == "Amber"
    assert json.loads((tmp_path / "films.cine/details/calibrator.json").read_text())["weights"]


def test_the_frozen_questions_tell_what_fell(
    cinema: Cinema, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.ask.identify.replaying.QUESTIONS", 12)
    now, before, fell = cinema.library.replay_identify()
    assert before is None
    assert fell == []
    assert now.right > 0.8
    again, first, fell = cinema.library.replay_identify()
    assert first == now
    assert fell == []
    assert (again.right, again.questions) == (now.right, now.questions)


def test_a_sentence_never_says_that_it_is_certain(cinema: Cinema) -> None:
    found = cinema.library.identify(picture(2, 4.4))
    assert found.probability > 0.99
    assert "over 99% sure" in found.reason
    assert "100%" not in found.reason
