"""A library whose catalogue is on a PostgreSQL server is as one that is all in its folder."""

from __future__ import annotations

import json
import multiprocessing
import os
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import crash_child
import pytest
from drawn_clips import draw_clip
from tests.postgres_server import PostgresServer, schema_of
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryUnreachableError,
    StorageFullError,
)
from cineseek.index.holes import copy_folder
from cineseek.index.lock import WriterLock
from cineseek.ingest import reading

pytestmark = pytest.mark.xdist_group("postgres")


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A short film with subtitles, and a trailer."""
    folder = tmp_path_factory.mktemp("films")
    draw_clip(folder / "Red Sea (1999).mkv", seed=1, seconds=8, options={"g": "8"})
    draw_clip(folder / "Red Sea (1999) - Trailer.mp4", seed=2, seconds=3)
    (folder / "Red Sea (1999).srt").write_text(
        "1\n00:00:01,000 --> 00:00:02,000\nWe don't sail.\n\n"
        "2\n00:00:05,000 --> 00:00:06,000\nLand, می\u200cخواهم!\n"
    )
    facts = {"Title": "Red Sea", "Year": "1999", "Director": "Ada Marlowe", "Genre": "Drama, Sea"}
    (folder / "Red Sea (1999).json").write_text(json.dumps(facts))
    return folder


@pytest.fixture(scope="module")
def whole(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of them, all in its folder; not to be changed."""
    folder = tmp_path_factory.mktemp("whole") / "films.cine"
    crash_child.add_films(folder, films)
    return folder


@pytest.fixture
def library(whole: Path, tmp_path: Path) -> Path:
    """A copy that a test may change."""
    return copy_folder(whole, tmp_path / "films.cine")


@pytest.fixture(autouse=True)
def _small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_shots", crash_child.read_small)


def asked(folder: Path, *, order: bool = True) -> list[object]:
    """What a library answers to all kinds of questions."""
    with cineseek.open(folder) as library:
        shots = [shot for one in library.footages() for shot in library.shots(one)]
        colour = shots[0].facets.colors[0]
        assert library.doctor() == []
        return [
            library.films(),
            library.footages(),
            shots,
            library.facets(),
            library.browse("red", order="added"),
            library.browse_shots("red-sea-1999", limit=3, offset=1),
            library.suggest("director:a"),
            [library.details(shot) for shot in shots],
            library.catalogue.lists.faces([one.id for one in library.footages()]),
            *(
                [(hit.shot.id, hit.score, hit.because, hit.text) for hit in library.search(query)]
                for query in (
                    "red",
                    'said:"don\'t sail"',
                    "land",
                    f"color:{colour}",
                    f"-color:{colour}",
                    "light:dark",
                    "duration:>1s",
                    "kind:trailer",
                    'director:"ada" year:1990..1999',
                    "people:2",
                    "title:'a\x00b'",
                )
            ),
        ]


def test_a_library_that_moved_answers_the_same_and_comes_back(
    library: Path, whole: Path, postgres_server: PostgresServer
) -> None:
    address = postgres_server.address()
    before = asked(library)
    said = CliRunner().invoke(app, ["migrate", str(library), "--catalogue", address, "--keep"])
    assert said.exit_code == 0, said.output
    assert "all compared" in said.output
    told = json.loads((library / "library.json").read_text())
    assert (told["catalogue"], told["format"]) == (address, 2)
    assert not (library / "catalogue.sqlite").exists()
    assert (library / "catalogue.sqlite.moved").exists()
    assert asked(library) == before
    with cineseek.open(library) as opened:
        assert opened.move_catalogue(address) is None
        assert opened.size().catalogue > 100_000
    there = library / "library.json"
    shutil.copy(there, library.parent / "library.json")
    said = CliRunner().invoke(app, ["migrate", str(library), "--catalogue", "sqlite"])
    assert said.exit_code == 0, said.output
    assert asked(library) == before
    assert "catalogue" not in json.loads(there.read_text())

    # What was left there is nobody's: it cannot be opened by mistake, and can be moved over.
    back = there.read_text()
    shutil.copy(library.parent / "library.json", there)
    with pytest.raises(LibraryError, match="moved away"):
        cineseek.open(library)
    there.write_text(back)
    with cineseek.open(library) as opened:
        opened.remove("red-sea-1999")
        assert opened.facets()["genre"] == ()
        assert opened.move_catalogue(address) == 0
        assert opened.films() == []
        assert opened.facets()["genre"] == ()
    assert not (library / "catalogue.sqlite").exists()


def test_a_library_may_begin_on_a_server(
    films: Path, tmp_path: Path, whole: Path, postgres_server: PostgresServer
) -> None:
    address = postgres_server.address()
    command = ["add", str(films), "-l", str(tmp_path / "new.cine"), "--model", "toy"]
    said = CliRunner().invoke(app, [*command, "--catalogue", address])
    assert said.exit_code == 0, said.output
    assert not (tmp_path / "new.cine" / "catalogue.sqlite").exists()
    assert asked(tmp_path / "new.cine") == asked(whole)
    with cineseek.open(tmp_path / "new.cine", catalogue=address) as opened:
        assert len(opened.add(films).skipped) == 2
        opened.reindex("mini")
    assert json.loads((tmp_path / "new.cine" / "library.json").read_text())["catalogue"] == address
    with cineseek.open(tmp_path / "new.cine") as opened:
        assert opened.catalogue.counts().frames
    with pytest.raises(LibraryError, match=r"schema=NAME"):
        cineseek.open(tmp_path / "second.cine", model="toy", catalogue=address)
    assert not (tmp_path / "second.cine").exists()


