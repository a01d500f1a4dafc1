"""Jobs on disk: one small JSON file each, whole or not at all. Runs nothing."""

from __future__ import annotations

import json
import logging
import os
import threading
from pathlib import Path

from cineseek.ingest.room import writing_to
from cineseek.server.jobs.job import Job, read_job

log = logging.getLogger(__name__)

KEPT = 100
"""Jobs that have ended; older ones are forgotten."""


class JobStore:
    """The files of a folder; made when the first job is kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._writing = threading.Lock()

    def read(self) -> dict[str, Job]:
        """All jobs, the oldest first; a file that cannot be understood is left out, and logged."""
        jobs = {}
        for path in sorted(self.folder.glob("*.json")):
            try:
                job = read_job(json.loads(path.read_text("utf-8")))
            except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
                log.warning("the job in %s cannot be read (%s)", path, error)
                continue
            if job.id == path.stem:
                jobs[job.id] = job
        return jobs

    def write(self, job: Job) -> None:
        """Keep a job; it is on the disk when this returns."""
        path = self._path(job.id)
        part = path.with_suffix(".part")
        # A job may be cancelled just as it ends: both write it, and only one may have its part.
        with self._writing, writing_to(self.folder.parent):
            self.folder.mkdir(exist_ok=True)
            part.unlink(missing_ok=True)
            part.touch(mode=0o600)  # an address may have a secret in it
            with part.open("w", encoding="utf-8") as out:
                json.dump(job.to_json(), out, ensure_ascii=False)
                out.flush()
                os.fsync(out.fileno())
            part.replace(path)

    def remove(self, job_id: str) -> None:
        """Forget a job."""
        self._path(job_id).unlink(missing_ok=True)

    def _path(self, job_id: str) -> Path:
        return self.folder / f"{job_id}.json"
