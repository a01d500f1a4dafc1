"""A server in trouble, and what is asked of one: retries, keys, sizes, shards."""

from __future__ import annotations

import json
import logging
import sys
from dataclasses import replace

import numpy as np
import pytest
from tests.index.qdrant_server import qdrant_server

from cineseek.errors import IndexUnreachableError, LibraryError, StorageFullError
from cineseek.index.address import read_address
from cineseek.index.remote import RemoteStore
from cineseek.index.vectors import Condition, Point, frame_id

SIZES = {"look": 16}


def point(n):
    return Point(frame_id("f", n), {"look": np.eye(16, dtype=np.float32)[n % 16]}, {"shot": n})


@pytest.fixture
def server():
    with qdrant_server() as running:
        yield running


@pytest.fixture
def opened(server):
    """Opens stores on the server, and closes them."""
    stores = []

    def opens(address="films", **how):
        how = {"create": True, "patience": 5} | how
        stores.append(RemoteStore(read_address(f"{server.url}/{address}"), SIZES, **how))
        return stores[-1]

    yield opens
    for store in stores:
        store.close()


@pytest.mark.parametrize(
    "trouble",
    [
        (503, {}, b'{"status":{"error":"Shard temporarily unavailable"},"time":0}'),
        (429, {"Retry-After": "0"}, b'{"status":{"error":"Rate limiting exceeded"},"time":0}'),
        (429, {}, b'{"status":{"error":"Rate limiting exceeded"},"time":0}'),
        (429, {"Retry-After": "Wed, 21 Oct 2026 07:28:00 GMT"}, b"{}"),
        (500, {}, b'{"status":{"error":"Service internal error: 1 of 2 failed"},"time":0}'),
        (502, {"Content-Type": "text/html"}, b"<html>Bad Gateway</html>"),
        (0, {}, b""),
    ],
)
def test_what_passes_is_waited_for(server, opened, trouble):
    store = opened()
    for change in (
        lambda: store.upsert([point(1)]),
        lambda: store.set_payload([point(1).id], {"shot": 2}),
        lambda: store.search("look", point(1).vectors["look"], limit=1),
        lambda: store.delete([point(1).id]),
    ):
        server.trouble.append(trouble)
        change()
    assert store.count() == 0


def test_as_long_as_a_server_says_is_waited(server, opened, monkeypatch):
    store = opened()
    waits = []
    monkeypatch.setattr(store._calls, "_sleep", waits.append)
    for code in (429, 503):
        server.trouble.append((code, {"Retry-After": "3"}, b"{}"))
    store.upsert([point(1)])
    assert len(waits) == 2
    assert min(waits) >= 3


def test_a_collection_that_was_made_and_whose_answer_was_lost_is_there(server, opened):
    server.unheard.append("PUT films")
    assert opened().count() == 0


def test_who_asks_while_another_writes_gets_an_answer(server, opened, monkeypatch):
    # A write forgets what was known, at any moment: here between learning and telling it.
    forgotten = property(lambda store: None, lambda store, known: None)
    monkeypatch.setattr(RemoteStore, "_known", forgotten, raising=False)
    store = opened()
    store.upsert([point(1)])
    assert [one.id for one in store.search("look", point(1).vectors["look"], limit=1)]
    assert store.graph == "unneeded"


def test_a_change_that_is_only_queued_is_sent_until_it_is_made(server, opened):
    store = opened()
    server.queued = 2
    store.upsert([point(1)])
    assert server.asked["PUT points"] == 3
    assert store.count() == 1


@pytest.mark.parametrize(
    ("answer", "kind", "said"),
    [
        ((403, {}, b'{"status":{"error":"Forbidden: read-only"},"time":0}'), LibraryError, "KEY"),
        ((507, {}, b'{"status":{"error":"Insufficient"},"time":0}'), StorageFullError, "room"),
        ((413, {}, b"too large"), LibraryError, "max_request_size_mb"),
        ((400, {}, b'{"status":{"error":"Wrong input: x"},"time":0}'), LibraryError, "Wrong input"),
        ((404, {}, b'{"status":{"error":"Not found: gone"},"time":0}'), LibraryError, "doctor"),
        ((200, {}, b"<html>hello</html>"), LibraryError, "not a Qdrant server"),
        ((200, {}, b'{"result":{"points":7}}'), LibraryError, "not a Qdrant server"),
        ((200, {}, b'{"result":null,"status":"ok"}'), LibraryError, "not a Qdrant server"),
        ((301, {"Location": "http://127.0.0.1:1/"}, b""), LibraryError, "301"),
    ],
)
def test_what_does_not_pass_is_told_at_once(server, opened, answer, kind, said):
    store = opened()
    server.trouble.append(answer)
    with pytest.raises(kind, match=said):
        store.upsert([point(1)])
    assert not server.trouble


def test_a_server_that_stays_away_is_an_error_that_says_where(server, opened):
    store = opened(patience=0.3)
    server.trouble.extend([(503, {}, b"busy")] * 50)
    with pytest.raises(IndexUnreachableError, match=f"{server.url}.*busy"):
        store.count()
    server.trouble.clear()


def test_nobody_at_an_address_is_told_within_seconds(monkeypatch):
    monkeypatch.setattr("cineseek.index.remote_collection.FIRST_PATIENCE", 0.5)
    with qdrant_server() as gone:
        address = read_address(f"{gone.url}/films")
    with pytest.raises(IndexUnreachableError, match="cannot be used"):
        RemoteStore(address, SIZES, create=True)


