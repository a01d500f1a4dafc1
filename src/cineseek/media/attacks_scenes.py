"""A picture within a larger one: a screenshot of a page, and a photograph of a monitor.

The surroundings are drawn anew each time. h x w x 3 uint8 and a generator in, the same kind out.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from cineseek.media.attacks_single import add_noise, through_jpeg

Pixels = NDArray[np.uint8]
Floats = NDArray[np.float32]
Random = np.random.Generator
Colour = tuple[int, int, int]

PAGE_WIDTH = 1024  # pixels
PAGE_SHARE = (0.35, 0.60)  # of a page's width
PHOTO = (960, 720)  # width and height
MOST_ASLANT = 15.0  # degrees
_DISTANCE = 2.2  # of the camera from the monitor, in widths of it
_MONITOR = 800  # width of the lit part before it is photographed


def put_in_page(rgb: Pixels, random: Random) -> Pixels:
    """A screenshot of a light or dark page that shows the picture among text and other boxes."""
    dark = bool(random.random() < 0.5)
    paper, ink, box = _page_colours(random, dark)
    width, height = PAGE_WIDTH, int(random.integers(600, 780))
    page = Image.new("RGB", (width, height), paper)
    draw = ImageDraw.Draw(page)
    header = int(random.integers(40, 72))
    _draw_header(draw, random, width, header, box, ink)

    wide, high = _fitted(rgb, random.uniform(*PAGE_SHARE) * width, 0.72 * height)
    margin = int(random.integers(16, 60))
    left = margin if random.random() < 0.6 else width - wide - margin
    top = int(random.integers(header + 12, max(header + 13, height - high - 60)))
    if random.random() < 0.3:
        draw.rectangle((left - 8, top - 8, left + wide + 7, top + high + 7), fill=box)

    beside = (left + wide + 24, width - 16) if left < width / 3 else (16, left - 24)
    _draw_column(page, draw, random, (beside[0], header + 16, beside[1], height - 8), ink, box)
    _draw_text(draw, random, (left, top + high + 12, left + wide, height - 8), ink)
    if top - header > 50:
        _draw_text(draw, random, (left, header + 10, left + wide, top - 10), ink)
    shown = Image.fromarray(rgb).resize((wide, high), Image.Resampling.BICUBIC)
    if random.random() < 0.25:
        mask = Image.new("L", (wide, high))
        ImageDraw.Draw(mask).rounded_rectangle((0, 0, wide - 1, high - 1), radius=12, fill=255)
        page.paste(shown, (left, top), mask)
    else:
        page.paste(shown, (left, top))
    return np.asarray(page)


def photograph(rgb: Pixels, random: Random) -> Pixels:
    """A phone's photograph of a monitor that shows the picture: aslant, with moire and a bezel."""
    monitor = _monitor(rgb, random)
    corners = _seen_corners(random, monitor.size)
    photo = _surroundings(random)
    coefficients = _coefficients(corners, monitor.size)
    seen = monitor.transform(
        PHOTO, Image.Transform.PERSPECTIVE, coefficients, Image.Resampling.BICUBIC
    )
    mask = Image.new("L", PHOTO)
    ImageDraw.Draw(mask).polygon([tuple(corner) for corner in corners], fill=255)
    photo.paste(seen, mask=mask)
    lit = np.asarray(mask, dtype=np.float32)[..., None] / 255
    values: Floats = _moire(random)
    values *= lit
    values += 1
    values *= _vignette(random)[..., None] * np.float32(random.uniform(0.85, 1.1))
    values *= np.asarray(photo)
    values += np.float32(random.uniform(0, 14))
    blurred = Image.fromarray(values.clip(0, 255).astype(np.uint8)).filter(
        ImageFilter.GaussianBlur(random.uniform(0.5, 1.2))
    )
    noisy = add_noise(np.asarray(blurred), random, random.uniform(2, 6))
    return through_jpeg(noisy, int(random.integers(70, 91)))


# A page


def _page_colours(random: Random, dark: bool) -> tuple[Colour, Colour, Colour]:
    """Of the paper, of text, and of boxes."""
    base = int(random.integers(14, 42)) if dark else int(random.integers(236, 256))
    step = 22 if dark else -18
    paper, box = (base, base, base + (4 if dark else 0)), (base + step, base + step, base + step)
    ink = (205, 208, 212) if dark else (38, 40, 44)
    return paper, ink, box


