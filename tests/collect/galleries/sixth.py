"""A sixth blind set of gallery layouts, written without sight of the reader.

The kinds were listed by what people want to do and by the site they would find it on, weighted by
how common they are, and drawn by chance; three have no gallery.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.sixth_archives import archives_browser, collections_item, shared_folder
from collect.galleries.sixth_films import chinese_stills, data_base_photos, game_shop, pin_board
from collect.galleries.sixth_hand import disc_review, stills_blog
from collect.galleries.sixth_makers import (
    artists_gallery,
    cinematographer,
    production_house,
    school_press,
)
from collect.galleries.sixth_none import encyclopaedia_article, person_page, streaming_rows
from collect.galleries.sixth_press import (
    agency_results,
    distributor_film,
    newsroom_story,
    streamed_film,
)
from collect.galleries.sixth_reading import fotogaleria, japanese_blog, newspaper_pictures, story

NO_GALLERY_SIXTH: tuple[Layout, ...] = (person_page, streaming_rows, encyclopaedia_article)
"""Pages a user may point at by error."""

SIXTH: tuple[Layout, ...] = (
    shared_folder, newsroom_story, production_house, game_shop, artists_gallery, distributor_film,
    agency_results, data_base_photos, pin_board, archives_browser, newspaper_pictures, stills_blog,
    disc_review, chinese_stills, streamed_film, japanese_blog, story, cinematographer, school_press,
    collections_item, fotogaleria, *NO_GALLERY_SIXTH,
)  # fmt: skip

ONLY_SEEN_SIXTH: tuple[Layout, ...] = (shared_folder,)
"""Their pictures' addresses are nowhere in the page as it is sent."""