def test_a_key_is_taken_from_the_environment_and_stays_there(monkeypatch, caplog):
    with qdrant_server(key="s3cret") as server:
        address = read_address(f"{server.url}/films")
        monkeypatch.delenv("CINESEEK_INDEX_KEY", raising=False)
        with pytest.raises(LibraryError, match="CINESEEK_INDEX_KEY"):
            RemoteStore(address, SIZES, create=True)
        monkeypatch.setenv("CINESEEK_INDEX_KEY", "wrong")
        with pytest.raises(LibraryError, match="Invalid API key"):
            RemoteStore(address, SIZES, create=True)
        monkeypatch.setenv("CINESEEK_INDEX_KEY", "s3cret")
        with caplog.at_level(logging.DEBUG):
            store = RemoteStore(address, SIZES, create=True)
            store.upsert([point(1)])
            store.close()
        assert "s3cret" not in caplog.text + str(address)


def test_without_its_client_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "qdrant_client", None)
    with pytest.raises(LibraryError, match=r"pip install 'cineseek\[cluster\]'"):
        RemoteStore(read_address("http://127.0.0.1:1/films"), SIZES)


def test_a_server_that_is_too_old_is_refused():
    with (
        qdrant_server(version="1.9.7") as server,
        pytest.raises(LibraryError, match=r"1\.9\.7.*1\.18"),
    ):
        RemoteStore(read_address(f"{server.url}/films"), SIZES, create=True)


def test_a_collection_is_made_as_its_address_says(server, opened):
    store = opened("films?shards=6&replicas=3&quantised=disk", half=["look"])
    made = server.collections["films"].made
    assert (made.shard_number, made.replication_factor, made.write_consistency_factor) == (6, 3, 2)
    assert made.quantization_config.scalar.always_ram is False
    assert made.on_disk_payload
    assert made.vectors["look"].on_disk
    assert made.vectors["look"].datatype == "float16"
    assert {"film", "year", "duration", "black_and_white"} <= set(
        server.collections["films"].indexes
    )
    assert store.half == ("look",)
    opened("plain?quantised=none")
    assert server.collections["plain"].made.quantization_config is None


def test_an_index_of_payloads_that_is_missing_is_made_on_opening(server, opened):
    opened()
    del server.collections["films"].indexes["year"]
    before = server.asked["PUT index"]
    opened()
    assert server.asked["PUT index"] == before + 1


def test_a_collection_that_is_missing_is_made_only_where_that_is_asked(server, opened):
    with pytest.raises(LibraryError, match=r"no such collection.*doctor"):
        opened(create=False)
    assert not server.collections


def test_vectors_of_another_size_are_refused_and_a_new_kind_is_added(server, opened):
    opened().upsert([point(1)])
    with pytest.raises(LibraryError, match="reindex"):
        RemoteStore(read_address(f"{server.url}/films"), {"look": 32})
    wider = RemoteStore(read_address(f"{server.url}/films"), {**SIZES, "caption": 8})
    caption = np.eye(8, dtype=np.float32)[1]
    wider.upsert([Point(frame_id("f", 9), {"caption": caption}, {})])
    assert [m.id for m in wider.search("caption", caption, limit=5)] == [frame_id("f", 9)]
    wider.close()


def test_many_points_go_in_requests_that_a_server_takes(server, opened, monkeypatch):
    monkeypatch.setattr("cineseek.index.remote_points.BYTES", 20_000)
    store = opened()
    store.upsert([point(n) for n in range(200)])
    assert store.count() == 200
    assert server.asked["PUT points"] > 5
    assert server.largest < 20_000


def test_a_narrow_filter_is_compared_one_by_one_and_a_wide_one_goes_through_the_graph(
    server, opened, monkeypatch
):
    store = opened(approximate_above=10)
    store.upsert([replace(point(n), payload={"shot": n, "year": n % 2}) for n in range(100)])
    server.collections["films"].graph = True
    store._known = None
    sent = []
    route = server.route
    monkeypatch.setattr(
        server,
        "route",
        lambda method, path, query, body: (
            sent.append((path, body)) or route(method, path, query, body)
        ),
    )

    def exact():
        asked = [json.loads(body) for path, body in sent if path.endswith("/query")]
        sent.clear()
        return [one["params"].get("exact", False) for one in asked]

    vector = point(3).vectors["look"]
    store.search("look", vector, limit=5)
    assert exact() == [False]
    store.search("look", vector, limit=5, where=[Condition("year", at_least=1)])
    assert exact() == [False]
    store.search("look", vector, limit=5, where=[Condition("shot", (3,))])
    assert exact() == [True]
    store.search("look", vector, limit=5, exact=True)
    assert exact() == [True]


def test_the_state_of_a_graph_and_of_shards_is_known(server, opened):
    store = opened("films?shards=3", approximate_above=10)
    assert store.graph == "unneeded"
    store.upsert([point(n) for n in range(20)])
    assert store.graph == "missing"
    server.collections["films"].status = "yellow"
    assert store.settle(0) is False
    server.collections["films"].status = "green"
    server.collections["films"].graph = True
    assert store.settle(5)
    assert store.graph == "built"
    assert store.check() == []
    server.dead_shards = 2
    server.collections["films"].status = "red"
    assert "red" in store.check()[0]
    assert "0, 1 are dead" in store.check()[1]
