"""One suite for all vector stores: whatever one answers, the others answer too."""

import os
import random
import threading
import uuid
from contextlib import ExitStack

import numpy as np
import pytest
from tests.index.qdrant_server import qdrant_server

from cineseek.errors import LibraryError
from cineseek.index.address import read_address
from cineseek.index.edge import EdgeStore
from cineseek.index.exact import ExactStore
from cineseek.index.holes import copy_folder
from cineseek.index.remote import RemoteStore
from cineseek.index.vectors import Condition, Point, frame_id

SIZES = {"look": 16, "print": 32}
STORES = {
    "exact": lambda folder: ExactStore(folder, SIZES),
    "edge": lambda folder: EdgeStore(folder, SIZES),
    "graph": lambda folder: EdgeStore(folder, SIZES, approximate_above=10, build=False),
    "half": lambda folder: EdgeStore(folder, SIZES, half=["print"]),
}
REMOTE = {
    "remote": {},
    "remote graph": {"approximate_above": 10, "half": ["print"]},
}
"""On a Qdrant server: that of CINESEEK_QDRANT, else a stand-in that speaks as one does."""
HALF = {("half", "print"), ("remote graph", "print")}


def unit(*shape, seed=0):
    rows = np.random.default_rng(seed).standard_normal(shape).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=-1, keepdims=True)


LOOKS, PRINTS = unit(60, 16), np.sign(unit(60, 32, seed=1)) / np.float32(32**0.5)
IDS = [frame_id("f" * 32, n * 0.5) for n in range(60)]


def point(n):
    """Every fourth has no look; years, lists, truth, numbers, and fields that some lack."""
    vectors = {"print": PRINTS[n]} if n % 4 == 3 else {"look": LOOKS[n], "print": PRINTS[n]}
    payload = {
        "film": f"film-{n % 3}",
        "year": 1990 + n % 10 if n % 5 else None,
        "colors": [["teal", "red"], ["blue"], []][n % 3],
        "black_and_white": n % 2 == 0,
        "duration": n / 10,
        "shot": n,
        "note": "kept as it is: ‌é 東",
    }
    if n % 7 == 0:
        payload["people"] = n % 4
    return Point(IDS[n], vectors, payload)


POINTS = [point(n) for n in range(60)]


@pytest.fixture(params=[*STORES, *REMOTE])
def kind(request):
    return request.param


@pytest.fixture(scope="module")
def server():
    """The address of a server, and the stand-in where it is one."""
    with ExitStack() as stack:
        address = os.environ.get("CINESEEK_QDRANT")
        standin = None if address else stack.enter_context(qdrant_server())
        yield address or standin.url, standin


def remote(address, kind):
    return RemoteStore(address, SIZES, create=True, patience=10, **REMOTE[kind])


@pytest.fixture(scope="module")
def collections(server):
    """By kind, a collection in which the points are."""
    url, standin = server
    made = {}
    for kind in REMOTE:
        store = remote(read_address(url).named(f"test-{kind}"), kind)
        store.upsert(POINTS)
        store.close()
        if standin is not None:
            standin.collections[store.name].graph = kind == "remote graph"
        made[kind] = store.name
    yield made
    for kind, name in made.items():
        store = remote(read_address(f"{url}/{name}"), kind)
        store.drop()
        store.close()


@pytest.fixture
def collection(kind, server, collections):
    """A collection of its own for a test, filled, and opened as often as wanted."""
    url, standin = server
    address = read_address(url).named(f"test-{kind}")
    with ExitStack() as stack:

        def opened():
            store = remote(address, kind)
            stack.callback(store.close)
            return store

        if standin is not None:
            standin.copy(collections[kind], address.collection)
        else:
            opened().upsert(POINTS)
        stack.callback(lambda: opened().drop())
        yield opened


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """By kind, a folder in which the points are: writing and building once is enough."""
    folders = {}
    for kind in STORES:
        folders[kind] = tmp_path_factory.mktemp("filled") / "vectors"
        store = STORES[kind](folders[kind])
        store.upsert(POINTS)
        store.close()
    store = EdgeStore(folders["graph"], SIZES, approximate_above=10)
    assert store.settle()
    store.close()
    return folders


