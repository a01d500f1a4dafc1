"""The search graph: built beside the shard in use, swapped in, never in the way."""

import os
import signal
import threading
import time

import numpy as np
import pytest

from cineseek.index.builder import Builder
from cineseek.index.edge import EdgeStore
from cineseek.index.exact import ExactStore
from cineseek.index.vectors import Condition, Point, frame_id

SIZES = {"look": 16, "print": 32}
MANY = 1200


def unit(rows, size, seed):
    found = np.random.default_rng(seed).standard_normal((rows, size)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


LOOKS = unit(MANY + 400, 16, 0)
PRINTS = np.sign(unit(MANY + 400, 32, 1)) / np.float32(32**0.5)


def point(n, film="film"):
    vectors = {"print": PRINTS[n]} if n % 4 == 3 else {"look": LOOKS[n], "print": PRINTS[n]}
    return Point(
        frame_id("f", n), vectors, {"film": film, "year": 1900 + n % 100, "look": n % 4 != 3}
    )


POINTS = [point(n) for n in range(MANY)]


def opened(folder, **options):
    return EdgeStore(folder, SIZES, **{"approximate_above": 1000, **options})


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "vectors"


def same(store, points):
    """Whether a store holds exactly these points and finds them."""
    plain = ExactStore(None, SIZES)
    plain.upsert(points)
    assert sorted(store.ids()) == sorted(plain.ids())
    for name in SIZES:
        ids = sorted(plain.ids())
        ours = {p.id: p for p in store.get(ids, vectors=[name])}
        for one in plain.get(ids, vectors=[name]):
            assert ours[one.id].payload == one.payload
            assert ours[one.id].vectors.keys() == one.vectors.keys()
            for vector in one.vectors:
                assert ours[one.id].vectors[vector].tobytes() == one.vectors[vector].tobytes()
    for n in range(0, len(points), 97):
        for name, vector in points[n].vectors.items():
            for where in ([], [Condition("year", at_most=1950, negate=True)]):
                expected = plain.search(name, vector, limit=5, where=where)
                found = store.search(name, vector, limit=5, where=where)
                assert [m.score for m in found] == pytest.approx(
                    [m.score for m in expected], abs=1e-4
                )
    assert store.check() == []


def shards(folder):
    return sorted(one.name for one in folder.iterdir() if one.is_dir())


def test_few_points_need_no_graph(folder):
    store = opened(folder)
    store.upsert(POINTS[:1000])
    assert store.settle()
    assert not store.approximate
    store.close()


def test_many_points_get_a_graph_and_stay_what_they_were(folder):
    store = opened(folder)
    store.upsert(POINTS)
    assert store.settle()
    assert store.approximate
    same(store, POINTS)
    assert shards(folder) == ["shard-2"]
    store.close()
    store = opened(folder)
    assert store.approximate
    same(store, POINTS)
    store.close()


def test_a_graph_is_not_built_where_that_is_off(folder):
    store = opened(folder, build=False)
    store.upsert(POINTS)
    assert store.settle()
    assert not store.approximate
    store.close()


def test_what_comes_after_the_graph_is_found_too(folder):
    store = opened(folder)
    store.upsert(POINTS)
    store.settle()
    points = POINTS + [point(n) for n in range(MANY, MANY + 50)]
    store.upsert(points[MANY:])
    store.delete([points[0].id])
    changed = point(1, film="renamed")
    store.upsert([changed])
    store.set_payload([points[2].id], {"film": "renamed"})
    same(store, [changed, point(2, film="renamed"), *points[3:]])
    store.close()


@pytest.fixture
def held(monkeypatch):
    """Builds that have ended wait for this event before they are swapped in."""
    begun, go_on = threading.Event(), threading.Event()
    build = Builder._build

    def slowly(self, folder):
        begun.set()
        built = build(self, folder)
        go_on.wait(60)
        return built

    monkeypatch.setattr(Builder, "_build", slowly)
    return begun, go_on


@pytest.mark.parametrize("batch", [500, 20])
def test_searches_and_writes_go_on_during_a_build(folder, held, monkeypatch, batch):
    monkeypatch.setattr("cineseek.index.builder._BATCH", batch)
    begun, go_on = held
    store = opened(folder)
    store.upsert(POINTS)
    assert begun.wait(60)
    expected = {one.id: one for one in POINTS}
    for n in range(MANY, MANY + 200, 10):
        store.upsert([point(m) for m in range(n, n + 10)])
        expected |= {point(m).id: point(m) for m in range(n, n + 10)}
        store.delete([point(n).id, POINTS[n - MANY].id])
        expected.pop(point(n).id)
        expected.pop(POINTS[n - MANY].id)
        store.set_payload([point(n + 1).id], {"film": "renamed"})
        expected[point(n + 1).id] = point(n + 1, film="renamed")
        assert store.search("look", LOOKS[n + 1], limit=1)[0].id == point(n + 1).id or n % 4 == 2
    assert not store.approximate
    go_on.set()
    assert store.settle(60)
    assert store.approximate
    same(store, list(expected.values()))
    store.close()
    again = opened(folder)
    same(again, list(expected.values()))
    again.close()


def test_threads_never_meet_a_closed_shard_while_one_is_swapped_in(folder):
    store = opened(folder)
    errors, stop = [], threading.Event()

    def search():
        while not stop.is_set():
            try:
                store.search("look", LOOKS[0], limit=3)
                store.count()
                time.sleep(0.001)
            except Exception as error:  # noqa: BLE001 (whatever it is, the test is to show it)
                errors.append(error)
                return

    threads = [threading.Thread(target=search) for _ in range(2)]
    store.upsert(POINTS[:10])
    for thread in threads:
        thread.start()
    store.upsert(POINTS[10:])
    assert store.settle(120)
    time.sleep(0.1)
    stop.set()
    for thread in threads:
        thread.join()
    assert not errors
    assert store.approximate
    store.close()


def test_a_build_that_is_killed_costs_nothing_and_is_tried_again(folder, monkeypatch, caplog):
    store = opened(folder)
    store.upsert(POINTS[:900])
    spawn = __import__("subprocess").Popen

    def killed(*args, **options):
        process = spawn(*args, **options)
        os.kill(process.pid, signal.SIGKILL)
        return process

    with monkeypatch.context() as patched:
        patched.setattr("cineseek.index.builder.subprocess.Popen", killed)
        store.upsert(POINTS[900:])
        store.settle(60)
    assert "search graph" in caplog.text
    assert not store.approximate
    same(store, POINTS)
    assert shards(folder) == ["shard-1"]
    store.close()
    store = opened(folder)
    assert store.settle(60)
    assert store.approximate
    same(store, POINTS)
    store.close()


def test_closing_gives_up_a_build_and_leaves_nothing_behind(folder, held):
    begun, go_on = held
    store = opened(folder)
    store.upsert(POINTS)
    assert begun.wait(60)
    go_on.set()
    store.close()
    assert len(shards(folder)) == 1
    store = opened(folder, build=False)
    same(store, POINTS)
    store.close()


def test_a_graph_is_built_anew_when_enough_has_come(folder, monkeypatch):
    store = opened(folder, approximate_above=200)
    store.upsert(POINTS[:300])
    assert store.settle(60)
    store.upsert(POINTS[300:400])
    assert shards(folder) == ["shard-2"]
    store.upsert(POINTS[400:])
    assert store.settle(60)
    assert shards(folder) == ["shard-3"]
    same(store, POINTS)
    store.close()


def test_a_graph_is_not_built_where_a_copy_would_fill_the_disk(folder, monkeypatch, caplog):
    store = opened(folder)
    store.upsert(POINTS[:900])
    usage = __import__("shutil").disk_usage(folder)._replace(free=100 * 2**20)
    monkeypatch.setattr("cineseek.index.builder.shutil.disk_usage", lambda _: usage)
    store.upsert(POINTS[900:])
    store.settle(60)
    assert not store.approximate
    assert "disk is full" in caplog.text
    same(store, POINTS)
    store.close()


def test_filters_have_indexes_once_there_are_enough_points(folder, monkeypatch):
    monkeypatch.setattr("cineseek.index.edge.INDEXED_FROM", 100)
    monkeypatch.setattr("cineseek.index.edge.FLUSH_EVERY", 50)
    store = opened(folder)
    store.upsert(POINTS[:60])
    with store._current.using() as shard:
        assert not shard.info().payload_schema
    store.upsert(POINTS[60:150])
    with store._current.using() as shard:
        assert set(shard.info().payload_schema) == {"film", "year", "look"}
    same(store, POINTS[:150])
    store.close()
