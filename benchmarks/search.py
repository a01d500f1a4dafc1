"""Vector search: speed and recall of the library's store beside rclip's way, in one run.

rclip keeps its vectors as rows of SQLite and for each query reads all rows into an array,
multiplies, and sorts everything. The store is built as the library builds it.

    python benchmarks/search.py --size 100000 --size 1000000 --keep FOLDER
"""

from __future__ import annotations

import argparse
import sqlite3
import tempfile
import time
import uuid
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from cineseek.index.edge import EdgeStore
from cineseek.index.vectors import Condition, Point

DIMENSIONS = 512
SEED = 20
CLUSTER = 100
"""Vectors a cluster."""
YEARS = 200
SHARES = {"100%": 200, "50%": 100, "20%": 40, "5%": 10, "0.5%": 1}
"""How many of the years a filter lets through."""
K = 10


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--size", type=int, action="append", help="vectors; may be repeated")
    options.add_argument("--queries", type=int, default=200)
    options.add_argument("--rclip-queries", type=int, default=5)
    options.add_argument(
        "--noise",
        type=float,
        default=0.7,
        help="length of what sets a vector apart from its cluster's centre, whose length is 1",
    )
    options.add_argument("--keep", type=Path, help="folder in which what is built stays")
    chosen = options.parse_args()
    for size in chosen.size or [100_000, 1_000_000]:
        if chosen.keep:
            chosen.keep.mkdir(parents=True, exist_ok=True)
            measure(size, chosen, chosen.keep)
        else:
            with tempfile.TemporaryDirectory() as folder:
                measure(size, chosen, Path(folder))


