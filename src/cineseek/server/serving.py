"""What every route stands on: the open library, the settings, and the errors it may answer."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import Depends, Request

from cineseek.ingest.adding import WANTED
from cineseek.library import Library
from cineseek.server.access import Access
from cineseek.server.amending import Amending
from cineseek.server.clips import Clips
from cineseek.server.config import ServerConfig
from cineseek.server.jobs.runner import Jobs, downloads_of
from cineseek.server.jobs.watch import JobWatch
from cineseek.server.jobs.work import Means
from cineseek.server.metrics import Metrics
from cineseek.server.moments import Moments
from cineseek.server.pictures import Pictures
from cineseek.server.preparing import Preparing
from cineseek.server.roots import Roots
from cineseek.server.schemas import ErrorAnswer
from cineseek.server.shelves import Shelves
from cineseek.server.stopping import Stopping
from cineseek.server.tracing import Tracing
from cineseek.server.warming import Warming
from cineseek.sources.fetching import Fetcher, Rules
from cineseek.stopwatch import Stopwatch


@dataclass(frozen=True, slots=True)
class Serving:
    """One open library and how it is served."""

    library: Library
    config: ServerConfig
    metrics: Metrics = field(default_factory=Metrics)
    """What is counted; routes tell it what they did."""
    tracing: Tracing | None = None
    """None where nobody asked for traces."""
    access: Access = field(init=False)
    warming: Warming = field(init=False)
    preparing: Preparing = field(init=False)
    """Of "which film is this?"."""
    amending: Amending = field(init=False)
    """Of looks that were guessed."""
    comparing: Preparing = field(init=False)
    """Of "what is like this?", and of the map."""
    mapping: threading.Lock = field(default_factory=threading.Lock)
    """Held while the map is laid out: others wait for the same one."""
    stopping: Stopping = field(init=False)
    roots: Roots = field(init=False)
    fetcher: Fetcher | None = field(init=False)
    """None where films are not added by address."""
    jobs: Jobs = field(init=False)
    shelves: Shelves = field(init=False)
    pictures: Pictures = field(init=False)
    clips: Clips = field(init=False)
    moments: Moments = field(init=False)
    asking: threading.Semaphore = field(
        default_factory=lambda: threading.Semaphore(max(2, os.cpu_count() or 2))
    )
    """Held while the library is asked: more questions at once than cores only hinder each other."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "access", Access(self.config))
        object.__setattr__(self, "warming", Warming(self.library))
        identify, similar = self.library.prepare_identify, self.library.prepare_similar
        preparing = Preparing(identify, self.warming, "which film a picture is from")
        object.__setattr__(self, "preparing", preparing)
        comparing = Preparing(similar, self.warming, "what is like a footage")
        object.__setattr__(self, "comparing", comparing)
        object.__setattr__(self, "amending", Amending(self.library, self.warming))
        object.__setattr__(self, "stopping", Stopping())
        roots, fetcher = Roots(self.config.roots), _fetcher(self.config)
        downloads = (self.config.downloads or downloads_of(self.library.folder)).absolute()
        object.__setattr__(self, "roots", roots)
        object.__setattr__(self, "fetcher", fetcher)
        shelves = Shelves(self.library.folder, self.config.limits)
        object.__setattr__(self, "shelves", shelves)
        means = Means(self.library, roots, fetcher, downloads)
        jobs = Jobs(means, JobWatch(self.metrics, self.tracing))
        object.__setattr__(self, "jobs", jobs)
        self.metrics.watch_jobs(jobs.counts)
        limits = self.config.limits
        object.__setattr__(self, "pictures", Pictures(shelves.images, limits))
        object.__setattr__(self, "clips", Clips(limits))
        moments = Moments(shelves.images, self.pictures, self.clips, limits)
        object.__setattr__(self, "moments", moments)
        self.metrics.watch_caches(shelves.all())

    def stopwatch(self) -> Stopwatch:
        """What a search is timed with."""
        return Stopwatch() if self.tracing is None else self.tracing.stopwatch()


def _fetcher(config: ServerConfig) -> Fetcher | None:
    if not config.allow_urls:
        return None
    return Fetcher(WANTED, Rules(ports=config.url_ports, allow_private=config.allow_private))


def _serving(request: Request) -> Serving:
    found: Serving = request.app.state.serving
    return found


def _can_write(request: Request) -> bool:
    return "write" in request.state.rights


Served = Annotated[Serving, Depends(_serving)]
CanWrite = Annotated[bool, Depends(_can_write)]
"""Whether this caller may add and remove."""


def file_answer(what: str, media_type: str = "image/jpeg") -> dict[int | str, dict[str, Any]]:
    """That a route answers with a file of this kind, for its description."""
    content = {media_type: {"schema": {"type": "string", "format": "binary"}}}
    return {200: {"description": what, "content": content}, 304: {"description": "As you have it."}}


def ranged(what: str, media_type: str = "*/*") -> dict[int | str, dict[str, Any]]:
    """The same for a file of which a stretch may be asked for."""
    whole = file_answer(what, media_type)
    stretch = {**whole[200], "description": "The stretch that was asked for."}
    outside = {"model": ErrorAnswer, "description": "There is no such stretch."}
    return {**whole, 206: stretch, 416: outside}


_ALWAYS = (400, 401, 403, 408, 413, 414, 421, 422, 429, 431, 503)
"""What any request may be answered with, whatever it asks for: the gates see to it."""


def errors(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The errors a route may answer with, for its description."""
    return {
        status: {"model": ErrorAnswer, "description": HTTPStatus(status).phrase}
        for status in sorted({*_ALWAYS, *statuses})
    }
