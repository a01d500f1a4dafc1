"""`cineseek collect omdb`, `flim`, `imdb`, `youtube`, `pairs` as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from collect.api_site import serve
from collect.api_sources import DIVAR, FLIM_TOKEN, OMDB_KEY
from collect.divar_site import DivarSite
from collect.flim_site import FlimSite
from collect.imdb_site import ImdbSite
from collect.omdb_site import OmdbSite, omdb_film
from collect.video_site import Trailer, video_site
from PIL import Image
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app

RUN = CliRunner()


def run(*words: str, code: int = 0) -> str:
    done = RUN.invoke(app, ["collect", *words], catch_exceptions=False)
    assert done.exit_code == code, done.output
    return done.output


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CINESEEK_OMDB_KEY", OMDB_KEY)
    monkeypatch.setenv("CINESEEK_FLIM_TOKEN", FLIM_TOKEN)


def omdb_site() -> OmdbSite:
    films = [omdb_film(1, "Heat", 1995), omdb_film(2, "Home", 2015), omdb_film(3, "Home", 2009)]
    return OmdbSite({one["imdbID"]: one for one in films})


def test_omdb_lists_what_is_doubtful_and_takes_a_choice() -> None:
    with serve(omdb_site().answer) as served:
        words = ("omdb", "Heat (1995)", "Home", "--address", f"{served.address}/", "--delay", "0")
        assert "1 film is doubtful" in run(*words)
        assert json.loads(Path("collected/films/Heat (1995)/film.json").read_text())["Plot"]
        assert "--choose 'home=tt0000003'" in run("omdb", "--review")
        assert "--choose 'home=none'" in run("status", "--doubtful")
        run(*words, "--choose", "home=tt0000003")
        assert run("omdb", "--review") == ""
        assert Path("collected/films/Home (2009)/film.json").is_file()
    assert "no film 'nobody'" in run("omdb", "--choose", "nobody=none", "--review", code=1)
    assert "no IMDb id" in run("omdb", "--choose", "home=12", "--review", code=2)


def test_omdb_fills_the_gaps_of_a_librarys_films(tmp_path: Path) -> None:
    Path("Heat (1995)").mkdir()
    Image.effect_noise((64, 48), 80).convert("RGB").save("Heat (1995)/still.png")
    with cineseek.open("films.cine", model="toy") as library:
        library.add("Heat (1995)")
    with serve(omdb_site().answer) as served:
        address = f"{served.address}/"
        said = run("omdb", "--library", "films.cine", "--address", address, "--delay", "0")
    assert "1 film of films.cine knows more now" in said
    with cineseek.open("films.cine", create=False) as library:
        (film,) = library.films()
        assert (film.genres, film.imdb_id) == (("Crime", "Drama"), "tt0000001")


def test_omdb_without_a_key_says_where_one_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CINESEEK_OMDB_KEY")
    assert "apikey.aspx" in run("omdb", "Heat (1995)", code=1)


def test_flim_imdb_youtube_and_pairs_run_as_they_are_typed(tmp_path: Path) -> None:
    flim = FlimSite({"m1": ("Heat", 1995, 3)})
    with serve(flim.answer) as served:
        flim.address = served.address
        run("flim", "Heat (1995)", "--address", f"{served.address}/2.0.0", "--delay", "0")
    divar = DivarSite([("a table", "a good table")])
    with serve(divar.answer) as served:
        divar.address = served.address
        text = DIVAR.read_text().replace("https://api.divar.ir", served.address)
        Path("divar.toml").write_text(text)
        run("pairs", "divar.toml", "--set", "city=2", "--delay", "0")
    imdb = ImdbSite({"tt0000001": ("Heat", 1995, ("Crime",))}, lambda _: b"a trailer" * 1000)
    with serve(imdb.answer) as served:
        imdb.address = served.address
        run("imdb", "tt0000001", "--address", served.address, "--delay", "0")
    with video_site([Trailer("abc", "Heat (1995) Official Trailer", b"another" * 1000)]) as site:
        run("youtube", f"{site.address}/list.rss", "--delay", "0")
    told = {one["source"]: one for one in map(json.loads, run("status", "--json").splitlines())}
    assert sorted(told) == ["flim", "imdb", "pairs-divar", "youtube"]
    assert not any(one["failed"] for one in told.values())
    film = Path("collected/films/Heat (1995)")
    assert len(list((film / "stills").iterdir())) == 3
    assert len(list((film / "trailers").glob("*.mp4"))) == 2
    assert json.loads((film / "film.json").read_text())["Genre"] == "Crime"


def test_tables_of_imdb_give_facts_without_a_request() -> None:
    Path("basics.tsv").write_text(
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\t"
        "runtimeMinutes\tgenres\ntt0113277\tmovie\tHeat\tHeat\t0\t1995\t\\N\t170\tCrime,Drama\n"
    )
    Path("ratings.tsv").write_text("tconst\taverageRating\tnumVotes\ntt0113277\t8.3\t700000\n")
    run("imdb", "--basics", "basics.tsv", "--ratings", "ratings.tsv", "--trailers", "0")
    facts = json.loads(Path("collected/films/Heat (1995)/film.json").read_text())
    assert (facts["Genre"], facts["imdbRating"], facts["Runtime"]) == (
        "Crime, Drama",
        "8.3",
        "170 min",
    )


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("flim",), "name films"),
        (("flim", "--only", "mood=sad"), "no filter 'mood'"),
        (("flim", "--only", "mood"), "a filter is like"),
        (("imdb",), "name IMDb ids"),
        (("imdb", "Heat (1995)"), "IMDb ids here"),
        (("imdb", "--basics", "a.tsv"), "belong together"),
        (("youtube",), "name addresses"),
        (("youtube", "heat"), "neither an address"),
        (("pairs", "divar", "--set", "x"), "--set is like"),
    ],
)
def test_wrong_usage_says_what_is_right(words: tuple[str, ...], says: str) -> None:
    assert says in " ".join(run(*words, code=2).replace("│", " ").split())


def test_a_listing_that_is_nowhere_is_told_with_those_that_are() -> None:
    assert "nor one of: divar" in run("pairs", "ebay", code=1)
