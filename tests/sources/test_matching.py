"""Which film is meant: titles in other spellings and scripts, years, and when nobody can say."""

from __future__ import annotations

from pathlib import Path

import pytest

from cineseek.film import Film
from cineseek.sources.matching import Candidate, judge, likeness
from cineseek.sources.titles import both_titles, fold, skeleton
from cineseek.sources.wanted import (
    WantedFilm,
    parse_wanted,
    read_wanted,
    wanted_of_collection,
    wanted_of_films,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Godfather: Part II", "Godfather: Part 2, The"),
        ("Amélie", "Amelie"),
        ("L'Avventura", "Avventura, L'"),
        ("Fast & Furious", "Fast and Furious"),
        ("Kill Bill: Vol. 2", "Kill Bill: Volume 2"),
        ("Seven (Se7en)", "Se7en"),
        ("E.T. the Extra-Terrestrial", "ET The Extra Terrestrial"),
        ("Matrix, The", "The Matrix"),
        ("WALL·E", "Wall-E"),
        ("Spider-Man", "Spiderman"),
        ("Stalker", "Сталкер"),
        ("Letyat zhuravli", "Летят журавли"),
        ("Jodaeiye Nader az Simin", "جدایی نادر از سیمین"),
        ("Khane-ye doust kodjast?", "خانه دوست کجاست"),
        ("Bacheha-Ye aseman", "بچه‌های آسمان"),
        ("Topio stin omichli", "Τοπίο στην ομίχλη"),
    ],
)
def test_two_spellings_of_a_title_are_one(one: str, other: str) -> None:
    assert judge(one, 1990, [Candidate("a", other, 1990)]).sure is not None
    assert judge(other, 1990, [Candidate("a", one, 1990)]).sure is not None
    assert likeness(one, other) == 1.0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kill Bill (Part 2)", "Kill Bill"),
        ("Alien", "Aliens"),
        ("Heat", "The Heat Is On"),
        ("Solaris", "Сталкер"),
        ("Rocky II", "Rocky III"),
        ("Up", "Us"),
    ],
)
def test_another_film_is_never_sure(one: str, other: str) -> None:
    assert judge(one, 1990, [Candidate("a", other, 1990)]).sure is None


def test_an_article_is_kept_where_it_is_the_title() -> None:
    assert (fold("The The"), fold("A"), fold("Les")) == ("the", "a", "les")
    assert both_titles("Brazil (1985)") == ("Brazil (1985)",)
    assert skeleton("Stalker") == skeleton("Сталкер") == "stlkr"


def test_the_year_chooses_among_films_of_one_title() -> None:
    some = [Candidate("a", "Crash", 1996), Candidate("b", "Crash", 2004)]
    assert judge("Crash", 2004, some).sure == some[1]
    assert judge("Crash", 2005, some).sure == some[1]  # shown elsewhere a year later
    assert judge("Crash", None, some).doubtful == tuple(some)
    assert "the year is not" in judge("Crash", 1978, some).why


def test_an_article_more_is_another_film_where_the_year_is_not_the_same() -> None:
    other = Candidate("a", "Another Day", 2001)
    assert judge("Die Another Day", 2002, [other]).doubtful == (other,)
    assert judge("Hero", None, [Candidate("a", "A Hero", 2021)]).sure is None
    assert judge("Matrix, The", None, [Candidate("a", "The Matrix", 1999)]).sure is not None
    assert judge("L'Avventura", 1961, [Candidate("a", "Avventura, L’", 1960)]).sure is not None
    assert judge("Others", 2001, [Candidate("a", "The Others", 2001)]).sure is not None


def test_two_films_of_one_title_and_year_are_doubtful() -> None:
    some = [Candidate("a", "Home", 2015), Candidate("b", "The Home", 2015)]
    verdict = judge("Home", 2015, some)
    assert verdict.sure is None
    assert verdict.doubtful == tuple(some)


def test_what_is_only_alike_is_for_a_person_to_decide() -> None:
    verdict = judge("Birdman", 2014, [Candidate("a", "Birdman or The Unexpected Virtue", 2014)])
    assert verdict.sure is None
    assert [one.id for one in verdict.doubtful] == ["a"]
    assert judge("Birdman", 2014, [Candidate("a", "Whiplash", 2014)]).doubtful == ()


@pytest.mark.parametrize(
    ("line", "film"),
    [
        ("Heat (1995)", WantedFilm("Heat", 1995)),
        ("tt0113277", WantedFilm(None, None, "tt0113277")),
        ("Heat (1995), tt0113277", WantedFilm("Heat", 1995, "tt0113277")),
        ("2001: A Space Odyssey", WantedFilm("2001: A Space Odyssey")),
        ("   ", None),
    ],
)
def test_a_line_names_a_film(line: str, film: WantedFilm | None) -> None:
    assert parse_wanted(line) == film


def test_films_are_read_from_lists_and_tables(tmp_path: Path) -> None:
    (tmp_path / "films.txt").write_text("# mine\nHeat (1995)\n\ntt0133093\n")
    assert [one.key for one in read_wanted(tmp_path / "films.txt")] == ["heat-1995", "tt0133093"]
    (tmp_path / "films.csv").write_text('title,year\n"Good, the Bad, The",1966\n,1990\n')
    skipped: list[int] = []
    films = list(read_wanted(tmp_path / "films.csv", skip=lambda line, _: skipped.append(line)))
    assert films == [WantedFilm("Good, the Bad, The", 1966)]
    assert skipped == [3]
    (tmp_path / "ids.tsv").write_text("imdb_id\ntt0113277\n")
    assert list(read_wanted(tmp_path / "ids.tsv")) == [WantedFilm(None, None, "tt0113277")]


def test_films_of_a_collection_or_library_that_lack_facts_are_wanted(tmp_path: Path) -> None:
    known = '{"Title": "Up", "Year": "2009", "Genre": "A", "Director": "B", "Plot": "C"'
    full = known + ', "imdbRating": "8", "Runtime": "96 min"}'
    for name, facts in (("Heat (1995)", ""), ("Up (2009)", full), ("Us (2019)", known + "}")):
        (tmp_path / "films" / name).mkdir(parents=True)
        if facts:
            (tmp_path / "films" / name / "film.json").write_text(facts)
    found = list(wanted_of_collection(tmp_path))
    assert [one.key for one in found] == ["films/Heat (1995)", "films/Us (2019)"]
    film = Film("heat-1995", "Heat", 1995)
    assert [one.key for one in wanted_of_films([film])] == ["heat-1995"]
