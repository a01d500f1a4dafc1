"""Fixtures every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real footage; tests that ask for it are skipped where there is none."""
    folder = os.environ.get("CINESEEK_DATA")
    if not folder:
        pytest.skip("CINESEEK_DATA does not point at real footage")
    return Path(folder)


@pytest.fixture(scope="session")
def postgres_server():
    """A real PostgreSQL server; ask it for the address of a schema of one's own."""
    from tests.postgres_server import PostgresServer

    server = PostgresServer()
    yield server
    server.remove()
