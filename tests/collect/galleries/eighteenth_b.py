"""The eighteenth set's second half: programs' and people's side of the web; kinds drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.eighteenth_b_albums import (
    delivered_gala,
    mirrored_post,
    outing_of_a_society,
    own_software_postcards,
    plans_of_a_host,
)
from collect.galleries.eighteenth_b_blogs import (
    modula_film_camp,
    set_of_a_bought_theme,
    tiled_picture_houses,
)
from collect.galleries.eighteenth_b_builders import (
    blocks_kazakh_studio,
    creative_production_designer,
    reel_production_house,
    strip_costume_house,
)

EIGHTEENTH_B: tuple[Layout, ...] = (
    mirrored_post,
    delivered_gala,
    reel_production_house,
    outing_of_a_society,
    tiled_picture_houses,
    blocks_kazakh_studio,
    set_of_a_bought_theme,
    modula_film_camp,
    own_software_postcards,
    creative_production_designer,
    strip_costume_house,
)
NO_GALLERY_EIGHTEENTH_B: tuple[Layout, ...] = (plans_of_a_host,)
ONLY_SEEN_EIGHTEENTH_B: tuple[Layout, ...] = (delivered_gala,)
