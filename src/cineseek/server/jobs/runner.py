"""The jobs of a server: one runs, others wait their turn; a restart loses none of them."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cineseek.errors import NotFoundError
from cineseek.film import FootageKind
from cineseek.server.jobs.bells import Bells
from cineseek.server.jobs.job import Job, State, new_id, utc
from cineseek.server.jobs.store import KEPT, JobStore
from cineseek.server.jobs.tally import Tally
from cineseek.server.jobs.watch import JobWatch
from cineseek.server.jobs.work import Means, clear_away, do_job
from cineseek.server.metrics import Metrics
from cineseek.server.problems import Problem, problem_of
from cineseek.sources.fetched import sweep

log = logging.getLogger(__name__)

MOST_WAITING = 100
_PATIENCE = 30.0
"""Seconds that a stopped job may take until the process goes without it."""
_STALE = 7 * 24 * 3600.0
"""Seconds after which half a download that nobody went on with is cleared."""


class Jobs:
    """May be used from several threads."""

    def __init__(
        self,
        means: Means,
        watch: JobWatch | None = None,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.bells = Bells()
        """Rung whenever a job changes."""
        self._means, self._clock = means, clock
        self._watch = watch or JobWatch(Metrics())
        self._store = JobStore(means.library.folder / "jobs")
        self._lock = threading.RLock()
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._running = ""
        self._cancelled: set[str] = set()
        self._ending = False
        self._jobs = {
            job.id: job if job.ended else job.anew() for job in self._store.read().values()
        }

    def all(self) -> list[Job]:
        """Every job, the newest first."""
        with self._lock:
            return sorted(self._jobs.values(), key=lambda job: job.id, reverse=True)

    def counts(self) -> Mapping[str, int]:
        """How many wait and how many run."""
        with self._lock:
            return Counter(job.state for job in self._jobs.values() if not job.ended)

    def get(self, job_id: str) -> Job:
        """One job, or NotFoundError."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None:
            raise NotFoundError(f"there is no job {job_id}")
        return job

    def add(self, sources: Sequence[str], kind: FootageKind | None = None) -> Job:
        """A new job; it is on the disk when this returns, and begins when those before it end."""
        with self._lock:
            if sum(not job.ended for job in self._jobs.values()) >= MOST_WAITING:
                raise Problem(
                    429,
                    "too_many_jobs",
                    f"{MOST_WAITING} jobs are waiting already.",
                    "Wait until some have ended; a job may have many sources, folders too.",
                    headers={"Retry-After": "60"},
                )
            now = self._clock()
            job = Job(new_id(max(self._jobs, default=""), now), tuple(sources), kind, utc(now))
            self._store.write(job)
            self._put(job)
        self.start()
        return job

    def cancel(self, job_id: str) -> Job:
        """Stop a job; what it added stays. One that has ended is left as it is."""
        with self._lock:
            job = self.get(job_id)
            if job.ended:
                return job
            gone = replace(job, state="cancelled", ended_at=utc(self._clock()), left=None)
            self._store.write(gone)  # now, so that a restart does not go on with it
            if job_id == self._running:
                self._cancelled.add(job_id)
                self._stop.set()
                return job
            self._put(gone)
        self._watch.ended(gone)
        clear_away(gone, self._means)
        return gone

    def start(self) -> None:
        """Go on with what waits, if anything does."""
        with self._lock:
            idle = self._thread is None or not self._thread.is_alive()
            if idle and not self._ending and self._next() is not None:
                self._thread = threading.Thread(target=self._run, name="jobs", daemon=True)
                self._thread.start()

    def stop_soon(self) -> None:
        """Begin nothing new, and stop what runs; returns at once."""
        with self._lock:
            self._ending = True
            self._stop.set()

    def close(self) -> None:
        """Stop, and wait until what ran is where it can go on from; the next start goes on."""
        self.stop_soon()
        with self._lock:
            thread = self._thread  # which it takes away itself at its end
        if thread is not None:
            thread.join(_PATIENCE)
            if thread.is_alive():
                log.warning("a job did not stop in %g s; it goes on at the next start", _PATIENCE)

    def sweep(self) -> None:
        """Clear what nobody will go on with."""
        try:
            sweep(self._means.downloads, _STALE, now=self._clock())
            with self._lock:
                ended = sorted(job.id for job in self._jobs.values() if job.ended)
                for job_id in ended[: max(0, len(ended) - KEPT)]:
                    del self._jobs[job_id]
                    self._store.remove(job_id)
        except OSError as error:  # a disk that cannot be written to is no reason not to serve
            log.warning("old jobs could not be cleared (%s)", error)

    def _next(self) -> Job | None:
        waiting = (job for job in self._jobs.values() if job.state == "queued")
        return min(waiting, key=lambda job: job.id, default=None)

    def _run(self) -> None:
        """One job after the other, until none waits."""
        while True:
            with self._lock:
                job = None if self._ending else self._next()
                if job is None:
                    self._thread = None
                    return
                self._running = job.id
                self._stop.clear()
            try:
                self._run_one(job)
            finally:
                with self._lock:
                    self._running = ""
                    self._cancelled.discard(job.id)
            self.sweep()

    def _run_one(self, job: Job) -> None:
        """From its first file to what became of it."""
        again = job.started_at
        job = replace(job, state="running", started_at=again or utc(self._clock()))
        tally = Tally(self._means.library.catalogue, since=again)
        state: State = "done"
        error = None

        def tell() -> None:
            self._put(tally.job(job))

        try:
            self._store.write(job)
            self._put(job)
            with self._watch.running(job) as see:
                do_job(job, self._means, tally, stop=self._stop, tell=tell, see=see)
        except Exception as trouble:  # noqa: BLE001  the next job may do better
            if not self._stop.is_set():
                state, error = (
                    "failed",
                    {**problem_of(trouble).body(), "at": None, "request_id": None},
                )
                log.warning("job %s failed: %s", job.id, trouble)
        with self._lock:
            if job.id in self._cancelled:
                state = "cancelled"
            elif self._stop.is_set():
                state = "queued"  # the next start goes on
        job = replace(tally.job(job), state=state, error=error, left=None, rate=0.0)
        if job.ended:
            job = replace(job, ended_at=utc(self._clock()))
        self._watch.ended(job)
        if state == "cancelled":
            clear_away(job, self._means)
        try:
            self._store.write(job)
        except Exception:  # the disk is full: that it ended is known until the next start
            log.warning("what became of job %s could not be kept", job.id, exc_info=True)
        self._put(job)

    def _put(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
        self.bells.ring()


def downloads_of(folder: Path) -> Path:
    """Where films that are fetched are put: beside the library, since it holds no films."""
    return folder.parent / f"{folder.stem}.downloads"
