"""The first start in a container: an empty volume, films that are only read, tokens set."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
from drawn_clips import draw_clip

_READ, _WRITE, _METRICS = "r" * 20, "w" * 20, "m" * 20


def test_it_begins_with_an_empty_library_and_films_are_added_through_it(tmp_path: Path) -> None:
    films = tmp_path / "films"
    films.mkdir()
    draw_clip(films / "Heat (1995).mp4", seconds=3.0)
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(sys.path),
        "HOME": str(tmp_path / "home"),
        "CINESEEK_LIBRARY": str(tmp_path / "library" / "films.cine"),
        "CINESEEK_MODEL": "toy",
        "CINESEEK_READ_TOKEN": _READ,
        "CINESEEK_WRITE_TOKEN": _WRITE,
        "CINESEEK_METRICS_TOKEN": _METRICS,
        "OTEL_EXPORTER_OTLP_ENDPOINT": "",
        "PYTHONUNBUFFERED": "1",
    }
    (tmp_path / "library").mkdir()
    words = ["serve", "--host", "127.0.0.1", "--port", "0", "--root", str(films), "--json-logs"]
    server = subprocess.Popen(
        [sys.executable, "-m", "cineseek", *words],
        env=environment,
        cwd=tmp_path / "library",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        assert server.stdout is not None
        told = next(line for line in server.stdout if "http://" in line)
        found = re.search(r"http://[\d.:]+", told)
        assert found, told
        _add(found[0])
    finally:
        server.send_signal(signal.SIGTERM)
        said, _ = server.communicate(timeout=60)
    assert server.returncode == 0, said
    assert (tmp_path / "library" / "films.cine" / "catalogue.sqlite").exists()


def _add(url: str) -> None:
    with httpx.Client(base_url=url, headers={"Authorization": f"Bearer {_WRITE}"}) as client:
        job = client.post("/api/jobs", json={"sources": ["films"]}).json()
        began = time.monotonic()
        while job["state"] in ("queued", "running"):
            assert time.monotonic() - began < 60, job
            time.sleep(0.1)
            job = client.get(f"/api/jobs/{job['id']}").json()
        assert (job["state"], job["added"]) == ("done", 1), job
        assert client.get("/api/films").json()["total"] == 1
        text = httpx.get(f"{url}/metrics", headers={"Authorization": f"Bearer {_METRICS}"}).text
    assert 'cineseek_jobs_ended_total{state="done"} 1.0' in text
    assert 'cineseek_ingest_files_total{outcome="added"} 1.0' in text
