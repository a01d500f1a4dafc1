"""How much is taken: sizes, rates, crowds and patience, over real HTTP."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace

import httpx
import pytest
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse
from live_server import serving
from raw_http import connected, exchange, head, is_closed, read

from cineseek.buckets import Buckets
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig

LIMITS = Limits(
    body_bytes=10_000,
    header_seconds=0.6,
    body_seconds=0.6,
    stalled_seconds=0.6,
    concurrent=2,
    waiting=2,
    waiting_seconds=0.5,
    streams=2,
    connections=40,
    connections_per_address=30,
    requests_per_minute=1_000_000,
)


def with_routes(app: FastAPI, gate: threading.Event) -> FastAPI:
    """Routes that take as long as a test wants."""

    @app.get("/api/slow")
    def slow() -> str:
        gate.wait(10)
        return "done"

    @app.post("/api/measure")
    async def measure(request: Request) -> int:
        return len(await request.body())

    @app.get("/api/large")
    def large() -> StreamingResponse:
        return StreamingResponse(b"x" * 100_000 for _ in range(1000))

    @app.get("/api/counting/events")
    def events() -> StreamingResponse:
        async def numbers() -> AsyncIterator[str]:
            for number in range(10_000):
                yield f"data: {number}\n\n"
                await asyncio.sleep(0.01)

        return StreamingResponse(numbers(), media_type="text/event-stream")

    return app


@pytest.fixture(scope="module")
def gate() -> threading.Event:
    return threading.Event()


@pytest.fixture(scope="module")
def url(library: Library, gate: threading.Event) -> Iterator[str]:
    app = with_routes(create_app(library, ServerConfig(limits=LIMITS)), gate)
    with serving(app) as base:
        yield base


# Sizes


def post(length: str = "") -> bytes:
    return head("POST /api/measure HTTP/1.1", *([length] if length else []))


def test_a_body_within_the_limit_is_taken_whole(url: str) -> None:
    whole = exchange(url, post("Content-Length: 10000"), b"x" * 10_000)
    assert (whole.status, whole.body) == (200, b"10000")
    chunk = b"1388\r\n" + b"x" * 5000 + b"\r\n"
    chunked = exchange(url, post("Transfer-Encoding: chunked"), chunk, chunk, b"0\r\n\r\n")
    assert (chunked.status, chunked.body) == (200, b"10000")


def test_a_request_that_comes_in_one_piece_is_not_taken_for_its_head(library: Library) -> None:
    app = with_routes(create_app(library), threading.Event())
    with serving(app) as large, connected(large) as connection:
        for _ in range(3):  # one connection, so that something came before
            connection.sendall(post("Content-Length: 200000") + b"x" * 200_000)
            assert read(connection).body == b"200000"


def test_a_body_that_says_it_is_too_large_is_refused_before_it_comes(url: str) -> None:
    refused = exchange(url, post("Content-Length: 10001"))
    assert (refused.status, refused.code) == (413, "too_large")
    absurd = exchange(url, post("Content-Length: 99999999999999999"))
    assert (absurd.status, absurd.code) == (413, "too_large")


def test_a_body_that_does_not_say_its_size_is_counted_as_it_comes(url: str) -> None:
    chunk = b"1388\r\n" + b"x" * 5000 + b"\r\n"
    refused = exchange(url, post("Transfer-Encoding: chunked"), *[chunk] * 3)
    assert (refused.status, refused.code) == (413, "too_large")


def test_a_client_that_sends_everything_first_still_learns_why(url: str) -> None:
    answer = httpx.post(f"{url}/api/measure", content=b"x" * 5_000_000)
    assert answer.status_code == 413
    assert answer.json()["error"]["remedy"]


def test_a_refused_body_is_not_read_for_ever(url: str) -> None:
    with connected(url) as connection:
        connection.sendall(post("Content-Length: 9999999999"))
        assert read(connection).status == 413
        sent = 0
        with suppress(BrokenPipeError, ConnectionResetError):
            while sent < 200 * 1024 * 1024:
                connection.sendall(b"x" * 1_000_000)
                sent += 1_000_000
        assert sent < 100 * 1024 * 1024


def test_an_address_that_is_too_long_is_refused(url: str) -> None:
    refused = exchange(url, head(f"GET /api/films/{'x' * 17_000} HTTP/1.1"))
    assert (refused.status, refused.code) == (414, "url_too_long")
    refused = exchange(url, head(f"GET /health?q={'x' * 17_000} HTTP/1.1"))
    assert (refused.status, refused.code) == (414, "url_too_long")


def test_headers_that_are_too_large_are_refused(url: str) -> None:
    for headers in ([f"X-A: {'x' * 40_000}"], [f"X-{n}: {n}" for n in range(5000)]):
        refused = exchange(url, head("GET /health HTTP/1.1", *headers))
        assert (refused.status, refused.code) == (431, "headers_too_large")


def test_headers_that_never_end_are_cut_off(url: str) -> None:
    begun = head()[:-2]
    endless = exchange(url, begun + b"X-A: ", *[b"x" * 30_000] * 30)
    assert (endless.status, endless.code) == (431, "headers_too_large")
    many = exchange(url, begun, *[b"X-A: b\r\n" * 4000] * 30)
    assert (many.status, many.code) == (431, "headers_too_large")


# Patience


def test_a_body_that_dawdles_is_not_waited_for(url: str) -> None:
    began = time.monotonic()
    slow = exchange(url, post("Content-Length: 100"), *[b"x"] * 20, pause=0.1)
    assert (slow.status, slow.code) == (408, "too_slow")
    assert time.monotonic() - began < 5


def test_a_head_that_dawdles_is_not_waited_for(url: str) -> None:
    slow = exchange(url, *[b"GET /health HTTP/1.1\r\n", *[b"X-A: b\r\n"] * 20], pause=0.1)
    assert (slow.status, slow.code) == (408, "too_slow")
    with connected(url) as connection:  # nor is one that never begins
        assert is_closed(connection, 5)


def test_a_second_request_that_dawdles_is_not_waited_for(url: str) -> None:
    with connected(url) as connection:
        connection.sendall(head())
        assert read(connection).status == 200
        connection.sendall(b"GET /hea")
        slow = read(connection)
        assert (slow.status, slow.code) == (408, "too_slow")


def test_who_reads_nothing_is_left(url: str) -> None:
    with connected(url) as connection:
        connection.sendall(head("GET /api/large HTTP/1.1"))
        time.sleep(1.5)  # longer than the patience, and more waits than the system's buffers hold
        got = 0
        with suppress(ConnectionResetError):
            while more := connection.recv(1_000_000):
                got += len(more)
        assert got < 100_000_000


# Rates


def test_a_bucket_fills_again_evenly() -> None:
    now = 0.0
    buckets = Buckets(60, clock=lambda: now)
    assert [buckets.take("a") for _ in range(60)] == [0.0] * 60
    assert buckets.take("a") == pytest.approx(1.0)
    assert buckets.take("b") == 0.0
    now += 0.5
    assert buckets.take("a") == pytest.approx(0.5)
    now += 0.5
    assert buckets.take("a") == 0.0
    now += 1000
    assert [buckets.take("a") for _ in range(61)].count(0.0) == 60


def test_callers_beyond_number_take_no_memory_beyond_bounds() -> None:
    buckets = Buckets(60)
    for number in range(30_000):
        buckets.take(str(number))
    assert len(buckets) == 10_000


def test_who_asks_too_often_is_told_when_to_come_again(library: Library) -> None:
    limits = Limits(requests_per_minute=60)
    with serving(create_app(library, ServerConfig(limits=limits))) as url, httpx.Client() as client:
        answers = [client.get(f"{url}/api/films/none") for _ in range(70)]
        assert [one.status_code for one in answers[:60]] == [404] * 60
        refused = answers[-1]
        assert refused.status_code == 429
        assert refused.json()["error"]["code"] == "too_many_requests"
        wait = int(refused.headers["retry-after"])
        assert 1 <= wait <= 2
        # Whoever watches over the server still gets an answer, and so do pictures.
        assert client.get(f"{url}/health").status_code == 200
        assert client.get(f"{url}/api/frames/{'0' * 32}/1.jpg").status_code == 404
        time.sleep(wait)
        assert client.get(f"{url}/api/films/none").status_code == 404


# Crowds


def test_past_its_capacity_work_is_refused_and_then_taken_again(
    url: str, gate: threading.Event
) -> None:
    gate.clear()
    with ThreadPoolExecutor(12) as many, httpx.Client(timeout=20) as client:
        asked = [many.submit(client.get, f"{url}/api/slow") for _ in range(12)]
        time.sleep(1.2)  # longer than anyone stands in line
        done = [one for one in asked if one.done()]
        assert len(done) == 10
        for one in done:
            answer = one.result()
            assert answer.status_code == 503
            assert answer.json()["error"]["code"] == "overloaded"
            assert int(answer.headers["retry-after"]) >= 1
        assert client.get(f"{url}/health").status_code == 200
        assert client.get(f"{url}/ready").status_code == 200
        gate.set()
        assert [one.result().status_code for one in asked if one not in done] == [200, 200]
        assert [client.get(f"{url}/api/slow").status_code for _ in range(5)] == [200] * 5


def test_who_stands_in_line_is_served_when_there_is_a_place(
    url: str, gate: threading.Event
) -> None:
    gate.clear()
    with ThreadPoolExecutor(4) as many, httpx.Client(timeout=20) as client:
        asked = [many.submit(client.get, f"{url}/api/slow") for _ in range(4)]
        time.sleep(0.25)
        gate.set()
        assert [one.result().status_code for one in asked] == [200] * 4


def test_slow_uploads_and_slow_readers_take_no_place_from_others(url: str) -> None:
    with connected(url) as one, connected(url) as two, connected(url) as three:
        for connection in (one, two):
            connection.sendall(post("Content-Length: 100") + b"x")
        three.sendall(head("GET /api/large HTTP/1.1"))
        time.sleep(0.1)
        answer = exchange(url, post("Content-Length: 1"), b"x", seconds=2)
        assert (answer.status, answer.body) == (200, b"1")


def test_event_streams_have_room_of_their_own(url: str) -> None:
    events = head("GET /api/counting/events HTTP/1.1")
    with connected(url) as one, connected(url) as two:
        for connection in (one, two):
            connection.sendall(events)
            assert read(connection).status == 200
        refused = exchange(url, events)
        assert (refused.status, refused.code) == (503, "overloaded")
        assert exchange(url, post("Content-Length: 1"), b"x").status == 200
    # Who goes away leaves the place to others at once.
    deadline = time.monotonic() + 5
    while exchange_status(url, events) != 200:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def exchange_status(url: str, request: bytes) -> int:
    with connected(url) as connection:
        connection.sendall(request)
        return read(connection).status


def test_events_come_as_they_happen(url: str) -> None:
    began = time.monotonic()
    with httpx.stream("GET", f"{url}/api/counting/events") as answer:
        lines = answer.iter_lines()
        assert next(lines) == "data: 0"
        assert time.monotonic() - began < 1


def test_connections_beyond_number_are_refused(url: str) -> None:
    connections = [connected(url) for _ in range(30)]
    for one in connections:
        one.__enter__()
    try:
        refused = exchange(url, b"")
        assert (refused.status, refused.code) == (503, "overloaded")
        assert refused.headers["retry-after"]
    finally:
        for one in connections:
            one.__exit__(None, None, None)
    deadline = time.monotonic() + 5
    while exchange(url, head()).status != 200:
        assert time.monotonic() < deadline
        time.sleep(0.05)


def test_event_streams_end_when_the_server_stops(library: Library) -> None:
    config = ServerConfig(limits=replace(LIMITS, stop_seconds=10))
    ended: list[bytes] = []
    with serving(with_routes(create_app(library, config), threading.Event())) as url:
        began = threading.Event()

        def listen() -> None:
            with httpx.stream("GET", f"{url}/api/counting/events") as answer:
                for part in answer.iter_bytes():
                    began.set()
                    ended.append(part)
            ended.append(b"whole")  # not a broken connection: the stream was ended as it should be

        listening = threading.Thread(target=listen)
        listening.start()
        assert began.wait(5)
        stopped = time.monotonic()
    assert time.monotonic() - stopped < 3
    listening.join(5)
    assert ended[-1] == b"whole"
