"""Copies files without their holes: a shard is 160 MB long, and a few hundred kB on the disk."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_PIECE = 1 << 20
"""Bytes."""


def copy_folder(source: Path, target: Path) -> Path:
    """As `shutil.copytree`, of files with holes; returns where the copy is."""
    return shutil.copytree(source, target, copy_function=copy_file)


def copy_file(source: str | Path, target: str | Path) -> str | Path:
    """As `shutil.copy2`, which would write zeros where the original has nothing."""
    with open(source, "rb", buffering=0) as old:
        try:
            pieces = list(_written(old))
        except (OSError, AttributeError):  # this disk, or Windows, does not tell
            return shutil.copy2(source, target)
        with open(target, "wb") as new:
            for at, end in pieces:
                old.seek(at)
                new.seek(at)
                while at < end and (some := old.read(min(_PIECE, end - at))):
                    new.write(some)
                    at += len(some)
            new.truncate(os.fstat(old.fileno()).st_size)
    shutil.copystat(source, target)
    return target


def _written(file: BinaryIO) -> Iterator[tuple[int, int]]:
    """The stretches between the holes, in bytes."""
    end = 0
    while True:
        try:
            start = file.seek(end, os.SEEK_DATA)
        except OSError as error:
            if error.errno == errno.ENXIO:  # nothing but a hole from here on
                return
            raise
        end = file.seek(start, os.SEEK_HOLE)
        yield start, end
