"""What `similar` and `rate` ask a server about: a video here, or a film or footage there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cineseek.client import Client
    from cineseek.film import Film

_FOOTAGE = re.compile("[0-9a-f]{32}")


def asked_there(client: Client, of: str) -> Path | str | Film:
    """A video file to send, a footage's id, or the server's film of that id or title."""
    from cineseek.cli.there import There
    from cineseek.media.formats import kind_of

    try:
        path = Path(of).expanduser()
        is_file = path.is_file()
    except (OSError, ValueError, RuntimeError):  # no name of a file
        return There(client).film(of)
    if is_file:
        return path
    if _FOOTAGE.fullmatch(of):
        return of
    if kind_of(path) == "video":
        return path  # sending it says that it is not there
    return There(client).film(of)
