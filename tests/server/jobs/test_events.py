"""Jobs as server-sent events, over real HTTP."""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from live_server import serving

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.jobs.events import follow
from cineseek.server.jobs.runner import Jobs
from cineseek.server.schemas_server import JobAnswer

from .conftest import ended, events, held, waited


@pytest.fixture
def app(empty: Library, config: ServerConfig) -> FastAPI:
    return create_app(empty, config)


@pytest.fixture
def asking(app: FastAPI) -> Iterator[httpx.Client]:
    with serving(app) as url, httpx.Client(base_url=url, timeout=30) as client:
        yield client


def jobs_of(app: FastAPI) -> Jobs:
    return app.state.serving.jobs


def post(client: httpx.Client, source: str = "films") -> str:
    return client.post("/api/jobs", json={"sources": [source]}).json()["id"]


def test_a_job_is_followed_from_waiting_to_its_end(
    asking: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    job = post(asking)
    threading.Timer(0.6, go.set).start()
    found = events(asking, f"/api/jobs/{job}/events", until=lambda name, _: name == "end")
    told = [JobAnswer.model_validate(data) for _, data in found]
    assert [name for name, _ in found[:-1]] == ["progress"] * (len(found) - 1)
    assert told[-1].state == "done"
    assert all(before.files_done <= after.files_done for before, after in pairwise(told))
    assert any(file.stage == "reading" for one in told for file in one.files)
    assert found[-1][1] == asking.get(f"/api/jobs/{job}").json()


def test_who_comes_late_is_told_the_end(asking: httpx.Client) -> None:
    job = post(asking)
    ended(asking, job)
    with asking.stream("GET", f"/api/jobs/{job}/events") as answer:
        text = answer.read().decode()
        assert answer.headers["cache-control"] == "no-store"
    assert text.count("event: end") == 1
    assert "event: progress" not in text


def test_all_jobs_are_followed_without_an_end(asking: httpx.Client) -> None:
    before = post(asking)
    ended(asking, before)
    ends: set[str] = set()
    jobs: list[str] = []

    def until(name: str, data: dict) -> bool:
        if name == "end":
            ends.add(data["id"])
        return len(ends) == 2

    threading.Timer(0.3, lambda: jobs.extend([post(asking), post(asking)])).start()
    events(asking, "/api/jobs/events", until=until)
    assert ends == set(jobs)  # and nothing of the one that had ended before


def test_events_come_at_a_pace_that_can_be_read(
    asking: httpx.Client, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    go = held(monkeypatch)
    job = post(asking)
    waited(lambda: asking.get(f"/api/jobs/{job}").json(), lambda told: told["files"])
    running = jobs_of(app).get(job)
    over = threading.Event()

    def hurry() -> None:
        """A thousand changes a second."""
        for number in range(2000):
            jobs_of(app)._put(running.__class__(**{**fields(running), "files_done": number}))
            time.sleep(0.001)
        over.set()
        go.set()

    threading.Thread(target=hurry).start()
    began = time.monotonic()
    found = events(asking, f"/api/jobs/{job}/events", until=lambda name, _: name == "end")
    assert len(found) <= 4 * (time.monotonic() - began) + 3
    assert over.is_set()


def fields(job: object) -> dict:
    return {name: getattr(job, name) for name in job.__dataclass_fields__}


def test_a_listener_who_goes_away_leaves_nothing_behind(
    asking: httpx.Client, app: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    held(monkeypatch)
    job = post(asking)
    bells = jobs_of(app).bells
    for path in (f"/api/jobs/{job}/events", "/api/jobs/events"):
        with asking.stream("GET", path) as answer:
            lines = answer.iter_lines()  # the connection is closed with it
            next(lines)
            waited(lambda: len(bells), lambda number: number == 1)
        waited(lambda: len(bells), lambda number: number == 0, 5)


def test_many_listen_at_once(asking: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go = held(monkeypatch)
    job = post(asking)
    ends: list[str] = []

    def listen() -> None:
        with httpx.Client(base_url=asking.base_url) as client:
            until = events(client, f"/api/jobs/{job}/events", until=lambda name, _: name == "end")
            ends.append(until[-1][1]["state"])

    threads = [threading.Thread(target=listen) for _ in range(30)]
    for thread in threads:
        thread.start()
    threading.Timer(1, go.set).start()
    for thread in threads:
        thread.join(60)
    assert ends == ["done"] * 30


def test_signs_of_life_come_while_nothing_happens(app: FastAPI) -> None:
    async def listen() -> list[bytes]:
        stream = follow(jobs_of(app), heartbeat=0.05)
        return [await anext(stream) for _ in range(4)]

    first, *beats = asyncio.run(listen())
    assert first == b"retry: 2000\n\n"
    assert beats == [b": still here\n\n"] * 3


def test_no_sign_of_life_is_needed_between_events(app: FastAPI, root: Path) -> None:
    async def listen() -> list[bytes]:
        jobs = jobs_of(app)
        job = await asyncio.to_thread(jobs.add, ["films"])
        return [one async for one in follow(jobs, job.id, pause=0.01, heartbeat=5)]

    found = asyncio.run(listen())
    assert not any(one.startswith(b":") for one in found)
    last = found[-1].decode().splitlines()
    assert last[0] == "event: end"
    assert json.loads(last[1].removeprefix("data: "))["added"] == 3
