"""The rule that the gallery reader is measured beside: a page's largest images are its gallery.

It gets all that it could wish for: every address that our reader finds, and the true size of every
file as if all had been fetched; or, of a rendered page, every box.
"""

from __future__ import annotations

from collect.galleries.draft import Page

from cineseek.sources.gallery.finding import find_places
from cineseek.sources.gallery.outline import Outline


def largest_images(page: Page, share: float, *, rendered: str | None = None) -> list[str]:
    """Addresses of images with at least this share of the area of the largest."""
    outline = Outline(page.html if rendered is None else rendered)
    places, _ = find_places(outline, page.url, seen=rendered is not None)
    sized: list[tuple[float, str]] = []
    for place in places:
        if rendered is not None:
            area = place.box.area if place.box is not None else 0.0
        else:
            area = max(w * h for w, h in (page.sizes.get(url, (0, 0)) for url in place.urls))
        sized.append((area, place.best().url))
    most = max((area for area, _ in sized), default=0.0)
    return list(dict.fromkeys(url for area, url in sized if area > 0 and area >= share * most))


SHARES = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""What is tried on the layouts that the rules were made on; the best is used on the others."""