@pytest.fixture
def store(kind, request, tmp_path):
    if kind in REMOTE:
        yield request.getfixturevalue("collection")()
        return
    filled = request.getfixturevalue("filled")
    copy_folder(filled[kind], tmp_path / "vectors")
    store = STORES[kind](tmp_path / "vectors")
    yield store
    store.close()


def test_the_store_with_a_graph_has_one(filled, tmp_path):
    copy_folder(filled["graph"], tmp_path / "vectors")
    store = STORES["graph"](tmp_path / "vectors")
    assert store.approximate
    store.close()


CONDITIONS = {
    "a word": [Condition("film", ("film-1",))],
    "one of two words": [Condition("film", ("film-1", "film-2"))],
    "not a word": [Condition("film", ("film-1",), negate=True)],
    "a word nobody has": [Condition("film", ("film-9",))],
    "no word at all": [Condition("film", ())],
    "all but no word at all": [Condition("film", (), negate=True)],
    "an item of a list": [Condition("colors", ("red",))],
    "one of two items": [Condition("colors", ("red", "blue"))],
    "not an item": [Condition("colors", ("red",), negate=True)],
    "a whole number": [Condition("people", (0,))],
    "not a number": [Condition("people", (0,), negate=True)],
    "a range": [Condition("year", at_least=1992, at_most=1994)],
    "not in a range": [Condition("year", at_least=1992, at_most=1994, negate=True)],
    "at least": [Condition("duration", at_least=4.2)],
    "at most": [Condition("duration", at_most=0.3)],
    "an empty range": [Condition("year", at_least=1999, at_most=1990)],
    "true": [Condition("black_and_white", (True,))],
    "false": [Condition("black_and_white", (False,))],
    "true is not one": [Condition("black_and_white", (1,))],
    "one is not true": [Condition("people", (True,))],
    "words of a number": [Condition("year", ("1992",))],
    "a range of words": [Condition("film", at_least=0)],
    "a field nobody has": [Condition("mood", ("dark",))],
    "not a field nobody has": [Condition("mood", ("dark",), negate=True)],
    "several": [
        Condition("film", ("film-0", "film-1")),
        Condition("year", at_least=1993),
        Condition("black_and_white", (True,), negate=True),
    ],
    "mixed values": [Condition("colors", ("red", 3, True))],
}


@pytest.mark.parametrize("name", CONDITIONS)
def test_conditions_mean_the_same_in_every_store(store, name):
    where = CONDITIONS[name]
    plain = ExactStore(None, SIZES)
    plain.upsert(POINTS)
    expected = plain.search("look", LOOKS[0], limit=100, where=where)
    found = store.search("look", LOOKS[0], limit=100, where=where)
    assert [m.id for m in found] == [m.id for m in expected]
    assert [m.score for m in found] == pytest.approx([m.score for m in expected], abs=1e-5)
    assert store.count(where) == plain.count(where)
    assert sorted(store.ids(where)) == sorted(plain.ids(where))


def test_conditions_let_through_what_they_say(store):
    # Not by comparing stores: these were counted by hand.
    assert store.count() == 60
    assert store.count(CONDITIONS["a word"]) == 20
    assert store.count(CONDITIONS["an item of a list"]) == 20
    assert store.count(CONDITIONS["not an item"]) == 40
    assert store.count(CONDITIONS["true is not one"]) == 0
    assert store.count([Condition("year", at_least=1990, negate=True)]) == 12
    assert store.count(CONDITIONS["a whole number"]) == 3


def test_the_nearest_come_first_and_lie_between_minus_one_and_one(store):
    found = store.search("look", LOOKS[5], limit=5)
    assert found[0].id == IDS[5]
    assert found[0].score == pytest.approx(1.0, abs=1e-6)
    assert found[0].payload == POINTS[5].payload
    scores = [match.score for match in found]
    assert scores == sorted(scores, reverse=True)
    assert all(-1 <= score <= 1 for score in scores)
    assert store.search("look", LOOKS[5], limit=5, exact=True) == found


