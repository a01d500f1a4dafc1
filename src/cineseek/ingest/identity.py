"""The name of a footage: a hash of its content. Knows nothing of what the content is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from cineseek.errors import MediaError

WHOLE = 16 * 1024 * 1024
"""Files up to this many bytes are hashed whole."""
BLOCKS = 256
BLOCK = WHOLE // BLOCKS
"""Of larger files, this many bytes at each of BLOCKS evenly spaced places, the ends included."""


def content_id(path: Path) -> str:
    """32 hexadecimal digits that follow a file's content wherever the file goes.

    BLAKE2b-128 over the size (8 bytes, little-endian) and the content; of a file beyond 16 MiB
    over the size and 256 evenly spaced blocks of 64 KiB, so that a film on a slow disk is
    recognised in a moment.
    """
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            digest = hashlib.blake2b(size.to_bytes(8, "little"), digest_size=16)
            file.seek(0)
            if size <= WHOLE:
                while block := file.read(1 << 20):
                    digest.update(block)
            else:
                for number in range(BLOCKS):
                    file.seek((size - BLOCK) * number // (BLOCKS - 1))
                    digest.update(file.read(BLOCK))
    except OSError as error:
        reason = error.strerror or str(error)
        raise MediaError(f"{path} cannot be read: {reason}; check its permissions") from error
    return digest.hexdigest()
