"""A live server of the small library, and both clients of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from asked import Asked
from server.conftest import app, films, library, library_folder, live

from cineseek.client import Client

__all__ = ["app", "films", "library", "library_folder", "live"]


@pytest.fixture(autouse=True)
def nobody_set_anything(tmp_path_factory: pytest.TempPathFactory, monkeypatch) -> None:
    """No setting of this machine reaches a test."""
    for name in ("SERVER", "TOKEN", "LIBRARY"):
        monkeypatch.delenv(f"CINESEEK_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))


@pytest.fixture(params=["in turn", "awaited"])
def ask(request: pytest.FixtureRequest, live: str) -> Asked:
    """Ask the live server by one client, then by the other."""
    return Asked(live, awaited=request.param == "awaited")


@pytest.fixture
def client(live: str) -> Iterator[Client]:
    """The client that does one thing after another."""
    with Client(live, retries=0) as opened:
        yield opened
