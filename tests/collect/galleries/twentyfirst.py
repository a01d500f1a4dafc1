"""A twenty-first blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentyfirst_a import NO_GALLERY_TWENTYFIRST_A, TWENTYFIRST_A
from collect.galleries.twentyfirst_b import (
    NO_GALLERY_TWENTYFIRST_B,
    ONLY_SEEN_TWENTYFIRST_B,
    TWENTYFIRST_B,
)

NO_GALLERY_TWENTYFIRST: tuple[Layout, ...] = NO_GALLERY_TWENTYFIRST_A + NO_GALLERY_TWENTYFIRST_B
TWENTYFIRST: tuple[Layout, ...] = TWENTYFIRST_A + TWENTYFIRST_B + NO_GALLERY_TWENTYFIRST
ONLY_SEEN_TWENTYFIRST: tuple[Layout, ...] = ONLY_SEEN_TWENTYFIRST_B
