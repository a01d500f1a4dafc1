"""A catalogue goes from one engine to the other and back, and nothing of it is lost."""

import json
import os
import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace

import numpy as np
import pytest
from tests.index.samples import (
    AMELIE,
    FOOTAGE,
    FRAMES,
    HEAT,
    OTHER,
    SHOTS,
    TRAILER,
    begin,
    line,
    shot,
)
from tests.index.test_words import LINES

from cineseek.errors import LibraryError
from cineseek.index.catalogue import Catalogue
from cineseek.index.moving import copy_tables
from cineseek.index.tellings import Telling
from cineseek.origin import Origin

ODD = os.fsdecode(b"/films/\xff\xfe odd \x01.mkv")


def fill(catalogue):
    catalogue.put_film(AMELIE)
    catalogue.put_film(HEAT)
    catalogue.put_film(replace(AMELIE, plot="a NUL \x00 and the last letter \U0010ffff", votes=0))
    catalogue.put_film(replace(HEAT, id="gone"))
    catalogue.remove_film("gone")
    catalogue.put_film(replace(HEAT, id="late", title="\u202eLate", year=None, rating=0.1 + 0.2))
    begin(catalogue, FOOTAGE)
    begin(catalogue, replace(TRAILER, path=ODD), size=2**40, mtime_ns=2**60)
    begin(catalogue, OTHER)
    catalogue.commit_chunk(
        FOOTAGE.id, SHOTS, FRAMES, LINES, reached=10 / 3, resume="\x00token",
        sound=(0, np.arange(64 * 40, dtype=np.uint8).reshape(40, 64)),
    )  # fmt: skip
    catalogue.commit_chunk(
        OTHER.id, [shot(OTHER, 1, 0.0, 6.0, warmth=-0.0, motion_strength=1e-9)], [],
        [line(0.1, 0.3, "x" * 700), line(1, 2, "NUL \x00 inside")], reached=6.0, resume="",
    )  # fmt: skip
    catalogue.fail_footage(OTHER.id, ODD)
    vector = np.linspace(-1, 1, 16, dtype=np.float32)
    catalogue.wholes.put_profiles({FOOTAGE.id: {"look": ("toy", vector)}})
    catalogue.set_meta("sound_model", "{}")
    origin = Origin("filmgrab", "https://films.example/1.jpg", robots="allowed", bytes=2**33)
    catalogue.origins.note(TRAILER.id, ODD, [origin, replace(origin, source="other")])
    catalogue.tellings.put(
        [
            (
                Telling(FOOTAGE.id, SHOTS[0].span, "caption", "en", "m"),
                [line(0, 4, "a sea", "caption")],
            )
        ]
    )


def rows(file):
    with closing(sqlite3.connect(file)) as db:
        tables = [
            name
            for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("words_")
        ]
        found = {table: sorted(map(repr, db.execute(f"SELECT * FROM {table}"))) for table in tables}
        # JSON may come back in another order.
        found["shots"] = [
            (*row, json.loads(facets))
            for *row, facets in db.execute("SELECT * FROM shots ORDER BY footage_id, number")
        ]
        found["order"] = [row[0] for row in db.execute("SELECT id FROM films ORDER BY rowid")]
        found["words"] = db.execute("SELECT rowid, * FROM words ORDER BY rowid").fetchall()
        return found


@pytest.fixture
def opened():
    with ExitStack() as stack:
        yield lambda where: stack.enter_context(closing(Catalogue(where)))


@pytest.fixture
def places(tmp_path, postgres_server):
    return tmp_path / "one.sqlite", postgres_server.address(), tmp_path / "back.sqlite"


@pytest.mark.xdist_group("postgres")
def test_a_catalogue_that_went_there_and_back_is_the_same(places, opened):
    file, address, back = places
    one, other, last = map(opened, places)
    fill(one)
    assert one.footage(TRAILER.id).path == ODD
    told = []
    moved = one.moves.copy_to(other.moves, where=address, tell=lambda *how: told.append(how))
    assert told[-1] == (2 * moved, 2 * moved)
    other.moves.note(left=False)
    for ask in (
        lambda c: c.films(),
        lambda c: c.footages(),
        lambda c: c.lists.films("", "added", limit=9, offset=0),
        lambda c: c.sources(TRAILER.id),
        lambda c: (c.origins.of(TRAILER.id), c.origins.from_source("other"), c.origins.sources()),
        lambda c: c.origins.counts(),
        lambda c: list(c.tellings.untold("caption", "en")),
        lambda c: c.ingest_state(OTHER.id),
        lambda c: c.texts(OTHER.id),
        lambda c: [c.search_text(text, phrase=True) for text in ("x" * 700, "東京", "nul inside")],
        lambda c: c.wholes.spectrum(FOOTAGE.id).tolist(),
        lambda c: c.check(),
    ):
        assert ask(other) == ask(one)
    assert len(other.search_text("x" * 700)) == 1
    other.moves.copy_to(last.moves, where=back, tell=None)
    last.moves.note(left=False)
    other.put_film(replace(HEAT, id="newest"))  # numbered after those that came with the move
    newest, *_ = other.lists.films("", "added", limit=1, offset=0)[0]
    assert newest.film.id == "newest"
    for catalogue in (one, other, last):
        catalogue.close()
    assert rows(back) == rows(file)


def test_a_catalogue_with_films_of_its_own_is_not_overwritten(tmp_path, place, opened):
    one, other = opened(tmp_path / "one.sqlite"), opened(place)
    fill(one)
    other.put_film(AMELIE)
    assert not other.moves.is_free()
    with pytest.raises(LibraryError, match="another library"):
        one.moves.copy_to(other.moves, where=place, tell=None)
    assert other.films() == [AMELIE]
    other.moves.note(left=True)
    assert other.moves.is_free()
    one.moves.copy_to(other.moves, where=place, tell=None)
    assert other.films() == one.films()
    other.moves.clear()
    assert other.counts().films == 0
    assert other.check() == []


def test_a_copy_that_fails_leaves_nothing(tmp_path, place, opened):
    one, other = opened(tmp_path / "one.sqlite"), opened(place)
    fill(one)

    def stop(done, total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_tables(one._db, other._db, where=place, tell=stop)
    assert other.moves.is_free()
    assert other.films() == []


def test_rows_that_arrive_changed_are_an_error(tmp_path, place, engine, behind, opened):
    one, other = opened(tmp_path / "one.sqlite"), opened(place)
    fill(one)
    if engine == "sqlite":
        behind("CREATE TRIGGER t AFTER INSERT ON shots BEGIN UPDATE shots SET ends = ends + 1; END")
    else:
        behind(
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.ends := NEW.ends + 1; RETURN NEW; END $$; "
            "CREATE TRIGGER t BEFORE INSERT ON shots FOR EACH ROW EXECUTE FUNCTION f()"
        )
    with pytest.raises(LibraryError, match="not the same"):
        one.moves.copy_to(other.moves, where=place, tell=None)
    assert other.films() == []
