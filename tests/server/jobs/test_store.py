"""Jobs as files."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from cineseek.server.jobs.job import Job
from cineseek.server.jobs.store import JobStore


def test_a_job_that_is_cancelled_as_it_ends_is_written_twice_at_once(tmp_path: Path) -> None:
    store = JobStore(tmp_path / "jobs")
    job = Job("00000000000000ab", ("films",), None, "2026-01-01T00:00:00Z")
    ends = [replace(job, state="done"), replace(job, state="cancelled")] * 50
    with ThreadPoolExecutor(2) as two:
        list(two.map(store.write, ends))
    assert store.read()[job.id].state in ("done", "cancelled")
    assert [one.name for one in store.folder.iterdir()] == [f"{job.id}.json"]
