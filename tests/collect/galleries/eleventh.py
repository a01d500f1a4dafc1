"""An eleventh blind set: twenty-two layouts, drawn by chance out of eighty kinds of pages.

Their author had not seen the reader. Three of them have no gallery; of one the addresses of the
pictures are nowhere in what the server sends.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.eleventh_bases import photos_fr, stills_ru, title_photos
from collect.galleries.eleventh_builders import cargo_page, client_gallery, section_masonry
from collect.galleries.eleventh_none import cast_and_crew, diary_film, watch_page
from collect.galleries.eleventh_press import (
    festival_title,
    picture_series,
    press_photos,
    stock_search,
)
from collect.galleries.eleventh_stills import frames_plugin, image_board, numbered_caps
from collect.galleries.eleventh_talk import social_photos, thumbnails_thread
from collect.galleries.eleventh_writing import (
    classic_gallery,
    letter_post,
    media_grid,
    notebook_page,
)

NO_GALLERY_ELEVENTH: tuple[Layout, ...] = (cast_and_crew, diary_film, watch_page)

ONLY_SEEN_ELEVENTH: tuple[Layout, ...] = (media_grid,)

ELEVENTH: tuple[Layout, ...] = (
    letter_post, notebook_page, classic_gallery, media_grid,
    stills_ru, title_photos, photos_fr,
    frames_plugin, numbered_caps, image_board,
    festival_title, press_photos, picture_series, stock_search,
    cargo_page, section_masonry, client_gallery,
    thumbnails_thread, social_photos,
    *NO_GALLERY_ELEVENTH,
)  # fmt: skip
