"""The first half of a seventeenth set of gallery pages, by an author who had not seen the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.seventeenth_a_films import (
    disc_comparison,
    german_portal,
    indian_portal,
    italian_portal,
)
from collect.galleries.seventeenth_a_houses import (
    data_base_search,
    dutch_festival,
    heritage_gallery,
    spanish_magazine,
)
from collect.galleries.seventeenth_a_news import (
    agency_slideshow,
    brazilian_album,
    broadcaster_pictures,
    photo_essay,
)

SEVENTEENTH_A: tuple[Layout, ...] = (
    italian_portal,
    photo_essay,
    agency_slideshow,
    disc_comparison,
    german_portal,
    dutch_festival,
    indian_portal,
    brazilian_album,
    spanish_magazine,
    heritage_gallery,
    broadcaster_pictures,
)
NO_GALLERY_SEVENTEENTH_A: tuple[Layout, ...] = (data_base_search,)
ONLY_SEEN_SEVENTEENTH_A: tuple[Layout, ...] = (heritage_gallery,)
"""Their pictures are asked for by a script."""
