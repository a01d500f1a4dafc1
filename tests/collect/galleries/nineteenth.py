"""A nineteenth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.nineteenth_a import NINETEENTH_A, NO_GALLERY_NINETEENTH_A
from collect.galleries.nineteenth_b import (
    NINETEENTH_B,
    NO_GALLERY_NINETEENTH_B,
    ONLY_SEEN_NINETEENTH_B,
)

NO_GALLERY_NINETEENTH: tuple[Layout, ...] = NO_GALLERY_NINETEENTH_A + NO_GALLERY_NINETEENTH_B
NINETEENTH: tuple[Layout, ...] = NINETEENTH_A + NINETEENTH_B + NO_GALLERY_NINETEENTH
ONLY_SEEN_NINETEENTH: tuple[Layout, ...] = ONLY_SEEN_NINETEENTH_B
