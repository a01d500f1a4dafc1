"""What came from a source goes, and nothing else does."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from curation.a_collection import draw_film, draw_still, line, write_list
from tests.index.qdrant_server import qdrant_server
from tests.postgres_server import PostgresServer
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.collect.from_folder import collect_folder
from cineseek.curation.forgetting import find_traces, forget
from cineseek.curation.trained import find_trained
from cineseek.errors import NotFoundError

RED = {"Title": "Red Sea", "Year": "1999", "Plot": "Xylographers sail home.", "Genre": "Drama"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two films: one of two sources with facts of a third, one of one source."""
    folder = tmp_path / "collected"
    draw_film(folder, "Red Sea (1999)", {1: "grab", 2: "grab", 3: "other"}, facts=RED)
    draw_film(folder, "Long Way (2004)", {4: "grab"}, facts={"Title": "Long Way", "Year": "2004"})
    write_list(
        folder / "films" / "Long Way (2004)",
        [
            line(one, folder / "films" / "Long Way (2004)", "grab")
            for one in sorted((folder / "films" / "Long Way (2004)").rglob("*.*"))
            if one.suffix in (".jpg", ".json")
        ],
    )
    return folder


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> cineseek.Library:
    with cineseek.open(tmp_path / "films.cine", model="toy") as opened:
        report = opened.add(folder / "films")
        assert len(report.added) == 4
        assert not report.failed
        yield opened


