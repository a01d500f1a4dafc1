"""HEAD, which players and watchers send: the head of what GET answers."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from starlette.types import Message, Scope

from cineseek.library import Library
from cineseek.server.gates.heads import Heads

_PLACES = ("/", "/health", "/api/films", "/api/search?q=red", "/docs", "/openapi.json", "/metrics")


@pytest.mark.parametrize("path", _PLACES)
def test_what_can_be_got_has_a_head(live: str, path: str) -> None:
    with httpx.Client(base_url=live) as client:
        told, whole = client.head(path), client.get(path)
    assert (told.status_code, told.content) == (200, b"")
    assert told.headers["content-type"] == whole.headers["content-type"]


def test_a_player_learns_how_large_a_film_is(live: str, library: Library) -> None:
    footage = library.footages()[0]
    with httpx.Client(base_url=live) as client:
        for _ in range(3):  # on one connection: nothing is left on it
            told = client.head(f"/api/footages/{footage.id}/file")
            assert (told.status_code, told.content) == (200, b"")
            assert told.headers["accept-ranges"] == "bytes"
            assert int(told.headers["content-length"]) > 10_000
        part = client.head(f"/api/footages/{footage.id}/file", headers={"Range": "bytes=5-9"})
        assert part.status_code == 206
        assert part.headers["content-length"] == "5"


def test_events_have_a_head_that_ends(live: str) -> None:
    told = httpx.head(f"{live}/api/jobs/events", timeout=10)
    assert told.status_code == 200
    assert told.headers["content-type"].startswith("text/event-stream")


@pytest.mark.parametrize(("path", "status"), [("/api/nothing", 404), ("/api/films/none", 404)])
def test_a_refusal_is_one_without_its_words(live: str, path: str, status: int) -> None:
    told = httpx.head(f"{live}{path}")
    assert (told.status_code, told.content) == (status, b"")


def test_what_only_changes_something_has_none(live: str) -> None:
    assert httpx.head(f"{live}/api/export").status_code == 405


def test_of_a_long_answer_only_the_beginning_is_made() -> None:
    made: list[int] = []
    sent: list[Message] = []

    async def film(scope: Scope, _receive: object, send: object) -> None:
        assert scope["method"] == "GET"
        await send({"type": "http.response.start", "status": 200, "headers": []})  # type: ignore[operator]
        for number in range(1000):
            made.append(number)
            await send({"type": "http.response.body", "body": b"x", "more_body": True})  # type: ignore[operator]
            await asyncio.sleep(0)

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope: Scope = {"type": "http", "method": "HEAD"}
    asyncio.run(Heads(film)(scope, receive, send))
    assert len(made) < 5
    assert [one.get("body") for one in sent] == [None, b""]
    assert scope["method"] == "HEAD"
