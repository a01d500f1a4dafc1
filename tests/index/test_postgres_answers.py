"""A catalogue on a server has the same tables as one in a file, and answers the same."""

import random
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from tests.index.samples import FOOTAGE, FRAMES, HEAT, SHOTS, begin, line
from tests.index.test_words import LINES
from tests.postgres_server import schema_of

from cineseek.errors import CineseekError, LibraryError
from cineseek.index.catalogue import Catalogue
from cineseek.index.database import Database
from cineseek.index.health import _COUNTS
from cineseek.index.migrations import MIGRATIONS
from cineseek.index.postgres.address import read_address
from cineseek.index.postgres.database import PostgresDatabase

pytestmark = [
    pytest.mark.xdist_group("postgres"),
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]


def test_both_engines_have_the_same_tables_at_every_step(tmp_path, engine, postgres_server):
    for step in range(1, len(MIGRATIONS) + 1):
        file = Database(tmp_path / f"{step}.sqlite", steps=MIGRATIONS[:step])
        server = PostgresDatabase(read_address(postgres_server.address()), steps=MIGRATIONS[:step])
        told = []
        for tables in (file, server):
            with closing(tables), tables.reading() as db:
                told.append({t: set(c) for t, c in db.dialect.tables(db).items()})
        assert told[0] == told[1]


def test_an_older_schema_is_brought_up_to_date_and_a_newer_one_refused(engine, postgres_server):
    place = postgres_server.address()
    old = PostgresDatabase(read_address(place), steps=MIGRATIONS[:1])
    with closing(old), old.writing() as db:
        db.execute("INSERT INTO films (id, title, names) VALUES ('old', 'Old', '{}')")
    with closing(Catalogue(place)) as catalogue:
        assert catalogue.film("old").title == "Old"
        catalogue.note_source("old", "/somewhere")
    postgres_server.run("UPDATE catalogue_format SET version = 99", schema=schema_of(place))
    with pytest.raises(LibraryError, match="newer cineseek"):
        Catalogue(place)


def test_a_step_that_fails_changes_nothing(engine, postgres_server):
    place = postgres_server.address()
    Catalogue(place).close()
    broken = (*MIGRATIONS, "CREATE TABLE half (id INTEGER);\nCREATE TABLE half (id INTEGER);\n")
    with pytest.raises(LibraryError):
        PostgresDatabase(read_address(place), steps=broken)
    found = postgres_server.run("SELECT to_regclass('half') IS NULL", schema=schema_of(place))
    assert found == "t"
    Catalogue(place).close()


def test_both_engines_answer_the_same_to_any_words(tmp_path, engine, place):
    rng = random.Random(3)
    alphabet = [
        "go",
        "don't",
        "the",
        "the",
        "the",
        "O’Neil",
        "100%",
        "تا",
        "می‌روم",
        "東京",
        "京",
        "x" * 600,
    ]
    texts = [
        line(n / 50, n / 50 + 1, " ".join(rng.choices(alphabet, k=rng.randint(1, 9))), kind)
        for n in range(500)
        for kind in [rng.choice(["subtitle", "caption", "ocr"])]
    ]
    both = [Catalogue(tmp_path / "c.sqlite"), Catalogue(place)]
    for catalogue in both:
        catalogue.put_film(HEAT)
        begin(catalogue, FOOTAGE)
        catalogue.commit_chunk(
            FOOTAGE.id, SHOTS, FRAMES, [*texts, *LINES], reached=10.0, resume="end"
        )
    file, server = both
    for n in range(150):
        asked = " ".join(rng.choices([*alphabet, "zebra", "dont", "روم"], k=rng.randint(1, 4)))
        how = {
            "phrase": n % 3 == 0,
            "kinds": rng.choice([None, ["ocr"], ["caption", "subtitle"]]),
            "limit": rng.choice([1, 5, 60, 1000]),
            "least": rng.choice([0.0, 0.5]),
        }
        assert server.search_text(asked, **how) == file.search_text(asked, **how), (asked, how)
    for catalogue in both:
        catalogue.close()


def test_words_are_counted_down_when_lines_go(engine, catalogue):
    catalogue.finish_footage(FOOTAGE.id, LINES)
    assert catalogue.check() == []
    catalogue.remove_footage(FOOTAGE.id)
    assert catalogue.check() == []
    assert catalogue.search_text("stop") == []
    with catalogue._db.reading() as db:
        assert db.execute("SELECT count(*) FROM word_counts").fetchone()[0] == 0
        assert tuple(db.execute("SELECT lines, tokens FROM catalogue_state").fetchone()) == (0, 0)


def test_counts_that_do_not_fit_are_found_and_mended(engine, catalogue, behind):
    catalogue.finish_footage(FOOTAGE.id, LINES)
    behind("UPDATE word_counts SET lines = 7 WHERE term = 'stop'")
    assert any("counts" in problem for problem in catalogue.check())
    catalogue.rebuild_words()
    assert catalogue.check() == []


def test_a_check_does_not_go_through_all_words_for_each_line(engine, catalogue, behind):
    behind(
        f"INSERT INTO texts SELECT n, '{FOOTAGE.id}', n, n, 'ocr', '', n FROM "
        "generate_series(1, 9000) AS n; "
        "INSERT INTO words SELECT id, ARRAY[text], 1 FROM texts; ANALYZE texts, words"
    )
    with catalogue._db.writing() as db:  # so little memory is to this what 4 MB are to a library
        db.execute("SET LOCAL work_mem = '64kB'")
        for question in _COUNTS.values():
            plan = "\n".join(row[0] for row in db.execute(f"EXPLAIN {question}").fetchall())
            assert "NOT (SubPlan" not in plan, plan


def test_what_was_removed_leaves_no_bytes(engine, catalogue, place, postgres_server):
    for n in range(40):
        catalogue.finish_footage(FOOTAGE.id, [line(n, n + 1, f"secret{n} " * 90)])
    catalogue.remove_footage(FOOTAGE.id)
    before = catalogue.size()
    catalogue.compact()
    assert catalogue.size() < before
    assert catalogue.films() == [HEAT]


def test_it_knows_how_large_it_is(engine, catalogue):
    assert catalogue.size() > 100_000


@pytest.mark.parametrize(
    "text", ["a\x00b", "\U0010ffff", "\U0010ffffb00", "'; DROP TABLE films --", "$1 ?"]
)
def test_any_text_comes_back_and_is_found(engine, catalogue, text):
    catalogue.put_film(replace(HEAT, id="odd", title=f"Odd {text}", plot=text))
    assert catalogue.film("odd").title == f"Odd {text}"
    assert catalogue.film("odd").plot == text
    assert [film.id for film in catalogue.find_films(f"odd {text}")] == ["odd"]
    catalogue.set_meta(text, text)
    assert catalogue.get_meta(text) == text
    with suppress(CineseekError):
        catalogue.search_text(text)