def stills(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*.jpg"))


def test_a_library_knows_where_its_stills_and_facts_were_fetched(
    library: cineseek.Library,
) -> None:
    film = library.film("Red Sea")
    (noted,) = library.catalogue.origins.of(library.footages(film.id)[0].id)
    assert noted.origin.source == "grab"
    assert noted.origin.page == "https://films.example/red-sea"
    assert noted.origin.robots == "allowed"
    assert noted.origin.licence == "CC BY 4.0"
    assert len(noted.origin.sha256) == 64
    assert [one.origin.source for one in library.catalogue.origins.of(film.id)] == ["omdb"]
    assert library.catalogue.origins.counts() == {"grab": 3, "other": 1}


def test_a_file_that_is_not_what_was_fetched_any_more_has_no_origin(
    folder: Path, tmp_path: Path
) -> None:
    draw_still(folder / "films" / "Long Way (2004)" / "stills" / "0001.jpg", 9)
    with cineseek.open(tmp_path / "other.cine", model="toy") as library:
        library.add(folder / "films" / "Long Way (2004)")
        assert library.catalogue.origins.counts() == {}


def test_nothing_is_changed_until_it_is_meant(library: cineseek.Library, folder: Path) -> None:
    before = stills(folder)
    traces = find_traces("grab", library=library, collections=[folder])
    assert len(traces.footages) == 3
    assert [one.title for one in traces.facts] == ["Long Way"]
    assert traces.bytes > 0
    assert stills(folder) == before
    assert library.catalogue.counts().footages == 4


def test_all_that_came_from_a_source_goes(library: cineseek.Library, folder: Path) -> None:
    gone = find_traces("grab", library=library).footages
    forget(find_traces("grab", library=library, collections=[folder]), library)
    assert stills(folder) == ["films/Red Sea (1999)/stills/0003.jpg"]
    assert [one.title for one in library.films()] == ["Red Sea"]
    assert library.vectors.count() == len(list(library.catalogue.all_frames()))
    assert not any(list((library.folder / "frames").rglob(f"*{one.id[:8]}*")) for one in gone)
    assert library.catalogue.origins.from_source("grab") == []
    kept = [one.read_bytes() for one in library.folder.rglob("*") if one.is_file()]
    assert not any(footage.id.encode() in content for footage in gone for content in kept)
    assert library.search("red", limit=5) is not None
    assert library.doctor(mend=False) == []
    (left,) = (folder / "films").iterdir()
    told = (left / "sources.jsonl").read_text().splitlines()
    assert {json.loads(one)["source"] for one in told} == {"other", "omdb"}
    again = find_traces("grab", library=library, collections=[folder])
    assert (again.footages, again.files, again.facts) == ((), (), ())


@pytest.mark.xdist_group("postgres")
def test_it_goes_from_servers_as_well(
    folder: Path, tmp_path: Path, postgres_server: PostgresServer
) -> None:
    catalogue, place = postgres_server.address(), tmp_path / "films.cine"
    with qdrant_server() as vectors:
        with cineseek.open(place, "toy", index=vectors.url, catalogue=catalogue) as library:
            library.add(folder / "films")
            gone = [one.id for one in find_traces("grab", library=library).footages]
            told = postgres_server.dump(catalogue)
            assert all(id in told for id in gone)
            forget(find_traces("grab", library=library, collections=[folder]), library)
            assert [one.title for one in library.films()] == ["Red Sea"]
            assert library.catalogue.origins.counts() == {"other": 1}
            assert library.doctor(mend=False) == []
            again = find_traces("grab", library=library, collections=[folder])
            assert (again.footages, again.files, again.facts) == ((), (), ())
        (collection,) = vectors.collections.values()
        (left,) = collection.store.all()
        told = postgres_server.dump(catalogue)
    assert left.payload["footage"] not in gone
    assert not [id for id in gone if id in told]
    assert "grab" not in told


def test_a_run_that_was_killed_halfway_is_ended_by_the_next(
    library: cineseek.Library, folder: Path
) -> None:
    for file in (folder / "films").rglob("*.jpg"):
        file.unlink()
    library.remove(library.footages("Long Way")[0].id)
    forget(find_traces("grab", library=library, collections=[folder]), library)
    (left,) = (folder / "films").iterdir()
    assert "grab" not in (left / "sources.jsonl").read_text()
    assert [one.title for one in library.films()] == ["Red Sea"]
    assert library.catalogue.origins.counts() == {"other": 1}


def test_a_library_alone_finds_the_files_and_their_lists(
    library: cineseek.Library, folder: Path
) -> None:
    forget(find_traces("other", library=library), library)
    assert "films/Red Sea (1999)/stills/0003.jpg" not in stills(folder)
    assert "other" not in (folder / "films" / "Red Sea (1999)" / "sources.jsonl").read_text()


def test_facts_of_a_source_go_and_no_byte_of_them_stays_in_the_catalogue(
    library: cineseek.Library, folder: Path
) -> None:
    film = library.film("Red Sea")
    assert film.plot == "Xylographers sail home."
    forget(find_traces("omdb", library=library, collections=[folder]), library)
    bare = library.film("Red Sea")
    assert (bare.title, bare.year, bare.plot, bare.genres) == ("Red Sea", 1999, None, ())
    assert not (folder / "films" / "Red Sea (1999)" / "film.json").exists()
    for file in library.folder.glob("catalogue.sqlite*"):
        assert b"Xylographers" not in file.read_bytes()


def test_what_another_source_brought_as_well_stays(
    library: cineseek.Library, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "more" / "films" / "Red Sea (1999)"
    (copy / "stills").mkdir(parents=True)
    first = folder / "films" / "Red Sea (1999)" / "stills" / "0001.jpg"
    shutil.copy(first, copy / "stills" / "a.jpg")
    write_list(copy, [line(copy / "stills" / "a.jpg", copy, "elsewhere")])
    library.add(copy)
    traces = find_traces("grab", library=library)
    ((footage, path),) = traces.moved
    assert path == copy / "stills" / "a.jpg"
    forget(traces, library)
    assert library.catalogue.footage(footage.id).path == str(path)
    assert path.is_file()
    assert not first.exists()


def test_a_changed_file_and_one_behind_a_link_are_left_and_told(
    folder: Path, tmp_path: Path
) -> None:
    film = folder / "films" / "Red Sea (1999)"
    draw_still(film / "stills" / "0001.jpg", 8)
    mine = tmp_path / "mine"
    mine.mkdir()
    shutil.move(film / "stills" / "0002.jpg", mine / "0002.jpg")
    (film / "stills" / "0002.jpg").unlink(missing_ok=True)
    (film / "linked").symlink_to(mine)
    lines = [json.loads(one) for one in (film / "sources.jsonl").read_text().splitlines()]
    lines[1]["file"] = "linked/0002.jpg"
    lines.append({**lines[0], "file": "../../../films.cine/library.json"})
    write_list(film, lines)
    traces = find_traces("grab", collections=[folder])
    assert sorted(one.path.name for one, _ in traces.left) == ["0001.jpg", "0002.jpg"]
    forget(traces)
    assert len(find_traces("grab", collections=[folder]).left) == 2  # told again next time
    assert (mine / "0002.jpg").is_file()
    assert (film / "stills" / "0001.jpg").is_file()


def test_captions_of_pictures_go_with_them(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs"
    files = [draw_still(pairs / "pictures" / f"{n}.jpg", n) for n in (1, 2)]
    write_list(pairs, [line(files[0], pairs, "divar"), line(files[1], pairs, "shop")])
    captions = [{"file": f"pictures/{n}.jpg", "caption": f"thing {n}"} for n in (1, 2)]
    (pairs / "captions.json").write_text(json.dumps(captions))
    forget(find_traces("divar", collections=[tmp_path]))
    assert json.loads((pairs / "captions.json").read_text()) == captions[1:]
    assert not files[0].exists()


def test_models_that_learnt_from_a_source_are_named(tmp_path: Path) -> None:
    for name, card in {
        "a": {"name": "a", "data": {"sources": {"grab": 12, "not recorded": 3}}},
        "b": {"name": "b", "data": {"sources": {"other": 12}}},
        "c": {"name": "c", "source": "trained here with cineseek train films"},
        "d": {"name": "d", "source": "https://hub.example/d"},
    }.items():
        (tmp_path / "models" / name).mkdir(parents=True)
        (tmp_path / "models" / name / "card.json").write_text(json.dumps(card))
    for run in ("a.run", "b.run", "unfinished.run"):
        (tmp_path / "models" / run).mkdir()
    models = find_trained("grab", [tmp_path / "models"])
    found = {one.folder.name: one.examples for one in models}
    assert found == {"a": 12, "a.run": 12, "c": None, "unfinished.run": None}


def test_a_collection_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="cineseek collect"):
        find_traces("grab", collections=[tmp_path / "none"])


def test_the_command_tells_first_and_does_it_with_yes(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    words = ["forget", "--source", "grab", "--collection", str(folder), "--json"]
    told = json.loads(CliRunner().invoke(app, words).stdout)
    assert not told["done"]
    assert len(told["files"]) == 4
    assert len(stills(folder)) == 4
    done = CliRunner().invoke(app, [*words, "--yes"])
    assert json.loads(done.stdout)["done"], done.output
    assert len(stills(folder)) == 1


@pytest.mark.parametrize("linked", [False, True])
def test_a_collection_is_held_once_by_whichever_path_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    folder = tmp_path / "collected"
    still = tmp_path / "own" / "Red Sea (1999)" / "still.png"
    still.parent.mkdir(parents=True)
    draw_still(still, 1)
    collect_folder([still.parents[1]], folder)
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        assert library.add(folder / "films").added
    if linked:
        (tmp_path / "link").symlink_to(folder)
    monkeypatch.chdir(tmp_path)
    named = "link" if linked else "collected"
    words = ["forget", "--source", "folder", "--collection", named, "--yes"]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 0, result.output
    assert not list(folder.rglob("*.png"))


def test_a_source_that_brought_nothing_is_said_with_those_that_did(folder: Path) -> None:
    words = ["forget", "--source", "nobody", "--collection", str(folder)]
    said = CliRunner().invoke(app, words).stderr.replace("\n", " ")
    assert "nothing is known of it" in said
    assert "grab, omdb, other" in said


def test_show_tells_where_a_film_was_fetched(library: cineseek.Library) -> None:
    library.close()
    words = ["show", "red-sea-1999", "--library", str(library.folder)]
    said = json.loads(CliRunner().invoke(app, [*words, "--json"]).stdout)
    assert said["origins"][0]["source"] == "omdb"
    assert said["footage"][0]["origins"][0]["url"] == "https://grab.example/stills/0001.jpg"
    assert "robots: allowed" in CliRunner().invoke(app, words).stdout.replace("\n", " ")


@pytest.mark.parametrize("name", ["a\0b", ".", "stills", "half \ud800", "pipe.jpg", "film.json"])
def test_a_line_that_names_no_file_stops_nothing(folder: Path, name: str) -> None:
    film = folder / "films" / "Long Way (2004)"
    (film / "film.json").unlink()
    (film / "film.json").mkdir()
    os.mkfifo(film / "pipe.jpg")
    with (film / "sources.jsonl").open("a") as out:
        out.write(json.dumps({"file": name, "source": "grab", "url": "u"}) + "\n")
    traces = find_traces("grab", collections=[folder])
    forget(traces)
    assert not (film / "stills").exists()
    assert (film / "pipe.jpg").exists()


def test_a_picture_goes_from_a_list_whatever_its_captions_hold(folder: Path) -> None:
    rows = [
        {"file": "stills/0001.jpg", "captions": ["above\u2028below\x85"]},
        {"file": "stills/9.jpg", "captions": ["kept\u2028"]},
    ]
    film = folder / "films" / "Long Way (2004)"
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in rows)
    (film / "pictures.jsonl").write_text(text + "[" * 5000 + "\n", encoding="utf-8")
    forget(find_traces("grab", collections=[folder]))
    left = (film / "pictures.jsonl").read_text(encoding="utf-8")
    assert "above" not in left
    assert "kept" in left