def measure(size: int, chosen: argparse.Namespace, folder: Path) -> None:
    queries, rclip_queries, noise = chosen.queries, chosen.rclip_queries, chosen.noise
    print(
        f"\n{size:,} unit vectors of {DIMENSIONS}, {size // CLUSTER:,} Gaussian clusters, "
        f"noise {noise}, seed {SEED}; {queries} queries drawn alike, none stored"
    )
    vectors, years, asked = clustered(size, queries, noise)
    store = stored(folder / f"edge-{size}-{noise}", vectors, years)
    rows = written(folder / f"rows-{size}-{noise}.sqlite", vectors)

    truth = [nearest(vectors, query) for query in asked]
    found, ours = timed([lambda q=q: ids(store, q) for q in asked])
    reached = recall(truth, found)
    rclip_found, theirs = timed([lambda q=q: rclip(rows, q) for q in asked[:rclip_queries]])
    assert recall(truth[:rclip_queries], rclip_found) > 0.999
    print(f"  ours   p50 {ours * 1000:9.2f} ms   recall@{K} {reached:.4f}")
    print(f"  rclip  p50 {theirs * 1000:9.2f} ms   ({rclip_queries} queries)")
    print(f"  ratio  {theirs / ours:.0f} x faster at the median (wanted: 50)")

    print("  filters (a random share of the points; then one that leaves the query's cluster out)")
    for share, few in SHARES.items():
        where = [Condition("year", at_most=float(few - 1))]
        report(store, vectors, asked, f"{share:>5} at random", where, years < few)
    clusters = np.arange(size) // CLUSTER
    for share in (0.5, 0.05):
        kept = clusters % 100 >= 100 * (1 - share)
        asked_outside = [q for q in asked if not kept[nearest(vectors, q)].any()]
        where = [Condition("shot", at_least=100 * (1 - share))]
        label = f"{share:>5.0%} elsewhere"
        report(store, vectors, asked_outside[: queries // 2], label, where, kept)
    store.close()


def report(
    store: EdgeStore,
    vectors: NDArray[np.float32],
    asked: Sequence[NDArray[np.float32]],
    label: str,
    where: Sequence[Condition],
    allowed: NDArray[np.bool_],
) -> None:
    rows = np.flatnonzero(allowed)
    part = vectors[rows]
    truth = [set(rows[list(nearest(part, q))].tolist()) for q in asked]
    found, seconds = timed([lambda q=q: ids(store, q, where) for q in asked])
    print(f"  {label:>16}  p50 {seconds * 1000:8.2f} ms   recall@{K} {recall(truth, found):.4f}")


def clustered(
    size: int, queries: int, noise: float
) -> tuple[NDArray[np.float32], NDArray[np.int64], list[NDArray[np.float32]]]:
    """The vectors, a year for each, and queries from the same clusters."""
    random = np.random.default_rng(SEED)
    centres = unit(random.standard_normal((max(size // CLUSTER, 1), DIMENSIONS), np.float32))

    def near(clusters: NDArray[np.int64]) -> NDArray[np.float32]:
        away = random.standard_normal((len(clusters), DIMENSIONS), np.float32)
        return unit(centres[clusters] + away * np.float32(noise / DIMENSIONS**0.5))

    vectors = np.empty((size, DIMENSIONS), np.float32)
    for start in range(0, size, 50_000):
        rows = np.arange(start, min(start + 50_000, size))
        vectors[rows] = near(np.minimum(rows // CLUSTER, len(centres) - 1))
    years = random.integers(0, YEARS, size)
    return vectors, years, list(near(random.integers(0, len(centres), queries)))


def unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def nearest(vectors: NDArray[np.float32], query: NDArray[np.float32]) -> list[int]:
    scores = vectors @ query
    return np.argpartition(-scores, min(K, len(scores) - 1))[:K].tolist()


def stored(folder: Path, vectors: NDArray[np.float32], years: NDArray[np.int64]) -> EdgeStore:
    """The store, filled and built unless it was kept."""
    store = EdgeStore(folder, {"look": DIMENSIONS}, build=False)
    have = store.count()
    began = time.perf_counter()
    for start in range(have, len(vectors), 5000):
        store.upsert(
            [
                Point(
                    str(uuid.UUID(int=row)),
                    {"look": vectors[row]},
                    {"year": int(years[row]), "shot": row // CLUSTER % 100},
                )
                for row in range(start, min(start + 5000, len(vectors)))
            ]
        )
    filled = time.perf_counter()
    store.close()
    store = EdgeStore(folder, {"look": DIMENSIONS})
    store.settle()
    built = time.perf_counter()
    if have < len(vectors):
        print(f"  filled in {filled - began:.0f} s, graph built in {built - filled:.0f} s")
    return store


def ids(store: EdgeStore, query: NDArray[np.float32], where: Sequence[Condition] = ()) -> set[int]:
    return {uuid.UUID(one.id).int for one in store.search("look", query, limit=K, where=where)}


def written(file: Path, vectors: NDArray[np.float32]) -> Path:
    """A table as rclip has it: a path and the bytes of a vector."""
    if not file.exists():
        part = file.with_suffix(".part")
        part.unlink(missing_ok=True)
        with sqlite3.connect(part) as db:
            db.execute("CREATE TABLE images (filepath TEXT PRIMARY KEY, vector BLOB)")
            db.executemany(
                "INSERT INTO images VALUES (?, ?)",
                ((f"{row:08}", vector.tobytes()) for row, vector in enumerate(vectors)),
            )
        db.close()
        part.rename(file)
    return file


def rclip(file: Path, query: NDArray[np.float32]) -> set[int]:
    db = sqlite3.connect(file)
    paths, rows = [], []
    for path, vector in db.execute("SELECT filepath, vector FROM images"):
        paths.append(path)
        rows.append(np.frombuffer(vector, np.float32))
    db.close()
    scores = np.stack(rows) @ query
    best = sorted(zip(scores, paths, strict=True), key=lambda pair: pair[0], reverse=True)
    return {int(path) for _, path in best[:K]}


def timed(calls: Sequence) -> tuple[list[set[int]], float]:  # type: ignore[type-arg]
    """What the calls return, and the median of their seconds; the first is repeated to warm up."""
    answers, seconds = [], []
    calls[0]()
    for call in calls:
        began = time.perf_counter()
        answers.append(call())
        seconds.append(time.perf_counter() - began)
    return answers, float(np.median(seconds))


def recall(truth: Sequence, found: Sequence[set[int]]) -> float:  # type: ignore[type-arg]
    return float(np.mean([len(set(t) & f) / len(t) for t, f in zip(truth, found, strict=True)]))


if __name__ == "__main__":
    main()
