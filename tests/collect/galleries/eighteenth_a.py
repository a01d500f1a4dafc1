"""The eighteenth blind set, first half: the publishing side, drawn by chance out of 47 kinds of pages."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.eighteenth_a_festivals import slovene_festival_album, swiss_festival_film
from collect.galleries.eighteenth_a_keeping import (
    archive_exhibition,
    museum_search,
    spanish_film_base,
    swedish_film_base,
)
from collect.galleries.eighteenth_a_press import (
    british_tabloid_story,
    german_broadcaster_series,
    trade_magazine_gallery,
    wire_release,
)
from collect.galleries.eighteenth_a_trade import auction_calendar, shop_cine_camera

EIGHTEENTH_A: tuple[Layout, ...] = (
    swedish_film_base,
    archive_exhibition,
    museum_search,
    spanish_film_base,
    trade_magazine_gallery,
    swiss_festival_film,
    wire_release,
    german_broadcaster_series,
    slovene_festival_album,
    shop_cine_camera,
    british_tabloid_story,
)
NO_GALLERY_EIGHTEENTH_A: tuple[Layout, ...] = (auction_calendar,)
ONLY_SEEN_EIGHTEENTH_A: tuple[Layout, ...] = ()
