"""Clips that callers send: looked at before anything is decoded, and on disk only meanwhile.

The name and the type that a caller gives mean nothing here; what a file is, its first bytes say.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


class Clips:
    """Uploaded clips as files; may be used from several threads."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._reading = threading.BoundedSemaphore(_AT_ONCE)

    @contextmanager
    def file_of(self, upload: UploadFile) -> Iterator[Path]:
        """A clip as a file that is gone afterwards; a Problem where it is none, or too much.

        What a decoder objects to within is a MediaError that does not name the file.
        """
        limits = self._limits
        upload.file.seek(0, 2)
        if upload.file.tell() > limits.clip_bytes:
            megabytes = limits.clip_bytes // 1024**2
            raise _too_much(413, f"The clip is larger than {megabytes} MB.")
        upload.file.seek(0)
        if not is_clip(upload):
            raise MediaError("That is no video that can be read: send an MP4, WebM, MKV or MOV.")
        with self._turn(), tempfile.TemporaryDirectory(prefix="cineseek-clip-") as folder:
            path = Path(folder) / "clip"
            with writing_to(path.parent), path.open("wb") as file:
                shutil.copyfileobj(upload.file, file)
            try:
                _check(path, limits)
                yield path
            except MediaError as error:
                raise MediaError(str(error).replace(str(path), "the clip")) from error

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


def _check(path: Path, limits: Limits) -> None:
    """Refuse what is longer, larger or denser than a clip is: a few bytes can say anything."""
    info = probe(path)
    if info.duration > limits.clip_seconds:
        raise _too_much(422, f"The clip is longer than {limits.clip_seconds:g} seconds.")
    if max(info.width * info.height, info.coded_width * info.coded_height) > limits.clip_pixels:
        megapixels = limits.clip_pixels / 1e6
        raise _too_much(422, f"The clip's pictures have more than {megapixels:.1f} megapixels.")
    most = round(_FASTEST * limits.clip_seconds)
    with open_container(path) as container:
        for number, _ in enumerate(container.demux(video=0)):
            if number > most:
                raise _too_much(422, "The clip has more pictures than a film of its length.")


def _too_much(status: int, message: str) -> Problem:
    code = "too_large" if status == 413 else "too_long"
    return Problem(status, code, message, "Send a shorter or smaller piece of it.")
