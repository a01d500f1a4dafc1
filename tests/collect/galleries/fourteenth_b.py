"""The second half of a fourteenth blind set, written without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fourteenth_b_boards import board_pool, crawled_topic, inertia_post
from collect.galleries.fourteenth_b_builders import composer_grid, grid_section, looped_carousel
from collect.galleries.fourteenth_b_own import category_archive, lobby_set, written_days
from collect.galleries.fourteenth_b_plugins import (
    block_masonry,
    configured_columns,
    masonry_cache,
)

FOURTEENTH_B: tuple[Layout, ...] = (
    board_pool, crawled_topic, inertia_post, configured_columns, masonry_cache, block_masonry,
    grid_section, looped_carousel, composer_grid, lobby_set, written_days,
)  # fmt: skip
ONLY_SEEN_FOURTEENTH_B: tuple[Layout, ...] = ()
NO_GALLERY_FOURTEENTH_B: tuple[Layout, ...] = (category_archive,)
