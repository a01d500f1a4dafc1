"""The whole chain as a user types it: a site, facts, captions, a library, an encoder, a search."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from collect.api_site import serve
from collect.filmgrab_site import FilmGrabSite, Plan, serving, title, year
from collect.omdb_site import KEY, OmdbSite, omdb_film
from tiny_captioner import WORDS, make_blip
from typer.testing import CliRunner

import cineseek
from cineseek.chain.running import Chain, run_chain
from cineseek.cli import app
from cineseek.errors import MissingExtraError
from cineseek.sources.omdb import Omdb

FILMS = 8


@pytest.fixture(scope="module")
def blip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small captioner that has learnt some words."""
    return make_blip(tmp_path_factory.mktemp("captioner") / "blip")


@pytest.fixture
def site() -> Iterator[FilmGrabSite]:
    """More films than are asked for."""
    with serving(Plan(films=FILMS + 4)) as running:
        yield running


@pytest.fixture
def facts(monkeypatch: pytest.MonkeyPatch) -> Iterator[OmdbSite]:
    """OMDb knows them all."""
    films = [omdb_film(n + 1, title(n), year(n), Genre="Drama") for n in range(FILMS + 4)]
    known = OmdbSite({one["imdbID"]: one for one in films})
    with serve(known.answer) as served:
        monkeypatch.setenv("CINESEEK_OMDB_KEY", KEY)
        monkeypatch.setenv("CINESEEK_OMDB_ADDRESS", served.address)
        yield known


def _collect(site: FilmGrabSite, folder: Path) -> dict[str, Any]:
    result = CliRunner().invoke(
        app,
        ["collect", "filmgrab", "--site", site.url, "--delay", "0", "--demo", str(FILMS),
         "--into", str(folder), "--json"],
    )  # fmt: skip
    # The site has pictures that are cut off for good: they are told, and stop nothing.
    assert result.exit_code == 1, result.output
    told: dict[str, Any] = json.loads(result.stdout)
    return told


@pytest.mark.slow
def test_eight_films_go_the_whole_way_in_one_command_and_a_second_time_cost_nothing(
    site: FilmGrabSite,
    facts: OmdbSite,
    blip: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CINESEEK_CAPTIONER", str(blip))
    report = _collect(site, tmp_path)
    stages = {stage["name"]: stage for stage in report["stages"]}
    assert list(stages) == [
        "collect", "facts", "ingest", "caption", "train", "evaluate", "search",
    ]  # fmt: skip
    assert {stage["outcome"] for stage in stages.values()} == {"done"}
    assert stages["collect"]["films"] == stages["ingest"]["films"] == FILMS
    assert stages["caption"]["captions"] == stages["ingest"]["shots"] > 3 * FILMS
    assert stages["train"]["pairs"] + stages["train"]["tested"] == stages["ingest"]["frames"]
    assert stages["evaluate"]["pictures"] == stages["train"]["tested"]
    assert stages["search"]["hits"] > 0
    with cineseek.open(tmp_path / "demo" / "films.cine", create=False) as library:
        assert {film.imdb_id for film in library.films()} <= set(facts.films)
        assert {film.genres for film in library.films()} == {("Drama",)}
        (still, *_) = library.footages(library.films()[0].id)
        (line,) = library.catalogue.texts(still.id, ["caption"])
        assert line.text in WORDS
    asked, spent = site.seen.paths(200), sum(facts.spent.values())
    pictures = {path: count for path, count in asked.items() if path.endswith(".jpg")}

    again = {stage["name"]: stage for stage in _collect(site, tmp_path)["stages"]}
    now = {path: count for path, count in site.seen.paths(200).items() if path.endswith(".jpg")}
    assert now == pictures, "no picture is fetched twice"
    assert sum(facts.spent.values()) == spent, "no fact is asked for twice"
    assert again["caption"]["new"] == 0
    assert again["ingest"]["frames"] == stages["ingest"]["frames"]
    assert again["train"]["loss"] == stages["train"]["loss"], "the same run"
    assert again["collect"] == stages["collect"] | {"seconds": again["collect"]["seconds"]}


def test_what_is_not_there_is_said_before_anything_is_asked(
    site: FilmGrabSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CINESEEK_CAPTIONER", str(tmp_path / "none"))
    words = ["collect", "filmgrab", "--site", site.url, "--demo", "2", "--into", str(tmp_path)]
    result = CliRunner().invoke(app, words)
    assert result.exit_code == 1
    assert "no folder" in result.output
    assert not site.seen.requests


def test_a_source_that_has_nothing_to_ask_stops_no_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def learn(*_: object) -> Any:
        raise MissingExtraError("nothing learns here")

    monkeypatch.setattr("cineseek.chain.running.train", learn)
    nobody = Omdb([], KEY)
    report = run_chain(nobody, tmp_path, Chain(2, model="toy", facts=lambda place: nobody))
    stages = {stage.name: stage for stage in report.stages}
    assert stages["collect"].figures["films"] == stages["facts"].figures["films"] == 0
    assert stages["search"].outcome == "done"


def test_where_a_site_does_not_answer_nothing_is_made_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.collect.patience._NEVER_UP", 1)
    words = ["collect", "filmgrab", "--site", "http://127.0.0.1:9", "--demo", "2", "--json"]
    result = CliRunner().invoke(app, [*words, "--into", str(tmp_path)])
    assert result.exit_code == 1
    collected, *others = json.loads(result.stdout)["stages"]
    assert (collected["name"], collected["outcome"]) == ("collect", "failed")
    assert "does not answer" in collected["said"]
    assert {one["outcome"] for one in others} == {"left out"}
    assert len({one["name"] for one in others}) == len(others) == 6
