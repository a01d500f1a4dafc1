"""A server that is treated badly, and is expected to go on serving afterwards."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from live_server import serving
from refusals import SECRET

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig


@pytest.fixture(scope="session")
def hostile_library(
    library_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Library]:
    """A library of its own, with secrets beside it."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "secret.txt").write_text(SECRET)
    (folder / "secret.json").write_text(json.dumps({"title": SECRET}))
    (folder / "root").mkdir()
    (folder / "root" / "link").symlink_to(folder)
    copy_folder(library_folder, folder / "films.cine")
    with cineseek.open(folder / "films.cine", model="toy", create=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def hostile_app(hostile_library: Library) -> FastAPI:
    limits = Limits(
        requests_per_minute=1_000_000, body_seconds=1, header_seconds=1, stalled_seconds=2
    )
    root = hostile_library.folder.parent / "root"
    return create_app(hostile_library, ServerConfig(roots=(root,), limits=limits))


@pytest.fixture(scope="session")
def hostile_live(hostile_app: FastAPI) -> Iterator[str]:
    with serving(hostile_app) as url:
        deadline = time.monotonic() + 30
        while httpx.get(f"{url}/ready").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        yield url


@pytest.fixture
def url(hostile_live: str, hostile_library: Library) -> Iterator[str]:
    """The server's address; after each test it still has to answer, with the truth."""
    yield hostile_live
    film = hostile_library.films()[0]
    with httpx.Client(base_url=hostile_live, timeout=5) as client:
        assert client.get("/health").json() == {"status": "ok"}
        assert client.get("/ready").json() == {"status": "ready", "films": 2}
        assert client.get(f"/api/films/{film.id}").json()["film"]["title"] == film.title
        assert client.get("/api/search", params={"q": "color:blue"}).status_code == 200


@pytest.fixture
def paths(hostile_app: FastAPI) -> dict[str, Any]:
    """What can be asked, as the server describes it itself."""
    described: dict[str, Any] = hostile_app.openapi()["paths"]
    return described
