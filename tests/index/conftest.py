"""A small catalogue, on each engine that can hold one."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from tests.index.samples import FOOTAGE, FRAMES, HEAT, SHOTS, begin
from tests.postgres_server import schema_of

from cineseek.index.catalogue import Catalogue

# One process has the server: starting a second takes longer than these tests.
POSTGRES = pytest.param("postgres", marks=pytest.mark.xdist_group("postgres"))


@pytest.fixture(params=["sqlite", POSTGRES])
def engine(request):
    return request.param


@pytest.fixture
def place(engine, tmp_path, request):
    """Where a catalogue can be."""
    if engine == "sqlite":
        yield tmp_path / "catalogue.sqlite"
        return
    server = request.getfixturevalue("postgres_server")
    if "behind" in request.fixturenames:
        yield server.address()
        return
    # To make a schema takes longer than most of these tests.
    address = server.clean.pop() if server.clean else server.address()
    yield address
    server.empty(address)


@pytest.fixture
def behind(engine, place, request):
    """Changes a catalogue behind its back, where nothing looks at what belongs together."""

    def run(sql):
        if engine == "sqlite":
            with closing(sqlite3.connect(place)) as db, db:
                db.execute(sql)
        else:
            request.getfixturevalue("postgres_server").run(
                f"SET session_replication_role = replica; {sql}", schema=schema_of(place)
            )

    return run


@pytest.fixture
def empty(place):
    catalogue = Catalogue(place, clock=lambda: 0.0)
    yield catalogue
    catalogue.close()


@pytest.fixture
def catalogue(empty):
    empty.put_film(HEAT)
    begin(empty, FOOTAGE)
    empty.commit_chunk(FOOTAGE.id, SHOTS, FRAMES, [], reached=10.0, resume="end")
    empty.finish_footage(FOOTAGE.id)
    return empty
