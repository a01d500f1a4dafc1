"""Pictures into a tower's input, as transformers' own processors do it. Knows no model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from PIL import Image

from cineseek.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

_INTERPOLATIONS = {
    "nearest": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "bicubic": Image.Resampling.BICUBIC,
    "lanczos": Image.Resampling.LANCZOS,
    "random": Image.Resampling.BICUBIC,  # open_clip draws one while training
}
_LARGEST = 4096  # pixels a side; no tower comes near, a forged configuration may
_LONGEST_RATIO = 64  # a picture more slender than this is cut before it is enlarged


@dataclass(frozen=True, slots=True)
class Preprocess:
    """How a picture becomes a tower's input."""

    height: int
    """Pixels."""
    width: int
    """Pixels."""
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    interpolation: str
    resize_mode: Literal["squash", "shortest"]
    """`squash` ignores the picture's shape, `shortest` keeps it and cuts out the centre."""


def read_preprocess(settings: Mapping[str, Any], where: object) -> Preprocess:
    """A checked `preprocess_cfg.json`; `where` names the file in messages."""

    def wrong(name: str, wanted: str) -> ModelError:
        return ModelError(f"{where}: `{name}` must be {wanted}, not {settings.get(name)!r}")

    size = settings.get("size", 224)
    pair = [size, size] if isinstance(size, int) else size
    if not (isinstance(pair, list) and len(pair) in (1, 2) and all(_is_size(n) for n in pair)):
        raise wrong("size", "a number of pixels or a pair of them")
    triples = []
    for name, usual in (("mean", [0.5] * 3), ("std", [0.5] * 3)):
        numbers = settings.get(name, usual)
        if not (isinstance(numbers, list) and len(numbers) == 3 and all(map(_is_number, numbers))):
            raise wrong(name, "three numbers")
        triples.append((float(numbers[0]), float(numbers[1]), float(numbers[2])))
    if min(triples[1]) <= 0:
        raise wrong("std", "three numbers above nought")
    interpolation = settings.get("interpolation", "bicubic")
    if interpolation not in _INTERPOLATIONS:
        raise wrong("interpolation", f"one of {', '.join(_INTERPOLATIONS)}")
    mode = settings.get("resize_mode", "shortest")
    if mode not in ("squash", "shortest"):
        raise wrong("resize_mode", "squash or shortest")
    return Preprocess(pair[0], pair[-1], triples[0], triples[1], interpolation, mode)


def prepare(images: Sequence[Pixels], how: Preprocess) -> NDArray[np.float32]:
    """The tower's input, n x 3 x height x width."""
    out = np.empty((len(images), 3, how.height, how.width), dtype=np.float32)
    mean = np.array(how.mean, dtype=np.float32)
    std = np.array(how.std, dtype=np.float32)
    for at, image in enumerate(images):
        if image.ndim != 3 or image.shape[2] != 3 or image.dtype != np.uint8 or image.size == 0:
            raise ValueError(f"a picture is h x w x 3 uint8, not {image.shape} {image.dtype}")
        fitted = np.asarray(_fit(Image.fromarray(np.ascontiguousarray(image)), how))
        scaled = fitted.astype(np.float32) * np.float32(1 / 255)
        out[at] = ((scaled - mean) / std).transpose(2, 0, 1)
    return out


def _fit(picture: Image.Image, how: Preprocess) -> Image.Image:
    resample = _INTERPOLATIONS[how.interpolation]
    if how.resize_mode == "squash":
        return picture.resize((how.width, how.height), resample)
    short, long = sorted(picture.size)
    if long > short * _LONGEST_RATIO:  # only the centre is looked at; spare the memory
        picture = _centre(picture, *(min(side, short * _LONGEST_RATIO) for side in picture.size))
    target = max(how.height, how.width)
    width, height = picture.size
    if width <= height:
        resized = picture.resize((target, int(target * height / width)), resample)
    else:
        resized = picture.resize((int(target * width / height), target), resample)
    return _centre(resized, how.width, how.height)


def _centre(picture: Image.Image, width: int, height: int) -> Image.Image:
    left, top = (picture.width - width) // 2, (picture.height - height) // 2
    return picture.crop((left, top, left + width, top + height))


def _is_size(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _LARGEST


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
