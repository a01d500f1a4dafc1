"""A fourteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fourteenth_a import FOURTEENTH_A, NO_GALLERY_FOURTEENTH_A
from collect.galleries.fourteenth_b import FOURTEENTH_B, NO_GALLERY_FOURTEENTH_B

NO_GALLERY_FOURTEENTH: tuple[Layout, ...] = NO_GALLERY_FOURTEENTH_A + NO_GALLERY_FOURTEENTH_B
FOURTEENTH: tuple[Layout, ...] = FOURTEENTH_A + FOURTEENTH_B + NO_GALLERY_FOURTEENTH
