"""The first half of a twenty-first blind set: pages of the publishing side, drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentyfirst_a_keeping import (
    album_in_a_repository,
    backgrounds_in_an_artwork_base,
    broadcasters_video,
    festival_film_slick,
)
from collect.galleries.twentyfirst_a_press import (
    egyptian_paper_album,
    french_review_portfolio,
    hungarian_portal_gallery,
    local_paper_gallery,
)
from collect.galleries.twentyfirst_a_trade import (
    heritage_agency_mosaic,
    japanese_film_site,
    lobby_cards_for_sale,
    premiere_at_an_agency,
)

TWENTYFIRST_A: tuple[Layout, ...] = (
    lobby_cards_for_sale,
    premiere_at_an_agency,
    album_in_a_repository,
    heritage_agency_mosaic,
    egyptian_paper_album,
    japanese_film_site,
    local_paper_gallery,
    hungarian_portal_gallery,
    french_review_portfolio,
    backgrounds_in_an_artwork_base,
    festival_film_slick,
)
NO_GALLERY_TWENTYFIRST_A: tuple[Layout, ...] = (broadcasters_video,)
ONLY_SEEN_TWENTYFIRST_A: tuple[Layout, ...] = ()
