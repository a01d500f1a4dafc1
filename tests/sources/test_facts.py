from __future__ import annotations

import json
from pathlib import Path

import pytest

from cineseek.errors import FilmFactsError
from cineseek.sources import FilmFacts, describe, read_facts

HEAT = {
    "Title": "Heat",
    "Year": "1995",
    "Rated": "R",
    "Runtime": "170 min",
    "Genre": "Action, Crime, Drama",
    "Director": "Michael Mann",
    "Actors": "Al Pacino, Robert De Niro, Val Kilmer",
    "Plot": "A group of  high-end professional thieves…",
    "Language": "English, Spanish",
    "Country": "United States",
    "Ratings": [{"Source": "Internet Movie Database", "Value": "8.3/10"}],
    "imdbRating": "8.3",
    "imdbVotes": "700,000",
    "imdbID": "tt0113277",
    "DVD": "N/A",
    "Response": "True",
}


@pytest.fixture
def write(tmp_path):
    def put(value: object, name: str = "film.json") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
        return path

    return put


def test_an_answer_of_omdb_is_read(write):
    assert read_facts(write(HEAT)) == FilmFacts(
        title="Heat",
        year=1995,
        imdb_id="tt0113277",
        genres=("Action", "Crime", "Drama"),
        directors=("Michael Mann",),
        cast=("Al Pacino", "Robert De Niro", "Val Kilmer"),
        languages=("English", "Spanish"),
        countries=("United States",),
        plot="A group of high-end professional thieves…",
        rating=8.3,
        votes=700_000,
        runtime=10_200.0,
    )


def test_what_is_not_available_is_not_said(write):
    assert read_facts(write(dict.fromkeys(HEAT, "N/A") | {"Response": "True"})) == FilmFacts()
    assert read_facts(write(dict.fromkeys(HEAT))) == FilmFacts()
    assert read_facts(write({})) == FilmFacts()


@pytest.mark.parametrize(
    ("field", "value", "attribute", "wanted"),
    [
        ("Year", "1995–1999", "year", 1995),
        ("Year", "2008–", "year", 2008),
        ("Year", "1992-1995", "year", 1992),
        ("Year", 1995, "year", 1995),
        ("Runtime", "2 h 50 min", "runtime", 10_200),
        ("Runtime", "1h 30min", "runtime", 5_400),
        ("Runtime", "1,260 min", "runtime", 75_600),
        ("Runtime", "90", "runtime", 5_400),
        ("Runtime", 90, "runtime", 5_400),
        ("Runtime", "2 h", "runtime", 7_200),
        ("Runtime", "45 s", "runtime", 45),
        ("Genre", ["Action", "Crime"], "genres", ("Action", "Crime")),
        ("Genre", "Action,  Crime ,Action", "genres", ("Action", "Crime")),
        ("Actors", "گلشیفته فراهانی، شهاب حسینی", "cast", ("گلشیفته فراهانی", "شهاب حسینی")),
        ("imdbRating", 8.3, "rating", 8.3),
        ("imdbRating", "8.3/10", "rating", 8.3),
        ("imdbVotes", 12, "votes", 12),
        ("TITLE", "Heat", "title", "Heat"),
        ("title", "Heat", "title", "Heat"),
        ("imdbid", "tt0113277", "imdb_id", "tt0113277"),
        ("imdbID", "https://www.imdb.com/title/tt0113277/", "imdb_id", "tt0113277"),
        ("Ratings", HEAT["Ratings"], "rating", 8.3),
        ("Ratings", [{"Source": "Metacritic", "Value": "76/100"}], "rating", None),
    ],
)
def test_facts_are_read_forgivingly(write, field, value, attribute, wanted):
    assert getattr(read_facts(write({field: value})), attribute) == wanted


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("Title", 7), ("Title", ["Heat"]), ("Title", "\ud800"), ("Year", "soon"), ("Year", 1.5),
        ("Year", 12345), ("Year", True), ("Year", []), ("Genre", 7), ("Genre", {"a": 1}),
        ("Genre", [7]), ("imdbRating", "good"), ("imdbRating", 83), ("imdbRating", True),
        ("imdbRating", "nan"), ("imdbRating", 1e999), ("imdbVotes", -1), ("imdbVotes", 1.5),
        ("imdbVotes", "many"), ("imdbVotes", 10**400), ("imdbID", 113277), ("imdbID", "nm0000199"),
        ("Runtime", "long"), ("Runtime", -5), ("Runtime", [170]), ("Plot", 1),
        ("Ratings", [{"Source": "Internet Movie Database", "Value": "x"}]),
    ],
)  # fmt: skip
def test_a_wrong_fact_is_an_error_that_names_file_and_field(write, field, value):
    path = write({"Title": "Heat", field: value})
    with pytest.raises(FilmFactsError) as caught:
        read_facts(path)
    assert str(path) in str(caught.value)
    assert field in str(caught.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1, column 1"),
        ("{", "not JSON"),
        ('{"Title": "Heat",}', "line 1"),
        ("[]", "one JSON object"),
        ('"Heat"', "one JSON object"),
        ("[" * 100_000, "not JSON"),
        ('{"imdbVotes": ' + "1" * 5000 + "}", "film.json"),
        ('{"Response": "False", "Error": "Movie not found!"}', "Movie not found!"),
    ],
)
def test_what_is_no_table_of_facts_is_an_error_that_names_the_file(write, text, says):
    path = write(text)
    with pytest.raises(FilmFactsError, match=r"film\.json") as caught:
        read_facts(path)
    assert says in str(caught.value)


