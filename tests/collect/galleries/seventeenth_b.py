"""The seventeenth set's second half: programs' and people's side of the web; kinds drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.seventeenth_b_none import small_adverts
from collect.galleries.seventeenth_b_people import forum_media, house_location
from collect.galleries.seventeenth_b_plugins import foo_puppets, modula_boatyard, next_masonry
from collect.galleries.seventeenth_b_posts import blazy_fortress, classic_choir, woo_projector
from collect.galleries.seventeenth_b_static import format_sideways, hugo_albums, thumbs_folder

SEVENTEENTH_B: tuple[Layout, ...] = (
    blazy_fortress,
    modula_boatyard,
    hugo_albums,
    format_sideways,
    foo_puppets,
    next_masonry,
    thumbs_folder,
    forum_media,
    classic_choir,
    woo_projector,
    house_location,
)
NO_GALLERY_SEVENTEENTH_B: tuple[Layout, ...] = (small_adverts,)
ONLY_SEEN_SEVENTEENTH_B: tuple[Layout, ...] = ()
