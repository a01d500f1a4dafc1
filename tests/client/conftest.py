"""A live server of the small library, and both clients of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from asked import Asked
from live_server import serving
from server.conftest import films, library, library_folder

from cineseek.client import Client
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig

__all__ = ["films", "library", "library_folder"]


@pytest.fixture(autouse=True)
def nobody_set_anything(tmp_path_factory: pytest.TempPathFactory, monkeypatch) -> None:
    """No setting of this machine reaches a test."""
    for name in ("SERVER", "TOKEN", "LIBRARY"):
        monkeypatch.delenv(f"CINESEEK_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture(scope="session")
def live(library: Library) -> Iterator[str]:
    """A server of the small library over real HTTP, patient with who asks so much."""
    limits = Limits(requests_per_minute=1_000_000)
    with serving(create_app(library, ServerConfig(limits=limits))) as url:
        yield url


@pytest.fixture(params=["in turn", "awaited"])
def ask(request: pytest.FixtureRequest, live: str) -> Asked:
    """Ask the live server by one client, then by the other."""
    return Asked(live, awaited=request.param == "awaited")


@pytest.fixture
def client(live: str) -> Iterator[Client]:
    """The client that does one thing after another."""
    with Client(live, retries=0) as opened:
        yield opened
