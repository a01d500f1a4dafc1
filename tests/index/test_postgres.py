"""What only a catalogue on a server can meet: a server that is away, says no, or is not one."""

import socket
import sys
import threading
import time
from contextlib import closing, suppress
from dataclasses import replace

import pytest
from tests.index.samples import AMELIE, FOOTAGE, HEAT, begin, line
from tests.postgres_server import PostgresServer, schema_of

from cineseek.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryUnreachableError,
    MissingExtraError,
    StorageFullError,
)
from cineseek.index.catalogue import Catalogue
from cineseek.index.opening import open_tables
from cineseek.index.postgres.address import read_address

pytestmark = [
    pytest.mark.xdist_group("postgres"),
    pytest.mark.parametrize("engine", ["postgres"], indirect=True),
]


@pytest.mark.parametrize(
    ("text", "shown", "schema"),
    [
        ("postgresql://ann@db.example.org/films", "postgresql://ann@db.example.org/films", ""),
        ("postgres://db/films?schema=mine", "postgresql://db/films?schema=mine", "mine"),
        (
            "postgresql://db:5433/f?sslmode=require&schema=a_1",
            "postgresql://db:5433/f?sslmode=require&schema=a_1",
            "a_1",
        ),
        ("postgresql:///f?host=/run/x", "postgresql:///f?host=/run/x", ""),
    ],
)
def test_an_address_is_written_as_it_was_meant(engine, text, shown, schema):
    address = read_address(text)
    assert str(address) == shown
    assert address.schema == (schema or "cineseek")
    assert "schema" not in address.database
    assert read_address(str(address)) == address


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("postgresql://ann:hunter2@db/films", "CINESEEK_CATALOGUE_PASSWORD"),
        ("postgresql://ann@db/films?password=hunter2", "CINESEEK_CATALOGUE_PASSWORD"),
        ("postgresql://ann@db/films?oauth_client_secret=hunter2", "CINESEEK_CATALOGUE_PASSWORD"),
        ("postgresql://ann:hunter2/x@db/films", "no address"),
        ("postgresql+psycopg://ann:hunter2@db/films", "no address"),
        ("postgresql://db:port/films", "no address"),
        ("postgresql://db", "names no database"),
        ("postgresql://db/films?schema=x;DROP", "small letters"),
        ("postgresql://db/films?schema=Mine", "small letters"),
        ("mysql://db/films", "no address"),
    ],
)
def test_an_address_that_will_not_do_is_refused_and_no_password_is_told(engine, text, what):
    with pytest.raises(LibraryError, match=what) as error:
        read_address(text)
    assert "hunter2" not in str(error.value)


