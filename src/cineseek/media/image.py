"""Reads still pictures of every common kind as upright RGB arrays. Knows no films and no time.

Alpha is laid over mid-grey, so that neither black nor white drawings vanish.
"""

from __future__ import annotations

import io
import struct
import time
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from cineseek.errors import MediaError
from cineseek.media.regular import check_file

Pixels = NDArray[np.uint8]  # h x w x 3, RGB
Source = str | Path | bytes | BinaryIO

MAX_PIXELS = 100_000_000
_MAX_BYTES = 1 << 30
_GREY = (128, 128, 128)
# EPS and PDF would start Ghostscript, and the rest of Pillow's list is no one's film still.
_FORMATS = (
    "AVIF BMP DIB GIF ICO JPEG JPEG2000 PNG PPM TGA TIFF WEBP".split()  # noqa: SIM905
)  # MPO comes in through JPEG
_ANIMATED = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
"""Formats whose further pictures are moments; in MPO and TIFF they are views and pages."""
_LOOKED_AT = 40
"""Pictures of an animation looked at for an informative one."""

# What Pillow warns of is read all the same or refused here with a better sentence.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")

_DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,  # Pillow's word for a broken PNG
    TypeError,
    LookupError,
    EOFError,
    ArithmeticError,
    MemoryError,
    RuntimeError,
    UserWarning,  # where the caller made warnings errors
    struct.error,
    zlib.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


def read_image(
    source: Source, *, max_pixels: int = MAX_PIXELS, max_height: int | None = None
) -> Pixels:
    """A picture as seen: h x w x 3, RGB. Of an animation, the first picture that shows anything.

    `max_height` shrinks it by area, which for a large JPEG is several times faster than
    shrinking afterwards.
    """
    with _opened(source, max_pixels) as image:
        first = _seen(image, max_height)
        if _shows_something(first):
            return first
        for number in range(1, min(_moments(image), _LOOKED_AT)):
            if not _turn_to(image, number):
                break
            picture = _seen(image, max_height)
            if _shows_something(picture):
                return picture
        return first


def read_animation(
    source: Source,
    *,
    most: int = 8,
    max_pixels: int = MAX_PIXELS,
    max_height: int | None = None,
    patience: float | None = None,
) -> Iterator[tuple[float, Pixels]]:
    """Pictures of an animation, evenly spread, with their seconds; one of a still picture.

    `patience` are seconds of a clock after which it ends: a small file can hold endless pictures.
    """
    until = None if patience is None else time.monotonic() + patience
    if most < 1:
        raise ValueError(f"most must be at least 1, not {most}")
    with _opened(source, max_pixels) as image:
        frames = _moments(image)
        wanted = {round(i * (frames - 1) / max(1, most - 1)) for i in range(min(most, frames))}
        second = 0.0
        for number in range(frames):
            late = until is not None and time.monotonic() > until
            if number and (late or not _turn_to(image, number)):
                return
            if number in wanted:
                yield second, _seen(image, max_height)
            second += float(image.info.get("duration") or 100) / 1000.0


def picture_size(source: Source, *, max_pixels: int = MAX_PIXELS) -> tuple[int, int, int]:
    """Width, height and how many pictures follow each other, without decoding any of them."""
    with _opened(source, max_pixels) as image:
        return image.width, image.height, _moments(image)


def shown_size(source: Source, *, max_pixels: int = MAX_PIXELS) -> tuple[int, int]:
    """Width and height as seen, which is upright, without decoding the picture."""
    with _opened(source, max_pixels) as image:
        return image.size[::-1] if _is_turned(image) else image.size


