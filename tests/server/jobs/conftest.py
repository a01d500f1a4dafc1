"""A server of an empty library, a folder to add from, and clips that are quickly added."""

from __future__ import annotations

import json
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from drawn_clips import draw_clip
from live_server import serving

import cineseek
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three clips of a few seconds."""
    folder = tmp_path_factory.mktemp("clips")
    paths = [folder / f"{title}.mp4" for title in ("Heat (1995)", "Alien (1979)", "Ran (1985)")]
    for seed, path in enumerate(paths):
        draw_clip(path, seed=seed, seconds=4.0, options={"g": "8"})
    return paths


@pytest.fixture
def root(tmp_path: Path, clips: list[Path]) -> Path:
    """A folder `films` with those clips in it."""
    folder = tmp_path / "films"
    folder.mkdir()
    for clip in clips:
        shutil.copy(clip, folder)
    return folder


@pytest.fixture
def config(root: Path) -> ServerConfig:
    """Adds from that folder."""
    return ServerConfig(roots=(root,), limits=Limits(requests_per_minute=1_000_000))


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    """A library without films."""
    with cineseek.open(tmp_path / "empty.cine", model="toy") as opened:
        yield opened


@pytest.fixture
def asking(empty: Library, config: ServerConfig) -> Iterator[httpx.Client]:
    """Asks a server of the empty library over real HTTP."""
    with (
        serving(create_app(empty, config)) as url,
        httpx.Client(base_url=url, timeout=30) as client,
    ):
        yield client


def events(client: httpx.Client, path: str, *, until: Callable[[str, Any], bool]) -> list[Any]:
    """Events of a stream as (name, data), until one of them is the last one wanted."""
    found: list[Any] = []
    with client.stream("GET", path, timeout=60) as answer:
        assert answer.status_code == 200, answer.read()
        assert answer.headers["content-type"].startswith("text/event-stream")
        name = ""
        for line in answer.iter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                found.append((name, json.loads(line.removeprefix("data: "))))
                if until(*found[-1]):
                    break
    return found


def ended(client: httpx.Client, job: str, seconds: float = 60) -> dict[str, Any]:
    """A job once it has ended."""
    return waited(
        lambda: client.get(f"/api/jobs/{job}").json(),
        lambda told: told["state"] not in ("queued", "running"),
        seconds,
    )


def waited(ask: Callable[[], Any], wanted: Callable[[Any], bool], seconds: float = 60) -> Any:
    """What is answered, once it is what is wanted."""
    began = time.monotonic()
    while True:
        told = ask()
        if wanted(told):
            return told
        assert time.monotonic() - began < seconds, told
        time.sleep(0.05)


def held(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Films are read, but slowly, until the event is set; a stop is heeded as ever."""
    from cineseek.ingest import reading

    go, real = threading.Event(), reading.read_shots

    def slow(path, *, heed, **options):
        while not go.wait(0.05):
            heed()
        yield from real(path, heed=heed, **options)

    monkeypatch.setattr(reading, "read_shots", slow)
    return go
