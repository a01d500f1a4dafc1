"""Makes pictures that are meant to do harm: small files that say they are huge, or lie."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

from PIL import Image

_PNG = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    check = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)


def png(width: int, height: int, *more: bytes, pixels: bytes = b"\x00") -> bytes:
    """A grey PNG that says it has this size, whatever it holds."""
    top = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return _PNG + top + b"".join(more) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


@cache
def zeros(megabytes: int) -> bytes:
    """So many megabytes of nothing, compressed to a thousandth."""
    packing = zlib.compressobj(9)
    parts = [packing.compress(bytes(1024 * 1024)) for _ in range(megabytes)]
    return b"".join([*parts, packing.flush()])


def sound(kind: str = "PNG", size: tuple[int, int] = (64, 48)) -> bytes:
    """A picture without any harm in it."""
    out = io.BytesIO()
    Image.new("RGB", size, (200, 30, 60)).save(out, kind)
    return out.getvalue()


def real_bomb() -> bytes:
    """14,000 x 14,000 pixels that can all be decoded, from 200 kB."""
    size = 14_000
    packing = zlib.compressobj(9)
    row = bytes(size + 1)
    parts = [packing.compress(row * 100) for _ in range(size // 100)]
    body = b"".join([*parts, packing.flush()])
    top = chunk(b"IHDR", struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0))
    return _PNG + top + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def gif(width: int, height: int, frames: int) -> bytes:
    frame = b"\x21\xf9\x04\x00\x01\x00\x00\x00" + b"\x2c" + struct.pack("<HHHHB", 0, 0, 1, 1, 0)
    frame += b"\x02\x02\x44\x01\x00"
    top = b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\x00\x00" + b"\x00" * 6
    return top + frame * frames + b"\x3b"


def _jpeg(width: int, height: int) -> bytes:
    whole = bytearray(sound("JPEG"))
    start = whole.index(b"\xff\xc0") + 5
    whole[start : start + 4] = struct.pack(">HH", height, width)
    return bytes(whole)


def _webp(width: int, height: int) -> bytes:
    canvas = struct.pack("<I", 0)[:4] + struct.pack("<I", width - 1)[:3]
    canvas += struct.pack("<I", height - 1)[:3]
    body = b"VP8X" + struct.pack("<I", len(canvas)) + canvas
    body += sound("WEBP")[12:]
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def hostile_pictures() -> dict[str, bytes]:
    """By name; every one of them has to be refused."""
    text = chunk(b"zTXt", b"Comment\x00\x00" + zeros(80))
    profile = chunk(b"iCCP", b"icc\x00\x00" + zeros(80))
    animated = chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0))
    return {
        "png of 4 billion pixels a side": png(2**31 - 1, 2**31 - 1),
        "png of a line without end": png(2**31 - 1, 1),
        "png of no size": png(0, 0),
        "png just over the limit": png(10_001, 10_000),
        "png that holds what it says": real_bomb(),
        "png whose pixels do not end": png(100, 100)[:-12]
        + chunk(b"IDAT", zeros(50))
        + chunk(b"IEND", b""),
        "png with a novel and no picture": png(2**20, 2**20, text),
        "png with a profile and no picture": png(2**20, 2**20, profile),
        "png of billions of frames": png(2**16, 2**16, animated),
        "png cut short": sound()[:60],
        "png with a wrong sum": sound().replace(b"IDAT", b"IDBT"),
        "gif of 4 billion pixels": gif(65535, 65535, 1),
        "gif of many frames of 4 billion pixels": gif(65535, 65535, 20_000),
        "jpeg of 4 billion pixels": _jpeg(65500, 65500),
        "jpeg cut short": sound("JPEG")[:200],
        "webp of 268 megapixels": _webp(16384, 16384),
        "ppm of 10 billion pixels": b"P6 100000 100000 255\n" + b"\x00" * 100,
        "bmp of 4 billion pixels": b"BM"
        + struct.pack(
            "<IHHIIiiHHIIiiII", 100, 0, 0, 54, 40, 65535, -65535, 1, 24, 0, 0, 0, 0, 0, 0
        ),
        "tiff that leads in a circle": b"II*\x00\x08\x00\x00\x00"
        + b"\x00\x00"
        + b"\x08\x00\x00\x00",
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99 99\n(/etc/passwd) run\n",
        "pdf": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
        "svg with an entity": b'<?xml version="1.0"?><!DOCTYPE s [<!ENTITY e SYSTEM '
        b'"file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&e;</svg>',
        "script": b"<script>alert(1)</script>",
        "zip": b"PK\x03\x04" + b"\x00" * 100,
        "gzip of nothing": b"\x1f\x8b\x08\x00" + b"\x00" * 100,
        "playlist of addresses": b"#EXTM3U\nhttp://169.254.169.254/latest/meta-data\n",
        "concat script": b"ffconcat version 1.0\nfile /etc/passwd\n",
        "words": b"this is no picture",
        "nothing": b"",
        "noise": bytes(range(256)) * 1000,
    }
