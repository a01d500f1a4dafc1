"""Broken and odd still pictures as bytes, and the flag as HDR code values."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import numpy as np
from clips import blank, flag
from numpy.typing import NDArray
from PIL import Image, ImageCms

Row = tuple[str, str, Callable[[], bytes], str, dict[str, Any]]
PICTURES: list[Row] = []
"""Name, file, bytes, what must become of it, and what is expected of it."""


def picture_of(rgb: NDArray, kind: str, mode: str | None = None, **options: Any) -> bytes:
    """A picture as the bytes of a file."""
    image = Image.fromarray(rgb)
    stream = io.BytesIO()
    (image.convert(mode) if mode else image).save(stream, kind, **options)
    return stream.getvalue()


def animation_of(pictures: list[NDArray], kind: str) -> bytes:
    """An animation, ten pictures a second."""
    first, *rest = (Image.fromarray(p) for p in pictures)
    stream = io.BytesIO()
    options: dict[str, Any] = {"save_all": True, "append_images": rest, "duration": 100}
    if kind == "WEBP":
        options["lossless"] = True
    first.save(stream, kind, **options)
    return stream.getvalue()


def with_orientation(orientation: int) -> bytes:
    """A JPEG stored turned, with the EXIF orientation that turns it back."""
    back = {
        1: lambda a: a,
        2: lambda a: a[:, ::-1],
        3: lambda a: np.rot90(a, 2),
        4: lambda a: a[::-1],
        5: lambda a: a.transpose(1, 0, 2),
        6: lambda a: np.rot90(a, 1),
        7: lambda a: np.rot90(a, 2).transpose(1, 0, 2),
        8: lambda a: np.rot90(a, -1),
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    stored = np.ascontiguousarray(back[orientation](flag()))
    return picture_of(stored, "JPEG", quality=95, exif=exif.tobytes())


def png_bomb(width: int = 60000, height: int = 60000) -> bytes:
    """A PNG of a few bytes whose header promises gigapixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(100_000), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


def zip_bomb() -> bytes:
    """A zip of many megabytes of zeros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("zeros", bytes(20_000_000))
    return stream.getvalue()


def deep_png(gray: bool) -> bytes:
    """A PNG of 16 bits a channel, as Pillow cannot write in colour."""
    rgb = flag().astype(">u2") * 257
    pixels = rgb[..., 1] if gray else rgb

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    rows = b"".join(b"\0" + row.tobytes() for row in pixels)
    header = struct.pack(">IIBBBBB", 64, 48, 16, 0 if gray else 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def see_through() -> NDArray:
    """The flag with alpha: opaque but for an empty frame of two pixels."""
    rgba = np.dstack([flag(), np.zeros((48, 64), np.uint8)])
    rgba[2:-2, 2:-2, 3] = 255
    return rgba


def hdr_flag(transfer: str) -> NDArray[np.uint16]:
    """The flag as BT.2020 code values of PQ or HLG, its white at 203 nits, 16 bits."""
    from_709 = np.array(
        [[0.6274, 0.3293, 0.0433], [0.0691, 0.9195, 0.0114], [0.0164, 0.0880, 0.8956]]
    )
    nits = ((flag() / 255.0) ** 2.4 * 203.0) @ from_709.T
    if transfer == "pq":
        part = (nits / 10000.0) ** (2610 / 16384)
        code = ((3424 / 4096 + 2413 / 128 * part) / (1 + 2392 / 128 * part)) ** (2523 / 32)
    else:
        light = nits / 1000.0
        luminance = light @ np.array([0.2627, 0.6780, 0.0593])
        scene = light * (luminance ** (1 / 1.2 - 1))[..., None]
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        high = a * np.log(np.maximum(12 * scene - b, 1e-9)) + c
        code = np.where(scene <= 1 / 12, np.sqrt(3 * scene), high)
    return (code.clip(0, 1) * 65535).round().astype(np.uint16)


def _row(
    name: str, file: str, data: Callable[[], bytes], expect: str = "image", **more: Any
) -> None:
    if expect == "image":
        more = {"size": (64, 48)} | more
    PICTURES.append((name, file, data, expect, more))


for _n in range(1, 9):
    _row(f"exif {_n}", "still.jpg", lambda n=_n: with_orientation(n))  # type: ignore[misc]
_row("jpeg", "still.jpg", lambda: picture_of(flag(), "JPEG", quality=95))
_row("progressive jpeg", "still.jpeg", lambda: picture_of(flag(), "JPEG", progressive=True))
_row("cmyk jpeg", "still.jpg", lambda: picture_of(flag(), "JPEG", "CMYK", quality=95))
_row("gray jpeg", "still.jpg", lambda: picture_of(flag(), "JPEG", "L"), flag=False)
_row("png 16 bits", "still.png", lambda: deep_png(gray=False))
_row("gray png 16 bits", "still.png", lambda: deep_png(gray=True), flag=False)
_row("png palette", "still.png", lambda: picture_of(flag(), "PNG", "P"))
_row("png with alpha", "still.png", lambda: picture_of(see_through(), "PNG"))
_row("png one bit", "still.png", lambda: picture_of(flag(), "PNG", "1"), flag=False)
_row("avif", "still.avif", lambda: picture_of(flag(), "AVIF", quality=90))
_row("webp", "still.webp", lambda: picture_of(flag(), "WEBP", quality=95))
_row("tiff", "still.tif", lambda: picture_of(flag(), "TIFF"))
_row("bmp", "still.bmp", lambda: picture_of(flag(), "BMP"))
_row("gif still", "still.gif", lambda: picture_of(flag(), "GIF"))
_row("gif animated", "still.gif", lambda: animation_of([blank(64, 48), flag(), flag()], "GIF"))
_row("webp animated", "still.webp", lambda: animation_of([blank(64, 48), flag()], "WEBP"))
_row("apng", "still.png", lambda: animation_of([blank(64, 48), flag()], "PNG"))
_row("tiny icon", "still.ico", lambda: picture_of(flag(16, 16), "ICO"), size=(16, 16))
_row("one pixel png", "still.png", lambda: picture_of(flag(1, 1), "PNG"), size=(1, 1), flag=False)
_row("png named jpg", "still.jpg", lambda: picture_of(flag(), "PNG"))
_row("emoji picture", "🌅 صبح.jpg", lambda: picture_of(flag(), "JPEG", quality=95))
_row("png bomb", "still.png", png_bomb, "error", says="megapixels")
_row("gif bomb", "still.gif", lambda: b"GIF89a\xff\xff\xff\xff\0\0\0" + bytes(99), "error")
_row("zip bomb", "still.png", zip_bomb, "error", says="not a picture")
_row(
    "truncated jpeg",
    "still.jpg",
    lambda: picture_of(np.random.default_rng(3).integers(0, 255, (64, 64, 3), np.uint8), "JPEG")[
        :2500
    ],
    "error",
    says="damaged",
)
_row("truncated png", "still.png", lambda: deep_png(gray=False)[:120], "error", says="damaged")
_row("jpeg header only", "still.jpg", lambda: picture_of(flag(), "JPEG")[:30], "error")


def cmyk_with_profile() -> bytes:
    """A JPEG with an sRGB profile in it."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return picture_of(flag(), "JPEG", quality=95, icc_profile=profile)


_row("jpeg with profile", "still.jpg", cmyk_with_profile)
_row(
    "jpeg with broken profile",
    "still.jpg",
    lambda: picture_of(flag(), "JPEG", quality=95, icc_profile=b"nonsense" * 20),
)
