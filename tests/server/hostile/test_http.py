"""Requests that are no proper HTTP, or mean two things at once."""

from __future__ import annotations

import ssl
import time
from contextlib import ExitStack

import httpx
import pytest
from raw_http import connected, exchange, head, is_closed, read
from refusals import check_refusal

GET = "GET /health HTTP/1.1"
POST = "POST /api/session HTTP/1.1"
JSON = "Content-Type: application/json"
HIDDEN = head("GET /api/session HTTP/1.1", "X-Request-Id: smuggled-request")


@pytest.mark.parametrize(
    "sent",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 400,  # TLS
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"GET /health\r\n\r\n",  # HTTP/0.9
        b"GET /health HTTP/3.7\r\nHost: localhost\r\n\r\n",
        b"get /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"BREW /health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost : localhost\r\n\r\n",
        b"GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: localhost\r\nX-A: a\x00b\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: localhost\r\n: empty\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: localhost\r\nX(A): b\r\n\r\n",
        b"GET /\xd9\x81 HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"GET health HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\x00" * 100,
        b"\xff" * 100,
        b"\r\n" * 50 + b"nonsense\r\n\r\n",
        b"*1\r\n$4\r\nPING\r\n",
        b"<?xml version='1.0'?>\r\n\r\n",
    ],
    ids=lambda sent: repr(sent[:24]),
)
def test_what_is_not_http_is_refused_and_the_connection_ends(url: str, sent: bytes) -> None:
    with connected(url) as connection:
        connection.sendall(sent)
        answer = read(connection)
        check_refusal(answer, 400, 405, 501, 505)
        assert is_closed(connection, 5)


@pytest.mark.parametrize(
    "line",
    [
        "OPTIONS * HTTP/1.1",
        "CONNECT films.example:443 HTTP/1.1",
        "TRACE /health HTTP/1.1",
        "PROPFIND / HTTP/1.1",
        "PURGE /api/films HTTP/1.1",
        "GET http://evil.example/ HTTP/1.1",
        "GET /health?" + "&".join(f"a{number}=1" for number in range(1500)) + " HTTP/1.1",
        "GET //evil.example/%2f.. HTTP/1.1",
        "GET /health#fragment HTTP/1.1",
    ],
    ids=lambda line: line[:30],
)
def test_odd_targets_and_methods_do_no_harm(url: str, line: str) -> None:
    answer = exchange(url, head(line))
    assert answer.status in (200, 400, 404, 405, 503)
    assert "location" not in answer.headers
    if answer.status in (404, 405):
        check_refusal(answer, 404, 405)


