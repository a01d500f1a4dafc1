"""Fixtures every test may use, and how many tests run at a time."""

from __future__ import annotations

import os
from pathlib import Path

import psutil
import pytest

TOGETHER = (
    "ask/copies", "ask/identify", "ask/similar", "bot", "captions", "cli", "client", "page",
    "server", "server/hostile", "server/jobs",
)  # fmt: skip
"""Folders whose tests share what takes long to make: each runs in one process, as far as it can."""
_ROOM = 3 << 30
"""Bytes of memory that a worker may need, with the browser or the cluster that it drives."""


def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as processors, where memory allows: tests wait for disks and servers."""
    here = (
        os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)
    )
    processors = len(here)
    spare = (_memory() - processors * _ROOM) // _ROOM
    return processors + max(0, min(processors // 2, spare))


@pytest.hookimpl(tryfirst=True)  # groups are read by a hook of the same name
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Makes a group of each such folder; a test that says its own group stays in that."""
    here = Path(__file__).parent
    for item in items:
        if item.get_closest_marker("xdist_group") is not None:
            continue
        folder = item.path.parent.relative_to(here)
        for one in (folder, *folder.parents):
            if one.as_posix() in TOGETHER:
                item.add_marker(pytest.mark.xdist_group(one.as_posix()))
                break


def _memory() -> int:
    """Bytes there are, for this container if it has a limit of its own."""
    there = psutil.virtual_memory().total
    try:
        return min(there, int(Path("/sys/fs/cgroup/memory.max").read_text()))
    except (OSError, ValueError):  # no such file, or "max"
        return there


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
