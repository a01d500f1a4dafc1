"""What the search graph finds of what there is to find, under filters of every width."""

import uuid

import numpy as np
import pytest

from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Condition, Point

pytestmark = pytest.mark.xdist_group("recall")  # what they share takes long to make

MANY, SIZE, CLUSTERS, K = 8000, 64, 100, 10


def unit(rows):
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


RNG = np.random.default_rng(3)
CENTRES = unit(RNG.standard_normal((CLUSTERS, SIZE)))
CLUSTER = np.arange(MANY) % CLUSTERS
ROWS = unit(CENTRES[CLUSTER] + RNG.standard_normal((MANY, SIZE)) * 0.7 / SIZE**0.5)
YEARS = RNG.integers(0, 200, MANY)
OF = RNG.integers(0, CLUSTERS, 40)
ASKED = unit(CENTRES[OF] + RNG.standard_normal((40, SIZE)) * 0.7 / SIZE**0.5)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    store = EdgeStore(tmp_path_factory.mktemp("recall"), {"look": SIZE}, approximate_above=1000)
    store.upsert(
        [
            Point(
                str(uuid.UUID(int=n)),
                {"look": ROWS[n]},
                {"year": int(YEARS[n]), "shot": int(CLUSTER[n]), "colors": [f"c{n % 2}"]},
            )
            for n in range(MANY)
        ]
    )
    assert store.settle(240)
    assert store.approximate
    yield store
    store.close()


def recall(store, where, allowed, asked):
    rows, shares = np.flatnonzero(allowed), []
    for query in asked:
        truth = set(rows[np.argsort(-(ROWS[rows] @ query))[:K]].tolist())
        found = store.search("look", query, limit=K, where=where)
        assert len(found) == min(K, len(rows))
        shares.append(len(truth & {uuid.UUID(one.id).int for one in found}) / len(truth))
    return np.mean(shares)


@pytest.mark.slow
@pytest.mark.parametrize("percent", [100, 50, 20, 5, 0.5])
def test_a_filter_that_lets_points_through_at_random_keeps_recall(store, percent):
    years = int(percent * 2)
    where = [Condition("year", at_most=years - 1)]
    assert recall(store, where, years > YEARS, ASKED) >= 0.98


@pytest.mark.slow
@pytest.mark.parametrize("percent", [90, 50, 20, 5])
def test_a_filter_that_leaves_out_what_is_near_keeps_recall(store, percent):
    where = [Condition("shot", at_least=100 - percent)]
    outside = ASKED[100 - percent > OF]
    assert recall(store, where, 100 - percent <= CLUSTER, outside) >= 0.98


@pytest.mark.slow
def test_what_is_not_allowed_is_left_out_by_negation_too(store):
    where = [Condition("colors", ("c1",), negate=True)]
    assert recall(store, where, np.arange(MANY) % 2 == 0, ASKED) >= 0.98


@pytest.mark.slow
def test_the_graph_alone_keeps_recall(store):
    assert recall(store, [], np.ones(MANY, bool), ASKED) >= 0.99
