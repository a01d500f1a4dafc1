"""A fifteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fifteenth_a import FIFTEENTH_A, NO_GALLERY_FIFTEENTH_A
from collect.galleries.fifteenth_b import FIFTEENTH_B, NO_GALLERY_FIFTEENTH_B

NO_GALLERY_FIFTEENTH: tuple[Layout, ...] = NO_GALLERY_FIFTEENTH_A + NO_GALLERY_FIFTEENTH_B
FIFTEENTH: tuple[Layout, ...] = FIFTEENTH_A + FIFTEENTH_B + NO_GALLERY_FIFTEENTH
