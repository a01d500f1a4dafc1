"""The library as Prometheus sees it: how much it holds, what it takes, what is loaded.

Measured at a scrape, but not at every one: what was measured a moment ago is told again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from cineseek.errors import CineseekError
from cineseek.library import Library
from cineseek.library_size import LibrarySize

log = logging.getLogger(__name__)

AGE = 10.0
"""Seconds that a measurement is told again for. Counting a large library takes tens of
milliseconds, and several may scrape."""


@dataclass(frozen=True, slots=True)
class _Sample:
    """A library at one moment."""

    size: LibrarySize
    model: str


class LibraryCollector(Collector):
    """Measures one library for one registry."""

    def __init__(
        self, library: Library, *, age: float = AGE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._library = library
        self._age = age
        self._clock = clock
        self._lock = threading.Lock()
        self._taken: float | None = None
        self._last: _Sample | None = None

    def describe(self) -> list[Metric]:
        """The names; said here so that registering does not measure."""
        return [_gauge(name, text) for name, text in _ABOUT.items()]

    def collect(self) -> Iterator[Metric]:
        """The library as it is, or was a moment ago; nothing where it cannot be measured."""
        sample = self._sample()
        if sample is None:
            return
        size = sample.size
        for noun in ("films", "footages", "shots", "frames", "texts"):
            yield _filled(f"cineseek_{noun}", getattr(size.counts, noun))
        parts = GaugeMetricFamily(
            "cineseek_library_bytes", _ABOUT["cineseek_library_bytes"], labels=["part"]
        )
        for part in ("catalogue", "vectors", "frames"):
            parts.add_metric([part], float(getattr(size, part)))
        yield parts
        yield _filled("cineseek_disk_free_bytes", size.free)
        yield _filled("cineseek_disk_bytes", size.disk)
        loaded = GaugeMetricFamily(
            "cineseek_model_loaded", _ABOUT["cineseek_model_loaded"], labels=["model"]
        )
        loaded.add_metric([sample.model], float(size.encoder_loaded))
        yield loaded
        yield _filled("cineseek_index_open", size.graph is not None)
        yield _filled("cineseek_search_graph_built", size.graph == "built")
        yield _filled("cineseek_search_graph_missing", size.graph == "missing")

    def _sample(self) -> _Sample | None:
        with self._lock:
            now = self._clock()
            if self._taken is None or now - self._taken >= self._age:
                self._taken = now
                try:
                    self._last = _Sample(self._library.size(), self._library.model)
                except (CineseekError, OSError) as error:  # a scrape tells of the rest all the same
                    log.warning("the library cannot be measured: %s", error)
                    self._last = None
            return self._last


_ABOUT = {
    "cineseek_films": "Films in the library.",
    "cineseek_footages": "Video files and stills in the library.",
    "cineseek_shots": "Shots in the library.",
    "cineseek_frames": "Frames in the library.",
    "cineseek_texts": "Lines of subtitles, captions and text in the library.",
    "cineseek_library_bytes": "Bytes that a part of the library takes; saved frames estimated.",
    "cineseek_disk_free_bytes": "Bytes left on the disk that the library lies on.",
    "cineseek_disk_bytes": "Bytes of the disk that the library lies on.",
    "cineseek_model_loaded": "1 where the library's encoder is in memory.",
    "cineseek_index_open": "1 where the vectors are open, so that searches can be answered.",
    "cineseek_search_graph_built": "1 where searches go through a graph.",
    "cineseek_search_graph_missing": "1 where there are too many frames to search without a graph.",
}


def _gauge(name: str, text: str) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, text)


def _filled(name: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, _ABOUT[name], value=float(value))
