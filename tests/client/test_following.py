"""A job is followed to its end, also where the line breaks."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from scripted_server import reply, scripted

from cineseek.client import AsyncClient, Client, Job, flows, following
from cineseek.client.events import Event, EventReader
from cineseek.errors import NotFoundError, ServerError, ServerUnreachableError

ID = "00112233445566aa"


@pytest.fixture(autouse=True)
def nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (flows, following):
        monkeypatch.setattr(module, "backoff", lambda tried: 0.01)


def job(state: str = "running", done: int = 0) -> dict[str, Any]:
    return {
        "id": ID,
        "state": state,
        "sources": ["films/heat.mkv"],
        "kind": None,
        "created_at": "2026-01-31T14:05:00Z",
        "started_at": "2026-01-31T14:05:01Z",
        "ended_at": None if state == "running" else "2026-01-31T14:06:00Z",
        "files_done": done,
        "files_total": 3,
        "rate": 1.5,
        "left": None,
        "files": [
            {
                "file": "heat.mkv",
                "film": "Heat",
                "stage": "reading",
                "done": 1.0,
                "total": 9.5,
                "why": "",
                "footage": None,
            }
        ],
        "added": done,
        "skipped": 0,
        "failed": 0,
        "shots": 0,
        "frames": 0,
        "error": None,
    }


def event(name: str, body: dict[str, Any]) -> bytes:
    return f"event: {name}\ndata: {json.dumps(body)}\n\n".encode()


def stream(*events: bytes) -> bytes:
    return reply(b"".join(events), kind="text/event-stream; charset=utf-8", Content_Length="")


def test_a_job_is_followed_over_broken_lines_and_nothing_comes_twice() -> None:
    first, second = event("progress", job()), event("progress", job(done=1))
    last = event("end", job("done", 3))
    cut = stream(b": heartbeat\n\n", first, second[:30])
    answers = (cut, b"", stream(first, second), stream(b"event: other\ndata: 1\n\n", last))
    with scripted(*answers) as server, Client(server.url) as client:
        followed = list(client.follow(ID))
        assert len(server.asked) == 4
    assert [one.files_done for one in followed] == [0, 1, 3]
    assert [one.ended for one in followed] == [False, False, True]
    assert followed[0].created_at == datetime(2026, 1, 31, 14, 5, tzinfo=UTC)
    with scripted(*answers) as server:

        async def awaited() -> list[Job]:
            async with AsyncClient(server.url) as client:
                return [one async for one in client.follow(ID)]

        assert asyncio.run(awaited()) == followed


def test_a_server_that_starts_again_is_waited_for_longer_than_a_question() -> None:
    answers = (stream(event("progress", job())), *[b""] * 6, stream(event("end", job("done"))))
    with scripted(*answers) as server, Client(server.url, retries=1) as client:
        assert [one.state for one in client.follow(ID)] == ["running", "done"]


def test_a_server_that_stays_away_is_given_up() -> None:
    with (
        scripted(stream(event("progress", job())), b"") as server,
        Client(server.url) as client,
        pytest.raises(ServerUnreachableError),
    ):
        list(client.follow(ID))
    with (
        scripted(stream()) as server,
        Client(server.url) as client,
        pytest.raises(ServerUnreachableError, match="ended too soon"),
    ):
        list(client.follow(ID))
    assert len(server.asked) == 9


def test_all_jobs_are_followed_until_one_has_enough() -> None:
    end = event("end", job("done"))
    with scripted(stream(event("progress", job()), end)) as server, Client(server.url) as client:
        following = client.follow_all()
        assert [next(following).state for _ in range(2)] == ["running", "done"]
        following.close()  # type: ignore[attr-defined]


def test_what_is_no_stream_of_events_is_said_so() -> None:
    gone = reply(
        {"error": {"code": "not_found", "message": "There is no such job.", "remedy": ""}},
        "404 Not Found",
    )
    with (
        scripted(gone) as server,
        Client(server.url) as client,
        pytest.raises(NotFoundError, match="There is no such job"),
    ):
        list(client.follow(ID))
    for wrong in (reply("<html>", kind="text/html"), stream(b"event: progress\ndata: {}\n\n")):
        with (
            scripted(wrong) as server,
            Client(server.url) as client,
            pytest.raises(ServerError, match="cineseek"),
        ):
            list(client.follow(ID))


@pytest.mark.parametrize("size", [1, 2, 7, 1000])
def test_events_are_read_whatever_the_pieces(size: int) -> None:
    sent = (
        ": hello\r\n\r\nevent: progress\r\ndata: a\r\ndata:  شب\r\n\r\n"
        "id: 7\nretry: 10\ndata\n\ndata: last\n\nevent: end\n\nevent: cut\ndata: off"
    ).encode()
    reader = EventReader()
    pieces = [sent[at : at + size] for at in range(0, len(sent), size)]
    assert [one for piece in pieces for one in reader.feed(piece)] == [
        Event("progress", "a\n شب"),
        Event("message", ""),
        Event("message", "last"),
    ]
