"""Words that lie beside a file: subtitles of a video, captions of a still. Stores nothing."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from cineseek.errors import MediaError
from cineseek.film import Span, TextLine
from cineseek.media.subtitles import read_sidecars
from cineseek.sources.captions_beside import find_captions

log = logging.getLogger(__name__)


def words_beside(
    path: Path, *, picture: bool, allowed: Callable[[Path], bool] | None
) -> list[TextLine]:
    """The lines beside a video or a still; a bad subtitle file does not keep its film out."""
    if picture:
        told = find_captions(path, allowed=allowed)
        return [TextLine(Span(0.0, 0.0), one, "caption") for one in told]
    try:
        return read_sidecars(path, allowed=allowed)
    except MediaError as error:
        log.warning("%s", error)
        return []
