"""Tables of films: what stands in them, and what hostile ones may not do."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from cineseek.errors import FilmFactsError
from cineseek.film import Film
from cineseek.sources.film_tables import read_imdb, read_movie_metadata
from cineseek.sources.movielens import join_trailers, read_movielens_trailers
from cineseek.sources.table_rows import LONGEST_LINE, read_rows

HEAD = (
    "color,director_name,duration,gross,genres,actor_1_name,movie_title,num_voted_users,"
    "movie_imdb_link,language,country,budget,title_year,imdb_score,facenumber_in_poster"
)
HEAT = (
    "Color,Michael Mann,170,67436818,Action|Crime|Drama,Al Pacino,Heat\xa0,400000,"
    "http://www.imdb.com/title/tt0113277/?ref_=fn,English,USA,60000000,1995,8.3,0"
)
SERIES = "Color,,60,,Drama,Someone,Daredevil,100,,English,USA,,,8.8,1"


def test_a_row_of_movie_metadata_becomes_a_film_with_its_score(tmp_path: Path) -> None:
    path = write(tmp_path, HEAD, HEAT)
    [row] = read_movie_metadata(path)
    assert row.film == Film(
        id="heat-1995",
        title="Heat",
        year=1995,
        imdb_id="tt0113277",
        genres=("Action", "Crime", "Drama"),
        directors=("Michael Mann",),
        cast=("Al Pacino",),
        languages=("English",),
        countries=("USA",),
        rating=8.3,
        votes=400000,
        runtime=170 * 60,
    )
    assert row.score == 8.3
    assert row.line == 2
    assert row.before == {"budget": 60000000, "facenumber_in_poster": 0}


def test_what_is_known_only_after_release_is_kept_apart(tmp_path: Path) -> None:
    [row] = read_movie_metadata(write(tmp_path, HEAD, HEAT))
    assert "gross" in row.after
    assert "num_voted_users" in row.after
    assert not set(row.after) & set(row.before)


def test_films_told_twice_series_and_rows_without_score_are_stepped_over(tmp_path: Path) -> None:
    told: dict[int, str] = {}
    lines = (HEAD, HEAT, HEAT, SERIES, HEAT.replace(",8.3,", ",nan,"), "a,b", '"open', "")
    rows = list(read_movie_metadata(write(tmp_path, *lines), skip=told.__setitem__))
    assert [row.film.title for row in rows] == ["Heat"]
    assert set(told) == {3, 4, 5, 6, 7}
    assert "there already" in told[3]
    assert "series" in told[4]
    assert "score" in told[5]
    assert "2 columns" in told[6]


@pytest.mark.parametrize(
    "number", ["1e999", "-5", "inf", "0x10", "9" * 400, "1995; DROP TABLE films", "۱۹۹۵"]
)
def test_numbers_out_of_bounds_are_no_facts(tmp_path: Path, number: str) -> None:
    path = write(tmp_path, HEAD, HEAT.replace(",170,", f",{number},").replace(",1995,", ",99999,"))
    [row] = read_movie_metadata(path)
    assert row.film.year is None
    assert row.film.runtime is None or 0 < row.film.runtime <= 6_000_000


def test_a_line_without_end_costs_no_memory_and_the_next_is_read(tmp_path: Path) -> None:
    told: dict[int, str] = {}
    path = tmp_path / "long.csv"
    path.write_text(f"{HEAD}\n{'x' * (3 * LONGEST_LINE)}\n{HEAT}\n", encoding="utf-8")
    assert len(list(read_movie_metadata(path, skip=told.__setitem__))) == 1
    assert told == {2: "it is too long"}


def test_bytes_that_are_no_text_do_not_stop_a_table(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(HEAD.encode() + b"\n" + HEAT.encode().replace(b"Heat", b"H\xff\x00at") + b"\n")
    [row] = read_movie_metadata(path)
    assert row.film.title == "H\ufffd at"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"a,b,c\n1,2,3\n", "no column"),
        (b"movie_title," * 300 + b"\n", "has"),
        (b"x" * (LONGEST_LINE + 2), "first line does not end"),
        (gzip.compress(HEAD.encode(), mtime=0)[:-9], "damaged"),
        (b"\x1f\x8b rubbish", "damaged"),
    ],
    ids=["empty", "other columns", "too many columns", "one long line", "cut off", "rubbish"],
)
def test_what_is_no_such_table_is_refused_by_name(
    tmp_path: Path, content: bytes, said: str
) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(content)
    with pytest.raises(FilmFactsError, match=said) as error:
        list(read_movie_metadata(path))
    assert "table.csv" in str(error.value)


def test_a_missing_table_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(FilmFactsError, match="cannot be read"):
            list(read_rows(path, ("a",)))


BASICS = (
    "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\t"
    "genres"
)
RATINGS = "tconst\taverageRating\tnumVotes"


def test_tables_of_imdb_are_joined_packed_or_not(tmp_path: Path) -> None:
    basics = write(
        tmp_path,
        BASICS,
        'tt0000009\tmovie\tMiss "Jerry\tMiss Jerry\t0\t1894\t\\N\t45\tRomance',
        "tt0000010\tshort\tShort\tShort\t0\t1895\t\\N\t1\tShort",
        "tt0000011\tmovie\tAdult\tAdult\t1\t1970\t\\N\t90\t\\N",
        "tt0000012\tmovie\tUnrated\tUnrated\t0\t\\N\t\\N\t\\N\t\\N",
        "tt0000013\tmovie\tBare\tBare\t0\t\\N\t\\N\t\\N\t\\N",
        "nonsense\tmovie\tBad\tBad\t0\t1999\t\\N\t90\tDrama",
        name="title.basics.tsv",
    )
    ratings = tmp_path / "title.ratings.tsv.gz"
    lines = [
        RATINGS,
        "tt0000009\t5.3\t216",
        "tt0000010\t5.0\t900",
        "tt0000011\t5.0\t900",
        "tt0000012\t9.9\t5",
        "tt0000013\t7.1\t100",
        "tt0000014\t17.1\t100",
    ]
    ratings.write_bytes(gzip.compress(("\n".join(lines) + "\n").encode()))
    told: dict[int, str] = {}
    rows = list(read_imdb(basics, ratings, skip=told.__setitem__))
    assert [(row.film.title, row.film.year, row.score, row.film.votes) for row in rows] == [
        ('Miss "Jerry', 1894, 5.3, 216),
        ("Bare", None, 7.1, 100),
    ]
    assert rows[0].film.genres == ("Romance",)
    assert rows[1].film.genres == ()
    assert set(told) == {7}


def test_trailers_of_movielens_find_their_films(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "youtubeId,movieId,title",
        'K26_sDKnvMU,11,"American President, The (1995)"',
        'AAAAAAAAAA1,29,"City of Lost Children, The (Cité des enfants perdus, La) (1995)"',
        "../../etc/pw,30,Bad id (1995)",
        "AAAAAAAAAA2,-1,Bad number (1995)",
        "AAAAAAAAAA3,31,Nameless year",
        "AAAAAAAAAA4,32,Twice (1999)",
    )
    told: dict[int, str] = {}
    rows = list(read_movielens_trailers(path, skip=told.__setitem__))
    assert [(row.title, row.year) for row in rows] == [
        ("The American President", 1995),
        ("The City of Lost Children", 1995),
        ("Nameless year", None),
        ("Twice", 1999),
    ]
    assert set(told) == {4, 5}
    films = [
        Film("a", "the american president", 1995),
        Film("b", "Twice", 1999),
        Film("c", "Twice", 1999),
    ]
    assert [(one.movie_id, film.id) for one, film in join_trailers(rows, films)] == [(11, "a")]


@pytest.mark.data
def test_the_real_tables_are_read_whole(real_data: Path) -> None:
    folder = real_data / "metadata"
    films = [row.film for row in read_movie_metadata(folder / "movie_metadata.csv")]
    assert len(films) == 4817
    trailers = list(read_movielens_trailers(folder / "ml-youtube.csv"))
    assert len(trailers) > 25_000
    assert len(list(join_trailers(trailers, films))) > 3_900
    samples = folder / "imdb_samples"
    shorts = read_imdb(
        samples / "title.basics.tsv", samples / "title.ratings.tsv", kinds=("short",)
    )
    assert len(list(shorts)) > 50


def write(folder: Path, *lines: str, name: str = "table.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
