"""A collection of the stand-in for a Qdrant server, and its points as the wire has them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from qdrant_client import models

from cineseek.index.exact import ExactStore
from cineseek.index.vectors import Point


class RefusedError(Exception):
    """What the server answers instead of a result."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(text)
        self.code = code


class Shelf(ExactStore):
    """The plain store, which takes vectors as they are."""

    def put(self, points: Iterable[Point]) -> None:
        with self._lock:
            self._points.update({one.id: one for one in points})
            self._changed()

    def all(self) -> list[Point]:
        with self._lock:
            return [self._points[one] for one in sorted(self._points)]


@dataclass
class Collection:
    """One collection."""

    made: models.CreateCollection
    store: Shelf
    indexes: dict[str, Any] = field(default_factory=dict)
    operation: int = 0
    graph: bool = False
    status: str = "green"


def info_of(one: Collection) -> Any:
    """What the server tells of a collection."""
    asked = one.made.model_dump(mode="json", exclude_none=True)
    params = {"shard_number": 1, "replication_factor": 1, "write_consistency_factor": 1}
    params |= {key: asked[key] for key in (*params, "vectors", "on_disk_payload") if key in asked}
    hnsw = {
        "m": 16,
        "ef_construct": 100,
        "full_scan_threshold": 10000,
        "max_indexing_threads": 0,
    }
    points = one.store.count()
    return {
        "status": one.status,
        "optimizer_status": "ok",
        "indexed_vectors_count": points if one.graph else 0,
        "points_count": points,
        "segments_count": 2,
        "config": {
            "params": params,
            "hnsw_config": {**hnsw, **asked.get("hnsw_config", {})},
            "optimizer_config": {
                "deleted_threshold": 0.2,
                "vacuum_min_vector_number": 1000,
                "default_segment_number": 0,
                "indexing_threshold": 10000,
                "flush_interval_sec": 5,
            },
            "wal_config": {"wal_capacity_mb": 32, "wal_segments_ahead": 0},
            "quantization_config": asked.get("quantization_config"),
            "metadata": asked.get("metadata"),
        },
        "payload_schema": {
            key: {"data_type": params["type"], "params": params, "points": points}
            for key, params in one.indexes.items()
        },
    }


def cluster_of(one: Collection, dead: int) -> Any:
    """Where its shards are; the first so many are dead."""
    count = one.made.shard_number or 1
    return {
        "peer_id": 1,
        "shard_count": count,
        "local_shards": [
            {
                "shard_id": shard,
                "points_count": one.store.count() // count,
                "state": "Dead" if shard < dead else "Active",
            }
            for shard in range(count)
        ],
        "remote_shards": [],
        "shard_transfers": [],
    }


def read_point(one: Collection, raw: models.PointStruct) -> Point:
    assert isinstance(one.made.vectors, dict)
    vectors = {}
    for kind, numbers in dict(raw.vector).items():
        check_vector(one, kind, numbers)
        array = np.asarray(numbers, np.float32)
        length = np.sum(array * array)  # what is of unit length is kept as it came, bit for bit
        if length >= np.finfo(np.float32).eps and abs(length - 1) > 1e-6:
            array = array / np.sqrt(length)
        if one.made.vectors[kind].datatype == "float16":
            array = array.astype(np.float16).astype(np.float32)
        vectors[kind] = array
    return Point(id_of(raw.id), vectors, raw.payload or {})


def check_vector(one: Collection, kind: str, numbers: Any) -> None:
    if kind not in one.store.dimensions:
        raise RefusedError(400, f"Wrong input: Not existing vector name error: {kind}")
    if len(numbers) != (size := one.store.dimensions[kind]):
        text = f"Vector dimension error: expected dim: {size}, got {len(numbers)}"
        raise RefusedError(400, f"Wrong input: {text}")


def id_of(given: Any) -> str:
    text = str(given)
    if not re.fullmatch(r"[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}", text):
        raise RefusedError(400, f"Format error in JSON body: value {text} is not a valid point ID")
    return text


def wanted_of(one: Collection, asked: Any) -> list[str]:
    if isinstance(asked, list):
        return asked
    return list(one.store.dimensions) if asked else []


def record_of(point: Point, payload: Any, vectors: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"id": point.id, **payload_of(point.payload, payload)}
    if vectors:
        told["vector"] = {
            kind: [number_of(x) for x in vector] for kind, vector in point.vectors.items()
        }
    return told


def payload_of(payload: Any, asked: Any) -> dict[str, Any]:
    if asked is False or asked is None:
        return {}
    kept = dict(payload)
    if isinstance(asked, list):
        kept = {name: value for name, value in kept.items() if name in asked}
    return {"payload": kept}


def number_of(value: Any) -> float:
    """A number of 32 bits as Rust writes it: the shortest digits that are read as the same one."""
    return float(str(np.float32(value)))
