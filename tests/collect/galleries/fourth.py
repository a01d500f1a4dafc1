"""The fourth blind set: sixteen layouts by an author who has not seen the reader.

The kinds were drawn by chance from a list of sixty-two that begins with programs and services, many
of them in other languages. No layout of the draw keeps its pictures from those who see but the
HTML as it is sent.
"""

from __future__ import annotations

from collect.galleries.draft import Layout
from collect.galleries.fourth_china import account_article, beans_stills
from collect.galleries.fourth_films import asked_question, own_slider, title_media
from collect.galleries.fourth_japan import diary_entry, news_photo
from collect.galleries.fourth_leftward import agency_front, agency_report, paper_slider
from collect.galleries.fourth_programs import board_shots, envelope_gallery
from collect.galleries.fourth_reports import actors_frames, studio_report
from collect.galleries.fourth_russia import feed_article, journal_entry

NO_GALLERY_FOURTH: tuple[Layout, ...] = (agency_front, asked_question)
ONLY_SEEN_FOURTH: tuple[Layout, ...] = ()

FOURTH: tuple[Layout, ...] = (
    account_article,
    beans_stills,
    diary_entry,
    news_photo,
    feed_article,
    journal_entry,
    studio_report,
    actors_frames,
    agency_report,
    paper_slider,
    envelope_gallery,
    board_shots,
    own_slider,
    title_media,
    *NO_GALLERY_FOURTH,
)
