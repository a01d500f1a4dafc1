"""The twentieth set's second half: programs' and people's side of the web; kinds drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.twentieth_b_albums import (
    album_of_a_cinema_club,
    museum_album_of_projectors,
    shared_album_of_a_shoot,
    sheet_of_an_export,
)
from collect.galleries.twentieth_b_blogs import (
    post_of_an_indonesian_blog,
    slider_of_a_documentary,
    stills_by_a_hungarian_plugin,
    tiles_of_an_argentine_critic,
)
from collect.galleries.twentieth_b_builders import (
    captures_in_a_home_cinema_forum,
    category_of_a_serbian_festival,
    plugins_for_galleries,
    stills_of_an_estonian_house,
)

TWENTIETH_B: tuple[Layout, ...] = (
    shared_album_of_a_shoot,
    post_of_an_indonesian_blog,
    sheet_of_an_export,
    stills_by_a_hungarian_plugin,
    stills_of_an_estonian_house,
    captures_in_a_home_cinema_forum,
    museum_album_of_projectors,
    tiles_of_an_argentine_critic,
    category_of_a_serbian_festival,
    slider_of_a_documentary,
    album_of_a_cinema_club,
)
NO_GALLERY_TWENTIETH_B: tuple[Layout, ...] = (plugins_for_galleries,)
ONLY_SEEN_TWENTIETH_B: tuple[Layout, ...] = ()
