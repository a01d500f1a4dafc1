"""A real server process, stopped and killed in the middle of a job: nothing is lost."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from drawn_clips import draw_clip

import cineseek

from .conftest import ended, events

FILMS = 12


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """A folder of films that is not added in a moment."""
    folder = tmp_path / "films"
    folder.mkdir()
    for seed in range(FILMS):
        draw_clip(folder / f"Film {seed} (19{60 + seed}).mkv", seed=seed, seconds=12, fps=12)
    return folder


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "films.cine"
    with cineseek.open(folder, model="toy"):
        return folder


@contextmanager
def served(library: Path, root: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """`cineseek serve`, as a user runs it."""
    environment = os.environ | {"PYTHONPATH": str(Path(cineseek.__file__).parents[1])}
    with (library.parent / "server.log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "cineseek", "serve", "--library", str(library),
             "--port", "0", "--root", str(root)],
            stdout=subprocess.PIPE, stderr=log, text=True, env=environment,
        )  # fmt: skip
    try:
        assert process.stdout is not None
        line = process.stdout.readline()
        address = re.search(r"http://\S+", line)
        assert address, (line, (library.parent / "server.log").read_text())
        with httpx.Client(base_url=address[0].rstrip("/"), timeout=30) as client:
            yield process, client
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def begun(client: httpx.Client, files: int = 2) -> str:
    """A job that has added some files and has more before it."""
    job = client.post("/api/jobs", json={"sources": ["films"]}).json()["id"]
    found = events(client, f"/api/jobs/{job}/events", until=lambda _, data: data["added"] >= files)
    assert found[-1][0] == "progress", "it was over too soon to be stopped"
    return job


def whole(library: Path) -> None:
    """The library is as if nothing had happened."""
    with cineseek.open(library) as opened:
        assert opened.doctor() == []
        assert len(opened.films()) == FILMS
        states = {opened.catalogue.ingest_state(one.id).state for one in opened.footages()}
        assert states == {"done"}


@pytest.mark.slow
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_a_job_outlives_its_process(
    library_folder: Path, many: Path, how: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    with served(library_folder, many) as (process, client):
        job = begun(client)
        began = time.monotonic()
        process.send_signal(how)
        assert process.wait(20) == (0 if how == signal.SIGTERM else -signal.SIGKILL)
        assert time.monotonic() - began < 15
    kept = json.loads((library_folder / "jobs" / f"{job}.json").read_text())
    assert kept["state"] == ("queued" if how == signal.SIGTERM else "running")
    with cineseek.open(library_folder) as opened:
        before = len(opened.films())
        # The next server would do so in the background, and on many questions.
        monkeypatch.setattr("cineseek.ask.identify.learning.QUESTIONS", 4)
        opened.prepare_identify()
    assert 2 <= before < FILMS
    with served(library_folder, many) as (process, client):
        told = ended(client, job)
        process.terminate()
        assert process.wait(20) == 0
    assert told["state"] == "done"
    assert told["started_at"] == kept["started_at"]
    # What it added before counts as added, and nothing twice.
    assert (told["added"], told["skipped"], told["failed"]) == (FILMS, 0, 0)
    assert told["files_done"] == told["files_total"] == FILMS
    whole(library_folder)
    with cineseek.open(library_folder) as opened:
        counts = opened.catalogue.counts()
        assert (told["shots"], told["frames"]) == (counts.shots, counts.frames)


def test_event_streams_end_when_the_server_stops(library_folder: Path, many: Path) -> None:
    with served(library_folder, many) as (process, client):
        job = begun(client)
        with client.stream("GET", f"/api/jobs/{job}/events", timeout=20) as answer:
            lines = answer.iter_lines()
            next(lines)
            process.terminate()
            left = list(lines)  # to its end, without an error
        assert process.wait(20) == 0
    assert "event: end" not in left


def test_a_cancelled_job_does_not_come_back_after_a_kill(library_folder: Path, many: Path) -> None:
    with served(library_folder, many) as (process, client):
        job = begun(client)
        client.post(f"/api/jobs/{job}/cancel")
        process.kill()
        process.wait()
    with served(library_folder, many) as (_, client):
        assert client.get(f"/api/jobs/{job}").json()["state"] == "cancelled"


def test_a_verb_on_a_library_that_is_served_names_the_server(
    library_folder: Path, many: Path
) -> None:
    with served(library_folder, many) as (_, client):
        address = str(client.base_url).rstrip("/")
        with cineseek.open(library_folder) as opened:
            assert opened.films() == []
            with pytest.raises(cineseek.LibraryBusyError, match=f"--server {address}"):
                opened.add(many)
