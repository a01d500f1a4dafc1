"""An eighth blind set of layouts: programs that small sites are built with, drawn by chance.

Eighteen kinds were drawn from sixty-two by weight, and which three have no gallery was drawn as well.
Written without sight of the reader, to be run once.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.eighth_albums import (
    jalbum_index,
    lychee_album,
    piwigo_cards,
    smugmug_gallery,
)
from collect.galleries.eighth_blogs import gallery_shortcode, ghost_cards, typecho_post
from collect.galleries.eighth_builders import (
    collection_lightbox,
    image_modules,
    shadow_items,
    zoom_tiles,
)
from collect.galleries.eighth_none import company_page, events_list, query_loop
from collect.galleries.eighth_written import hashed_grid, inline_items, media_field, popup_table

EIGHTH: tuple[Layout, ...] = (
    gallery_shortcode, typecho_post, ghost_cards,
    piwigo_cards, lychee_album, jalbum_index, smugmug_gallery,
    zoom_tiles, collection_lightbox, image_modules, shadow_items,
    media_field, hashed_grid, inline_items, popup_table,
    query_loop, events_list, company_page,
)  # fmt: skip

ONLY_SEEN_EIGHTH: tuple[Layout, ...] = (smugmug_gallery, shadow_items)
"""Whose pictures only a browser can tell of: no address of them is in what is sent."""

NO_GALLERY_EIGHTH: tuple[Layout, ...] = (query_loop, events_list, company_page)
"""Whose truth is empty."""
