"""The second half of a thirteenth blind set, written without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.thirteenth_blogs import hidden_slides, separated_post, wall_post
from collect.galleries.thirteenth_boards import album_cache, newer_bulletin, tag_board
from collect.galleries.thirteenth_portfolios import gear_shelf, imgproxy_portfolio, module_project
from collect.galleries.thirteenth_shared import channel_blocks, prop_listing, set_album

THIRTEENTH_B: tuple[Layout, ...] = (
    wall_post, hidden_slides, separated_post, imgproxy_portfolio, module_project, tag_board,
    newer_bulletin, album_cache, prop_listing, channel_blocks, set_album,
)  # fmt: skip
ONLY_SEEN_THIRTEENTH_B: tuple[Layout, ...] = ()
NO_GALLERY_THIRTEENTH_B: tuple[Layout, ...] = (gear_shelf,)