@pytest.mark.parametrize(
    "headers",
    [
        ("Content-Length: 5", "Content-Length: 50"),
        ("Content-Length: 5", "Content-Length: 5"),
        ("Content-Length: 5, 5",),
        ("Content-Length: +5",),
        ("Content-Length: -1",),
        ("Content-Length: 0x5",),
        ("Content-Length: 5 5",),
        ("Content-Length: 99999999999999999999999999",),
        ("Content-Length: 5", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Content-Length: 5"),
        ("Transfer-Encoding: chunked", "Transfer-Encoding: chunked"),
        ("Transfer-Encoding: chunked", "Transfer-Encoding: identity"),
        ("Transfer-Encoding: xchunked",),
        ("Transfer-Encoding: chunked, identity",),
        ("Transfer-Encoding:\x0bchunked",),
        ("Transfer-Encoding : chunked",),
        ("Transfer-Encoding: gzip, chunked", "Content-Length: 5"),
        ("Host: evil.example",),
        ("Authorization: Bearer a", "Authorization: Bearer b"),
        ("Content-Type: text/plain", JSON),
        ("Origin: http://127.0.0.1", "Origin: http://evil.example"),
    ],
    ids=lambda headers: " | ".join(headers)[:50],
)
def test_a_request_that_can_be_read_in_two_ways_hides_no_other(
    url: str, headers: tuple[str, ...]
) -> None:
    """Whatever stands where a body could end is never answered as a request of its own."""
    with connected(url, 5) as connection:
        connection.sendall(head(POST, *headers) + b"0\r\n\r\n" + HIDDEN)
        answer = read(connection)
        check_refusal(answer, 400, 413, 422)
        rest = b""
        connection.settimeout(1.5)
        try:
            while more := connection.recv(65536):
                rest += more
        except (TimeoutError, ConnectionResetError):
            pass
        assert b"smuggled-request" not in rest


@pytest.mark.parametrize(
    "body",
    [
        b"FFFFFFFFFFFFFFFFF\r\nx",
        b"-1\r\nx",
        b"0x5\r\nhello\r\n0\r\n\r\n",
        b"5 \x00\r\nhello\r\n0\r\n\r\n",
        b"zz\r\n",
        b"5\r\nhelloX\r\n0\r\n\r\n",
        b"5;" + b"x" * 200_000,
        b"7FFFFFFFFFFFFFFF\r\n" + b"x" * 1000,
    ],
    ids=lambda body: repr(body[:16]),
)
def test_chunks_that_make_no_sense_are_refused(url: str, body: bytes) -> None:
    answer = exchange(url, head(POST, JSON, "Transfer-Encoding: chunked") + body, seconds=5)
    if answer.status:  # else the connection was ended
        check_refusal(answer, 400, 408, 413, 431)


def test_a_request_without_a_host_or_with_two_is_refused(url: str) -> None:
    check_refusal(exchange(url, head(GET, host="")), 400)
    check_refusal(exchange(url, head(GET, "Host: 127.0.0.1")), 400)
    check_refusal(exchange(url, head("GET /health HTTP/1.0", host="")), 400)
    check_refusal(exchange(url, head(GET, host="evil.example")), 421)


def test_requests_sent_all_at_once_are_answered_one_by_one(url: str) -> None:
    with connected(url, 30) as connection:
        connection.sendall(head() * 300)
        taken = b""
        while taken.count(b'{"status":"ok"}') < 300:
            more = connection.recv(1_000_000)
            assert more
            taken += more
    assert taken.count(b"HTTP/1.1 200") == 300


def test_a_request_to_change_the_protocol_is_not_followed(url: str) -> None:
    for protocol in ("websocket", "h2c", "TLS/1.0"):
        answer = exchange(
            url,
            head(
                "GET /health HTTP/1.1",
                "Connection: Upgrade",
                f"Upgrade: {protocol}",
                "Sec-WebSocket-Version: 13",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            ),
        )
        assert answer.status in (200, 400)


def test_many_slow_callers_keep_nobody_else_from_being_served(url: str) -> None:
    with ExitStack() as many:
        slow = [many.enter_context(connected(url)) for _ in range(100)]
        for number, connection in enumerate(slow):
            connection.sendall(
                head(POST, JSON, "Content-Length: 100") + b"{" if number % 2 else head(GET)[:-2]
            )
        began = time.monotonic()
        assert httpx.get(f"{url}/health").status_code == 200
        assert httpx.get(f"{url}/api/search", params={"q": "color:blue"}).status_code == 200
        assert time.monotonic() - began < 1
        assert all(is_closed(connection, 5) for connection in slow)


def test_callers_that_vanish_leave_nothing_behind(url: str) -> None:
    for _ in range(50):
        with connected(url) as connection:
            connection.sendall(head(POST, JSON, "Content-Length: 100") + b"{")
        with connected(url) as connection:
            connection.sendall(head("GET /api/search?q=sea HTTP/1.1"))
    assert httpx.get(f"{url}/api/search", params={"q": "sea"}).status_code == 200


def test_a_server_of_http_is_no_server_of_tls(url: str) -> None:
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with connected(url) as connection, pytest.raises((ssl.SSLError, ConnectionResetError)):
        context.wrap_socket(connection)
