"""Single changes to a whole picture: h x w x 3 uint8 and a generator in, the same kind out.

A picture of any size is taken; where it is too small for a change, it may come back as it was.
"""

from __future__ import annotations

import io
import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

Pixels = NDArray[np.uint8]
Random = np.random.Generator

SMALL_WIDTH = 160  # pixels
KEPT = 0.8  # of width and of height, by `crop`
_BLACKEST, _BLACK = 0, 17  # video's black is 16 where its range was not widened
_SHARE_OF_BAR = (0.08, 0.18)
_WORDS = (
    "I never said that we would come back for it. Where did you put the letter? Nobody leaves "
    "before morning. She was here all the time and you knew? Listen to me, this is the last train "
    "out of town. What are they waiting for? It is not what it looks like, believe me."
)


def recompress(rgb: Pixels, random: Random) -> Pixels:
    """Through a JPEG of quality 20."""
    return through_jpeg(rgb, 20)


def shrink(rgb: Pixels, random: Random) -> Pixels:
    """SMALL_WIDTH wide; half as wide where it is no wider than that."""
    height, width = rgb.shape[:2]
    wide = SMALL_WIDTH if width > SMALL_WIDTH else max(1, width // 2)
    size = (wide, max(1, round(height * wide / width)))
    return np.asarray(Image.fromarray(rgb).resize(size, Image.Resampling.BICUBIC))


def mirror(rgb: Pixels, random: Random) -> Pixels:
    """Left and right exchanged."""
    return rgb[:, ::-1]


def crop(rgb: Pixels, random: Random) -> Pixels:
    """KEPT of the width and of the height, from anywhere."""
    height, width = rgb.shape[:2]
    high, wide = max(1, round(height * KEPT)), max(1, round(width * KEPT))
    top, left = random.integers(height - high + 1), random.integers(width - wide + 1)
    return rgb[top : top + high, left : left + wide]


def letterbox(rgb: Pixels, random: Random) -> Pixels:
    """Bars above and below."""
    bar = max(1, round(rgb.shape[0] * random.uniform(*_SHARE_OF_BAR)))
    return np.pad(rgb, ((bar, bar), (0, 0), (0, 0)), constant_values=_black(random))


def pillarbox(rgb: Pixels, random: Random) -> Pixels:
    """Bars left and right."""
    bar = max(1, round(rgb.shape[1] * random.uniform(*_SHARE_OF_BAR)))
    return np.pad(rgb, ((0, 0), (bar, bar), (0, 0)), constant_values=_black(random))


def subtitle(rgb: Pixels, random: Random) -> Pixels:
    """One or two lines of white words with a black edge near the lower edge."""
    image = Image.fromarray(rgb)
    height, width = rgb.shape[:2]
    size = max(6, round(height * random.uniform(0.05, 0.075)))
    font = ImageFont.load_default(size)
    line = max(2, round(width * 0.75 / (0.55 * size) / 5))  # words of five letters in 3/4 the width
    lines = [_words(random, min(line, 8)) for _ in range(random.integers(1, 3))]
    draw = ImageDraw.Draw(image)
    draw.multiline_text(
        (width / 2, height * random.uniform(0.92, 0.97)),
        "\n".join(lines),
        font=font,
        fill=(245, 245, 245),
        stroke_fill="black",
        stroke_width=max(1, size // 12),
        anchor="md",
        align="center",
    )
    return np.asarray(image)


def stamp(rgb: Pixels, random: Random) -> Pixels:
    """A coloured mark with letters in a corner, as a channel or a site puts there."""
    height, width = rgb.shape[:2]
    wide = max(2, round(width * random.uniform(0.10, 0.18)))
    high = max(2, round(wide * random.uniform(0.35, 0.8)))
    alpha = int(random.uniform(0.6, 1.0) * 255)
    mark = Image.new("RGBA", (wide, high))
    draw = ImageDraw.Draw(mark)
    fill = (*(int(one) for one in random.integers(0, 256, 3)), alpha)
    shape = draw.ellipse if random.random() < 0.4 else draw.rectangle
    shape((0, 0, wide - 1, high - 1), fill=fill)
    letters = "".join(chr(65 + int(one)) for one in random.integers(0, 26, random.integers(2, 5)))
    ink = (0, 0, 0, alpha) if sum(fill[:3]) > 380 else (255, 255, 255, alpha)
    size = max(6, min(round(high * 0.5), round(wide / len(letters))))
    font = ImageFont.load_default(size)
    draw.text((wide / 2, high / 2), letters, font=font, fill=ink, anchor="mm")
    away = max(0, round(width * random.uniform(0.015, 0.04)))
    left = away if random.random() < 0.5 else width - wide - away
    top = away if random.random() < 0.5 else height - high - away
    image = Image.fromarray(rgb)
    image.paste(mark, (left, top), mark)
    return np.asarray(image)


def brighten(rgb: Pixels, random: Random) -> Pixels:
    """Times 1.25 to 1.5."""
    return _through(rgb, np.arange(256) * random.uniform(1.25, 1.5))


def darken(rgb: Pixels, random: Random) -> Pixels:
    """Times 0.5 to 0.75."""
    return _through(rgb, np.arange(256) * random.uniform(0.5, 0.75))


def bend(rgb: Pixels, random: Random) -> Pixels:
    """A gamma that lifts or sinks the middle."""
    power = random.uniform(0.5, 0.7) if random.random() < 0.5 else random.uniform(1.4, 1.9)
    return _through(rgb, 255 * (np.arange(256) / 255) ** power)


def tint(rgb: Pixels, random: Random) -> Pixels:
    """One of red, green and blue more, another less."""
    more, less = random.permutation(3)[:2]
    gains = np.ones(3)
    gains[more], gains[less] = random.uniform(1.15, 1.3), random.uniform(0.7, 0.85)
    planes = [_through(rgb[..., one], np.arange(256) * gains[one]) for one in range(3)]
    return np.stack(planes, axis=-1)


def grey(rgb: Pixels, random: Random) -> Pixels:
    """Luminance alone (ITU-R BT.601)."""
    return np.asarray(Image.fromarray(rgb).convert("L").convert("RGB"))


def blur(rgb: Pixels, random: Random) -> Pixels:
    """A Gaussian of 0.5 to 1% of the height."""
    radius = max(0.7, rgb.shape[0] * random.uniform(0.005, 0.01))
    return np.asarray(Image.fromarray(rgb).filter(ImageFilter.GaussianBlur(radius)))


def roughen(rgb: Pixels, random: Random) -> Pixels:
    """Gaussian noise of 12 to 25 levels, apart in each of the three colours."""
    return add_noise(rgb, random, random.uniform(12, 25))


def rotate(rgb: Pixels, random: Random) -> Pixels:
    """Turned by 2 to 6 degrees either way; corners are black, or cut away as an editor does it."""
    degrees = random.uniform(2, 6) * random.choice((-1, 1))
    turned = Image.fromarray(rgb).rotate(degrees, Image.Resampling.BICUBIC, expand=False)
    if random.random() < 0.5:
        return np.asarray(turned)
    # The share of both sides at which a rectangle of the same shape touches no corner.
    height, width = rgb.shape[:2]
    angle = math.radians(abs(degrees))
    longer = max(width / height, height / width)
    share = 1 / (math.cos(angle) + longer * math.sin(angle))
    wide, high = max(1, int(width * share)), max(1, int(height * share))
    left, top = (width - wide) // 2, (height - high) // 2
    return np.asarray(turned)[top : top + high, left : left + wide]


def through_jpeg(rgb: Pixels, quality: int) -> Pixels:
    """Through a JPEG with halved colour, which is usual."""
    file = io.BytesIO()
    Image.fromarray(rgb).save(file, "JPEG", quality=quality, subsampling=2)
    return np.asarray(Image.open(file).convert("RGB"))


def add_noise(rgb: Pixels, random: Random, levels: float) -> Pixels:
    """Gaussian noise of so many levels (standard deviation)."""
    noise = random.standard_normal(rgb.shape, dtype=np.float32)
    noise *= np.float32(levels)
    noise += rgb
    changed: Pixels = noise.clip(0, 255, out=noise).astype(np.uint8)
    return changed


def _through(values: Pixels, table: NDArray[np.floating]) -> Pixels:
    """Each value replaced by that of a table of 256."""
    return np.take(table.round().clip(0, 255).astype(np.uint8), values)


def _black(random: Random) -> int:
    return int(random.integers(_BLACKEST, _BLACK))


def _words(random: Random, most: int) -> str:
    """Some words of speech in their order."""
    words = _WORDS.split()
    count = int(random.integers(min(2, most), most + 1))
    start = int(random.integers(len(words) - count + 1))
    return " ".join(words[start : start + count])
