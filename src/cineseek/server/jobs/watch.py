"""Tells metrics and traces of the jobs of a server. Changes nothing about them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext

from cineseek.ingest.progress import Progress
from cineseek.server.jobs.job import Job
from cineseek.server.metrics import Metrics
from cineseek.server.tracing import Tracing

Seen = Callable[[Progress], None]


class JobWatch:
    """Watches one job at a time."""

    def __init__(self, metrics: Metrics, tracing: Tracing | None = None) -> None:
        self._metrics, self._tracing = metrics, tracing
        self._seen: Counter[str] = Counter()

    @contextmanager
    def running(self, job: Job) -> Iterator[Seen]:
        """While a job runs; what is given is told its steps."""
        self._seen.clear()
        facts = {"cineseek.sources": len(job.sources)}
        tracing = self._tracing
        with nullcontext() if tracing is None else tracing.job(job.id, facts) as trace:

            def see(step: Progress) -> None:
                self._metrics.progressed(step)
                self._seen[step.stage] += 1
                if trace is not None:
                    trace.progressed(step)

            yield see

    def ended(self, job: Job) -> None:
        """A job ended, or was stopped to go on at the next start."""
        if job.state == "queued" or job.state == "running":
            return
        self._metrics.job_ended(job.state)
        # Of what could not be fetched, and was never begun, no step tells.
        self._metrics.files_ended("failed", job.failed - self._seen["failed"])
        self._metrics.files_ended("skipped", job.skipped - self._seen["skipped"])
