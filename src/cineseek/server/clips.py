"""Clips that callers send: looked at before anything is decoded, and on disk only meanwhile.

The name and the type that a caller gives mean nothing here; what a file is, its first bytes say.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from fastapi import UploadFile

from cineseek.errors import MediaError
from cineseek.ingest.room import writing_to
from cineseek.media.formats import is_video
from cineseek.media.video import open_container, probe
from cineseek.server.config import Limits
from cineseek.server.problems import Problem

HEAD = 512
"""Bytes that say what a file is."""
_AT_ONCE = 2
"""Clips read at the same time: each takes a whole processor."""
_FASTEST = 130.0
"""Packets of video in a second: more are there to keep a decoder busy."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much an uploaded video may be."""

    name: Literal["clip", "trailer"]
    largest: int
    """Bytes."""
    longest: float
    """Seconds."""
    pixels: int
    """Of each of its pictures."""


class Clips:
    """Uploaded clips as files; may be used from several threads."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._clip = Bounds("clip", limits.clip_bytes, limits.clip_seconds, limits.clip_pixels)
        self.trailer = Bounds(
            "trailer", limits.trailer_bytes, limits.trailer_seconds, limits.clip_pixels
        )
        """Of what is asked about as a whole: it may be longer than a clip."""
        self._reading = threading.BoundedSemaphore(_AT_ONCE)

    @contextmanager
    def file_of(self, upload: UploadFile, bounds: Bounds | None = None) -> Iterator[Path]:
        """A clip as a file that is gone afterwards; a Problem where it is none, or too much.

        What a decoder objects to within is a MediaError that does not name the file.
        """
        bounds = bounds or self._clip
        upload.file.seek(0, 2)
        if upload.file.tell() > bounds.largest:
            megabytes = bounds.largest // 1024**2
            raise _too_much(413, f"The {bounds.name} is larger than {megabytes} MB.")
        upload.file.seek(0)
        if not is_clip(upload):
            raise MediaError("That is no video that can be read: send an MP4, WebM, MKV or MOV.")
        with self._turn(), tempfile.TemporaryDirectory(prefix="cineseek-clip-") as folder:
            path = Path(folder) / "clip"
            with writing_to(path.parent), path.open("wb") as file:
                shutil.copyfileobj(upload.file, file)
            try:
                _check(path, bounds)
                yield path
            except MediaError as error:
                raise MediaError(str(error).replace(str(path), f"the {bounds.name}")) from error

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Nobody stands in line for long: who waits here holds a place that others want."""
        if not self._reading.acquire(timeout=self._limits.waiting_seconds):
            raise Problem(
                503,
                "overloaded",
                "Too many clips are being read.",
                "Wait as long as Retry-After says, and try again.",
                headers={"Retry-After": "5"},
            )
        try:
            yield
        finally:
            self._reading.release()


def is_clip(upload: UploadFile) -> bool:
    """Whether what was sent is a container of video, by its first bytes."""
    upload.file.seek(0)
    head = upload.file.read(HEAD)
    upload.file.seek(0)
    return is_video(head)


def _check(path: Path, bounds: Bounds) -> None:
    """Refuse what is longer, larger or denser than a clip is: a few bytes can say anything."""
    info = probe(path)
    name = bounds.name
    if info.duration > bounds.longest:
        raise _too_much(422, f"The {name} is longer than {bounds.longest:g} seconds.")
    if max(info.width * info.height, info.coded_width * info.coded_height) > bounds.pixels:
        megapixels = bounds.pixels / 1e6
        raise _too_much(422, f"The {name}'s pictures have more than {megapixels:.1f} megapixels.")
    most = round(_FASTEST * bounds.longest)
    with open_container(path) as container:
        for number, _ in enumerate(container.demux(video=0)):
            if number > most:
                raise _too_much(422, f"The {name} has more pictures than a film of its length.")


def _too_much(status: int, message: str) -> Problem:
    code = "too_large" if status == 413 else "too_long"
    return Problem(status, code, message, "Send a shorter or smaller piece of it.")
