"""The JSON shapes of what is known, beside those that answers carry themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cineseek.file_name import file_of
from cineseek.film import Film, Footage, Frame, Shot, TextLine


def facts_of(film: Film) -> dict[str, Any]:
    """A film with all its facts."""
    return {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in asdict(film).items()
    }


def footage_of(footage: Footage) -> dict[str, Any]:
    """A footage; its file by name, never by path."""
    return {
        "id": footage.id,
        "file": file_of(footage.path),
        "kind": footage.kind,
        "duration": round(footage.duration, 3),
        "width": footage.width,
        "height": footage.height,
        "frame_rate": round(footage.frame_rate, 3),
    }


def shot_of(shot: Shot, frames: Sequence[Frame], texts: Sequence[TextLine]) -> dict[str, Any]:
    """A shot with the frames that stand for it and the words that overlap it."""
    facets = {
        key: list(value) if isinstance(value, tuple) else value
        for key, value in asdict(shot.facets).items()
    }
    return {
        "footage": shot.footage_id,
        "number": shot.number,
        "start": round(shot.span.start, 3),
        "end": round(shot.span.end, 3),
        "frames": [
            {"second": round(frame.second, 3), "thumbnail": Path(frame.file).name}
            for frame in frames
            if frame.look
        ],
        "facets": facets,
        "text": [
            {
                "start": round(line.span.start, 3),
                "end": round(line.span.end, 3),
                "text": line.text,
                "kind": line.kind,
                "language": line.language,
            }
            for line in texts
        ],
    }
