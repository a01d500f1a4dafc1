"""The tenth blind set: kinds of pages of the open web at large, by an author without sight of the reader.

Sixty kinds were listed and shuffled by `random.seed(139)`; the first that earlier sets did not
already have were taken, and four of twelve kinds without a gallery by the same seed.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.tenth_clubs import blazy_match, build_thread, craft_diary, photo_day
from collect.galleries.tenth_none import no_dish, no_recipes, no_town_news, no_video
from collect.galleries.tenth_printed import flip_magazine, map_search, newspaper_issue, scanned_book
from collect.galleries.tenth_shown import artist_project, car_auction, lookbook
from collect.galleries.tenth_towns import council_party, school_day, town_report

NO_GALLERY_TENTH: tuple[Layout, ...] = (no_recipes, no_dish, no_video, no_town_news)
"""Their truth is empty."""

ONLY_SEEN_TENTH: tuple[Layout, ...] = (flip_magazine,)
"""Nothing of their pictures is in the page as sent: only a browser comes to them."""

TENTH: tuple[Layout, ...] = (
    build_thread,
    lookbook,
    town_report,
    photo_day,
    craft_diary,
    scanned_book,
    map_search,
    school_day,
    artist_project,
    council_party,
    flip_magazine,
    newspaper_issue,
    blazy_match,
    car_auction,
    *NO_GALLERY_TENTH,
)
