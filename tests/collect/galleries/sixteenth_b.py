"""The sixteenth set's second half: programs' and people's side of the web; kinds drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.sixteenth_b_boards import (
    cloud_stream,
    pinned_rooms,
    plain_front,
    tagged_pool,
)
from collect.galleries.sixteenth_b_builders import (
    club_modules,
    placed_assets,
    static_islands,
    strip_of_scenes,
)
from collect.galleries.sixteenth_b_programs import (
    evenings_to_come,
    projector_for_sale,
    reenacted_days,
    village_cinema,
)

SIXTEENTH_B: tuple[Layout, ...] = (
    tagged_pool,
    static_islands,
    placed_assets,
    cloud_stream,
    projector_for_sale,
    strip_of_scenes,
    village_cinema,
    reenacted_days,
    plain_front,
    pinned_rooms,
    club_modules,
    evenings_to_come,
)

ONLY_SEEN_SIXTEENTH_B: tuple[Layout, ...] = (cloud_stream,)
"""Those of which no picture's address is in the page as it is sent."""

NO_GALLERY_SIXTEENTH_B: tuple[Layout, ...] = (evenings_to_come,)
"""Those whose truth is that there is none."""