def test_points_without_a_vector_of_that_name_are_not_found_by_it(store):
    assert len(store.search("look", LOOKS[3], limit=100)) == 45
    assert len(store.search("print", PRINTS[3], limit=100)) == 60
    assert store.search("print", PRINTS[3], limit=1)[0].id == IDS[3]


def test_a_limit_of_nothing_finds_nothing(store):
    assert store.search("look", LOOKS[0], limit=0) == []


def test_vectors_come_back_bit_for_bit(kind, store):
    found = {p.id: p for p in store.get(IDS[:4], vectors=["look", "print"])}
    for n in range(4):
        assert found[IDS[n]].vectors.keys() == POINTS[n].vectors.keys()
        for name, vector in found[IDS[n]].vectors.items():
            assert vector.dtype == np.float32
            given = POINTS[n].vectors[name]
            if (kind, name) in HALF:
                given = given.astype(np.float16).astype(np.float32)
            assert vector.tobytes() == given.tobytes()
    assert all(not p.vectors for p in store.get(IDS[:2]))


def test_getting_leaves_out_what_is_not_there(store):
    assert [p.id for p in store.get([IDS[1], frame_id("x", 1)])] == [IDS[1]]
    assert store.get([]) == []


def test_a_point_put_again_is_replaced_whole(store):
    store.upsert([Point(IDS[0], {"print": PRINTS[1]}, {"film": "new"})])
    (found,) = store.get([IDS[0]], vectors=["look", "print"])
    assert found.payload == {"film": "new"}
    assert found.vectors.keys() == {"print"}
    assert store.count() == 60
    assert IDS[0] not in [m.id for m in store.search("look", LOOKS[0], limit=100)]


def test_the_last_of_two_points_of_one_id_stays(store):
    store.upsert([Point(IDS[0], {}, {"film": "first"}), Point(IDS[0], {}, {"film": "second"})])
    assert store.get([IDS[0]])[0].payload == {"film": "second"}


def test_deleted_points_are_gone_and_unknown_ids_no_error(store):
    store.delete([*IDS[:10], frame_id("x", 1)])
    store.delete([])
    assert store.count() == 50
    assert store.get(IDS[:10]) == []
    assert sorted(store.ids()) == sorted(IDS[10:])
    assert IDS[5] not in [m.id for m in store.search("look", LOOKS[5], limit=100)]


def test_payload_fields_are_overwritten_and_the_rest_stays(store):
    store.set_payload([*IDS[:2], frame_id("x", 1)], {"film": "renamed", "people": None})
    store.set_payload([], {"film": "nobody"})
    assert store.count([Condition("film", ("renamed",))]) == 2
    (found,) = store.get([IDS[0]], vectors=["look"])
    assert found.payload == {
        name: value
        for name, value in {**POINTS[0].payload, "film": "renamed"}.items()
        if name != "people"
    }
    assert found.vectors["look"].tobytes() == LOOKS[0].tobytes()


def test_everything_is_there_after_reopening(store, kind, request, tmp_path):
    store.delete(IDS[:1])
    store.set_payload(IDS[1:2], {"film": "renamed"})
    store.close()
    again = (
        request.getfixturevalue("collection")()
        if kind in REMOTE
        else STORES[kind](tmp_path / "vectors")
    )
    assert sorted(again.ids()) == sorted(IDS[1:])
    assert again.get(IDS[1:2])[0].payload["film"] == "renamed"
    assert again.search("look", LOOKS[2], limit=1)[0].id == IDS[2]
    assert again.search("print", PRINTS[3], limit=1)[0].id == IDS[3]
    again.close()