def test_bytes_that_are_no_text_and_huge_files_are_errors(tmp_path):
    path = tmp_path / "film.json"
    path.write_bytes(b'{"Title": "\xff\xfe"}')
    with pytest.raises(FilmFactsError, match="not UTF-8"):
        read_facts(path)
    path.write_bytes(b" " * 2_000_000)
    with pytest.raises(FilmFactsError, match="too large"):
        read_facts(path)
    with pytest.raises(FilmFactsError, match="cannot be read"):
        read_facts(tmp_path)


def test_a_mark_at_the_beginning_is_no_error(tmp_path):
    path = tmp_path / "film.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(HEAT).encode())
    assert read_facts(path).title == "Heat"


# --- who goes first


def test_facts_go_before_names(write, tmp_path):
    write(HEAT)
    guess = describe(tmp_path / "hit.1080p.mkv")
    assert (guess.film.id, guess.film.directors) == ("heat-1995", ("Michael Mann",))
    assert guess.film.runtime == 10_200
    assert guess.facts == tmp_path / "film.json"


def test_options_go_before_facts(write, tmp_path):
    write(HEAT)
    overrides = FilmFacts(title="Heat II", year=2030, genres=())
    film = describe(tmp_path / "heat.mkv", overrides=overrides).film
    assert (film.id, film.genres, film.rating) == ("heat-ii-2030", (), 8.3)


def test_a_year_of_a_name_does_not_go_to_another_title(tmp_path):
    film = describe(tmp_path / "Heat (1995).mkv", overrides=FilmFacts(title="Thief")).film
    assert (film.title, film.year) == ("Thief", None)
    film = describe(tmp_path / "Heat (1995).mkv", overrides=FilmFacts(title="HEAT")).film
    assert (film.title, film.year) == ("HEAT", 1995)


def test_facts_of_a_films_folder_reach_its_trailers_and_stills(write, tmp_path):
    write(HEAT, "Heat/film.json")
    for path in ("Heat/trailers/x.mp4", "Heat/stills/a.jpg", "Heat/heat.mkv"):
        assert describe(tmp_path / path).film.id == "heat-1995"
    assert describe(tmp_path / "Heat" / "other" / "deep" / "a.mkv").film.id != "heat-1995"


def test_facts_beside_a_file_are_its_own(write, tmp_path):
    write(HEAT, "films/a.json")
    write({"Title": "Thief", "Year": "1981"}, "films/film.json")
    assert describe(tmp_path / "films" / "a.mkv").film.id == "heat-1995"
    assert describe(tmp_path / "films" / "b.mkv").film.id == "thief-1981"


def test_json_of_other_programs_beside_a_file_is_left_alone(write, tmp_path):
    write({"streams": []}, "Heat.json")
    assert describe(tmp_path / "Heat.mkv").film.title == "Heat"
    write("{", "Heat.json")
    assert describe(tmp_path / "Heat.mkv").film.title == "Heat"
    write("{", "film.json")
    with pytest.raises(FilmFactsError):
        describe(tmp_path / "Heat.mkv")


@pytest.mark.parametrize("wrong", ["xx", "", "tt12", "0113277", "tt0113277 "])
def test_an_imdb_id_that_is_given_has_the_form_of_one(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"must be like tt0113277"):
        FilmFacts(imdb_id=wrong)
