"""`Library.rate` and `cineseek rate`: by the facts alone, as nothing else is there."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from clips import draw_video, shots
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app
from cineseek.demo.trailers import draw_trailers
from cineseek.errors import MediaError, NotFoundError
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.models.rating_model import FACTS_FOLDER
from cineseek.sources.facts import FilmFacts

FACTS = FilmFacts(
    title="Salt Wind",
    year=2013,
    genres=("Drama", "Romance"),
    languages=("English",),
    countries=("UK",),
    runtime=7200.0,
)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of a film with facts and one without any."""
    folder = tmp_path_factory.mktemp("rated")
    with cineseek.open(folder / "films.cine", model="toy") as library:
        known = draw_video(folder / "salt-wind-trailer.mp4", shots(12, 12))
        library.add(known, film=FACTS, kind="trailer")
        bare = draw_video(folder / "Zyx.mp4", shots(12, 12, first=9))
        library.add(bare)
    return folder


@pytest.fixture
def library(films: Path) -> Library:
    with cineseek.open(films / "films.cine", model="toy") as library:
        yield library


def test_a_film_is_rated_by_its_facts_and_the_answer_says_so(library: Library) -> None:
    found = library.rate("Salt Wind")
    assert found.model == "facts"
    assert 1 <= found.low < found.value < found.high <= 10
    assert found.coverage == pytest.approx(0.8, abs=0.03)
    assert found.film is not None
    assert found.film.title == "Salt Wind"
    assert found.footage is not None
    assert found.footage.kind == "trailer"
    assert found.baselines["facts"] == found.value
    assert found.baselines["mean"] == pytest.approx(6.4, abs=0.2)
    assert found.baselines["genre_year"] is not None
    assert "facts" not in found.reason
    assert "runtime" in found.reason
    assert "no rating model of trailers" in found.reason
    assert "story" in found.reason


def test_a_film_footage_and_file_are_rated_alike(library: Library, films: Path) -> None:
    film = library.film("Salt Wind")
    [footage] = library.footages(film.id)
    due = library.rate(film)
    assert library.rate(footage) == due
    assert library.rate(footage.id) == due
    assert library.rate(films / "salt-wind-trailer.mp4") == due


def test_a_film_of_which_nothing_is_known_is_rated_as_any_and_says_so(library: Library) -> None:
    found = library.rate("Zyx")
    assert "Nothing is known" in found.reason
    assert found.baselines["facts"] is None
    assert found.baselines["genre_year"] is None
    sure = library.rate("Salt Wind")
    assert found.high - found.low > sure.high - sure.low


def test_a_video_that_is_not_there_is_rated_by_the_facts_beside_it(
    library: Library, tmp_path: Path
) -> None:
    video = draw_video(tmp_path / "trailer.mp4", shots(12, 12, first=20))
    facts = {"Title": "Strange", "Year": "1994", "Genre": "Drama", "Runtime": "142 min"}
    (tmp_path / "film.json").write_text(json.dumps(facts))
    found = library.rate(video)
    assert found.film is None
    assert found.footage is None
    assert "From the film's year, runtime and genres alone" in found.reason
    assert "languages and countries unknown" in found.reason


def test_what_cannot_be_rated_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        library.rate("no such film")
    with pytest.raises(MediaError):
        library.rate(tmp_path / "none.mp4")
    (tmp_path / "text.mp4").write_text("no video")
    with pytest.raises(MediaError):
        library.rate(tmp_path / "text.mp4")
    with pytest.raises(ValueError, match="coverage"):
        library.rate("Salt Wind", coverage=1.5)


def test_a_damaged_model_of_the_library_is_left_aside(
    films: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = copy_folder(films / "films.cine", tmp_path / "films.cine")
    shutil.copytree(FACTS_FOLDER, folder / "heads" / "rating")
    (folder / "heads" / "rating" / "model.onnx").write_bytes(b"rubbish")
    with cineseek.open(folder, model="toy") as library:
        found = library.rate("Salt Wind")
    assert found.model == "facts"
    assert "cannot be used" in found.reason
    assert "model.onnx" in caplog.text


def test_the_command_prints_a_scale_or_a_line_of_json(films: Path) -> None:
    where = ["--library", str(films / "films.cine")]
    shown = CliRunner().invoke(app, ["rate", "Salt Wind", *where])
    assert shown.exit_code == 0, shown.output
    assert "Salt Wind (2013)" in shown.stdout
    assert "●" in shown.stdout
    assert "genres and year" in shown.stdout
    assert "story" in shown.stderr
    told = CliRunner().invoke(app, ["rate", "Salt Wind", *where, "--coverage", "0.5", "--json"])
    line = json.loads(told.stdout)
    assert set(line) == {
        "value", "low", "high", "coverage", "model", "baselines", "reason", "film", "footage"
    }  # fmt: skip
    assert set(line["baselines"]) == {"mean", "genre_year", "facts"}
    assert line["coverage"] == pytest.approx(0.5, abs=0.03)
    assert CliRunner().invoke(app, ["rate", "Salt Wind", *where, "--coverage", "2"]).exit_code == 2
    assert CliRunner().invoke(app, ["rate", "nobody", *where]).exit_code == 1


@pytest.fixture(scope="module")
def trailers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of drawn trailers with scores, and a model of ratings in it."""
    folder = tmp_path_factory.mktemp("trailers")
    draw_trailers(folder / "drawn", 32, 3, seconds=(2.0, 2.5))
    with cineseek.open(folder / "films.cine", model="toy") as library:
        library.add(folder / "drawn")
    return folder


def test_a_model_is_trained_by_the_command_and_rates_trailers_of_the_library_and_others(
    trailers: Path,
) -> None:
    where = str(trailers / "films.cine")
    done = CliRunner().invoke(app, ["train", "rating", where, "--folds", "2"])
    assert done.exit_code == 0, done.output
    assert "kin apart" in done.stdout
    assert "all together" in done.stdout
    assert "intervals for 80% held" in done.stdout
    with cineseek.open(where, model="toy") as library:
        film = library.films()[0]
        found = library.rate(film)
        assert found.model == "trailers"
        assert "32 films" in found.reason
        assert found.low < found.value < found.high
        assert found.baselines["facts"] is not None
        [footage] = library.footages(film.id)
        unknown = shutil.copy(footage.path, trailers / "Zq.mp4")
        with open(unknown, "ab") as file:
            file.write(b"\0" * 8)  # another file, of which nothing is known
        stranger = library.rate(unknown)
        assert stranger.film is None
        assert not stranger.reason.startswith("From facts")
    assert CliRunner().invoke(app, ["train", "rating", str(trailers)]).exit_code == 1
    wrong = CliRunner().invoke(app, ["train", "rating", where, "--kind", "poster"])
    assert wrong.exit_code == 2
