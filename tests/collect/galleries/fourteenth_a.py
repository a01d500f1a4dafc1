"""Half of a fourteenth blind set, written without sight of the reader: those who publish films' pictures."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fourteenth_a_bases import (
    czech_base_gallery,
    japanese_photo_gallery,
    marks_base_pictures,
)
from collect.galleries.fourteenth_a_houses import (
    dutch_filmhuis,
    german_festival_stage,
    museum_object_views,
)
from collect.galleries.fourteenth_a_none import museum_visit
from collect.galleries.fourteenth_a_press import (
    agency_archive_gallery,
    german_paper_old,
    italian_magazine_classic,
)
from collect.galleries.fourteenth_a_wikis import commons_media_search, fan_wiki_category

FOURTEENTH_A: tuple[Layout, ...] = (
    dutch_filmhuis, german_festival_stage, museum_object_views,
    commons_media_search, fan_wiki_category,
    marks_base_pictures, czech_base_gallery, japanese_photo_gallery,
    italian_magazine_classic, german_paper_old, agency_archive_gallery,
)  # fmt: skip
ONLY_SEEN_FOURTEENTH_A: tuple[Layout, ...] = ()
NO_GALLERY_FOURTEENTH_A: tuple[Layout, ...] = (museum_visit,)
