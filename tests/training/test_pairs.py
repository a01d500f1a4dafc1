"""Pairs from folders and libraries, labels, filters, and what is kept apart."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import cineseek
from cineseek.errors import TrainingError
from cineseek.film import Film
from cineseek.training.pairs import (
    Pair,
    choose_pairs,
    film_sentences,
    label_pairs,
    library_pairs,
    read_pairs,
    split_pairs,
)


def _draw(folder: Path, *names: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        noise = np.random.default_rng(number).integers(0, 255, (48, 64, 3), dtype=np.uint8)
        Image.fromarray(noise).save(folder / name)


def _film_pairs(films: int, frames: int) -> list[Pair]:
    return [
        Pair(Path(f"{film}-{frame}.jpg"), (f"film {film}",), str(film), f"film {film}")
        for film in range(films)
        for frame in range(frames)
    ]


def test_captions_json_may_be_an_object(tmp_path: Path) -> None:
    _draw(tmp_path, "a.jpg", "b.jpg")
    (tmp_path / "captions.json").write_text('{"a.jpg": ["one", "two"], "b.jpg": "three"}')
    pairs = read_pairs(tmp_path)
    assert [pair.captions for pair in pairs] == [("one", "two"), ("three",)]
    assert len({pair.label for pair in pairs}) == len({pair.film for pair in pairs}) == 2


def test_captions_json_may_be_a_list_with_languages_and_facts(tmp_path: Path) -> None:
    _draw(tmp_path, "a.jpg")
    row = {"file": "a.jpg", "captions_en": ["a car"], "caption_fa": "ماشین", "genre": ["Crime"]}
    (tmp_path / "captions.json").write_text(json.dumps([row], ensure_ascii=False), "utf-8")
    (pair,) = read_pairs(tmp_path)
    assert pair.captions == ("a car", "ماشین")
    assert pair.facts == {"genre": ("Crime",)}


def test_rows_of_a_csv_are_joined_by_picture(tmp_path: Path) -> None:
    _draw(tmp_path, "a.jpg", "b.jpg")
    (tmp_path / "captions.csv").write_text("image,caption\na.jpg,one\na.jpg,two\nb.jpg,three\n")
    assert [pair.captions for pair in read_pairs(tmp_path)] == [("one", "two"), ("three",)]


def test_pictures_of_a_film_that_share_a_caption_share_a_label(tmp_path: Path) -> None:
    _draw(tmp_path, "a.jpg", "b.jpg", "c.jpg")
    (tmp_path / "captions.csv").write_text(
        "file,film,caption\na.jpg,Heat,a diner\nb.jpg,Heat,a diner\nc.jpg,Heat,a bank\n"
    )
    labels = [pair.label for pair in read_pairs(tmp_path)]
    assert labels[0] == labels[1] == "film Heat" != labels[2]


def test_groups_of_a_film_that_share_different_captions_have_different_labels() -> None:
    said = [("a ship",), ("a ship", "the sea"), ("a street",), ("a street",), ("the sea",), ("x",)]
    pairs = [Pair(Path(str(n)), words, "Voyage") for n, words in enumerate(said)]
    pairs.append(Pair(Path("other"), ("a ship",), "Other"))
    labels = [pair.label for pair in label_pairs(pairs)]
    assert labels == [
        *("film Voyage", "film Voyage", "film Voyage 2", "film Voyage 2", "film Voyage"),
        *("picture 5", "picture other"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[1, 2]", "list of objects"),
        ("{", "cannot be understood"),
        ('{"../secret.jpg": "x"}', "outside of its folder"),
        ('{"/etc/passwd": "x"}', "outside of its folder"),
        ('{"missing.jpg": "x"}', "no picture that is there"),
        ('[{"caption": "x"}]', "names no picture"),
    ],
)
def test_a_bad_captions_file_is_refused_with_the_reason(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "captions.json").write_text(text)
    with pytest.raises(TrainingError, match=said):
        read_pairs(tmp_path)


def test_a_folder_without_captions_says_what_to_write(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"captions\.json or captions\.csv"):
        read_pairs(tmp_path)


def test_a_library_gives_its_frames_with_sentences_about_the_film(tmp_path: Path) -> None:
    _draw(tmp_path / "stills", "Heat (1995).jpg")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path / "stills")
        (pair,) = library_pairs(library)
    assert pair.picture.is_file()
    assert "Heat (1995), film" in pair.captions
    assert pair.facts["year"] == ("1995",)


def test_sentences_say_title_year_genres_and_directors() -> None:
    film = Film("heat-1995", "Heat", 1995, genres=("Crime",), directors=("Michael Mann",))
    assert film_sentences(film)[0] == "Heat (1995), crime film by Michael Mann"


def test_pairs_are_chosen_by_facts() -> None:
    pairs = [
        Pair(Path("a"), ("a",), "a", "a", {"genre": ("Sci-Fi", "Drama")}),
        Pair(Path("b"), ("b",), "b", "b", {"genre": ("Crime",)}),
    ]
    assert choose_pairs(pairs, {"genre": "sci-fi"}) == pairs[:1]
    with pytest.raises(TrainingError, match="known: genre"):
        choose_pairs(pairs, {"colour": "red"})
    with pytest.raises(TrainingError, match="genre=Western"):
        choose_pairs(pairs, {"genre": "Western"})


def test_no_film_is_on_both_sides() -> None:
    pairs = _film_pairs(10, 4)
    train, test = split_pairs(pairs, 0.3, seed=1)
    assert not {pair.film for pair in train} & {pair.film for pair in test}
    assert len({pair.film for pair in test}) == 3
    assert (train, test) == split_pairs(pairs, 0.3, seed=1)
    assert test != split_pairs(pairs, 0.3, seed=2)[1]


def test_apart_by_picture_divides_every_film() -> None:
    train, test = split_pairs(_film_pairs(3, 8), 0.25, seed=0, apart="picture")
    assert len(test) == 6
    assert {pair.film for pair in train} == {pair.film for pair in test} == {"0", "1", "2"}
    assert not {pair.picture for pair in train} & {pair.picture for pair in test}


def test_one_film_cannot_be_kept_apart() -> None:
    with pytest.raises(TrainingError, match="only one film"):
        split_pairs(_film_pairs(1, 5), 0.2, seed=0)
