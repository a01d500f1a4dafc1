"""A stand-in for a Qdrant server: its REST interface as the wire has it, over our plain store.

Bodies are read by the models that Qdrant generates of its own description, which refuse what that
does not know; answers, errors and their codes are written as the server's source writes them
(1.19). It is one node that loses all when it ends. What it was asked is counted, and trouble can
be ordered: answers that are no answer, queues, a key.
"""

from __future__ import annotations

import json
import re
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import numpy as np
from pydantic import TypeAdapter, ValidationError
from qdrant_client import models
from tests.index.qdrant_collection import (
    Collection,
    RefusedError,
    Shelf,
    check_vector,
    cluster_of,
    id_of,
    info_of,
    number_of,
    payload_of,
    read_point,
    record_of,
    wanted_of,
)
from tests.index.qdrant_filters import lets_through

from cineseek.index.vectors import Point

MOST_BYTES = 32 * 1024 * 1024
Reply = tuple[int, dict[str, str], bytes]
"""Code, headers, body; the code 0 closes the line without an answer."""


class QdrantServer:
    """Listens on a free port of this machine; a context manager."""

    def __init__(self, *, key: str | None = None, version: str = "1.19.0") -> None:
        self.key = key
        self.version = version
        self.collections: dict[str, Collection] = {}
        self.asked: Counter[str] = Counter()
        """By method and the end of the path: `PUT points`."""
        self.trouble: deque[Reply] = deque()
        """What the next requests are answered in the place of their own."""
        self.unheard: list[str] = []
        """What is done once, and then not answered: `PUT films`."""
        self.queued = 0
        """So many next changes are taken, but not made in time."""
        self.dead_shards = 0
        self.largest = 0
        """Bytes of the largest request."""
        self.lock = threading.RLock()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # head and body in one piece: in two, each waits 40 ms for the other
            disable_nagle_algorithm = True

            def _any(self) -> None:
                outer.answer(self)

            do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = _any  # noqa: N815

            def log_message(self, *args: Any) -> None:
                """Keep quiet."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_port}"
        self.thread = threading.Thread(
            target=self.http.serve_forever, kwargs={"poll_interval": 0.02}
        )

    def __enter__(self) -> QdrantServer:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.http.shutdown()
        self.thread.join()
        self.http.server_close()

    def copy(self, name: str, new: str) -> None:
        """A collection with all that is in it under another name."""
        with self.lock:
            old = self.collections[name]
            shelf = Shelf(None, old.store.dimensions)
            shelf.put(Point(one.id, one.vectors, dict(one.payload)) for one in old.store.all())
            made = old.made.model_copy(deep=True)
            self.collections[new] = Collection(made, shelf, dict(old.indexes), graph=old.graph)

    # one request

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        size = int(handler.headers.get("Content-Length") or 0)
        body = handler.rfile.read(size)
        with self.lock:
            self.largest = max(self.largest, size)
            asked = f"{handler.command} {parts.path.rpartition('/')[2]}"
            self.asked[asked] += 1
            code, headers, content = self.reply(
                handler.command, handler.path, handler.headers.get("api-key"), body
            )
            if asked in self.unheard:
                self.unheard.remove(asked)
                code = 0
        if code == 0:  # no answer at all
            handler.close_connection = True
        else:
            _send(handler, code, content, headers)

    def reply(self, method: str, path: str, key: str | None, body: bytes) -> Reply:
        """What a request is answered."""
        if self.trouble:
            return self.trouble.popleft()
        if self.key is not None and key != self.key:
            text = "Must provide an API key or an Authorization bearer token"
            text = text if key is None else "Invalid API key or JWT"
            return 401, {"Content-Type": "text/plain"}, text.encode()
        if len(body) > MOST_BYTES:
            return 413, {}, _error("Payload too large")
        parts = urlsplit(path)
        if parts.path == "/":
            told = {"title": "qdrant - vector search engine", "version": self.version}
            return 200, {}, json.dumps(told).encode()
        query = {name: some[-1] for name, some in parse_qs(parts.query).items()}
        try:
            result = self.route(method, parts.path, query, body)
        except RefusedError as error:
            return error.code, {}, _error(str(error))
        except ValidationError as error:
            return 400, {}, _error(f"Format error in JSON body: {error.errors()[0]['msg']}")
        except NotImplementedError as error:
            return 501, {}, _error(f"the stand-in lacks {error}")
        return 200, {}, json.dumps({"result": result, "status": "ok", "time": 0.000123}).encode()

    def route(self, method: str, path: str, query: dict[str, str], body: bytes) -> Any:
        for verb, pattern, does in self._routes():
            if verb == method and (found := re.fullmatch(pattern, path)):
                return does(*(unquote(part) for part in found.groups()), query, body)
        raise NotImplementedError(f"{method} {path}")

    def _routes(self) -> Iterator[tuple[str, str, Callable[..., Any]]]:
        one = r"/collections/([^/]+)"
        yield "GET", f"{one}/exists", lambda c, q, b: {"exists": c in self.collections}
        yield "GET", one, self._info
        yield (
            "GET",
            "/collections",
            lambda q, b: {"collections": [{"name": c} for c in self.collections]},
        )
        yield "PUT", one, self._create
        yield "DELETE", one, lambda c, q, b: self.collections.pop(c, None) is not None
        yield "GET", f"{one}/cluster", self._cluster
        yield "PUT", f"{one}/index", self._index
        yield "PUT", f"{one}/vectors/([^/]+)", self._add_vector
        yield "PUT", f"{one}/points", self._upsert
        yield "POST", f"{one}/points", self._retrieve
        yield "POST", f"{one}/points/delete", self._delete
        yield "POST", f"{one}/points/payload", self._set_payload
        yield "POST", f"{one}/points/scroll", self._scroll
        yield "POST", f"{one}/points/count", self._count
        yield "POST", f"{one}/points/query", self._query

    def _of(self, name: str) -> Collection:
        if name not in self.collections:
            raise RefusedError(404, f"Not found: Collection `{name}` doesn't exist!")
        return self.collections[name]

    # collections

    def _create(self, name: str, query: dict[str, str], body: bytes) -> bool:
        made = models.CreateCollection.model_validate_json(body)
        if name in self.collections:
            raise RefusedError(409, f"Wrong input: Collection `{name}` already exists!")
        assert isinstance(made.vectors, dict)
        sizes = {kind: params.size for kind, params in made.vectors.items()}
        self.collections[name] = Collection(made, Shelf(None, sizes))
        return True

    def _info(self, name: str, query: dict[str, str], body: bytes) -> Any:
        return info_of(self._of(name))

    def _cluster(self, name: str, query: dict[str, str], body: bytes) -> Any:
        return cluster_of(self._of(name), self.dead_shards)

    def _index(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.CreateFieldIndex.model_validate_json(body)
        schema = json.loads(body)["field_schema"]
        params = {"type": schema} if isinstance(schema, str) else schema
        self._of(name).indexes[asked.field_name] = params
        return self._done(name, query)

    def _add_vector(self, name: str, kind: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.DenseVectorNameConfig.model_validate_json(body).dense
        one = self._of(name)
        assert isinstance(one.made.vectors, dict)
        one.made.vectors[kind] = models.VectorParams(
            size=asked.size,
            distance=asked.distance,
            datatype=None if asked.datatype is None else models.Datatype(asked.datatype.value),
        )
        one.store.dimensions[kind] = asked.size
        return self._done(name, query)

    # points

    def _upsert(self, name: str, query: dict[str, str], body: bytes) -> Any:
        one = self._of(name)
        asked = json.loads(body)
        if "batch" in asked:
            raise NotImplementedError("points in columns")
        points = [read_point(one, raw) for raw in models.PointsList.model_validate(asked).points]
        if self._is_done(query):
            one.store.put(points)
        return self._done(name, query)

    def _retrieve(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.PointRequest.model_validate_json(body)
        one = self._of(name)
        found = one.store.get(
            [id_of(i) for i in asked.ids], vectors=wanted_of(one, asked.with_vector)
        )
        return [record_of(point, asked.with_payload, asked.with_vector) for point in found]

    def _delete(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.PointIdsList.model_validate_json(body)
        if self._is_done(query):
            self._of(name).store.delete([id_of(one) for one in asked.points])
        return self._done(name, query)

    def _set_payload(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.SetPayload.model_validate_json(body)
        one = self._of(name)
        if asked.points is not None:
            chosen = [id_of(point) for point in asked.points]
            known = {point.id for point in one.store.get(chosen)}
            if lost := [point for point in chosen if point not in known]:
                raise RefusedError(404, f"Not found: No point with id {lost[0]} found")
        else:
            chosen = [point.id for point in self._all(one, asked.filter)]
        if self._is_done(query):
            one.store.set_payload(chosen, asked.payload)
        return self._done(name, query)

    def _scroll(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.ScrollRequest.model_validate_json(body)
        one = self._of(name)
        start = "" if asked.offset is None else id_of(asked.offset)
        rows = [point for point in self._all(one, asked.filter) if point.id >= start]
        limit = asked.limit or 10
        page = one.store.get(
            [r.id for r in rows[:limit]], vectors=wanted_of(one, asked.with_vector)
        )
        records = [record_of(point, asked.with_payload, asked.with_vector) for point in page]
        return {
            "points": records,
            "next_page_offset": rows[limit].id if len(rows) > limit else None,
        }

    def _count(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.CountRequest.model_validate_json(body)
        return {"count": len(self._all(self._of(name), asked.filter))}

    def _query(self, name: str, query: dict[str, str], body: bytes) -> Any:
        asked = models.QueryRequest.model_validate_json(body)
        one = self._of(name)
        nearest = (
            asked.query.nearest if isinstance(asked.query, models.NearestQuery) else asked.query
        )
        vector = TypeAdapter(list[float]).validate_python(nearest)
        kind = asked.using or ""
        check_vector(one, kind, vector)
        allowed = {point.id for point in self._all(one, asked.filter)}
        found = one.store.search(kind, np.asarray(vector, np.float32), limit=1 << 30)
        found = [match for match in found if match.id in allowed][: asked.limit or 10]
        return {
            "points": [
                {
                    "id": match.id,
                    "version": one.operation,
                    "score": number_of(match.score),
                    **payload_of(match.payload, asked.with_payload),
                }
                for match in found
            ]
        }

    def _all(self, one: Collection, asked: models.Filter | None) -> list[Point]:
        """The points that a filter lets through, in the order of ids."""
        return [p for p in one.store.all() if lets_through(asked, p.id, p.payload)]

    def _is_done(self, query: dict[str, str]) -> bool:
        return self.queued == 0

    def _done(self, name: str, query: dict[str, str]) -> Any:
        one = self._of(name)
        one.operation += 1
        status = "completed" if query.get("wait") == "true" else "acknowledged"
        if self.queued:
            self.queued -= 1
            status = "wait_timeout"
        return {"operation_id": one.operation, "status": status}


@contextmanager
def qdrant_server(**how: Any) -> Iterator[QdrantServer]:
    """A stand-in that runs."""
    with QdrantServer(**how) as server:
        yield server


def _send(
    handler: BaseHTTPRequestHandler, code: int, content: bytes, headers: dict[str, str]
) -> None:
    handler.send_response(code)
    for name, value in ({"Content-Type": "application/json"} | headers).items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(content)))
    handler.end_headers()
    handler.wfile.write(content)
    handler.wfile.flush()


def _error(text: str) -> bytes:
    return json.dumps({"status": {"error": text}, "time": 0.0001}).encode()
