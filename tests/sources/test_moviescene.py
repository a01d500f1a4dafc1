"""Data sets of the earlier project are read, whoever made them; hostile ones are refused."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from sources.moviescene_set import BRAZIL, GHOST, HEAT, files, picture, unpacked, zipped

from cineseek.errors import NotFoundError, SourceError
from cineseek.sources.moviescene import open_moviescene


@pytest.mark.parametrize("shape", ["folder", "zip", "zip of folders"])
def test_a_set_is_read_unpacked_and_zipped(tmp_path: Path, shape: str) -> None:
    path = (
        unpacked(tmp_path / "data")
        if shape == "folder"
        else zipped(tmp_path / "a.zip", "data/moviescene/" if "of" in shape else "")
    )
    with open_moviescene(path) as scenes:
        films = {film.id: film for film in scenes.films()}
        assert sorted(films) == sorted([HEAT, BRAZIL, GHOST])
        heat = films[HEAT]
        assert heat.facts.title == "Heat"
        assert heat.facts.year == 1995
        assert heat.facts.directors == ("Michael Mann",)
        assert heat.facts.cast == ("Al Pacino", "Robert De Niro")
        assert heat.facts.languages == ("English", "Spanish")
        assert heat.facts.runtime == 170 * 60
        assert [one.name.rpartition("/")[2] for one in heat.pictures[:11]] == [
            f"{n}.jpg" for n in range(1, 12)
        ]
        assert [one.part for one in heat.pictures].count("test") == 2
        assert heat.pictures[10].captions == ("scene 11 of a film",)
        assert films[BRAZIL].facts.year == 1985
        assert films[BRAZIL].pictures[0].captions == ()
        assert scenes.read(heat.pictures[0]) == picture(1)


def test_what_macos_adds_is_no_picture(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", "set/")
    with zipfile.ZipFile(path, "a") as out:
        out.writestr(f"__MACOSX/set/train/{HEAT}/._1.jpg", b"resources")
        out.writestr(f"set/train/{HEAT}/._1.jpg", b"resources")
        out.writestr("set/train/.DS_Store", b"folders")
    with open_moviescene(path) as scenes:
        (heat,) = scenes.films([lambda film: film == HEAT])
        assert len(heat.pictures) == 13
        assert len(scenes.ids) == 3


def test_a_film_without_an_answer_has_its_title_and_what_lists_say(tmp_path: Path) -> None:
    with open_moviescene(unpacked(tmp_path)) as scenes:
        (ghost,) = scenes.films([lambda film: film == GHOST])
    assert ghost.facts.title == "What the Bleep"
    assert ghost.facts.genres == ("Drama",)
    assert ghost.facts.directors is None
    assert ghost.facts.imdb_id == GHOST


def test_filters_are_joined_by_and(tmp_path: Path) -> None:
    with open_moviescene(unpacked(tmp_path)) as scenes:
        drama, gilliam = scenes.of_genre("drama"), scenes.by_director("Terry Gilliam")
        assert [one.id for one in scenes.films([drama])] == [BRAZIL, GHOST]
        assert [one.id for one in scenes.films([drama, gilliam])] == [BRAZIL]
        assert list(scenes.films([gilliam, scenes.of_genre("Crime")])) == []
        with pytest.raises(SourceError, match="no genre is called 'Opera'"):
            scenes.of_genre("Opera")


def test_captions_of_the_whole_set_may_lie_in_one_file(tmp_path: Path) -> None:
    unpacked(tmp_path)
    told = {BRAZIL: {"1.jpg": ["a duct", "pipes"]}, f"test/{BRAZIL}/1.jpg": "a dream"}
    (tmp_path / "captions.json").write_text(json.dumps(told))
    with open_moviescene(tmp_path) as scenes:
        (brazil,) = scenes.films([lambda film: film == BRAZIL])
    assert [one.captions for one in brazil.pictures] == [("a duct", "pipes"), (), ("a dream",)]


@pytest.mark.parametrize(
    "name", ["../evil.jpg", "/etc/evil.jpg", "train/../../evil.jpg", "C:/evil.jpg", "a\\..\\b.jpg"]
)
def test_a_zip_with_a_name_that_leaves_it_is_refused(tmp_path: Path, name: str) -> None:
    path = zipped(tmp_path / "a.zip")
    with zipfile.ZipFile(path, "a") as out:
        out.writestr(zipfile.ZipInfo(name), b"evil")
    with pytest.raises(SourceError, match="leads out of it"), open_moviescene(path):
        pass


def test_a_zip_with_a_link_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip")
    info = zipfile.ZipInfo(f"train/{HEAT}/99.jpg")
    info.create_system, info.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(path, "a") as out:
        out.writestr(info, "/etc/passwd")
    with pytest.raises(SourceError, match="a link"), open_moviescene(path):
        pass


def test_a_zip_that_would_unpack_to_far_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(f"train/{HEAT}/1.jpg", b"\0" * (64 << 20))
    with pytest.raises(SourceError, match="would unpack to"), open_moviescene(path):
        pass


def test_a_damaged_picture_of_a_zip_is_told_when_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as out:
        out.writestr(f"train/{HEAT}/1.jpg", picture(1))
    body = bytearray(path.read_bytes())
    body[200] ^= 0xFF
    path.write_bytes(body)
    with open_moviescene(path) as scenes:
        (film,) = scenes.films()
        with pytest.raises(SourceError, match="cannot be read"):
            scenes.read(film.pictures[0])


def test_links_out_of_an_unpacked_set_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(picture(1))
    folder = unpacked(tmp_path / "data")
    (folder / "train" / GHOST / "9.jpg").symlink_to(secret)
    (folder / "train" / "tt0000001").symlink_to(tmp_path)
    with open_moviescene(folder) as scenes:
        assert "tt0000001" not in scenes.ids
        (ghost,) = scenes.films([lambda film: film == GHOST])
        with pytest.raises(SourceError, match="leads out"):
            scenes.read(ghost.pictures[-1])


@pytest.mark.parametrize("name", ["results.json", "ids.json"])
def test_a_file_that_is_no_json_is_named(tmp_path: Path, name: str) -> None:
    (unpacked(tmp_path) / name).write_text("[")
    with pytest.raises(SourceError, match=f"{name} is not JSON"), open_moviescene(tmp_path):
        pass


def test_what_is_no_set_is_said(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no pictures"), open_moviescene(tmp_path):
        pass
    with pytest.raises(NotFoundError), open_moviescene(tmp_path / "none"):
        pass
    (tmp_path / "a.zip").write_bytes(os.urandom(300))
    with pytest.raises(SourceError, match="neither a folder nor a zip"):
        open_moviescene(tmp_path / "a.zip").__enter__()
    assert "DISCLAIMER.md" in files()


def test_a_pipe_among_the_pictures_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "data")
    os.mkfifo(path / "train" / HEAT / "99.jpg")
    with open_moviescene(path) as scenes:
        (heat,) = scenes.films([lambda film: film == HEAT])
        pipe = next(one for one in heat.pictures if one.name.endswith("/99.jpg"))
        with pytest.raises(SourceError, match="not a file"):
            scenes.read(pipe)


def test_half_characters_in_titles_and_captions_are_replaced(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "data")
    (path / "ids.json").write_text(json.dumps({GHOST: "What\ud800"}))
    (path / "captions.json").write_text(json.dumps({f"train/{GHOST}/1.jpg": "a man\ud83d"}))
    with open_moviescene(path) as scenes:
        (ghost,) = scenes.films([lambda film: film == GHOST])
    assert ghost.facts.title == "What?"
    assert ghost.pictures[0].captions == ("a man?",)
