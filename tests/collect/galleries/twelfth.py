"""A twelfth blind set, written without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twelfth_films import (
    archive_object,
    frame_search,
    kadry_page,
    listicle,
    photo_viewer,
)
from collect.galleries.twelfth_networks import (
    disc_shop,
    magazine_front,
    network_album,
    pin_board,
    stills_thread,
)
from collect.galleries.twelfth_portfolios import (
    cargo_page,
    client_gallery,
    masonry_section,
    next_portfolio,
    portfolio_project,
)
from collect.galleries.twelfth_systems import (
    album_program,
    block_gallery_post,
    classic_gallery_post,
    institute_node,
    nextgen_album,
)

TWELFTH: tuple[Layout, ...] = (
    album_program, block_gallery_post, pin_board, cargo_page, portfolio_project, stills_thread,
    next_portfolio, frame_search, kadry_page, listicle, network_album, institute_node,
    classic_gallery_post, archive_object, nextgen_album, masonry_section, client_gallery,
    photo_viewer, disc_shop, magazine_front,
)  # fmt: skip
ONLY_SEEN_TWELFTH: tuple[Layout, ...] = (client_gallery,)
NO_GALLERY_TWELFTH: tuple[Layout, ...] = (disc_shop, magazine_front)