@pytest.mark.parametrize(
    ("name", "vector", "message"),
    [
        ("sound", LOOKS[0], "sound"),
        ("look", PRINTS[0], "16"),
        ("look", LOOKS[:2], "16"),
        ("look", LOOKS[0] * 0, "direction"),
        ("look", LOOKS[0] * np.float32(np.nan), "direction"),
    ],
)
def test_a_vector_that_cannot_be_is_refused_before_anything_is_stored(store, name, vector, message):
    with pytest.raises(ValueError, match=message):
        store.search(name, vector, limit=1)
    fresh = frame_id("x", 1)
    with pytest.raises(ValueError, match=message):
        store.upsert([Point(fresh, {}, {}), Point(frame_id("x", 2), {name: vector}, {})])
    assert store.get([fresh]) == []


def test_an_id_that_is_no_uuid_is_refused(store):
    for ask in (store.get, store.delete, lambda ids: store.set_payload(ids, {})):
        with pytest.raises(ValueError, match="x-1"):
            ask(["x-1"])
    with pytest.raises(ValueError, match="x-1"):
        store.upsert([Point("x-1", {}, {})])


def test_length_does_not_matter_only_direction(store):
    store.upsert([Point(IDS[0], {"look": LOOKS[0] * 7}, {})])
    (found,) = store.get([IDS[0]], vectors=["look"])
    assert np.linalg.norm(found.vectors["look"]) == pytest.approx(1.0, abs=1e-5)
    assert store.search("look", LOOKS[0] * 9, limit=1)[0].score == pytest.approx(1.0, abs=1e-5)


def test_many_threads_write_and_search_at_once(store):
    errors = []

    def work(seed):
        rng = random.Random(seed)
        try:
            mine = [str(uuid.UUID(int=seed * 1000 + n)) for n in range(20)]
            for one in mine:
                store.upsert([Point(one, {"look": LOOKS[rng.randrange(60)]}, {"film": str(seed)})])
                assert len(store.search("look", LOOKS[0], limit=3)) == 3
                assert store.count([Condition("film", (str(seed),))]) >= 1
            store.delete(mine[:5])
            store.set_payload(mine[5:], {"year": seed})
        except (AssertionError, LibraryError, ValueError) as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(1, 7)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert store.count() == 60 + 6 * 15
    assert store.count([Condition("year", (3,))]) == 15


def test_stores_agree_after_a_long_random_history(tmp_path):
    rng = random.Random(5)
    plain, edge = ExactStore(None, SIZES), EdgeStore(tmp_path / "v", SIZES)
    for _ in range(60):
        some = rng.sample(range(60), rng.randint(1, 10))
        step = rng.choice(["upsert", "upsert", "delete", "payload", "reopen"])
        for store in (plain, edge):
            if step == "upsert":
                store.upsert([POINTS[n] for n in some])
            elif step == "delete":
                store.delete([IDS[n] for n in some])
            elif step == "payload":
                store.set_payload([IDS[n] for n in some], {"year": some[0], "colors": ["teal"]})
        if step == "reopen":
            edge.close()
            edge = EdgeStore(tmp_path / "v", SIZES)
        where = rng.choice(list(CONDITIONS.values()))
        name, query = rng.choice([("look", LOOKS[some[0]]), ("print", PRINTS[some[0]])])
        expected = plain.search(name, query, limit=7, where=where)
        found = edge.search(name, query, limit=7, where=where)
        assert [round(m.score, 4) for m in found] == [round(m.score, 4) for m in expected]
        assert sorted(edge.ids(where)) == sorted(plain.ids(where))
        assert {p.id: p.payload for p in edge.get(IDS)} == {p.id: p.payload for p in plain.get(IDS)}
    edge.close()


def test_a_plain_store_may_live_in_memory_only():
    store = ExactStore(None, SIZES)
    store.upsert(POINTS[:3])
    assert store.count() == 3
    store.close()


def test_frame_ids_follow_footage_and_millisecond():
    assert frame_id("a", 1.0) == frame_id("a", 1.0004)
    assert frame_id("a", 1.0) != frame_id("a", 1.001)
    assert frame_id("a", 1.0) != frame_id("b", 1.0)
