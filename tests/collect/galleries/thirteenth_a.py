"""The first half of a thirteenth blind set, written without sight of the reader: publishing."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.thirteenth_agencies import agency_event, stills_search
from collect.galleries.thirteenth_collections import festival_film, packed_wiki
from collect.galleries.thirteenth_films import (
    backdrops_page,
    captures_album,
    movie_stills,
    portal_photos,
)
from collect.galleries.thirteenth_front import film_section
from collect.galleries.thirteenth_press import (
    camera_article,
    newspaper_gallery,
    programme_gallery,
)

THIRTEENTH_A: tuple[Layout, ...] = (
    captures_album, agency_event, festival_film, newspaper_gallery, programme_gallery,
    portal_photos, packed_wiki, stills_search, movie_stills, camera_article, backdrops_page,
)  # fmt: skip
ONLY_SEEN_THIRTEENTH_A: tuple[Layout, ...] = ()
NO_GALLERY_THIRTEENTH_A: tuple[Layout, ...] = (film_section,)
