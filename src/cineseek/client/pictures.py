"""Pictures on their way to a server: whatever the caller has, as a file's bytes; and back."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import MediaError, ServerError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

    Picture = str | Path | bytes | Image.Image | NDArray[np.uint8]

_LOSSLESS = 12 * 1024 * 1024
"""Bytes up to which an array is sent without loss; servers take 20 MB unless they are told more."""


def to_send(picture: Picture) -> bytes:
    """The bytes of a picture file; of an array or an open picture, one that is made of it."""
    if isinstance(picture, bytes):
        return picture
    if isinstance(picture, str | Path):
        try:
            return Path(picture).expanduser().read_bytes()
        except OSError as error:
            raise MediaError(f"{picture} cannot be read: {error.strerror}") from error
    from PIL import Image, ImageOps

    image = picture if isinstance(picture, Image.Image) else _of_array(picture)
    upright = ImageOps.exif_transpose(image)
    if upright.mode not in ("RGB", "L", "RGBA"):
        upright = upright.convert("RGB")
    made = io.BytesIO()
    upright.save(made, "PNG", compress_level=1)
    if made.tell() > _LOSSLESS:
        made = io.BytesIO()
        upright.convert("RGB").save(made, "JPEG", quality=95)
    return made.getvalue()


def _of_array(array: NDArray[np.uint8]) -> Image.Image:
    import numpy as np
    from PIL import Image

    if array.dtype != np.uint8 or array.ndim != 3 or array.shape[2] != 3:
        raise ValueError(
            "a picture is an array of height x width x 3 of uint8, "
            f"not {array.shape} of {array.dtype}"
        )
    return Image.fromarray(np.ascontiguousarray(array))


def opened(data: bytes) -> Image.Image:
    """A JPEG that came from a server."""
    from PIL import Image

    try:
        image = Image.open(io.BytesIO(data), formats=("JPEG",))
        image.load()
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise ServerError(f"the server sent a picture that cannot be read ({error})") from error
    return image
