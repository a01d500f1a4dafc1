"""A third blind set of layouts, by an author who had not seen the reader.

Forty-five kinds of pages that people who work with films open were listed and weighed by how common
they are; chance (seed 31) took fourteen of these, and two of eight kinds that have no gallery.
Written without sight of the reader, to be run once.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.third_bases import disc_screens, french_photos, russian_stills, title_index
from collect.galleries.third_blogs import block_lightbox, builder_grid, waiting_article
from collect.galleries.third_hosts import agency_search, board_captures, picture_host
from collect.galleries.third_makers import art_project, creative_site, festival_days, hand_written
from collect.galleries.third_none import rails, video

ONLY_SEEN_THIRD: tuple[Layout, ...] = (art_project,)
"""Their pictures are asked for by a program in the page: what the server sends names none."""

NO_GALLERY_THIRD: tuple[Layout, ...] = (rails, video)

THIRD: tuple[Layout, ...] = (
    title_index, french_photos, russian_stills, disc_screens, builder_grid, waiting_article,
    block_lightbox, hand_written, creative_site, art_project, festival_days, agency_search,
    picture_host, board_captures, *NO_GALLERY_THIRD,
)  # fmt: skip
