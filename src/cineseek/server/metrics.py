"""What a server counts of itself for Prometheus: one `Metrics` a server, told by the routes.

Knows no HTTP and no library: `watching` counts requests, `library_metrics` measures the library.
Every label takes its values from a closed list, so that no caller can make the series grow.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Literal, get_args

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
)
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.gc_collector import GCCollector
from prometheus_client.platform_collector import PlatformCollector
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

import cineseek
from cineseek.ingest.progress import Progress
from cineseek.query import Query
from cineseek.server.keeping import Shelf

# They would be a second series for every counter, which nobody looks at.
disable_created_metrics()  # type: ignore[no-untyped-call]

SearchKind = Literal["words", "said", "filter", "image", "like", "mixed"]
FileEnd = Literal["added", "skipped", "failed"]
JobEnd = Literal["done", "failed", "cancelled"]
Asked = Literal["picture", "clip"]
"""What "which film is this?" was asked with."""

Subject = Literal["library", "video"]
"""What was asked about as a whole: what the library has, or a video that was sent."""
By = Literal["facts", "trained"]

_BUCKETS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Seconds. A search of 100,000 frames takes milliseconds, encoding a picture up to a second."""
_LONGER = (*_BUCKETS, 30.0, 60.0, 120.0)
"""A trailer that is sent has to be read."""
SHED: Mapping[str, str] = {"too_many_requests": "rate", "overloaded": "busy"}
"""Codes of errors that refuse a request for lack of room, and the reason they are counted under."""


