"""Jobs as server-sent events: the state of a job whenever it has changed, never what is past.

Nothing is kept for a listener: who is slow gets fewer events, and who is gone costs nothing.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator

from cineseek.server.jobs.job import Job
from cineseek.server.jobs.runner import Jobs

PAUSE = 0.25
"""Seconds between two looks: nobody reads faster."""
HEARTBEAT = 15.0
"""Seconds after which something is sent, so that whoever stands between does not hang up."""


async def follow(
    jobs: Jobs, job_id: str | None = None, *, pause: float = PAUSE, heartbeat: float = HEARTBEAT
) -> AsyncIterator[bytes]:
    """The events of a job until it ends, or those of all jobs without an end."""
    with jobs.bells.hung() as bell:
        sent: dict[str, Job] = {}
        if job_id is None:
            sent = {job.id: job for job in jobs.all() if job.ended}
        yield b"retry: 2000\n\n"
        spoken = time.monotonic()
        while True:
            told = [job for job in reversed(jobs.all()) if job_id in (None, job.id)]
            for job in [job for job in told if sent.get(job.id) is not job]:
                sent[job.id] = job
                yield _event(job)
                spoken = time.monotonic()
            if job_id is not None and all(job.ended for job in told):
                return
            left = heartbeat - (time.monotonic() - spoken)
            if await bell.wait(max(left, 0)):
                await asyncio.sleep(pause)
            else:
                yield b": still here\n\n"
                spoken = time.monotonic()


def _event(job: Job) -> bytes:
    name = "end" if job.ended else "progress"
    data = json.dumps(job.to_json(all_sources=False), ensure_ascii=False, separators=(",", ":"))
    return f"event: {name}\ndata: {data}\n\n".encode()
