"""Servers that are not there, are busy, break off, or are something else altogether."""

from __future__ import annotations

import email.utils
import socket
import time
from typing import Any

import pytest
from scripted_server import reply, scripted

from cineseek.client import Client, call, flows
from cineseek.errors import (
    CineseekError,
    ExportError,
    FetchError,
    LibraryBusyError,
    LibraryUnreachableError,
    MediaError,
    ModelError,
    NotAllowedError,
    NotFoundError,
    QueryError,
    RequestRefusedError,
    ServerBusyError,
    ServerError,
    ServerUnreachableError,
    StorageFullError,
)

OK = reply({"status": "ok"})


def problem(code: str, message: str = "No.", remedy: str = "Do it so.", **more: Any) -> Any:
    return {"error": {"code": code, "message": message, "remedy": remedy, **more}}


@pytest.fixture(autouse=True)
def nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flows, "backoff", lambda tried: 0.01)


def test_nobody_at_the_address_is_said_with_what_to_do() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with Client(f"127.0.0.1:{port}") as client, pytest.raises(ServerUnreachableError) as error:
        client.health()
    assert f"no server answers at http://127.0.0.1:{port}" in str(error.value)
    assert "cineseek serve" in str(error.value)
    assert "CINESEEK_SERVER" in str(error.value)
    assert error.value.status is None


def test_an_answer_that_breaks_off_is_asked_for_again() -> None:
    half = reply(b'{"status": ', Content_Length=15)
    with scripted(half, b"", OK) as server, Client(server.url) as client:
        assert client.health() == "ok"
        assert len(server.asked) == 3


def test_a_line_that_always_breaks_is_given_up_with_the_reason() -> None:
    half = reply(b'{"status": ', Content_Length=15)
    with scripted(half) as server, Client(server.url, retries=2) as client:
        with pytest.raises(ServerUnreachableError, match="the line broke while it answered GET"):
            client.health()
        assert len(server.asked) == 3


def test_what_may_not_be_repeated_is_sent_once() -> None:
    with scripted(b"", OK) as server, Client(server.url) as client:
        with pytest.raises(ServerUnreachableError, match="POST /api/jobs"):
            client.start("films/heat.mkv")
        assert len(server.asked) == 1
    busy = reply(problem("busy"), "503 Service Unavailable", Retry_After=0)
    with scripted(busy, OK) as server, Client(server.url) as client:
        with pytest.raises(ServerBusyError):
            client.start("films/heat.mkv")
        assert len(server.asked) == 1


@pytest.mark.parametrize("status", ["503 Service Unavailable", "429 Too Many Requests"])
def test_a_busy_server_is_asked_again_when_it_says(status: str) -> None:
    busy = reply(problem("busy"), status, Retry_After=1)
    with scripted(busy, OK) as server, Client(server.url) as client:
        began = time.monotonic()
        assert client.health() == "ok"
        assert 0.9 < time.monotonic() - began < 5
        assert len(server.asked) == 2


def test_when_to_ask_again_may_be_a_date() -> None:
    when = email.utils.formatdate(time.time() + 1.5, usegmt=True)
    busy = reply(problem("busy"), "503 Service Unavailable", Retry_After=when)
    with scripted(busy, OK) as server, Client(server.url) as client:
        assert client.health() == "ok"
    for nonsense in ("soon", "Thu, 99 Nil 2020", "-3"):
        busy = reply(problem("busy"), "503 Service Unavailable", Retry_After=nonsense)
        with scripted(busy, OK) as server, Client(server.url) as client:
            assert client.health() == "ok"


def test_a_server_that_asks_for_a_long_wait_is_not_waited_for() -> None:
    busy = reply(problem("busy", "There is too much to do."), "503 Busy", Retry_After=600)
    with scripted(busy, OK) as server, Client(server.url) as client:
        with pytest.raises(ServerBusyError, match=r"There is too much to do\. Do it so\.") as error:
            client.health()
        assert len(server.asked) == 1
    assert (error.value.code, error.value.status) == ("busy", 503)


def test_a_server_that_stays_busy_is_given_up() -> None:
    busy = reply(problem("busy"), "503 Service Unavailable", Retry_After=0)
    with scripted(busy) as server, Client(server.url, retries=2) as client:
        with pytest.raises(ServerBusyError):
            client.health()
        assert len(server.asked) == 3


def test_an_answer_that_does_not_come_is_given_up_in_time() -> None:
    with scripted(lambda line: time.sleep(1.5)) as server:
        began = time.monotonic()
        with (
            Client(server.url, timeout=0.2, retries=1) as client,
            pytest.raises(ServerUnreachableError, match=r"within 0\.2 s"),
        ):
            client.health()
        assert time.monotonic() - began < 1.4


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            reply("<html>router</html>", kind="text/html"),
            "is that the address of a cineseek server",
        ),
        (reply("{half", kind="application/json"), "is that the address of a cineseek server"),
        (reply({"other": 1}), "another version of cineseek"),
        (reply(["status"]), "another version of cineseek"),
        (reply("<html>", "404 Not Found", "text/html"), "404 Not Found"),
        (
            reply("gone", "302 Found", "text/html", Location="https://other.example/"),
            "other.example",
        ),
    ],
)
def test_what_is_no_cineseek_server_is_said_so(answer: bytes, said: str) -> None:
    with (
        scripted(answer) as server,
        Client(server.url) as client,
        pytest.raises(ServerError, match=said),
    ):
        client.health()


