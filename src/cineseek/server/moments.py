"""What callers ask "which film is this?" with: a picture, or some pictures of a GIF or a clip.

Of a GIF or clip a few pictures are kept with their seconds, never the file, under its content's
name: an address with it can be shared, and its clearest picture is searched with like any other.
"""

from __future__ import annotations

import hashlib
import io
import threading
import zipfile
from collections.abc import Sequence

import numpy as np
from fastapi import UploadFile
from PIL import Image

from cineseek.media.image import Pixels, read_animation
from cineseek.media.moment import read_moments
from cineseek.server.clips import Clips, is_clip
from cineseek.server.config import Limits
from cineseek.server.keeping import Shelf
from cineseek.server.pictures import Pictures
from cineseek.server.problems import Problem

MOST = 8
"""Pictures of a clip."""
HEIGHT = 480
"""Pixels: saved frames have 360."""
_LARGEST = 16_000_000
"""Pixels of each picture of an animation."""
_AT_ONCE = 2
"""Animations read at the same time."""

Pictured = Sequence[tuple[float, Pixels]]
"""Pictures with their seconds."""


class Moments:
    """The questions that were sent; may be used from several threads."""

    def __init__(self, shelf: Shelf, pictures: Pictures, clips: Clips, limits: Limits) -> None:
        self._shelf, self._pictures, self._clips = shelf, pictures, clips
        self._limits = limits
        self._reading = threading.BoundedSemaphore(_AT_ONCE)

    def take(self, upload: UploadFile) -> tuple[str, Pictured]:
        """Look at what was sent and keep it: its id, and its pictures. MediaError where it is
        neither picture nor video."""
        name = _digest(upload)
        known = self._find(name)
        if known is not None:
            return name, known
        moving = is_clip(upload)
        pictures: Pictured
        if moving:
            with self._clips.file_of(upload) as path:
                patience = self._limits.clip_patience
                pictures = read_moments(path, most=MOST, max_height=HEIGHT, patience=patience)
        else:
            pictures = self._animation(upload)
        if len(pictures) < 2 and not moving:
            upload.file.seek(0)
            _, pixels = self._pictures.take(upload)
            return name, [(0.0, pixels)]
        self._shelf.put(_file(name), _packed(pictures))
        self._pictures.keep(name, max((one for _, one in pictures), key=lambda one: one.std()))
        return name, pictures

    def pictures(self, name: str) -> Pictured:
        """What was sent under this id, to `take` or as a picture; a Problem where it is not kept
        (any more)."""
        known = self._find(name)
        return [(0.0, self._pictures.pixels(name))] if known is None else known

    def _animation(self, upload: UploadFile) -> Pictured:
        """The pictures of an animation; at most one where it is a still picture."""
        content = upload.file.read(self._limits.image_bytes + 1)
        if len(content) > self._limits.image_bytes:
            megabytes = self._limits.image_bytes // 1024**2
            raise Problem(
                413,
                "too_large",
                f"The picture is larger than {megabytes} MB.",
                "Send a smaller copy of it.",
            )
        if not _moves(content):
            return []
        with self._reading:
            return list(
                read_animation(
                    content,
                    most=MOST,
                    max_pixels=min(_LARGEST, self._limits.image_pixels),
                    max_height=HEIGHT,
                    patience=self._limits.clip_patience,
                )
            )

    def _find(self, name: str) -> Pictured | None:
        path = self._shelf.find(_file(name))
        if path is None:
            return None
        try:
            return _unpacked(path.read_bytes())
        except (OSError, ValueError, SyntaxError, KeyError, zipfile.BadZipFile):
            return None  # somebody cleared or damaged it


def _digest(upload: UploadFile) -> str:
    upload.file.seek(0)
    digest = hashlib.sha256()
    while some := upload.file.read(1 << 20):
        digest.update(some)
    upload.file.seek(0)
    return digest.hexdigest()


def _moves(content: bytes) -> bool:
    """Whether a picture may have further ones, by its first bytes: else it is read as a still."""
    head = content[:32]
    png = head.startswith(b"\x89PNG") and b"acTL" in content[:4096]
    webp = head[:4] == b"RIFF" and head[8:16] == b"WEBPVP8X"
    return png or webp or head.startswith((b"GIF87a", b"GIF89a")) or head[4:12] == b"ftypavis"


def _file(name: str) -> str:
    return f"{name}.zip"


def _packed(pictures: Pictured) -> bytes:
    """Pictures as PNGs in an archive, each named by its millisecond."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for number, (second, pixels) in enumerate(pictures):
            one = io.BytesIO()
            Image.fromarray(pixels).save(one, "PNG", compress_level=1)
            archive.writestr(f"{number}-{round(second * 1000)}.png", one.getvalue())
    return whole.getvalue()


def _unpacked(whole: bytes) -> Pictured | None:
    pictures = []
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        for name in archive.namelist():
            millisecond = int(name.partition("-")[2].partition(".")[0])
            with Image.open(io.BytesIO(archive.read(name)), formats=["PNG"]) as one:
                pictures.append((millisecond / 1000, np.asarray(one.convert("RGB"))))
    return pictures or None
