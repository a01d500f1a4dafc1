"""The second half of a fifteenth blind set: what programs and people make; its author saw no reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fifteenth_b_albums import ALBUMS
from collect.galleries.fifteenth_b_blogs import BLOGS
from collect.galleries.fifteenth_b_builders import BUILDERS
from collect.galleries.fifteenth_b_none import NONE
from collect.galleries.fifteenth_b_posts import POSTS

FIFTEENTH_B: tuple[Layout, ...] = (*BLOGS, *POSTS, *BUILDERS, *ALBUMS)
"""All that have a gallery."""

ONLY_SEEN_FIFTEENTH_B: tuple[Layout, ...] = ()
"""None: each picture of a gallery has an address in what the server sends."""

NO_GALLERY_FIFTEENTH_B: tuple[Layout, ...] = NONE
