"""The first half of a fifteenth blind set of layouts: the publishing side of the web."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fifteenth_a_archives import (
    archive_item_files,
    dutch_image_bank,
    museum_list_of_objects,
    stills_archive_field,
)
from collect.galleries.fifteenth_a_films import (
    danish_institute_film,
    german_distributor_film,
    korean_festival_film,
)
from collect.galleries.fifteenth_a_none import french_cinema_programme
from collect.galleries.fifteenth_a_press import (
    broadcaster_press_pictures,
    japanese_film_news,
    slides_of_a_theme,
    turkish_photo_series,
)

FIFTEENTH_A: tuple[Layout, ...] = (
    slides_of_a_theme,
    turkish_photo_series,
    japanese_film_news,
    broadcaster_press_pictures,
    archive_item_files,
    dutch_image_bank,
    museum_list_of_objects,
    stills_archive_field,
    german_distributor_film,
    korean_festival_film,
    danish_institute_film,
)
ONLY_SEEN_FIFTEENTH_A: tuple[Layout, ...] = ()
"""Whose pictures no address in the page as sent tells of."""
NO_GALLERY_FIFTEENTH_A: tuple[Layout, ...] = (french_cinema_programme,)
