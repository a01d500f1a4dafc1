"""Names of files as text. Knows no files.

A name is bytes. Those that are no UTF-8 are half characters in Python's text (`surrogateescape`),
and so a path finds its file again; `shown` makes of it what can be printed and written down.
"""

from __future__ import annotations

import re
from pathlib import Path


def shown(text: str) -> str:
    r"""Text in which bytes that are no text stand as `\xe9`."""
    return text.translate(_ESCAPED)


def file_of(path: str) -> str:
    """The file's name in a path, as it can be shown."""
    return shown(Path(path).name)


def without_folders(text: str, *known: str | Path) -> str:
    """A message in which files stand by name, never by path: fit to leave this machine.

    `known` are paths that may be in it: with blanks in a name only they are surely told from words.
    """
    for path in sorted({str(one) for one in known}, key=len, reverse=True):
        if len(path) > 1:
            text = text.replace(path, Path(path).name)
    # What is left: up to the last separator of the line, so that no part of a path is left behind.
    return shown(_FOLDERS.sub(lambda found: found["address"] or "", text))


_FOLDERS = re.compile(
    r"(?P<address>\bhttps?://\S+)|"
    r"(?<![\w/])(?:file:)?"
    r"(?:/+(?=\S)(?:[^/\n]*/+)*|[A-Za-z]:[\\/](?:[^\\/\n]*[\\/])*)(?=[^\s/\\])"
)
_ESCAPED = {half: f"\\u{half:04x}" for half in range(0xD800, 0xE000)}  # Windows has such names
_ESCAPED |= {0xDC00 + byte: f"\\x{byte:02x}" for byte in range(0x80, 0x100)}
