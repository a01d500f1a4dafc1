"""The first half of a twentieth blind set: pages of the publishing side, drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentieth_a_keeping import (
    archive_photostream,
    lobby_card_set,
    set_photographs_repository,
    shared_assets,
)  # fmt: skip
from collect.galleries.twentieth_a_press import (
    disc_review_captures,
    magazine_photo_essay,
    portal_photo_story,
    wall_of_frames,
)  # fmt: skip
from collect.galleries.twentieth_a_trade import (
    festival_film_payload,
    market_listing,
    russian_base_stills,
    wire_story,
)  # fmt: skip

TWENTIETH_A: tuple[Layout, ...] = (
    archive_photostream, disc_review_captures, portal_photo_story, lobby_card_set,
    magazine_photo_essay, russian_base_stills, set_photographs_repository, shared_assets,
    wall_of_frames, festival_film_payload, market_listing,
)  # fmt: skip
NO_GALLERY_TWENTIETH_A: tuple[Layout, ...] = (wire_story,)
ONLY_SEEN_TWENTIETH_A: tuple[Layout, ...] = (lobby_card_set,)
"""The addresses come with an answer that the page's application asks for."""
