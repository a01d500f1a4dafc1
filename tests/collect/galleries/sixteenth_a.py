"""The first half of a sixteenth blind set of layouts: the publishing side of the web."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.sixteenth_a_festivals import (
    brazilian_festival_film,
    polish_festival_film,
    romanian_festival_album,
)
from collect.galleries.sixteenth_a_keeping import (
    archive_representations,
    library_viewer_wall,
    museum_record_online,
)
from collect.galleries.sixteenth_a_none import festival_accreditation
from collect.galleries.sixteenth_a_press import (
    french_magazine_portfolio,
    indian_photo_story,
    spanish_magazine_carpet,
)
from collect.galleries.sixteenth_a_trade import archive_agency_search, distributor_press_stills

SIXTEENTH_A: tuple[Layout, ...] = (
    french_magazine_portfolio,
    indian_photo_story,
    spanish_magazine_carpet,
    museum_record_online,
    library_viewer_wall,
    archive_representations,
    archive_agency_search,
    distributor_press_stills,
    romanian_festival_album,
    brazilian_festival_film,
    polish_festival_film,
)
ONLY_SEEN_SIXTEENTH_A: tuple[Layout, ...] = (library_viewer_wall,)
"""Whose pictures no address in the page as sent tells of."""
NO_GALLERY_SIXTEENTH_A: tuple[Layout, ...] = (festival_accreditation,)
