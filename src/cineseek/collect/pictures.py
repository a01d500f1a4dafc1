"""Whether what came is a whole picture, and of which kind. Knows no network and no journal."""

from __future__ import annotations

import io

from PIL import Image

from cineseek.errors import MediaError

_SUFFIXES = {
    "JPEG": "jpg",
    "MPO": "jpg",
    "PNG": "png",
    "WEBP": "webp",
    "AVIF": "avif",
    "GIF": "gif",
}
KINDS = tuple(_SUFFIXES)
"""What Pillow may open of a stranger: SVG, EPS and the like are programs."""
_LEAST = 16
"""Pixels on a side; what is smaller is an icon, or counts visitors."""


def check_picture(body: bytes, content_type: str, *, most_pixels: int) -> str:
    """The suffix of a picture that is whole; MediaError where it is none, or not all of it."""
    kind = content_type.partition(";")[0].strip().casefold()
    if kind and not kind.startswith("image/") and kind not in _ANY:
        raise MediaError(f"the answer is {kind}, not a picture")
    try:
        with Image.open(io.BytesIO(body), formats=KINDS) as image:
            suffix = _SUFFIXES[image.format or ""]
            width, height = image.size
            if width * height > most_pixels:
                raise MediaError(f"the picture has {width} x {height} pixels, which is too large")
            if min(width, height) < _LEAST:
                raise MediaError(f"the picture has only {width} x {height} pixels")
            image.draft("RGB", (max(1, width // 8), max(1, height // 8)))  # a JPEG decodes faster
            image.load()
    except MediaError:
        raise
    except Exception as error:  # Pillow raises nearly everything
        raise MediaError(f"the picture is damaged or cut off ({error})") from error
    return suffix


_ANY = frozenset({"application/octet-stream", "binary/octet-stream"})
"""What servers say of files that they know nothing about."""
