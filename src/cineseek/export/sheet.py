"""Draws a contact sheet: a film at a glance, its shots as a grid, its palette as a barcode."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from cineseek.errors import ExportError
from cineseek.export.barcode import draw_barcode
from cineseek.export.lettering import font_for, plain_font, shorten
from cineseek.export.target import unwritable
from cineseek.film import Film, Footage, Shot

MOST_SHOTS = 60
"""In the grid; of a longer film the longest shot of each sixtieth is shown."""

_PAPER, _CARD = (16, 17, 19), (28, 30, 33)
_INK, _FAINT, _FAINTER = (240, 240, 237), (158, 161, 166), (104, 108, 114)
_MARGIN, _GAP = 72, 20
_CELL = 336
"""Pixels across a picture of the grid; saved frames are at most 360 high."""
_BAR = 132
_TICKS = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: int
    width: int
    height: int
    """Pixels of a picture."""


def draw_sheet(
    film: Film,
    footage: Footage,
    shots: Sequence[Shot],
    pictures: Mapping[int, Path],
    path: str | Path,
) -> None:
    """Write the contact sheet of a footage; `pictures` holds a picture's file by shot number.

    The suffix of the path says the format: .jpg, .png or .webp. A picture that is missing is left
    empty. Raises ExportError where the sheet cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in (".jpg", ".jpeg", ".png", ".webp"):
        raise ExportError(f"{path}: a contact sheet is a .jpg, .png or .webp")
    if not shots:
        raise ExportError(f"{film.title}: there are no shots to draw yet; add its footage first")
    sheet = _draw(film, footage, sorted(shots, key=lambda shot: shot.span), pictures)
    try:
        sheet.save(path, quality=90)  # PNG pays no heed to it
    except OSError as error:
        raise unwritable(path, error) from error


