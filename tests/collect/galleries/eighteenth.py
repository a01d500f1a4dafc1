"""An eighteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.eighteenth_a import EIGHTEENTH_A, NO_GALLERY_EIGHTEENTH_A
from collect.galleries.eighteenth_b import (
    EIGHTEENTH_B,
    NO_GALLERY_EIGHTEENTH_B,
    ONLY_SEEN_EIGHTEENTH_B,
)

NO_GALLERY_EIGHTEENTH: tuple[Layout, ...] = NO_GALLERY_EIGHTEENTH_A + NO_GALLERY_EIGHTEENTH_B
EIGHTEENTH: tuple[Layout, ...] = EIGHTEENTH_A + EIGHTEENTH_B + NO_GALLERY_EIGHTEENTH
ONLY_SEEN_EIGHTEENTH: tuple[Layout, ...] = ONLY_SEEN_EIGHTEENTH_B
