"""Makes a short clip of a shot that every browser plays, whatever its footage is. Knows no page."""

from __future__ import annotations

import errno
from pathlib import Path

import av.error

from cineseek.errors import ExportError, NotFoundError, StorageFullError
from cineseek.export.transcode import Form, transcode
from cineseek.file_name import file_of
from cineseek.film import Footage, Shot, Span

LONGEST = 8.0
"""Seconds from the shot's start."""
PREVIEW = Form(height=480, crf=27, fastest=30.0, plain=True)


def write_preview(footage: Footage, shot: Shot, path: Path) -> None:
    """Write an MP4 of H.264 and AAC, at most 480 pixels high and 8 seconds long, whole or not.

    Raises ExportError for a still, NotFoundError where the file is gone, MediaError where it
    cannot be read.
    """
    name = file_of(footage.path)
    if footage.kind == "still" or shot.span.duration <= 0:
        raise ExportError(f"{name} is a still: it has a picture, and nothing to play")
    source = Path(footage.path)
    if not source.is_file():
        raise NotFoundError(f"{name} is not where it was; put it back, or add it where it is now")
    span = Span(shot.span.start, min(shot.span.end, shot.span.start + LONGEST))
    partial = path.with_name(f".{path.name}.part")
    try:
        transcode(source, span, partial, PREVIEW)
        partial.replace(path)
    except (av.error.FFmpegError, OSError) as error:
        if error.errno == errno.ENOSPC:
            raise StorageFullError(f"there is no room for a preview of {name}") from error
        why = error.strerror or error
        raise ExportError(f"no preview of {name} can be written: {why}") from error
    finally:
        partial.unlink(missing_ok=True)
