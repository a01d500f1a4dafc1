"""A sixteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.sixteenth_a import (
    NO_GALLERY_SIXTEENTH_A,
    ONLY_SEEN_SIXTEENTH_A,
    SIXTEENTH_A,
)
from collect.galleries.sixteenth_b import (
    NO_GALLERY_SIXTEENTH_B,
    ONLY_SEEN_SIXTEENTH_B,
    SIXTEENTH_B,
)

NO_GALLERY_SIXTEENTH: tuple[Layout, ...] = NO_GALLERY_SIXTEENTH_A + NO_GALLERY_SIXTEENTH_B
SIXTEENTH: tuple[Layout, ...] = SIXTEENTH_A + NO_GALLERY_SIXTEENTH_A + SIXTEENTH_B
ONLY_SEEN_SIXTEENTH: tuple[Layout, ...] = ONLY_SEEN_SIXTEENTH_A + ONLY_SEEN_SIXTEENTH_B
