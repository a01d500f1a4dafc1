"""The words that belong to a picture of a page."""

from __future__ import annotations

from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.places import Place

_MOST_WORDS = 80


def caption_of(outline: Outline, place: Place, item: int) -> str:
    """What a figure says below it; else what stands for it, or beside it where that is short."""
    if item < 0:
        return place.caption
    for above in (place.element, *outline.above(place.element)):
        if outline[above].tag == "figure":
            for inner in range(above, outline[above].end):
                if outline[inner].tag == "figcaption":
                    return outline.text(inner)
        if above == item:
            break
    if place.alt and " " in place.alt:
        return place.alt
    if item != place.element and 1 < outline.words(item) <= _MOST_WORDS:
        return outline.text(item)
    return place.alt
