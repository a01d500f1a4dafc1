"""A seventeenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.seventeenth_a import (
    NO_GALLERY_SEVENTEENTH_A,
    ONLY_SEEN_SEVENTEENTH_A,
    SEVENTEENTH_A,
)
from collect.galleries.seventeenth_b import NO_GALLERY_SEVENTEENTH_B, SEVENTEENTH_B

NO_GALLERY_SEVENTEENTH: tuple[Layout, ...] = NO_GALLERY_SEVENTEENTH_A + NO_GALLERY_SEVENTEENTH_B
SEVENTEENTH: tuple[Layout, ...] = SEVENTEENTH_A + SEVENTEENTH_B + NO_GALLERY_SEVENTEENTH
ONLY_SEEN_SEVENTEENTH: tuple[Layout, ...] = ONLY_SEEN_SEVENTEENTH_A
