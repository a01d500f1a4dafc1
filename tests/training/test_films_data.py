"""Frames for the films recipe: what is left out, where scenes end, what is kept apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from cineseek.errors import TrainingError
from cineseek.models.fingerprint import fingerprint
from cineseek.training.films_augment import augment
from cineseek.training.films_bars import Bars, cut
from cineseek.training.films_data import Shown, choose_films, gather, read_shown
from cineseek.training.films_split import (
    SAME_SCENE,
    Example,
    find_scenes,
    split_frames,
    split_scenes,
)


def _scene(seed: int, high: int = 72, wide: int = 128) -> np.ndarray:
    """Coloured blocks that another seed draws elsewhere."""
    chance = np.random.default_rng(seed)
    blocks = chance.integers(0, 256, (6, 10, 3), dtype=np.uint8)
    picture = Image.fromarray(blocks).resize((wide, high), Image.Resampling.NEAREST)
    noise = chance.integers(-12, 13, (high, wide, 3))
    return np.clip(np.asarray(picture) + noise, 0, 255).astype(np.uint8)


def _write(folder: Path, name: str, picture: np.ndarray) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    Image.fromarray(picture).save(folder / name)


def _shown(folder: Path) -> list[Shown]:
    shown, ordered = read_shown(folder)
    assert not ordered
    return shown


def test_what_says_nothing_of_a_film_is_left_out_and_counted(tmp_path: Path) -> None:
    for film in ("a", "b"):
        for number in range(4):
            _write(tmp_path / film, f"{number}.png", _scene(100 * ord(film) + number))
        _write(tmp_path / film, "4.png", np.zeros((72, 128, 3), np.uint8))
        _write(tmp_path / film, "card.png", _scene(7))  # both films show it
    _write(tmp_path / "a", "0.jpg", _scene(100 * ord("a")))  # the same again, recompressed
    (tmp_path / "a" / "broken.jpg").write_bytes(b"no picture")
    (tmp_path / "a" / "notes.txt").write_text("no picture either")
    found = gather(_shown(tmp_path), ordered=False)
    assert found.counts == {
        "pictures": 14, "unreadable": 1, "uninformative": 2, "duplicates": 1, "shared": 2,
    }  # fmt: skip
    assert len(found.examples) == 8
    assert len(found.everything) == 11
    assert {one.picture.name for one in found.examples if one.film == "b"} == {
        "0.png", "1.png", "2.png", "3.png",
    }  # fmt: skip


@pytest.mark.parametrize(("people", "left"), [("keep", {"0.png"}), ("drop", {"1.png", "2.png"})])
def test_frames_with_people_are_kept_or_dropped(
    people: str, left: set[str], tmp_path: Path
) -> None:
    for number in range(3):
        _write(tmp_path / "a", f"{number}.png", _scene(number))
    first = _scene(0)

    def has_people(pictures):
        return [np.array_equal(one, first) for one in pictures]

    found = gather(_shown(tmp_path), ordered=False, people=people, has_people=has_people)  # type: ignore[arg-type]
    assert {one.picture.name for one in found.examples} == left
    assert found.counts["people"] == 3 - len(left)
    with pytest.raises(ValueError, match="needs a detector"):
        gather(_shown(tmp_path), ordered=False, people="keep")


def test_pictures_of_a_folder_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    for number in (10, 9, 100):
        _write(tmp_path / "a", f"{number}.png", _scene(number))
    assert [one.picture.name for one in _shown(tmp_path)] == ["9.png", "10.png", "100.png"]
    with pytest.raises(TrainingError, match="is no folder"):
        read_shown(tmp_path / "none")
    (tmp_path / "empty").mkdir()
    with pytest.raises(TrainingError, match="has no pictures"):
        read_shown(tmp_path / "empty")


def test_the_saved_frames_of_a_library_come_shot_by_shot(tmp_path: Path) -> None:
    import cineseek
    from cineseek.demo import draw_films
    from cineseek.demo.script import SCRIPTS

    takes = tuple(replace(take, seconds=1.0) for take in SCRIPTS[0].takes[:2])
    draw_films(tmp_path / "films", scripts=[replace(SCRIPTS[0], takes=takes, lines=())])
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path / "films")
    shown, ordered = read_shown(tmp_path / "films.cine")
    assert ordered
    assert {one.film for one in shown} == {"salt-wind-1998"}
    assert [one.shot for one in shown] == sorted(one.shot for one in shown)
    assert {one.shot for one in shown} == {1, 2}
    assert all(one.picture.is_file() for one in shown)


def test_a_place_that_is_cut_back_to_is_one_scene() -> None:
    prints = np.stack([fingerprint(_scene(n)) for n in (1, 2, 1, 2, 3, 4, 5, 6, 7, 8)])
    scenes = find_scenes([("f", n) for n in range(10)], prints, ordered=True)
    assert scenes[0] == scenes[2]
    assert scenes[1] == scenes[3]
    assert len(set(scenes)) == 8


def test_neighbouring_shots_of_a_long_film_are_one_scene() -> None:
    prints = np.eye(240, 256, dtype=np.float32)
    scenes = find_scenes([("f", n // 2) for n in range(240)], prints, ordered=True)
    assert Counter(Counter(scenes).values()) == {20: 12}  # runs of ten shots of two frames


def test_likeness_alone_joins_no_more_than_a_quarter_of_a_film() -> None:
    prints = np.stack([fingerprint(_scene(1))] * 40)
    scenes = find_scenes([("f", n) for n in range(40)], prints, ordered=True)
    assert max(Counter(scenes).values()) <= 10


def _examples(films: int, scenes: int, frames: int) -> list[Example]:
    return [
        Example(Path(f"{film}-{scene}-{frame}.jpg"), f"film {film}", f"{film}#{scene}")
        for film in range(films)
        for scene in range(scenes)
        for frame in range(frames)
    ]


def test_no_scene_is_on_two_sides_and_the_leaky_split_has_it_on_all() -> None:
    examples = _examples(5, 20, 4)
    split = split_scenes(examples, check=0.15, test=0.2, seed=0)
    sides = [{one.scene for one in part} for part in (split.train, split.check, split.test)]
    assert not sides[0] & sides[1]
    assert not sides[0] & sides[2]
    assert not sides[1] & sides[2]
    assert [len(part) for part in (split.train, split.check, split.test)] == [260, 60, 80]
    assert split == split_scenes(examples, check=0.15, test=0.2, seed=0)
    assert split != split_scenes(examples, check=0.15, test=0.2, seed=1)
    leaky = split_frames(examples, check=0.15, test=0.2, seed=0)
    assert [len(part) for part in (leaky.train, leaky.check, leaky.test)] == [260, 60, 80]
    assert {one.scene for one in leaky.test} & {one.scene for one in leaky.train}


def test_what_is_like_a_frame_kept_apart_is_not_learnt_from() -> None:
    examples = _examples(1, 10, 1)
    prints = {one: np.eye(10, dtype=np.float32)[n] for n, one in enumerate(examples)}
    plain = split_scenes(examples, check=0.1, test=0.2, seed=0, prints=prints)
    assert plain.left_out == 0
    prints[plain.train[0]] = prints[plain.test[0]]
    strict = split_scenes(examples, check=0.1, test=0.2, seed=0, prints=prints)
    assert strict.left_out == 1
    assert plain.train[0] not in strict.train
    for one in strict.train:
        assert all(float(prints[one] @ prints[other]) < SAME_SCENE for other in strict.test)


def test_a_film_of_one_scene_is_only_learnt_from() -> None:
    split = split_scenes(_examples(2, 1, 5), check=0.2, test=0.2, seed=0)
    assert (len(split.train), len(split.check), len(split.test)) == (10, 0, 0)
    alike = {one: np.ones(1, np.float32) for one in _examples(1, 6, 1)}
    split = split_scenes(list(alike), check=0.2, test=0.2, seed=0, prints=alike)
    assert (len(split.train), len(split.test), split.left_out) == (6, 0, 0)


def test_so_many_films_are_drawn_by_the_seed(tmp_path: Path) -> None:
    for film in range(4):
        for number in range(4 if film else 2):
            _write(tmp_path / f"film {film}", f"{number}.png", _scene(10 * film + number))
    found = gather(_shown(tmp_path), ordered=False)
    chosen = choose_films(found, 2, seed=0)
    assert len({one.film for one in chosen.examples}) == 2
    assert {one.film for one in chosen.everything} == {one.film for one in chosen.examples}
    assert choose_films(found, None, seed=0) is found
    assert "film 0" not in {one.film for one in choose_films(found, 3, seed=0).examples}
    with pytest.raises(TrainingError, match="3 films have three scenes"):
        choose_films(found, 4, seed=0)


def test_bars_that_all_pictures_have_are_cut_off() -> None:
    bars = Bars()
    barred = []
    for number in range(4):
        picture = np.zeros((100, 200, 3), np.uint8)
        picture[12:88] = np.maximum(_scene(number, 76, 200), 30)
        bars.look(picture)
        barred.append(picture)
    top, left, bottom, right = bars.inside()
    assert (left, right) == (0.0, 1.0)
    assert 0.12 <= top <= 0.14
    assert 0.86 <= bottom <= 0.88
    assert cut(barred[0], bars.inside()).min() >= 30
    assert Bars().inside() == (0.0, 0.0, 1.0, 1.0)


def test_a_dark_film_keeps_its_edges() -> None:
    bars = Bars()
    for number in range(4):
        picture = _scene(number)
        picture = np.where(np.arange(72)[:, None, None] < 40, 0, picture).astype(np.uint8)
        bars.look(picture)
    assert bars.inside()[0] == 0.0  # more than a bar: a third of the picture and more


def test_augmented_pictures_follow_from_the_seed_and_stay_pictures() -> None:
    picture = _scene(3)
    for seed in range(30):
        one = augment(picture, np.random.default_rng(seed), flip=True)
        assert one.dtype == np.uint8
        assert one.ndim == 3
        assert min(one.shape[:2]) >= 30
        assert np.array_equal(one, augment(picture, np.random.default_rng(seed), flip=True))
