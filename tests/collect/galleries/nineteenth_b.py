"""The nineteenth set's second half: programs' and people's side of the web; kinds drawn by chance."""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.nineteenth_b_albums import (
    group_in_album_software,
    rushes_of_a_home_cloud,
    studio_tour_of_a_cache,
)
from collect.galleries.nineteenth_b_hosts import (
    captures_by_hotlink,
    lobby_cards_of_a_host,
    one_post_of_many,
)
from collect.galleries.nineteenth_b_pages import (
    builder_of_single_pictures,
    category_of_a_wiki,
    placed_by_hand,
)
from collect.galleries.nineteenth_b_talk import (
    boards_of_a_forum,
    media_of_an_account,
    topic_of_model_makers,
)

NINETEENTH_B: tuple[Layout, ...] = (
    group_in_album_software,
    media_of_an_account,
    studio_tour_of_a_cache,
    topic_of_model_makers,
    rushes_of_a_home_cloud,
    builder_of_single_pictures,
    placed_by_hand,
    lobby_cards_of_a_host,
    category_of_a_wiki,
    captures_by_hotlink,
    one_post_of_many,
)
NO_GALLERY_NINETEENTH_B: tuple[Layout, ...] = (boards_of_a_forum,)
ONLY_SEEN_NINETEENTH_B: tuple[Layout, ...] = (media_of_an_account, rushes_of_a_home_cloud)
