"""Files that only their owner may read, which appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_private(path: Path, text: str, *, synced: bool = True) -> None:
    """Write a file of mode 0600 in a folder of mode 0700, both made where they are not there.

    `synced`: it outlives a loss of power too, which takes a disk its time.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)  # one that was left may be open to others
    file = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as out:
        out.write(text)
        if synced:
            out.flush()
            os.fsync(out.fileno())
    part.replace(path)
