"""Names of files as text. Knows no files.

A name is bytes. Those that are no UTF-8 are half characters in Python's text (`surrogateescape`),
and so a path finds its file again; `shown` makes of it what can be printed and written down.
"""

from __future__ import annotations

from pathlib import Path


def shown(text: str) -> str:
    r"""Text in which bytes that are no text stand as `\xe9`."""
    return text.translate(_ESCAPED)


def file_of(path: str) -> str:
    """The file's name in a path, as it can be shown."""
    return shown(Path(path).name)


_ESCAPED = {half: f"\\u{half:04x}" for half in range(0xD800, 0xE000)}  # Windows has such names
_ESCAPED |= {0xDC00 + byte: f"\\x{byte:02x}" for byte in range(0x80, 0x100)}