def test_a_catalogue_elsewhere_than_said_is_not_opened(whole: Path, library: Path) -> None:
    with pytest.raises(LibraryError, match=r"cineseek migrate .* --catalogue"):
        cineseek.open(library, catalogue="postgresql://db.invalid/films")
    with (
        WriterLock(library),
        cineseek.open(library) as opened,
        pytest.raises(LibraryBusyError),
    ):
        opened.move_catalogue("postgresql://db.invalid/films")
    with cineseek.open(library) as opened:
        with pytest.raises(LibraryError, match="no place") as error:
            opened.move_catalogue("postgresql+psycopg://ann:hunter2@db.invalid/films")
        assert "hunter2" not in str(error.value)
        assert opened.move_catalogue("sqlite") is None


def test_a_server_that_is_away_costs_no_vectors(
    library: Path, whole: Path, postgres_server: PostgresServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cineseek.open(library) as opened:
        opened.move_catalogue(postgres_server.address())
    with cineseek.open(library) as opened:
        points = opened.vectors.count()
        monkeypatch.setattr(opened.catalogue._db, "_patience", 0.1)
        postgres_server.stop("immediate")
        try:
            with pytest.raises(LibraryUnreachableError, match="does not answer"):
                opened.doctor()
            with pytest.raises(LibraryUnreachableError):
                opened.search("red")
            assert opened.vectors.count() == points
        finally:
            postgres_server.start()
        assert opened.doctor() == []


@pytest.fixture
def half_moved(library: Path, postgres_server: PostgresServer) -> Iterator[str]:
    """The address of a copy whose maker was killed before the library said that it is there."""
    address = postgres_server.address()
    with cineseek.open(library) as opened:
        opened.move_catalogue(address, keep=True)
    schema = schema_of(address)
    postgres_server.run("INSERT INTO meta VALUES ('moved', 'arrived')", schema=schema)
    shutil.move(library / "catalogue.sqlite.moved", library / "catalogue.sqlite")
    told = json.loads((library / "library.json").read_text())
    del told["catalogue"]
    (library / "library.json").write_text(json.dumps(told | {"format": 1}))
    return address


def test_a_move_that_was_killed_can_be_run_again(library: Path, half_moved: str) -> None:
    with cineseek.open(library) as opened:
        opened.remove("red-sea-1999")  # it went on without
        assert opened.move_catalogue(half_moved) == 0
    with cineseek.open(library) as opened:
        assert opened.films() == []
        assert opened.doctor() == []


def test_a_schema_is_of_one_library_also_while_nothing_is_in_it(
    tmp_path: Path, postgres_server: PostgresServer
) -> None:
    address = postgres_server.address()
    cineseek.open(tmp_path / "one.cine", model="toy", catalogue=address).close()
    with pytest.raises(LibraryError, match="a library that is there already"):
        cineseek.open(tmp_path / "two.cine", model="toy", catalogue=address)
    with cineseek.open(tmp_path / "one.cine", catalogue=address) as opened:
        assert opened.move_catalogue("sqlite", keep=True) is not None
    cineseek.open(tmp_path / "two.cine", model="toy", catalogue=address).close()  # it was left


def test_a_move_killed_at_its_very_end_leaves_nothing_that_another_may_take(
    library: Path, tmp_path: Path, half_moved: str
) -> None:
    told = json.loads((library / "library.json").read_text())
    (library / "library.json").write_text(json.dumps(told | {"catalogue": half_moved, "format": 2}))
    with cineseek.open(library) as opened:
        films = opened.films()
    with pytest.raises(LibraryError, match="a library that is there already"):
        cineseek.open(tmp_path / "two.cine", model="toy", catalogue=half_moved)
    with cineseek.open(library) as opened:
        assert opened.films() == films != []


def test_a_catalogue_of_which_a_part_is_still_in_the_log_is_not_moved_to(
    library: Path, postgres_server: PostgresServer
) -> None:
    held: list[sqlite3.Connection] = []

    def hold(done: int, total: int) -> None:  # as on a full disk, SQLite cannot end its log
        if not held:
            held.append(sqlite3.connect(library / "catalogue.sqlite.part", isolation_level=None))
            held[0].execute("BEGIN")
            held[0].execute("SELECT * FROM films").fetchall()

    with cineseek.open(library) as opened:
        opened.move_catalogue(postgres_server.address())
        films = opened.films()
        with pytest.raises(StorageFullError, match="run the same command again"):
            opened.move_catalogue("sqlite", progress=hold)
        held[0].close()
        assert opened.films() == films != []
    with cineseek.open(library) as opened:
        assert opened.films() == films
        assert opened.move_catalogue("sqlite")
    assert not json.loads((library / "library.json").read_text()).get("catalogue")


def test_killed_while_it_writes_to_a_server_it_ends_as_if_undisturbed(
    films: Path, whole: Path, tmp_path: Path, postgres_server: PostgresServer
) -> None:
    folder = tmp_path / "new.cine"
    cineseek.open(folder, model="toy", catalogue=postgres_server.address()).close()
    server = multiprocessing.get_context("forkserver")
    server.set_forkserver_preload(["cineseek.opening", "cineseek.ingest.adding"])
    killed = 0
    with cineseek.open(folder) as watching:
        for shots in (0, 1, 3, 5):
            child = server.Process(target=crash_child.add_films, args=(folder, films))
            child.start()
            while child.is_alive() and watching.catalogue.counts().shots <= shots:
                child.join(0.01)
            if child.is_alive() and child.pid:
                os.kill(child.pid, signal.SIGKILL)
                killed += 1
            child.join()
    assert killed >= 2
    crash_child.add_films(folder, films)
    with cineseek.open(folder) as opened:
        opened.doctor()  # a kill may leave a film without footage, or a file without a frame
    assert asked(folder) == asked(whole)
