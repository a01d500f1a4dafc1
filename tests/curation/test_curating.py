"""Sets of pictures: what is kept, how it is divided, what its card says, who can read it."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import numpy as np
import pytest
from curation.a_collection import draw_film, draw_still, write_list
from drawn_clips import draw_clip
from PIL import Image
from sources.moviescene_set import CaptionLoader, ReadmeLoader
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.curation.choosing import Curation
from cineseek.curation.curating import curate
from cineseek.curation.forgetting import find_traces, forget
from cineseek.curation.subsets import divide_films, order_films
from cineseek.errors import ExportError, NotFoundError
from cineseek.sources.moviescene import open_moviescene
from cineseek.training.films_data import folder_stills
from cineseek.training.pairs import read_pairs

FILMS = 7


@pytest.fixture(scope="module")
def collection(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seven films of eight stills; in the first also a black one, one twice, one that is shared."""
    folder = tmp_path_factory.mktemp("collected")
    for number in range(FILMS):
        film = draw_film(
            folder,
            f"Film {number} ({1990 + number})",
            {100 * number + at: "grab" if at % 2 else "other" for at in range(1, 9)},
            facts={
                "Title": f"Film {number}",
                "Year": str(1990 + number),
                "Genre": "Drama" if number % 2 else "Drama, Crime",
                "Director": "A. Nother",
                "Language": "Persian",
                "imdbID": f"tt000000{number}",
            },
        )
        if number < 2:
            shutil.copy(draw_still(folder / "shared.jpg", 999), film / "stills" / "0020.jpg")
        if number == 0:
            Image.new("RGB", (192, 108)).save(film / "stills" / "0021.jpg")
            shutil.copy(film / "stills" / "0001.jpg", film / "stills" / "0022.jpg")
            told = {f"stills/000{at}.jpg": [f"scene {at}"] for at in range(1, 9)}
            (film / "captions.json").write_text(json.dumps(told))
    return folder


def rows(folder: Path) -> list[dict]:
    return [json.loads(line) for line in (folder / "pictures.jsonl").read_text().splitlines()]