def _draw(
    film: Film, footage: Footage, shots: Sequence[Shot], pictures: Mapping[int, Path]
) -> Image.Image:
    shown = choose_shots(shots, MOST_SHOTS)
    grid = _lay_out(len(shown), footage)
    width = 2 * _MARGIN + grid.columns * (grid.width + _GAP) - _GAP
    rows = -(-len(shown) // grid.columns)
    top = _MARGIN + 150
    first_row = top + _BAR + 84
    height = first_row + rows * (grid.height + 58) - 18 + _MARGIN
    sheet = Image.new("RGB", (width, height), _PAPER)
    draw = ImageDraw.Draw(sheet)
    _write_header(draw, film, footage, shots, width)
    bar = Image.fromarray(draw_barcode(shots, width - 2 * _MARGIN, _BAR))
    sheet.paste(bar, (_MARGIN, top), _rounded(bar.size, 6))
    if footage.duration > 0:
        _write_ticks(draw, footage.duration, width, top + _BAR)
    for place, shot in enumerate(shown):
        row, column = divmod(place, grid.columns)
        x = _MARGIN + column * (grid.width + _GAP)
        y = first_row + row * (grid.height + 58)
        _put_shot(sheet, draw, shot, pictures.get(shot.number), grid, (x, y))
    return sheet


def choose_shots(shots: Sequence[Shot], most: int) -> list[Shot]:
    """At most so many shots, spread over the time: the longest of each stretch."""
    if len(shots) <= most:
        return list(shots)
    end = max(shot.span.end for shot in shots)
    longest: dict[int, Shot] = {}
    for shot in shots:
        stretch = min(most - 1, int((shot.span.start + shot.span.end) / 2 / end * most))
        if stretch not in longest or shot.span.duration > longest[stretch].span.duration:
            longest[stretch] = shot
    return [longest[stretch] for stretch in sorted(longest)]


def _lay_out(count: int, footage: Footage) -> _Grid:
    """Columns and the size of a picture; a sheet is never too narrow for its header."""
    aspect = footage.width / footage.height if footage.width and footage.height else 16 / 9
    aspect = min(max(aspect, 0.5), 2.8)
    columns = next((c for c, up_to in ((3, 6), (4, 16), (5, 35)) if count <= up_to), 6)
    across = round(_CELL * 1.3) if columns == 3 else _CELL
    if aspect < 1:
        # Upright pictures: smaller and more of them, or a few would fill a wall.
        columns, across = columns * 2, across // 2
    return _Grid(columns, across, round(across / aspect))


def _write_header(
    draw: ImageDraw.ImageDraw, film: Film, footage: Footage, shots: Sequence[Shot], width: int
) -> None:
    room = width - 2 * _MARGIN
    title = " ".join("".join(c if c.isprintable() else " " for c in film.title).split())
    big = font_for(title, 54)
    if big is None or not title:
        title = film.id if font_for(film.id, 54) else f"film {footage.id[:8]}"
        big = font_for(title, 54) or plain_font(54)
    year = f"  {film.year}" if film.year else ""
    light = plain_font(54)
    title = shorten(draw, title, big, room - draw.textlength(year, font=light))
    draw.text((_MARGIN, _MARGIN + 44), title, fill=_INK, font=big, anchor="ls")
    after = _MARGIN + draw.textlength(title, font=big)
    draw.text((after, _MARGIN + 44), year, fill=_FAINT, font=light, anchor="ls")
    small = plain_font(24)
    facts = shorten(draw, _facts(film, footage, shots), small, room)
    facts_font = font_for(facts, 24) or small
    draw.text((_MARGIN, _MARGIN + 98), facts, fill=_FAINT, font=facts_font, anchor="ls")


def _facts(film: Film, footage: Footage, shots: Sequence[Shot]) -> str:
    """One line: what it is, how long, how many shots, how large."""
    parts: list[str] = [footage.kind]
    if footage.duration > 0:
        parts.append(_clock(footage.duration))
        average = f"{len(shots):,} shots, {footage.duration / len(shots):.1f} s on average"
        parts.append("1 shot" if len(shots) == 1 else average)
    parts.append(f"{footage.width} x {footage.height}")
    if footage.frame_rate > 0:
        parts.append(f"{footage.frame_rate:.5g} frames a second")
    names = ", ".join(film.directors[:2])
    if names and font_for(names, 24) is plain_font(24):
        parts.append(names)
    return "   ·   ".join(parts)


def _write_ticks(draw: ImageDraw.ImageDraw, duration: float, width: int, y: int) -> None:
    """Times below the barcode, at most a dozen."""
    room = width - 2 * _MARGIN
    step = next((tick for tick in _TICKS if duration / tick <= room / 150), duration)
    font, second = plain_font(18), 0.0
    while second <= duration:
        x = _MARGIN + room * second / duration
        text = _clock(second, tenths=step < 1)
        side = "la" if second == 0 else "ma"
        half = draw.textlength(text, font=font) / 2
        if x + half <= width - _MARGIN + 4:
            draw.line((x, y + 6, x, y + 12), fill=_FAINTER, width=2)
            draw.text((x, y + 18), text, fill=_FAINTER, font=font, anchor=side)
        second += step


def _put_shot(
    sheet: Image.Image,
    draw: ImageDraw.ImageDraw,
    shot: Shot,
    file: Path | None,
    grid: _Grid,
    at: tuple[int, int],
) -> None:
    x, y = at
    size = (grid.width, grid.height)
    card = Image.new("RGB", size, _CARD)
    picture = _open(file, size) if file is not None else None
    if picture is not None:
        card.paste(picture, ((size[0] - picture.width) // 2, (size[1] - picture.height) // 2))
    sheet.paste(card, (x, y), _rounded(size, 5))
    line = y + grid.height + 24
    font = plain_font(19)
    times = _clock(shot.span.start, tenths=grid.width > 200)
    draw.text((x + 1, line), times, fill=_INK, font=font, anchor="ls")
    if shot.span.duration > 0 and grid.width > 200:
        length = f"{shot.span.duration:.1f} s"
        draw.text((x + grid.width - 1, line), length, fill=_FAINTER, font=font, anchor="rs")


def _open(file: Path, size: tuple[int, int]) -> Image.Image | None:
    """A saved frame, as large as fits; None where it is lost or damaged."""
    try:
        with Image.open(file) as image:
            image.draft("RGB", size)
            picture = image.convert("RGB")
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError):
        return None
    scale = min(size[0] / picture.width, size[1] / picture.height)
    fitted = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
    # A pixel of difference in shape shows as a dark line.
    fitted = (
        size[0] if abs(fitted[0] - size[0]) < 4 else fitted[0],
        size[1] if abs(fitted[1] - size[1]) < 4 else fitted[1],
    )
    return picture.resize(fitted, Image.Resampling.LANCZOS)


def _rounded(size: tuple[int, int], radius: int) -> Image.Image:
    """A mask with round corners, smooth at the edge."""
    mask = Image.new("L", (size[0] * 2, size[1] * 2), 0)
    box = (0, 0, size[0] * 2 - 1, size[1] * 2 - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, radius * 2, fill=255)
    return mask.resize(size, Image.Resampling.BOX)


def _clock(seconds: float, *, tenths: bool = False) -> str:
    """`1:02:03`, `2:03`, or with tenths `2:03.4`."""
    tens = round(seconds * 10) if tenths else int(seconds) * 10
    minutes, rest = divmod(tens, 600)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}:{rest // 10:02}" if hours else f"{minutes}:{rest // 10:02}"
    return f"{text}.{rest % 10}" if tenths else text
