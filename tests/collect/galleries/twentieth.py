"""A twentieth blind set, written by two authors without sight of the reader."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentieth_a import (
    NO_GALLERY_TWENTIETH_A,
    ONLY_SEEN_TWENTIETH_A,
    TWENTIETH_A,
)
from collect.galleries.twentieth_b import NO_GALLERY_TWENTIETH_B, TWENTIETH_B

NO_GALLERY_TWENTIETH: tuple[Layout, ...] = NO_GALLERY_TWENTIETH_A + NO_GALLERY_TWENTIETH_B
TWENTIETH: tuple[Layout, ...] = TWENTIETH_A + TWENTIETH_B + NO_GALLERY_TWENTIETH
ONLY_SEEN_TWENTIETH: tuple[Layout, ...] = ONLY_SEEN_TWENTIETH_A