class Metrics:
    """Counters and histograms of one server, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        PlatformCollector(registry=self.registry)
        GCCollector(registry=self.registry)
        self._searches = Counter(
            "cineseek_searches",
            "Searches answered, by what was asked with and whether anything was found.",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self._stages = Histogram(
            "cineseek_search_stage_seconds",
            "Seconds that a search spent in a stage; `total` is all of it.",
            ("stage",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._identified = Counter(
            "cineseek_identifications",
            "Pictures and clips whose film was asked for, by whether one was named.",
            ("kind", "outcome"),
            registry=self.registry,
        )
        self._identify_stages = Histogram(
            "cineseek_identify_stage_seconds",
            "Seconds that such a question spent in a stage; `total` is all of it.",
            ("stage",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._likened = Counter(
            "cineseek_similars",
            "Footages and videos whose neighbours were asked for, by whether there were any.",
            ("subject", "outcome"),
            registry=self.registry,
        )
        self._similar_stages = Histogram(
            "cineseek_similar_stage_seconds",
            "Seconds that such a question spent in a stage; `total` is all of it.",
            ("stage",),
            buckets=_LONGER,
            registry=self.registry,
        )
        self._rated = Counter(
            "cineseek_ratings",
            "Expected scores that were told, by what said them.",
            ("subject", "by"),
            registry=self.registry,
        )
        self._rate_stages = Histogram(
            "cineseek_rate_stage_seconds",
            "Seconds that such a question spent in a stage; `total` is all of it.",
            ("stage",),
            buckets=_LONGER,
            registry=self.registry,
        )
        self._errors = Counter(
            "cineseek_errors",
            "Requests answered with an error, by its code.",
            ("code",),
            registry=self.registry,
        )
        self._shed = Counter(
            "cineseek_shed_requests",
            "Requests refused because the server or the caller had too much at once.",
            ("reason",),
            registry=self.registry,
        )
        self._footage_seconds = Counter(
            "cineseek_ingest_footage_seconds",
            "Seconds of footage read and stored.",
            registry=self.registry,
        )
        self._files = Counter(
            "cineseek_ingest_files",
            "Files that ingest jobs ended with, by what became of them.",
            ("outcome",),
            registry=self.registry,
        )
        self._jobs = Counter(
            "cineseek_jobs_ended",
            "Ingest jobs that ended, by how.",
            ("state",),
            registry=self.registry,
        )
        Gauge(
            "cineseek_build_info",
            "Always 1; its label says which version runs.",
            ("version",),
            registry=self.registry,
        ).labels(cineseek.__version__).set(1)
        self._reading: dict[str, float] = {}
        self._lock = threading.Lock()
        self._begin_at_zero()

    def _begin_at_zero(self) -> None:
        """Series that are there before the first event: else the first one is lost to `rate`."""
        for kind in get_args(SearchKind):
            for outcome in ("found", "empty"):
                self._searches.labels(kind, outcome)
        for asked in get_args(Asked):
            for outcome in ("named", "unknown"):
                self._identified.labels(asked, outcome)
        for subject in get_args(Subject):
            for outcome in ("found", "empty"):
                self._likened.labels(subject, outcome)
            for by in get_args(By):
                self._rated.labels(subject, by)
        for stages in (self._similar_stages, self._rate_stages):
            stages.labels("total")
        self._stages.labels("total")
        self._identify_stages.labels("total")
        for reason in SHED.values():
            self._shed.labels(reason)
        for code in ("internal", "wrong_token"):  # alerts look at these
            self._errors.labels(code)
        for end in get_args(FileEnd):
            self._files.labels(end)
        for state in get_args(JobEnd):
            self._jobs.labels(state)

    # told by the routes

    def searched(self, kind: SearchKind, *, found: bool, seconds: Mapping[str, float]) -> None:
        """A search was answered; `seconds` by stage, `total` among them."""
        self._searches.labels(kind, "found" if found else "empty").inc()
        for stage, spent in seconds.items():
            self._stages.labels(stage).observe(spent)

    def identified(self, kind: Asked, *, named: bool, seconds: Mapping[str, float]) -> None:
        """Which film something is from was answered; `seconds` by stage, `total` among them."""
        self._identified.labels(kind, "named" if named else "unknown").inc()
        for stage, spent in seconds.items():
            self._identify_stages.labels(stage).observe(spent)

    def likened(self, subject: Subject, *, found: bool, seconds: Mapping[str, float]) -> None:
        """What is like something was answered; `seconds` by stage, `total` among them."""
        self._likened.labels(subject, "found" if found else "empty").inc()
        for stage, spent in seconds.items():
            self._similar_stages.labels(stage).observe(spent)

    def rated(self, subject: Subject, *, by: By, seconds: Mapping[str, float]) -> None:
        """An expected score was told; `seconds` by stage, `total` among them."""
        self._rated.labels(subject, by).inc()
        for stage, spent in seconds.items():
            self._rate_stages.labels(stage).observe(spent)

    def failed(self, code: str) -> None:
        """A request was answered with an error of this code."""
        self._errors.labels(code).inc()
        if code in SHED:
            self._shed.labels(SHED[code]).inc()

    # told by ingest jobs

    def progressed(self, step: Progress) -> None:
        """An `add` came one step further. Several jobs may tell at once."""
        with self._lock:
            before = self._reading.get(step.path)
            if step.stage == "reading":
                self._reading[step.path] = step.done
                # The first step of a file says where it is gone on from.
                gained = 0.0 if before is None else step.done - before
            else:
                self._reading.pop(step.path, None)
                gained = 0.0 if before is None else max(0.0, step.done - before)
        if gained > 0:
            self._footage_seconds.inc(gained)
        if step.stage != "reading":
            self._files.labels(step.stage).inc()

    def files_ended(self, outcome: FileEnd, number: int) -> None:
        """So many files ended of which no step told; none where that is less than one."""
        self._files.labels(outcome).inc(max(0, number))

    def job_ended(self, state: JobEnd) -> None:
        """An ingest job ended."""
        self._jobs.labels(state).inc()

    def watch_jobs(self, count: Callable[[], Mapping[str, int]]) -> None:
        """Ask this at every scrape for the number of jobs that are `queued` and `running`."""
        jobs = Gauge(
            "cineseek_jobs",
            "Ingest jobs that wait and that run.",
            ("state",),
            registry=self.registry,
        )

        def ask(state: str) -> Callable[[], float]:
            return lambda: float(count().get(state, 0))

        for state in ("queued", "running"):
            jobs.labels(state).set_function(ask(state))

    def watch_caches(self, caches: Mapping[str, Shelf]) -> None:
        """Ask these at every scrape how often they had what was wanted."""
        self.registry.register(_CacheCollector(caches))


class _CacheCollector(Collector):
    """What files that are made on demand count themselves."""

    def __init__(self, caches: Mapping[str, Shelf]) -> None:
        self._caches = caches

    def collect(self) -> Iterator[Metric]:
        """How often each had a file and how often not, and how big it is."""
        asked = CounterMetricFamily(
            "cineseek_cache_requests",
            "Files wanted of a cache, by whether they were there or had to be made.",
            labels=("cache", "outcome"),
        )
        size = GaugeMetricFamily(
            "cineseek_cache_bytes", "Bytes of the files that a cache keeps.", labels=("cache",)
        )
        for name, shelf in self._caches.items():
            asked.add_metric((name, "hit"), shelf.met)
            asked.add_metric((name, "miss"), shelf.made)
            size.add_metric((name,), shelf.size)
        yield asked
        yield size


def kind_of(query: Query | None, *, image: bool, like: bool) -> SearchKind:
    """What a search was asked with."""
    clauses = query.clauses if query is not None else ()
    words = any(clause.words for clause in clauses)
    said = any(clause.said for clause in clauses)
    pictures = image or any(clause.images for clause in clauses)
    ranked = (words or said, pictures, like)
    if sum(ranked) > 1:
        return "mixed"
    if like:
        return "like"
    if pictures:
        return "image"
    if words:
        return "words"
    return "said" if said else "filter"
