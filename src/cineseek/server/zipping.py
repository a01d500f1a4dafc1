"""Files into a zip that is sent while they are still being made. Knows not what they are."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

_CHUNK = 256 * 1024


class _Pipe(io.RawIOBase):
    """What is written to it is taken out again."""

    def __init__(self) -> None:
        self._waiting: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        content = bytes(data)  # type: ignore[call-overload]  # whatever holds bytes
        self._waiting.append(content)
        return len(content)

    def take(self) -> bytes:
        """What was written since."""
        content = b"".join(self._waiting)
        self._waiting.clear()
        return content


def _open(content: Path | bytes) -> BinaryIO:
    return io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")


def stream_zip(files: Iterable[tuple[str, Path | bytes]]) -> Iterator[bytes]:
    """A zip of these files, not compressed: videos are already. Names may be of any script."""
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files:
            info = zipfile.ZipInfo(name, time.localtime()[:6])
            info.external_attr = 0o644 << 16
            with _open(content) as file, archive.open(info, "w", force_zip64=True) as entry:
                while chunk := file.read(_CHUNK):
                    entry.write(chunk)
                    yield pipe.take()
            yield pipe.take()
    yield pipe.take()