@contextmanager
def _opened(source: Source, max_pixels: int) -> Iterator[Image.Image]:
    """The picture, checked for its size; damage found while it is open is a MediaError."""
    name = str(source) if isinstance(source, (str, Path)) else "the picture"
    if isinstance(source, (str, Path)) and check_file(source) > _MAX_BYTES:
        raise MediaError(f"{name}: larger than a gigabyte; make a smaller copy")
    stream = io.BytesIO(source) if isinstance(source, bytes) else source
    Image.init()  # Pillow looks for formats by name only among plugins already loaded
    try:
        with Image.open(stream, formats=_FORMATS) as image:
            width, height = image.size
            if width * height > max_pixels:
                raise MediaError(_too_large(name, max_pixels, f"{width} x {height}"))
            yield image
    except MediaError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise MediaError(_too_large(name, max_pixels, "its header says a size that")) from error
    except UnidentifiedImageError as error:
        raise MediaError(f"{name}: not a picture that can be read; open it to see") from error
    except _DAMAGE as error:
        raise MediaError(f"{name}: damaged ({error}); copy or download it again") from error


def _too_large(name: str, max_pixels: int, size: str) -> str:
    return f"{name}: {size} is more than {max_pixels // 1_000_000} megapixels; make a smaller copy"


def _moments(image: Image.Image) -> int:
    """How many pictures follow each other in time."""
    return int(getattr(image, "n_frames", 1)) if image.format in _ANIMATED else 1


def _shows_something(picture: Pixels) -> bool:
    """Neither black nor flat."""
    return bool(picture.mean() >= 14.0 and picture.std() >= 7.0)


def _turn_to(image: Image.Image, number: int) -> bool:
    """Go to a further picture; an animation cut short ends where it was cut."""
    try:
        image.seek(number)
        image.load()
    except _DAMAGE:
        return False
    return True


def _seen(image: Image.Image, max_height: int | None) -> Pixels:
    turned = _is_turned(image)
    width, height = image.size[::-1] if turned else image.size
    size = None
    if max_height is not None and height > max_height:
        size = (max(1, round(width * max_height / height)), max_height)
        # A JPEG is decoded at 1/2, 1/4 or 1/8 where that is still large enough.
        image.draft(None, size[::-1] if turned else size)
    image.load()
    upright = ImageOps.exif_transpose(image) if _exif_reads(image) else image
    rgb = _to_rgb(upright)
    if size is not None:
        rgb = rgb.resize(size, Image.Resampling.BOX)
    return np.array(rgb, np.uint8)


def _is_turned(image: Image.Image) -> bool:
    """Whether it lies on its side in the file."""
    return bool(image.getexif().get(0x0112, 1) >= 5) if _exif_reads(image) else False


def _exif_reads(image: Image.Image) -> bool:
    """False where the EXIF block is broken, which is no reason to lose the picture."""
    try:
        return image.getexif().get(0x0112) in range(1, 9)
    except _DAMAGE:
        return False


def _to_rgb(image: Image.Image) -> Image.Image:
    """Any mode as RGB: deep pictures scaled, profiles applied, alpha over grey."""
    mode = image.mode
    if mode.startswith("I") or mode == "F":
        return _from_deep(np.asarray(image))
    if mode in ("RGBA", "LA", "PA", "RGBa", "La") or "transparency" in image.info:
        flat = Image.new("RGB", image.size, _GREY)
        layer = image.convert("RGBA")
        flat.paste(layer.convert("RGB"), mask=layer.getchannel("A"))
        return flat
    profile = image.info.get("icc_profile")
    if profile and mode in ("RGB", "CMYK", "L", "LAB"):
        managed = _through_profile(image, profile)
        if managed is not None:
            return managed
    return image.convert("RGB")


def _from_deep(values: NDArray[np.generic]) -> Image.Image:
    """16 bits, 32 bits or float as 8 bits."""
    deep = np.nan_to_num(values.astype(np.float64))
    top = float(deep.max(initial=0.0))
    full = 1.0 if values.dtype.kind == "f" and top <= 1.0 else 255.0
    if values.dtype.itemsize == 2 or full < top <= 65535.0:
        full = 65535.0
    elif top > 65535.0:
        full = top
    grey = (np.clip(deep / full, 0.0, 1.0) * 255.0 + 0.5).astype(np.uint8)
    return Image.fromarray(grey).convert("RGB")


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """The picture in sRGB by its own ICC profile; None where that does not apply."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if image.mode != "CMYK" and "sRGB" in ImageCms.getProfileDescription(source):
            return None
        target = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, source, target, outputMode="RGB")
    except (ImageCms.PyCMSError, *_DAMAGE):
        return None
