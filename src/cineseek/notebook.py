"""How answers look in a notebook: a grid of frames with words under them, as HTML.

Everything is in the page itself: pictures as data, no script, nothing fetched. Text is escaped.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape as escaped
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.file_name import shown
from cineseek.telling import clock, titled

if TYPE_CHECKING:
    from cineseek.answer import Hit

MOST = 40
"""Cards in one grid: a page of them is about 400 kB."""
_WIDE = 240
"""Pixels of a picture in a grid at most."""
_GRID = (
    "display:grid;grid-template-columns:repeat(auto-fill,minmax(180px,1fr));gap:12px;"
    "align-items:start"
)
_FONT = "font:13px/1.4 system-ui,sans-serif"
_CARD = "margin:0;min-width:0;overflow-wrap:anywhere"
_IMAGE = "display:block;width:100%;height:auto;border-radius:4px"
_FAINT = "opacity:.7"


@dataclass(frozen=True, slots=True)
class Card:
    """One picture and what is said of it."""

    title: str
    lines: tuple[str, ...] = ()
    picture: bytes | None = None
    """As it is saved; it is made small and sent as a JPEG of our own making."""


def grid(
    cards: Sequence[Card], *, note: str = "", total: int | None = None, most: int = MOST
) -> str:
    """Cards beside each other, at most so many, and a sentence under them."""
    left = max(0, (len(cards) if total is None else total) - min(most, len(cards)))
    under = " ".join(part for part in (f"and {left:,} more." if left else "", note) if part)
    shown = "".join(_figure(card) for card in cards[:most])
    body = f'<div style="{_GRID}">{shown}</div>' if shown else ""
    foot = f'<p dir="auto" style="{_FAINT}">{_safe(under)}</p>' if under else ""
    return f'<div style="{_FONT}">{body}{foot}</div>'


def facts(title: str, rows: Iterable[tuple[str, str]], inside: str = "") -> str:
    """A heading, what is known in two columns, and more HTML of ours."""
    listed = "".join(
        f'<tr><td style="{_FAINT};text-align:start;vertical-align:top;white-space:nowrap">'
        f'{_safe(name)}</td><td dir="auto" style="text-align:start">{_safe(value)}</td></tr>'
        for name, value in rows
        if value
    )
    return (
        f'<div style="{_FONT}"><b dir="auto">{_safe(title)}</b>'
        f"<table>{listed}</table>{inside}</div>"
    )


def hit_card(hit: Hit, picture: bytes | None = None) -> Card:
    """What is said of a hit: film, where, how surely, and why."""
    said = [f"{hit.rank}. at {clock(hit.second)}, shot {hit.shot.number}"]
    why = ", ".join(hit.because)
    alike = f" and {hit.alike} alike" if hit.alike else ""
    said.append(f"{hit.score:.2f} {why}{alike}".strip())
    if hit.text:
        said.append(f"“{hit.text}”")
    then = hit.then
    while then is not None:
        said.append(f">> at {clock(then.second)}, shot {then.shot.number}")
        then = then.then
    return Card(titled(hit.film.title, hit.film.year), tuple(said), picture)


def read_picture(path: Path | None) -> bytes | None:
    """A saved picture; None where it has gone."""
    try:
        return path.read_bytes() if path is not None else None
    except OSError:
        return None


def _safe(text: str) -> str:
    """Text that is nothing but text in HTML."""
    return escaped(shown(text))


def _figure(card: Card) -> str:
    drawn = image(card.picture, card.title) if card.picture is not None else ""
    lines = "".join(f'<div dir="auto" style="{_FAINT}">{_safe(one)}</div>' for one in card.lines)
    title = f'<div dir="auto"><b>{_safe(card.title)}</b></div>'
    return f'<figure style="{_CARD}">{drawn}<figcaption>{title}{lines}</figcaption></figure>'


def image(data: bytes, title: str, wide: int = _WIDE) -> str:
    """A picture small enough for a page; nothing where it is none."""
    from PIL import Image

    size = wide, wide * 2
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as opened:
            opened.draft("RGB", size)
            small = opened.convert("RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return ""
    small.thumbnail(size)
    made = io.BytesIO()
    small.save(made, "JPEG", quality=80)
    text = base64.b64encode(made.getvalue()).decode("ascii")
    style = f"{_IMAGE};max-width:{small.width}px" if wide != _WIDE else _IMAGE
    return f'<img alt="{_safe(title)}" style="{style}" src="data:image/jpeg;base64,{text}">'