@pytest.fixture(scope="module")
def whole(collection: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All films, as a folder."""
    folder = tmp_path_factory.mktemp("sets") / "all"
    curate(collection, folder, Curation(), now=0.0)
    return folder


def test_what_says_nothing_is_left_out_and_counted(whole: Path) -> None:
    card = json.loads((whole / "card.json").read_text())
    assert card["counts"]["looked at"] == 8 * FILMS + 4
    assert card["left out"] == {"uninformative": 1, "duplicates": 1, "shared": 2}
    assert card["counts"]["pictures"] == len(rows(whole)) == 8 * FILMS
    assert card["counts"]["films"] == FILMS


def test_a_card_tells_sources_licences_languages_and_what_is_skewed(whole: Path) -> None:
    card = json.loads((whole / "card.json").read_text())
    assert card["sources"]["grab"]["pictures"] == card["sources"]["other"]["pictures"] == 28
    assert card["sources"]["grab"]["robots"] == {"allowed": 28}
    assert card["licences"] == {"CC BY 4.0": 56}
    assert card["languages"] == {"Persian": 7}
    assert card["genres"] == {"Drama": 7, "Crime": 4}
    assert card["decades"] == {"1990s": 7}
    assert "7 of 7 films (100 %) have the director A. Nother" in card["biases"]
    assert "of 7 of 7 films no country is known" in card["biases"]
    assert len(card["hash"]) == 64
    page = (whole / "README.md").read_text()
    assert "56 pictures of 7 films" in page
    assert card["hash"] in page
    assert "| CC BY 4.0 | 56 |" in page


def test_no_scene_and_no_film_is_in_two_parts(whole: Path) -> None:
    found = rows(whole)
    for kind, group in (("by_scene", "scene"), ("by_film", "film")):
        parts: dict[str, set[str]] = {}
        for row in found:
            if row[kind] is not None:
                parts.setdefault(row[group], set()).add(row[kind])
        assert all(len(some) == 1 for some in parts.values()), kind
    assert {row["by_scene"] for row in found} >= {"train", "test"}
    assert {row["by_film"] for row in found} == {"train", "check", "test"}


def test_a_subset_is_the_beginning_of_a_larger_one(
    collection: Path, whole: Path, tmp_path: Path
) -> None:
    curate(collection, tmp_path / "five", Curation(films=5), now=0.0)
    keys = ("film", "sha256", "scene", "by_scene", "by_film")
    five = [tuple(row[key] for key in keys) for row in rows(tmp_path / "five")]
    every = [tuple(row[key] for key in keys) for row in rows(whole)]
    assert five == every[: len(five)]
    assert len({row[0] for row in five}) == 5
    card = json.loads((whole / "card.json").read_text())
    assert card["subsets"]["5"] == {"films": 5, "pictures": len(five)}


def test_the_same_choice_is_the_same_set(collection: Path, whole: Path, tmp_path: Path) -> None:
    again = curate(collection, tmp_path / "all", Curation(), now=0.0)
    before = {one.relative_to(whole): one.read_bytes() for one in whole.rglob("*.*")}
    after = {one.relative_to(again.path): one.read_bytes() for one in again.path.rglob("*.*")}
    assert before == after
    other = curate(collection, tmp_path / "other", Curation(seed=1), now=0.0)
    assert other.card["hash"] != again.card["hash"]


def test_any_beginning_of_the_films_is_divided_alike() -> None:
    order = order_films([f"film-{n}" for n in range(200)], seed=3)
    assert [one for one in order if one != "film-7"] == order_films(
        [f"film-{n}" for n in range(200) if n != 7], seed=3
    )
    parts = list(divide_films(order, check=0.1, test=0.2).values())
    for size in (5, 10, 50, 200):
        assert abs(parts[:size].count("test") - 0.2 * size) <= 1
        assert abs(parts[:size].count("check") - 0.1 * size) <= 1
    assert parts[0] == "train"


def test_recipes_read_a_set(whole: Path) -> None:
    assert len(folder_stills(whole / "films")) == 8 * FILMS
    pairs = read_pairs(whole)
    assert len(pairs) == 8
    assert {pair.film for pair in pairs} == {"film-0-1990"}
    assert pairs[0].facts["genre"] == ("Drama", "Crime")


def test_only_one_source_may_be_taken(collection: Path, tmp_path: Path) -> None:
    done = curate(collection, tmp_path / "one", Curation(), sources=["grab"])
    assert list(done.card["sources"]) == ["grab"]
    with pytest.raises(NotFoundError, match="no pictures of films from nobody"):
        curate(collection, tmp_path / "none", Curation(), sources=["nobody"])


def test_people_are_dropped_by_who_finds_them(collection: Path, tmp_path: Path) -> None:
    def bright(pictures: list[np.ndarray]) -> list[bool]:
        return [bool(picture.mean() > 127) for picture in pictures]

    kept = curate(collection, tmp_path / "a", Curation(people="keep"), has_people=bright)
    dropped = curate(collection, tmp_path / "b", Curation(people="drop"), has_people=bright)
    counts = [one.card["left out"]["people"] for one in (kept, dropped)]
    assert sum(counts) == 8 * FILMS + 3  # the black one goes before
    assert kept.card["filters"]["people"] == "keep"


def test_the_frames_of_a_library_are_a_set_with_their_captions(tmp_path: Path) -> None:
    film = draw_film(tmp_path, "Red Sea (1999)", {1: "grab", 2: "grab"})
    draw_clip(film / "Red Sea (1999).mkv", seed=1)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path / "films")
    done = curate(tmp_path / "films.cine", tmp_path / "set", Curation())
    found = rows(done.path)
    assert {row["kind"] for row in found} == {"feature", "still"}
    assert [row["width"] for row in found if row["kind"] == "still"] == [192, 192]
    assert done.card["sources"]["not recorded"]["pictures"] > 0


def test_the_empty_folder_one_is_in_may_become_the_set(
    collection: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    done = curate(collection, Path(), Curation())
    assert (tmp_path / "here" / "pictures.jsonl").is_file()
    assert done.card["name"] == "here"


def test_what_is_there_is_not_written_over(collection: Path, whole: Path, tmp_path: Path) -> None:
    looked: list[str] = []
    with pytest.raises(ExportError, match="there already"):
        curate(collection, whole, Curation(), progress=lambda what, *_: looked.append(what))
    assert looked == []  # it is said before all is looked at
    with pytest.raises(NotFoundError, match="neither a library nor a collection"):
        curate(tmp_path, tmp_path / "set", Curation())
    with pytest.raises(NotFoundError, match="7 films"):
        curate(collection, tmp_path / "set", Curation(films=9))
    assert not list(tmp_path.iterdir())


def test_an_archive_loads_as_the_readme_of_the_data_set_describes(
    collection: Path, tmp_path: Path
) -> None:
    done = curate(collection, tmp_path / "scenes", Curation(), shape="moviescene")
    train, test = ReadmeLoader(done.path), ReadmeLoader(done.path, is_validation=True)
    parts = done.card["splits"]["by scene"]
    assert len(test) == parts["test"]
    assert len(train) == parts["train"] + parts["check"]
    assert train[0].shape == (3, 32, 32)
    assert train[0].dtype == np.float32
    genres = json.loads((done.path / "genres.json").read_text())
    directors = json.loads((done.path / "directors.json").read_text())

    def crime(film: str) -> bool:
        return film in genres["Crime"]

    def first(film: str) -> bool:
        return film in directors["A. Nother"] and film <= "tt0000002"

    some = ReadmeLoader(done.path, filters=[crime, first])
    assert {one.parent.name for one in some.images} == {"tt0000000", "tt0000002"}
    captioned = CaptionLoader(done.path, filters=[lambda film: film == "tt0000000"])
    assert captioned[0][1].startswith("scene ")
    results = json.loads((done.path / "results.json").read_text())
    assert results["tt0000000"]["Director"] == ["A. Nother"]
    assert results["tt0000000"]["NumImages"] == 8
    assert json.loads((done.path / "ids.json").read_text())["tt0000003"] == "Film 3"


def test_an_archive_that_was_written_is_read_with_the_same_facts(
    collection: Path, tmp_path: Path
) -> None:
    target = tmp_path / "scenes.zip"
    done = curate(collection, target, Curation(films=3), shape="moviescene", now=0.0)
    with open_moviescene(done.path) as scenes:
        films = list(scenes.films([scenes.of_genre("drama"), scenes.by_director("A. Nother")]))
    assert len(films) == 3
    facts = films[0].facts
    assert facts.directors == ("A. Nother",)
    assert facts.languages == ("Persian",)
    assert facts.year in range(1990, 1997)
    again = curate(collection, tmp_path / "b.zip", Curation(films=3), shape="moviescene",
                   name="scenes", now=0.0)  # fmt: skip
    assert again.path.read_bytes() == target.read_bytes()


def test_stills_of_other_formats_become_jpeg_in_an_archive(tmp_path: Path) -> None:
    film = draw_film(tmp_path / "c", "Red Sea (1999)", {1: "grab", 2: "grab"})
    with Image.open(film / "stills" / "0001.jpg") as image:
        image.save(film / "stills" / "0001.png")
    (film / "stills" / "0001.jpg").unlink()
    done = curate(tmp_path / "c", tmp_path / "set", Curation(), shape="moviescene")
    assert {one.name for one in done.path.rglob("*.*g")} == {"1.jpg"}
    both = [ReadmeLoader(done.path), ReadmeLoader(done.path, is_validation=True)]
    assert [loader[0].shape for loader in both] == [(3, 32, 32), (3, 32, 32)]


def test_odd_names_odd_addresses_and_two_films_of_one_id_are_no_trouble(tmp_path: Path) -> None:
    for number, title in enumerate(("Red Sea (1999)", "The Red Sea (1999)")):
        stills = {4 * number + at: "grab" for at in range(1, 5)}
        facts = {"Title": title[:-7], "Year": "1999", "imdbID": "tt0000001"}
        film = draw_film(tmp_path / "c", title, stills, facts=facts)
        told = [
            {"file": "stills/0001.jpg", "source": "grab", "url": "http://[x", "page": "http://["}
        ]
        write_list(film, told)
        (film / "stills" / "0002.jpg").rename(film / "stills" / os.fsdecode(b"\xe9.jpg"))
    broken = draw_film(tmp_path / "c", "Broken (2001)", {99: "grab"})
    (broken / "film.json").write_text("no JSON")  # its own affair
    assert curate(tmp_path / "c", tmp_path / "set", Curation()).card["counts"]["pictures"] == 8
    (tmp_path / "scenes").mkdir()
    (tmp_path / "scenes" / "kept").touch()  # a folder of that name is another thing than the zip
    done = curate(tmp_path / "c", tmp_path / "scenes.zip", Curation(), shape="moviescene")
    with zipfile.ZipFile(done.path) as packed:
        assert json.loads(packed.read("results.json"))["tt0000001"]["NumImages"] == 8
    assert {one.name for one in tmp_path.iterdir()} == {"c", "set", "scenes", "scenes.zip"}


def test_a_source_is_forgotten_out_of_a_set(collection: Path, tmp_path: Path) -> None:
    done = curate(collection, tmp_path / "set", Curation())
    forget(find_traces("grab", collections=[done.path]))
    left = rows(done.path)
    assert len(left) == 28
    assert {one.suffix for one in (done.path / "films").rglob("*.*")} == {".jpg"}
    assert len(list((done.path / "films").rglob("*.jpg"))) == 28
    assert all((done.path / one["file"]).exists() for one in left)
    assert len(json.loads((done.path / "captions.json").read_text())) == 4


def test_the_command_writes_a_set_and_tells_its_card(collection: Path, tmp_path: Path) -> None:
    words = ["curate", str(collection), str(tmp_path / "a.zip"), "--to", "moviescene"]
    done = CliRunner().invoke(app, [*words, "--films", "5", "--json"])
    assert json.loads(done.stdout)["counts"]["films"] == 5, done.output
    said = CliRunner().invoke(app, ["curate", str(collection), str(tmp_path / "b")])
    assert "56 pictures, 7 films" in said.stdout.replace("\n", " "), said.output
    wrong = CliRunner().invoke(app, ["curate", str(collection), str(tmp_path / "c.zip")])
    assert wrong.exit_code == 1