def test_a_proxy_whose_server_is_gone_is_told_from_a_server() -> None:
    gone = reply("<html>Bad Gateway</html>", "502 Bad Gateway", "text/html")
    with (
        scripted(gone) as server,
        Client(server.url, retries=1) as client,
        pytest.raises(ServerUnreachableError, match="a proxy answers"),
    ):
        client.health()
    with scripted(gone, OK) as server, Client(server.url) as client:
        assert client.health() == "ok"


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        ("404 Not Found", "not_found", NotFoundError),
        ("422 Unprocessable", "unreadable_media", MediaError),
        ("422 Unprocessable", "bad_address", FetchError),
        ("422 Unprocessable", "not_exportable", ExportError),
        ("507 Insufficient Storage", "storage_full", StorageFullError),
        ("503 Service Unavailable", "library_busy", LibraryBusyError),
        ("503 Service Unavailable", "library_unreachable", LibraryUnreachableError),
        ("503 Service Unavailable", "model_unavailable", ModelError),
        ("401 Unauthorized", "token_needed", NotAllowedError),
        ("403 Forbidden", "not_allowed", NotAllowedError),
        ("413 Too Large", "too_large", RequestRefusedError),
        ("422 Unprocessable", "invalid_request", RequestRefusedError),
        ("429 Too Many Requests", "too_many", ServerBusyError),
        ("500 Internal Server Error", "internal", ServerError),
    ],
)
def test_every_error_of_a_server_is_one_of_ours(
    status: str, code: str, kind: type[CineseekError]
) -> None:
    answer = reply(problem(code, "It is so.", request_id="r-1"), status)
    with (
        scripted(answer) as server,
        Client(server.url, retries=0) as client,
        pytest.raises(CineseekError, match=r"It is so\.") as error,
    ):
        client.films("x")
    assert type(error.value) is kind
    if isinstance(error.value, ServerError):
        assert (error.value.code, error.value.request_id) == (code, "r-1")


def test_a_missing_token_says_where_one_is_set() -> None:
    answer = reply(problem("token_needed", "This server wants a token."), "401 Unauthorized")
    with (
        scripted(answer) as server,
        Client(server.url) as client,
        pytest.raises(NotAllowedError, match="CINESEEK_TOKEN"),
    ):
        client.library()


def test_a_query_error_points_into_the_query() -> None:
    answer = reply(problem("bad_query", "no such colour", at=6), "422 Unprocessable")
    with (
        scripted(answer) as server,
        Client(server.url) as client,
        pytest.raises(QueryError) as error,
    ):
        client.search("color:octarine")
    assert str(error.value) == "no such colour\n  color:octarine\n        ^"


def test_the_token_goes_with_every_request_and_into_no_message() -> None:
    with scripted(OK) as server, Client(server.url, token="s3cret-token") as client:
        client.health()
        assert b"Authorization: Bearer s3cret-token" in server.asked[0]
        assert "s3cret" not in repr(client.manner)
    with scripted(b"") as server, Client(server.url, token="s3cret-token", retries=0) as client:
        with pytest.raises(ServerUnreachableError) as error:
            client.health()
        assert "s3cret" not in str(error.value)


def test_server_and_token_are_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted(OK) as server:
        monkeypatch.setenv("CINESEEK_SERVER", server.url)
        monkeypatch.setenv("CINESEEK_TOKEN", "of-the-environment")
        with Client() as client:
            client.health()
        with Client(token="of-the-argument") as client:
            client.health()
        with Client(token="") as client:
            client.health()
    assert b"Bearer of-the-environment" in server.asked[0]
    assert b"Bearer of-the-argument" in server.asked[1]
    assert b"Bearer" not in server.asked[2]


def test_a_proxy_of_the_environment_is_not_asked_for_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with scripted(OK) as server, Client(server.url, retries=0) as client:
        assert client.health() == "ok"


@pytest.mark.parametrize(
    "server",
    ["ftp://films.local", "http://", "http://films.local:port", "http://me:pw@host", "a b://"],
)
def test_an_address_that_is_none_is_refused_at_once(server: str) -> None:
    with pytest.raises(ValueError, match="address of a server"):
        Client(server)


def test_addresses_are_taken_as_people_write_them() -> None:
    assert call.address("films.local:8720") == "http://films.local:8720"
    assert call.address(" https://films.example/cineseek/ ") == "https://films.example/cineseek"
    with pytest.raises(ValueError, match="CINESEEK_TOKEN"):
        Client("localhost", token="пароль\n")
