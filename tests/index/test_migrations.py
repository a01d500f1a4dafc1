import sqlite3

import pytest
from tests.index.samples import FOOTAGE, HEAT, begin

from cineseek.errors import LibraryError
from cineseek.index.catalogue import Catalogue
from cineseek.index.database import Database
from cineseek.index.migrations import MIGRATIONS


def version(file):
    with sqlite3.connect(file) as db:
        found = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return found


def test_an_older_catalogue_is_brought_up_to_date_with_its_rows(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    old = Database(file, steps=MIGRATIONS[:1])
    with old.writing() as db:
        db.execute("INSERT INTO films (id, title, names) VALUES ('old', 'Old', '{}')")
    old.close()
    assert version(file) == 1
    catalogue = Catalogue(file)
    assert catalogue.film("old").title == "Old"
    catalogue.put_film(HEAT)
    begin(catalogue, FOOTAGE)
    assert catalogue.sources(FOOTAGE.id)
    catalogue.close()
    assert version(file) == len(MIGRATIONS)


def test_a_newer_catalogue_is_refused_and_left_alone(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    Catalogue(file).close()
    with sqlite3.connect(file) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(LibraryError, match="newer cineseek"):
        Catalogue(file)
    assert version(file) == 99


def test_a_step_that_fails_changes_nothing(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    Catalogue(file).close()
    broken = (*MIGRATIONS, "CREATE TABLE half (id INTEGER);\nCREATE TABLE half (id INTEGER);\n")
    with pytest.raises(LibraryError):
        Database(file, steps=broken)
    assert version(file) == len(MIGRATIONS)
    with sqlite3.connect(file) as db:
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
    db.close()
    assert "half" not in tables


def test_opening_twice_at_once_makes_one_catalogue(tmp_path):
    one, other = Catalogue(tmp_path / "c.sqlite"), Catalogue(tmp_path / "c.sqlite")
    one.put_film(HEAT)
    assert other.films() == [HEAT]
    one.close()
    other.close()
