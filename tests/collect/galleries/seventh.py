"""A seventh blind set of layouts, by an author who had not seen the reader.

Its kinds were drawn by `random.seed(101)` from some eighty services that people take pictures of
films and photographs from, fifteen with a gallery and three without; one draw of which two people
might say different things, the front page of a film, gave way to the next one drawn. Every page is
built as that service builds its pages in 2024 to 2026. Written without sight of the reader.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.seventh_blogs import hosted_tiles, project_grid
from collect.galleries.seventh_films import (
    fan_captures,
    film_photos_pl,
    media_index,
    screencap_page,
    subject_photos,
)
from collect.galleries.seventh_hosts import board_thread, client_gallery, drive_album, host_gallery
from collect.galleries.seventh_none import chart, words_timeline, work_post
from collect.galleries.seventh_social import media_tab, network_album, reblog_post, toot

SEVENTH: tuple[Layout, ...] = (
    host_gallery, project_grid, hosted_tiles, fan_captures, network_album, media_tab, toot,
    media_index, subject_photos, board_thread, client_gallery, screencap_page, drive_album,
    reblog_post, film_photos_pl, words_timeline, chart, work_post,
)  # fmt: skip
ONLY_SEEN_SEVENTH: tuple[Layout, ...] = (media_tab, drive_album)
"""Their pictures are asked for by a script: as sent, the page tells of none."""
NO_GALLERY_SEVENTH: tuple[Layout, ...] = (words_timeline, chart, work_post)
