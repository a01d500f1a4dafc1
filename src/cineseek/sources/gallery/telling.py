"""How large a page says that the files of its pictures are, beside showing them."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice

from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import Place

_AROUND = 3
"""How far around a picture something may say how large its file is,"""
_DIGITS = 6
"""in fewer digits."""


def tell_files(outline: Outline, places: list[Place]) -> None:
    """What attributes of its own part of the page say of a file: `data-width`, `data-height`."""
    elements = sorted(place.element for place in places)
    for place in places:
        for number in (place.element, *islice(outline.above(place.element), _AROUND)):
            inside = bisect_left(elements, outline[number].end) - bisect_left(elements, number)
            if inside > 1:
                break
            told = outline[number].attributes
            size = [told.get(f"data-{name}", "") for name in ("width", "height")]
            if all(one.isascii() and one.isdigit() and 0 < len(one) < _DIGITS for one in size):
                place.file = int(size[0]), int(size[1])
                break
