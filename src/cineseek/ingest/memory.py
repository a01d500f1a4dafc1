"""Keeps a process that adds films small. Knows nothing of films."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_MMAP_THRESHOLD = -3  # glibc's name for it: see mallopt(3)
_LARGE = 128 * 1024
"""Bytes: glibc's own first setting, which it raises once large blocks have been freed."""


def give_back_large_blocks() -> None:
    """Let each freed picture go back to the system, whatever was allocated after it.

    glibc else keeps them in its heap, in pieces: of 570 MB at the peak of a film in 1080p that
    was 110 MB. Other systems' allocators are left as they are.
    """
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # not every Linux has glibc
            ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