def test_what_is_no_address_is_never_a_path(engine, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(LibraryError, match="no address"):
        Catalogue("catalogue.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_without_the_client_of_postgresql_the_extra_is_named(engine, monkeypatch):
    monkeypatch.setitem(sys.modules, "cineseek.index.postgres.database", None)
    with pytest.raises(MissingExtraError, match="cluster"):
        Catalogue("postgresql://db.invalid/films")


# Several processes


def test_a_change_by_another_process_is_noticed_when_it_is_there(engine, place):
    with closing(Catalogue(place)) as one, closing(Catalogue(place)) as other:
        before = one.lists.version()
        assert one.lists.version() == before
        with other._db.writing() as db:
            db.execute("INSERT INTO meta VALUES ('a', 'b')")
            assert one.lists.version() == before
        assert one.lists.version() != before


def test_several_may_write_in_turn(engine, place):
    def write(number):
        with closing(Catalogue(place)) as catalogue:
            for n in range(10):
                film = replace(HEAT, id=f"{number}-{n}")
                catalogue.put_film(film)
                footage = replace(FOOTAGE, id=f"{number}-{n}", film_id=film.id)
                begin(catalogue, footage)
                catalogue.finish_footage(footage.id, [line(1, 2, f"the words of {n}")])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with closing(Catalogue(place)) as catalogue:
        assert catalogue.counts().texts == 40
        assert len(catalogue.search_text("words", limit=100)) == 40
        assert catalogue.check() == ["40 read footages without a shot"]


# A server that says no


def test_who_waits_to_write_sees_what_was_written_meanwhile_however_the_server_is_set(
    engine, place
):
    strict = f"{place}&options=-c default_transaction_isolation=serializable"
    with closing(Catalogue(place)) as first, closing(Catalogue(strict)) as second:
        with first._db.writing() as db:
            waiting = threading.Thread(target=second.set_meta, args=("b", "2"))
            waiting.start()
            time.sleep(0.3)
            db.execute("INSERT INTO meta VALUES ('a', '1')")
        waiting.join()
        assert (first.get_meta("a"), first.get_meta("b")) == ("1", "2")


def test_a_server_that_does_not_answer_is_said_so_at_once(engine):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        with pytest.raises(LibraryUnreachableError, match="does not answer"):
            Catalogue(f"postgresql://ann@127.0.0.1:{port}/films")


def test_a_database_or_user_that_is_not_there_is_named(engine, postgres_server):
    with pytest.raises(LibraryError, match="createdb"):
        Catalogue(postgres_server.address().replace("/postgres?", "/nowhere?"))
    with pytest.raises(LibraryError, match="no such user"):
        Catalogue(postgres_server.address(user="nobody"))


def test_a_password_is_asked_for_and_taken_from_the_environment(
    engine, postgres_server, monkeypatch
):
    postgres_server.run(
        "CREATE ROLE secretive LOGIN PASSWORD 'Äpfel';"
        "GRANT CREATE ON DATABASE postgres TO secretive"
    )
    postgres_server.ask_for_passwords("secretive")
    place = postgres_server.address(user="secretive")
    monkeypatch.setenv("HOME", "/nonexistent")
    for name in ("CINESEEK_CATALOGUE_PASSWORD", "PGPASSWORD"):
        with pytest.raises(LibraryError, match="CINESEEK_CATALOGUE_PASSWORD"):
            Catalogue(place)
        monkeypatch.setenv(name, "wrong-one")
        with pytest.raises(LibraryError, match="refuses the password") as error:
            Catalogue(place)
        assert "wrong-one" not in str(error.value)
        monkeypatch.setenv(name, "Äpfel")
        with closing(Catalogue(place)) as catalogue:
            assert catalogue.films() == []
        monkeypatch.delenv(name)


def test_a_user_without_rights_may_read_what_is_there_and_nothing_else(
    engine, postgres_server, catalogue, place
):
    schema = schema_of(place)
    postgres_server.run(
        f"CREATE ROLE reader LOGIN; GRANT USAGE ON SCHEMA {schema} TO reader; "
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO reader"
    )
    with closing(Catalogue(postgres_server.address(schema, user="reader"))) as mine:
        assert mine.films() == [HEAT]
        with pytest.raises(LibraryError, match="may not do that"):
            mine.put_film(AMELIE)
    with pytest.raises(LibraryError, match="CREATE SCHEMA IF NOT EXISTS"):
        Catalogue(postgres_server.address(user="reader"))


def test_a_database_that_cannot_hold_every_title_is_refused(engine, postgres_server):
    postgres_server.run("CREATE DATABASE plain ENCODING SQL_ASCII LOCALE 'C' TEMPLATE template0")
    with pytest.raises(LibraryError, match="SQL_ASCII"):
        Catalogue(postgres_server.address().replace("/postgres?", "/plain?"))


def test_a_server_that_is_too_old_is_refused(engine):
    with old_server() as port, pytest.raises(LibraryError, match="PostgreSQL 9, and 13"):
        Catalogue(f"postgresql://ann@127.0.0.1:{port}/films?sslmode=disable&gssencmode=disable")


class old_server:  # noqa: N801
    """Says hello as PostgreSQL 9.6 does, and no more."""

    def __enter__(self):
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.thread = threading.Thread(target=self.answer)
        self.thread.start()
        return self.socket.getsockname()[1]

    def answer(self):
        peer, _ = self.socket.accept()
        with peer, suppress(OSError):
            peer.recv(4096)

            def message(kind, body):
                return kind + (len(body) + 4).to_bytes(4) + body

            peer.sendall(
                message(b"R", bytes(4))
                + message(b"S", b"server_version\x009.6.24\x00")
                + message(b"S", b"server_encoding\x00UTF8\x00")
                + message(b"S", b"client_encoding\x00UTF8\x00")
                + message(b"S", b"standard_conforming_strings\x00on\x00")
                + message(b"Z", b"I")
            )
            peer.recv(4096)

    def __exit__(self, *error):
        self.socket.close()
        self.thread.join()


def test_a_full_disk_of_the_server_is_called_so_and_loses_nothing(engine, catalogue, behind):
    # No disk can be filled here; the server says what it says then, in the middle of a chunk.
    behind(
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$; "
        "CREATE TRIGGER full_disk BEFORE INSERT ON texts EXECUTE FUNCTION full_disk()"
    )
    with pytest.raises(StorageFullError, match="safe"):
        catalogue.commit_chunk(FOOTAGE.id, [], [], [line(0, 1, "x")], reached=99, resume="")
    assert catalogue.ingest_state(FOOTAGE.id).reached == 10.0
    behind("DROP TRIGGER full_disk ON texts")
    catalogue.finish_footage(FOOTAGE.id, [line(0, 1, "room again")])


# A server that goes away


@pytest.fixture
def end_connections(postgres_server):
    """Ends all that this process has open."""
    return lambda: postgres_server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cineseek'"
    )


def test_connections_that_were_lost_are_made_again(engine, catalogue, end_connections):
    for title in ("one", "other"):
        assert catalogue.film(HEAT.id) == HEAT
        end_connections()
        assert catalogue.film(HEAT.id) == HEAT
        end_connections()
        catalogue.put_film(replace(AMELIE, title=title))
        assert catalogue.film(AMELIE.id).title == title


def test_a_connection_lost_in_the_middle_of_writing_leaves_nothing_of_it(
    engine, catalogue, end_connections
):
    def write():
        with catalogue._db.writing() as db:
            db.execute("DELETE FROM films")
            end_connections()
            db.execute("DELETE FROM meta")

    with pytest.raises(LibraryError, match="Run the same command again"):
        write()
    assert catalogue.films() == [HEAT]
    catalogue.put_film(AMELIE)
    assert len(catalogue.films()) == 2


def test_a_server_that_starts_again_is_waited_for(engine):
    server = PostgresServer()
    try:
        with closing(Catalogue(server.address())) as catalogue:
            catalogue.put_film(HEAT)
            catalogue.films()
            server.stop("immediate")  # as after a crash
            again = threading.Timer(0.5, server.start)
            again.start()
            assert catalogue.films() == [HEAT]
            again.join()
            catalogue.put_film(AMELIE)
            assert len(catalogue.films()) == 2
            catalogue._db._patience = 0.2
            server.stop("immediate")
            with pytest.raises(LibraryUnreachableError, match="does not answer"):
                catalogue.films()
            server.start()
            assert len(catalogue.films()) == 2
    finally:
        server.remove()


def test_who_waits_too_long_is_told_that_it_is_busy(engine, catalogue, place):
    impatient = open_tables(place, patience=0.05)
    with closing(impatient):
        with catalogue._db.writing(), pytest.raises(LibraryBusyError), impatient.writing():
            pass
        with impatient.writing() as db:
            db.execute("INSERT INTO meta VALUES ('a', 'b')")