def _draw_header(
    draw: ImageDraw.ImageDraw, random: Random, width: int, height: int, box: Colour, ink: Colour
) -> None:
    draw.rectangle((0, 0, width, height), fill=_colour(random) if random.random() < 0.5 else box)
    font = ImageFont.load_default(height // 2)
    draw.text((18, height / 2), _name(random), font=font, fill=ink, anchor="lm")
    draw.rounded_rectangle((width * 0.4, height * 0.25, width * 0.7, height * 0.75), 8, fill=ink)
    draw.ellipse((width - height, 8, width - 16, height - 8), fill=_colour(random))


def _draw_column(
    page: Image.Image,
    draw: ImageDraw.ImageDraw,
    random: Random,
    room: tuple[int, int, int, int],
    ink: Colour,
    box: Colour,
) -> None:
    """Thumbnails of other pictures with lines beside them, buttons, and text."""
    left, top, right, bottom = room
    while top + 60 < bottom and left + 80 < right:
        kind = random.random()
        if kind < 0.5:
            wide = min(right - left, int(random.integers(90, 190)))
            high = wide * 9 // 16
            if top + high > bottom:
                return
            page.paste(_other_picture(random, (wide, high)), (left, top))
            _draw_text(draw, random, (left + wide + 10, top, right, top + high), ink)
            top += high + 14
        elif kind < 0.7:
            wide = min(right - left, int(random.integers(70, 150)))
            fill = _colour(random) if random.random() < 0.5 else box
            draw.rounded_rectangle((left, top, left + wide, top + 32), 8, fill=fill)
            draw.text((left + wide / 2, top + 16), _name(random), fill=ink, anchor="mm")
            top += 46
        else:
            high = int(random.integers(40, 120))
            _draw_text(draw, random, (left, top, right, min(bottom, top + high)), ink)
            top += high + 10


def _draw_text(
    draw: ImageDraw.ImageDraw, random: Random, room: tuple[int, int, int, int], ink: Colour
) -> None:
    """Lines of words as far as there is room for them."""
    left, top, right, bottom = room
    size = int(random.choice((12, 14, 16, 20)))
    font = ImageFont.load_default(size)
    letters = int((right - left) / (0.56 * size))
    for line in range(min(8, (bottom - top) // (size + 6))):
        words = ""
        while len(words) < letters * random.uniform(0.6, 0.9) and letters > 6:
            words += _name(random) + " "
        draw.text((left, top + line * (size + 6)), words[: max(0, letters)], font=font, fill=ink)


def _other_picture(random: Random, size: tuple[int, int]) -> Image.Image:
    """What a thumbnail may show: soft colours and a few hard shapes."""
    few = random.integers(0, 256, (3, 4, 3)).astype(np.uint8)
    picture = Image.fromarray(few).resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(picture)
    for _ in range(random.integers(1, 5)):
        x, y = random.uniform(0, size[0]), random.uniform(0, size[1])
        wide, high = random.uniform(6, size[0] / 2), random.uniform(6, size[1] / 2)
        shape = draw.ellipse if random.random() < 0.5 else draw.rectangle
        shape((x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), fill=_colour(random))
    return picture


def _name(random: Random) -> str:
    """A word of some letters."""
    letters = random.integers(97, 123, int(random.integers(2, 10)))
    return "".join(chr(int(one)) for one in letters)


def _colour(random: Random) -> Colour:
    red, green, blue = (int(one) for one in random.integers(20, 236, 3))
    return red, green, blue


def _fitted(rgb: Pixels, wide: float, high: float) -> tuple[int, int]:
    """Width and height of the picture at that width, or less where it would be too high."""
    height, width = rgb.shape[:2]
    scale = min(wide / width, high / height)
    return max(1, round(width * scale)), max(1, round(height * scale))


# A photograph


def _monitor(rgb: Pixels, random: Random) -> Image.Image:
    """The lit part with the picture as large as it may be, and the bezel around it."""
    height, width = rgb.shape[:2]
    shape = 16 / 9 if random.random() < 0.7 else width / height
    size = (_MONITOR, round(_MONITOR / min(3.0, max(0.6, shape))))
    wide, high = _fitted(rgb, *size)
    edge = int(random.integers(10, 36))
    grey = int(random.integers(8, 60)) if random.random() < 0.8 else int(random.integers(150, 210))
    monitor = Image.new("RGB", (size[0] + 2 * edge, size[1] + 2 * edge), (grey, grey, grey))
    draw = ImageDraw.Draw(monitor)
    draw.rectangle((edge, edge, edge + size[0] - 1, edge + size[1] - 1), fill=(6, 6, 8))
    shown = Image.fromarray(rgb).resize((wide, high), Image.Resampling.BICUBIC)
    monitor.paste(shown, (edge + (size[0] - wide) // 2, edge + (size[1] - high) // 2))
    return monitor


def _seen_corners(random: Random, size: tuple[int, int]) -> NDArray[np.float64]:
    """Where a pinhole camera sees the monitor's corners, 4 x 2, clockwise from the upper left."""
    across, along = (math.radians(random.uniform(-MOST_ASLANT, MOST_ASLANT)) for _ in range(2))
    roll = math.radians(random.uniform(-4, 4))
    high = size[1] / size[0]
    flat = np.array([[-0.5, -high / 2], [0.5, -high / 2], [0.5, high / 2], [-0.5, high / 2]])
    x, y = flat[:, 0], flat[:, 1]
    x, y = x * math.cos(roll) - y * math.sin(roll), x * math.sin(roll) + y * math.cos(roll)
    x, deep = x * math.cos(across), x * math.sin(across)
    y, deep = (
        y * math.cos(along) - deep * math.sin(along),
        deep * math.cos(along) + y * math.sin(along),
    )
    seen = np.stack([x, y], axis=1) * (_DISTANCE / (_DISTANCE + deep))[:, None]
    low, span = seen.min(axis=0), np.ptp(seen, axis=0)
    frame = np.array(PHOTO)
    scale = random.uniform(0.62, 0.92) * float((frame / span).min())
    room = frame - span * scale
    corners: NDArray[np.float64] = (seen - low) * scale + room * random.uniform(0.2, 0.8, 2)
    return corners


def _coefficients(corners: NDArray[np.float64], size: tuple[int, int]) -> tuple[float, ...]:
    """Of the projective map from the photograph to the monitor, as Pillow wants the eight."""
    wide, high = size
    rows, values = [], []
    for (x, y), (u, v) in zip(corners, [(0, 0), (wide, 0), (wide, high), (0, high)], strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(float(one) for one in np.linalg.solve(np.array(rows), np.array(values, float)))


def _surroundings(random: Random) -> Image.Image:
    """A wall, a table and things out of focus, by night or by day."""
    level = random.uniform(10, 60) if random.random() < 0.5 else random.uniform(110, 220)
    small = (PHOTO[0] // 8, PHOTO[1] // 8)
    wall = [int(np.clip(level * random.uniform(0.8, 1.15), 0, 255)) for _ in range(3)]
    scene = Image.new("RGB", small, (wall[0], wall[1], wall[2]))
    draw = ImageDraw.Draw(scene)
    table = int(small[1] * random.uniform(0.75, 0.95))
    draw.rectangle((0, table, *small), fill=_scaled(_colour(random), level / 160))
    for _ in range(random.integers(2, 7)):
        x, y = random.uniform(0, small[0]), random.uniform(0, small[1])
        wide, high = random.uniform(4, small[0] / 4), random.uniform(4, small[1] / 3)
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        draw.rectangle(box, fill=_scaled(_colour(random), level / 160))
    soft = scene.filter(ImageFilter.GaussianBlur(1.5))
    return soft.resize(PHOTO, Image.Resampling.BICUBIC)


def _scaled(colour: Colour, by: float) -> Colour:
    red, green, blue = (int(np.clip(one * by, 0, 255)) for one in colour)
    return red, green, blue


def _moire(random: Random) -> Floats:
    """What the monitor's grid beats to on the sensor's: h x w x 3, about -0.15 to 0.15.

    The product of two gratings of nearly one frequency has the slow bands that are called moire;
    the three colours lie beside each other on both, so their bands do too.
    """
    strength = random.uniform(0.04, 0.15)
    pitch = random.uniform(0.30, 0.48)  # cycles a pixel
    angle, turn = random.uniform(-0.07, 0.07), random.uniform(0.005, 0.05)
    phases = 2 * np.pi * (np.arange(3) / 3 + random.random())
    first = _grating(pitch, angle, phases)
    second = _grating(pitch * random.uniform(0.97, 1.03), angle + turn, np.zeros(3))
    first *= second
    first *= np.float32(strength)
    return first


def _grating(pitch: float, angle: float, phases: NDArray[np.float64]) -> Floats:
    """cos(ax + by + phase), h x w x n, from products of rows and columns: no cosine a pixel."""
    x = 2 * np.pi * pitch * math.cos(angle) * np.arange(PHOTO[0])
    y = 2 * np.pi * pitch * math.sin(angle) * np.arange(PHOTO[1])
    along = x[None, :, None] + phases
    cosines, sines = np.cos(along).astype(np.float32), np.sin(along).astype(np.float32)
    down = np.cos(y)[:, None, None].astype(np.float32), np.sin(y)[:, None, None].astype(np.float32)
    grating: Floats = cosines * down[0]
    grating -= sines * down[1]
    return grating


def _vignette(random: Random) -> Floats:
    """Less light towards the corners, h x w."""
    strength = random.uniform(0.1, 0.35)
    x, y = (np.linspace(-1, 1, side, dtype=np.float32) ** 2 for side in PHOTO)
    shade: Floats = 1 - np.float32(strength / 2) * (y[:, None] + x[None])
    return shade
