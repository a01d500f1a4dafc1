"""A fifth blind set of layouts, by an author who had not seen the reader.

The kinds of pages were drawn by chance from a list of some fifty, weighted by how common they are,
and then written; a second of a kind was half as likely. What each is, is told where it is drawn.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fifth_blogs import cinema_essay, film_club_post
from collect.galleries.fifth_houses import archive_collection, category_of_files
from collect.galleries.fifth_journals import korean_review, production_diary, year_in_frames
from collect.galleries.fifth_none import front_page, lost_page, news_piece
from collect.galleries.fifth_own import fan_gallery, film_site_of_2004, makers_page
from collect.galleries.fifth_services import client_delivery, hosted_album, press_folder
from collect.galleries.fifth_shows import festival_title, set_report
from collect.galleries.fifth_small import caps_page, restoration_log, society_article
from collect.galleries.fifth_talk import artist_folder, board_post, community_wall_post

NO_GALLERY_FIFTH: tuple[Layout, ...] = (lost_page, news_piece, front_page)
"""Somebody points at these by error: nothing is to be found."""

ONLY_SEEN_FIFTH: tuple[Layout, ...] = (press_folder, client_delivery)
"""No address of their pictures is in the page as it is sent: a browser has to run it."""

FIFTH: tuple[Layout, ...] = (
    caps_page, artist_folder, korean_review, film_club_post, society_article, restoration_log,
    press_folder, cinema_essay, archive_collection, category_of_files, set_report, year_in_frames,
    film_site_of_2004, makers_page, festival_title, board_post, fan_gallery, community_wall_post,
    client_delivery, production_diary, hosted_album, *NO_GALLERY_FIFTH,
)  # fmt: skip
"""All of them."""
