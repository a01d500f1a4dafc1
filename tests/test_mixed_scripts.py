"""A library asked in two scripts at once, and in Persian as different keyboards write it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from drawn_clips import draw_clip
from PIL import Image

import cineseek

LINES = """1
00:00:00,200 --> 00:00:01,800
فردا با DVD كوچك به خانه مي\u200cروم

2
00:00:02,000 --> 00:00:02,900
سال ۱۹۹۵ در Brooklyn بود
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[cineseek.Library]:
    folder = tmp_path_factory.mktemp("mixed")
    for title, colour in {"Rose": (220, 20, 30), "Sea": (30, 60, 210)}.items():
        (folder / "films" / title).mkdir(parents=True)
        Image.new("RGB", (96, 54), colour).save(folder / "films" / title / f"{title} (1990).png")
    draw_clip(folder / "films" / "Talk (2001).mp4", seed=4, seconds=3)
    (folder / "films" / "Talk (2001).fa.srt").write_text(LINES, encoding="utf-8")
    with cineseek.open(folder / "films.cine", model="toy") as opened:
        report = opened.add(folder / "films")
        assert len(report.added) == 3
        yield opened


def first(library: cineseek.Library, query: str) -> str:
    hits = library.search(query)
    return hits[0].film.title if hits else ""


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("قرمز red film:rose", "Rose"),
        ("a آبي sea", "Sea"),
        ("آبـــی blue", "Sea"),
        ("قرمز year:۱۹۹۰", "Rose"),
        ("film:Sea آبی", "Sea"),
    ],
)
def test_a_look_is_asked_for_in_two_scripts(library, query, title):
    assert first(library, query) == title


@pytest.mark.parametrize(
    "query",
    [
        'said:"DVD کوچک"',
        'said:"dvd كوچك به خانه"',
        'said:"خانه می\u200cروم"',
        'said:"خانه میروم"',
        'said:"خانه مي روم"',
        'said:"سال 1995 در brooklyn"',
        'said:"سالِ ١٩٩٥"',
        "کوچک DVD خانه",
        "Brooklyn ۱۹۹۵ سال",
    ],
)
def test_words_are_found_across_scripts_and_keyboards(library, query):
    assert first(library, query) == "Talk"


def test_a_spelling_of_another_keyboard_answers_alike(library):
    one, other = (
        [(hit.film.title, hit.score) for hit in library.search(query)]
        for query in ("نارنجی کوچک", "نارنجي كوچك")
    )
    assert one == other
