"""Half of a twenty-first blind set: blog programs, builders, hosts, networks, forums, pages of old."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentyfirst_b_hosts import (
    host_of_captures,
    note_of_many,
    shared_library,
    societys_album,
)
from collect.galleries.twentyfirst_b_people import (
    clubs_site_of_old,
    dressers_project,
    stamps_of_a_cinephile,
    topic_of_captures,
)
from collect.galleries.twentyfirst_b_programs import (
    clubs_evening,
    cooperatives_belt,
    searched_in_vain,
    turned_slides,
)

TWENTYFIRST_B: tuple[Layout, ...] = (
    host_of_captures,
    societys_album,
    cooperatives_belt,
    dressers_project,
    stamps_of_a_cinephile,
    topic_of_captures,
    note_of_many,
    clubs_site_of_old,
    shared_library,
    turned_slides,
    clubs_evening,
)
NO_GALLERY_TWENTYFIRST_B: tuple[Layout, ...] = (searched_in_vain,)
ONLY_SEEN_TWENTYFIRST_B: tuple[Layout, ...] = (shared_library,)
