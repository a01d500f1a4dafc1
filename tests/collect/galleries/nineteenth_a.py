"""The first half of a nineteenth blind set: pages of the publishing side, drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.nineteenth_a_bases import (
    artwork_of_a_base,
    portal_of_collections,
    spanish_film_images,
)
from collect.galleries.nineteenth_a_keeping import (
    category_of_files,
    czech_festival_photographs,
    item_of_an_archive,
    search_without_results,
)
from collect.galleries.nineteenth_a_press import essay_of_a_film_magazine, newsroom_of_a_broadcaster
from collect.galleries.nineteenth_a_trade import (
    film_of_a_sales_agent,
    lot_of_an_auction,
    photobook_in_a_shop,
)

NINETEENTH_A: tuple[Layout, ...] = (
    artwork_of_a_base,
    photobook_in_a_shop,
    category_of_files,
    spanish_film_images,
    czech_festival_photographs,
    film_of_a_sales_agent,
    essay_of_a_film_magazine,
    lot_of_an_auction,
    portal_of_collections,
    item_of_an_archive,
    newsroom_of_a_broadcaster,
)

NO_GALLERY_NINETEENTH_A: tuple[Layout, ...] = (search_without_results,)

ONLY_SEEN_NINETEENTH_A: tuple[Layout, ...] = ()
