"""A small library of drawn films with the toy encoder, and a server of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from live_server import serving

import cineseek
from cineseek.demo import draw_films
from cineseek.demo.script import SCRIPTS, Line
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig

_LINES = (
    Line(0.3, 1.6, "Take the yellow umbrella.", "چتر زرد را بردار."),
    Line(2.4, 3.6, "We are home.", "به خانه رسیدیم."),
)
_PATIENT = Limits(requests_per_minute=1_000_000)
"""Many tests ask one server."""


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`Salt Wind` and `Night Windows`, two takes of two seconds each; the second has subtitles."""
    scripts = [
        replace(
            script,
            takes=tuple(
                replace(take, seconds=2.0, begin="cut")
                for take in script.takes
                if take.name in ("lighthouse", "morning", "window", "street")
            ),
            lines=_LINES if script.title == "Night Windows" else (),
        )
        for script in SCRIPTS[:2]
    ]
    folder = tmp_path_factory.mktemp("served-films")
    draw_films(folder, scripts=scripts)
    return folder


@pytest.fixture(scope="session")
def library_folder(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library of those films: copy it to change it."""
    folder = tmp_path_factory.mktemp("served") / "films.cine"
    with cineseek.open(folder, model="toy") as library:
        assert len(library.add(films).added) == 2
        library.prepare_identify()  # each server of a copy would do so in the background
    return folder


@pytest.fixture(scope="session")
def library(library_folder: Path) -> Iterator[Library]:
    """That library, open, and not to be changed."""
    with cineseek.open(library_folder, model="toy", create=False) as opened:
        yield opened


@pytest.fixture(scope="session")
def app(library: Library) -> FastAPI:
    """A server of it, as it is by default: on loopback, without tokens."""
    return create_app(library, ServerConfig(limits=_PATIENT))


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    """Asks the application without a network; for many small questions."""
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as asking:
        yield asking


@pytest.fixture(scope="session")
def live(library: Library) -> Iterator[str]:
    """The base URL of a server of its own over real HTTP."""
    with serving(create_app(library, ServerConfig())) as url:
        yield url
