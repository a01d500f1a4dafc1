"""A ninth blind set of layouts: sites of film proper, drawn by chance out of sixty kinds of them.

Written without sight of the reader, to be run once. A third of it has no gallery.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.ninth_collections import (
    caps_table,
    palette_scroll,
    photo_set,
    photos_of_subject,
)
from collect.galleries.ninth_magazines import arrow_slides, essay_blocks, set_letter, still_cuts
from collect.galleries.ninth_none import (
    company,
    cover_page,
    disc_shelf,
    institute_news,
    programme,
    roster,
)
from collect.galleries.ninth_people import carpet_album, designer_tiles, school_film, shared_album

ONLY_SEEN_NINTH: tuple[Layout, ...] = (palette_scroll,)
"""What the page as it is sent tells no address of: it is asked for as one scrolls."""

NO_GALLERY_NINTH: tuple[Layout, ...] = (
    company, cover_page, disc_shelf, institute_news, programme, roster,
)  # fmt: skip

NINTH: tuple[Layout, ...] = (
    arrow_slides, caps_table, carpet_album, designer_tiles, essay_blocks, photo_set,
    photos_of_subject, school_film, set_letter, shared_album, still_cuts,
    *ONLY_SEEN_NINTH, *NO_GALLERY_NINTH,
)  # fmt: skip
