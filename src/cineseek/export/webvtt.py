"""Writes lines of text as WebVTT, what a player in a page shows. Knows no footage."""

from __future__ import annotations

from collections.abc import Iterable

from cineseek.export.piece import clock
from cineseek.film import TextLine

_SHORTEST = 0.5
"""Seconds: a line without length is still shown."""


def write_webvtt(lines: Iterable[TextLine]) -> str:
    """The lines as cues; those of a whole film, such as a plot, are none."""
    cues = ["WEBVTT"]
    for line in lines:
        text = "\n".join(part.strip() for part in line.text.splitlines() if part.strip())
        if line.kind == "plot" or not text:
            continue
        end = max(line.span.end, line.span.start + _SHORTEST)
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        cues.append(f"{clock(line.span.start)} --> {clock(end)}\n{text}")
    return "\n\n".join(cues) + "\n"
