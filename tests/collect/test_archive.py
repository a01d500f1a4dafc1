"""An archive of the earlier project becomes a part of a collection, and of a library."""

from __future__ import annotations

import hashlib
import json
import threading
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from sources.moviescene_set import BRAZIL, HEAT, picture, unpacked, zipped
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.collect import collect_archive, collect_folder
from cineseek.collect.folders import Folders
from cineseek.curation.choosing import Curation
from cineseek.curation.curating import curate
from cineseek.curation.forgetting import find_traces, forget
from cineseek.errors import LibraryBusyError, SourceError
from cineseek.index.journal import Journal
from cineseek.index.lock import WriterLock
from cineseek.sources.facts import FilmFacts
from cineseek.sources.moviescene import named_filters, open_moviescene


def films(folder: Path) -> dict[str, int]:
    """How many stills each film has."""
    return {
        one.name: len(list((one / "stills").iterdir()))
        for one in sorted((folder / "films").iterdir())
    }


def test_an_archive_is_taken_with_facts_captions_and_where_it_is_from(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", "moviescene/")
    report = collect_archive(path, tmp_path / "c", licence="research only", clock=lambda: 0.0)
    assert (report.films, report.pictures, report.failed_count) == (3, 17, 0)
    assert films(tmp_path / "c") == {"Brazil (1985)": 3, "Heat (1995)": 13, "What the Bleep": 1}
    heat = tmp_path / "c" / "films" / "Heat (1995)"
    assert (heat / "stills" / "0001.jpg").read_bytes() == picture(1)
    assert json.loads((heat / "film.json").read_text())["imdbID"] == HEAT
    captions = json.loads((heat / "captions.json").read_text())
    assert captions["stills/0013.jpg"] == ["scene 13 of a film"]
    told = [json.loads(line) for line in (heat / "sources.jsonl").read_text().splitlines()]
    first = next(one for one in told if one["file"] == "stills/0001.jpg")
    assert first["url"] == f"{path.as_uri()}#train/{HEAT}/1.jpg"
    assert first["sha256"] == hashlib.sha256(picture(1)).hexdigest()
    assert (first["licence"], first["fetched_at"]) == ("research only", "1970-01-01T00:00:00Z")
    assert [one["source"] for one in told if one["file"] == "film.json"] == ["archive"]


def test_a_second_run_takes_only_what_is_missing(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "data")
    broken = path / "train" / HEAT / "3.jpg"
    whole = broken.read_bytes()
    broken.write_bytes(whole[:200])
    first = collect_archive(path, tmp_path / "c")
    assert first.failed_count == 1
    assert "damaged" in first.failed[0].why
    broken.write_bytes(whole)
    second = collect_archive(path, tmp_path / "c")
    assert (second.pictures, second.failed_count) == (1, 0)
    assert films(tmp_path / "c")["Heat (1995)"] == 13
    assert collect_archive(path, tmp_path / "c").pictures == 0


def test_a_run_that_was_stopped_goes_on_to_the_same_end(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "data")
    stop = threading.Event()
    stopped = collect_archive(
        path, tmp_path / "a", tell=lambda _: stop.set(), stop=stop, clock=lambda: 0.0
    )
    assert (stopped.end, stopped.films) == ("stopped", 1)
    collect_archive(path, tmp_path / "a", clock=lambda: 0.0)
    collect_archive(path, tmp_path / "b", clock=lambda: 0.0)
    halves, whole = (
        {
            file.relative_to(tmp_path / one): file.read_bytes()
            for file in (tmp_path / one / "films").rglob("*.*")
            if file.is_file()
        }
        for one in ("a", "b")
    )
    assert halves == whole


def test_filters_are_joined_by_and_and_a_demo_is_small(tmp_path: Path) -> None:
    path = unpacked(tmp_path / "data")
    some = named_filters(genres=["Drama", "Sci-Fi"], directors=["Terry Gilliam"])
    collect_archive(path, tmp_path / "c", filters=some)
    assert list(films(tmp_path / "c")) == ["Brazil (1985)"]
    assert collect_archive(path, tmp_path / "d", demo=1).films == 1
    assert len(films(tmp_path / "d" / "demo")) == 1


def test_a_hostile_archive_leaves_nothing(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip")
    with zipfile.ZipFile(path, "a") as out:
        out.writestr(zipfile.ZipInfo("../evil.jpg"), b"evil")
    with pytest.raises(SourceError, match="leads out"):
        collect_archive(path, tmp_path / "c")
    assert not (tmp_path / "c").exists()


def test_stills_of_an_archive_are_found_by_their_captions(tmp_path: Path) -> None:
    collect_archive(unpacked(tmp_path / "data"), tmp_path / "c")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        report = library.add(tmp_path / "c" / "films" / "Heat (1995)")
        assert len(report.added) == 13
        found = library.search('said:"scene 7 of a film"')
        assert [Path(hit.footage.path).name for hit in found] == ["0007.jpg"]
        told = json.loads((tmp_path / "c/films/Heat (1995)/captions.json").read_text())
        told["stills/0007.jpg"] = ["a heist"]
        (tmp_path / "c/films/Heat (1995)/captions.json").write_text(json.dumps(told))
        again = library.add(tmp_path / "c" / "films" / "Heat (1995)")
        assert "1 captions are new" in " ".join(one.why for one in again.skipped)


def test_there_and_back_is_the_same(tmp_path: Path) -> None:
    collect_archive(unpacked(tmp_path / "data"), tmp_path / "c")
    done = curate(tmp_path / "c", tmp_path / "b.zip", Curation(), shape="moviescene")
    with zipfile.ZipFile(done.path) as packed:
        lines = packed.read("sources.jsonl").decode().splitlines()
    assert all(str(tmp_path) not in line for line in lines)  # a set is made to be handed on
    assert json.loads(lines[0])["url"].startswith("data#train/")
    with open_moviescene(done.path) as ours, open_moviescene(tmp_path / "data") as theirs:
        before = {film.id: film for film in theirs.films()}
        after = {film.id: film for film in ours.films()}
        assert after[HEAT].facts == before[HEAT].facts
        assert after[BRAZIL].facts == before[BRAZIL].facts
        held = {ours.read(one): one.captions for one in after[HEAT].pictures}
        assert held == {theirs.read(one): one.captions for one in before[HEAT].pictures}


def test_an_archive_is_forgotten_with_its_part_of_the_journal(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    collect_archive(unpacked(tmp_path / "data"), folder)
    mine = tmp_path / "mine" / "Heat (1995)"
    mine.mkdir(parents=True)
    (mine / "own.jpg").write_bytes(picture(99))
    (mine / "film.json").write_text(json.dumps({"Title": "Heat", "Year": "1995", "Plot": "Mine."}))
    collect_folder([mine], folder, source="mine")
    changed = folder / "films" / "Brazil (1985)" / "stills" / "0002.jpg"
    changed.write_bytes(picture(98))
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(folder / "films" / "What the Bleep")  # the rest of the collection goes, too
        traces = find_traces("archive", library=library)
        assert len(traces.footages) == 1
        forget(replace(traces, journals=(), files=()), library)  # as if killed before the files
    traces = find_traces("archive", collections=[folder])
    assert len(traces.files) == 16 + 3
    with WriterLock(folder, what="collection"), pytest.raises(LibraryBusyError):
        forget(traces)
    forget(traces)
    assert films(folder) == {"Brazil (1985)": 1, "Heat (1995)": 1}
    assert changed.is_file()
    assert [one.path for one, _ in find_traces("archive", collections=[folder]).left] == [changed]
    changed.unlink()
    heat = folder / "films" / "Heat (1995)"
    assert json.loads((heat / "film.json").read_text())["Plot"] == "Mine."
    assert "imdbID" not in json.loads((heat / "film.json").read_text())
    assert not (heat / "captions.json").exists()
    assert '"archive"' not in (heat / "sources.jsonl").read_text()
    for file in folder.glob("collection.sqlite*"):
        assert HEAT.encode() not in file.read_bytes()
    forget(find_traces("archive", collections=[folder]))  # its line
    assert find_traces("archive", collections=[folder]).files == ()
    assert films(folder) == {"Heat (1995)": 1}
    assert collect_archive(tmp_path / "data", folder).pictures == 17


def test_a_library_keeps_what_other_sources_told_of_a_film(tmp_path: Path) -> None:
    folder = tmp_path / "c"
    collect_archive(unpacked(tmp_path / "data"), folder)
    journal = Journal(folder)
    journal.note_facts("omdb", "films/Heat (1995)", {"plot": "A heist.", "votes": 7})
    Folders(folder, journal).describe(journal.unwritten())
    journal.close()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(folder / "films" / "Heat (1995)")
        before = library.film("Heat")
        assert (before.plot, before.votes, before.rating) == ("A plot.", 736291, 8.3)
        noted = library.catalogue.origins.of(before.id)
        assert [one.origin.source for one in noted] == ["archive", "omdb"]
        assert library.fill_facts({before.id: FilmFacts(runtime=1.0)}, source="more") == 0
        forget(find_traces("omdb", library=library), library)
        assert library.film("Heat") == before  # the archive had told all of it
        assert [one.origin.source for one in library.catalogue.origins.of(before.id)] == ["archive"]
        assert "omdb" not in (folder / "films" / "Heat (1995)" / "sources.jsonl").read_text()


def test_the_command_takes_an_archive(tmp_path: Path) -> None:
    words = ["collect", "archive", str(unpacked(tmp_path / "data")), "--into", str(tmp_path / "c")]
    done = CliRunner().invoke(app, [*words, "--genre", "crime", "--json"])
    assert json.loads(done.stdout)["pictures"] == 13, done.output
    wrong = CliRunner().invoke(app, [*words, "--genre", "opera"])
    assert wrong.exit_code == 1
