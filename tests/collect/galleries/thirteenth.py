"""A thirteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.thirteenth_a import NO_GALLERY_THIRTEENTH_A, THIRTEENTH_A
from collect.galleries.thirteenth_b import NO_GALLERY_THIRTEENTH_B, THIRTEENTH_B

NO_GALLERY_THIRTEENTH: tuple[Layout, ...] = NO_GALLERY_THIRTEENTH_A + NO_GALLERY_THIRTEENTH_B
THIRTEENTH: tuple[Layout, ...] = THIRTEENTH_A + THIRTEENTH_B + NO_GALLERY_THIRTEENTH
