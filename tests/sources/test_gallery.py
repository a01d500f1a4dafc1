"""The parts of the gallery reader: addresses, further pages, boxes, captions, hostile pages."""

from __future__ import annotations

import json
import time

import pytest

from cineseek.errors import SourceError
from cineseek.sources.gallery import Box, GallerySource, read_gallery
from cineseek.sources.gallery.addresses import (
    absolute,
    is_picture,
    pattern_of,
    stem,
    width_in,
)
from cineseek.sources.gallery.boxes import walls
from cineseek.sources.gallery.licence import licence_of
from cineseek.sources.gallery.linking import kind_of
from cineseek.sources.gallery.paging import next_page
from cineseek.sources.gallery.srcset import read_srcset
from cineseek.sources.gallery.viewer import read_viewer
from cineseek.sources.source import Answer, Ask, FilmFound

HERE = "http://films.test/films/heat/"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.jpg 300w, b.jpg 600w", [("a.jpg", 300, None), ("b.jpg", 600, None)]),
        ("a.jpg, b.jpg 2x", [("a.jpg", None, None), ("b.jpg", None, 2.0)]),
        ("/w_48,h_27/a.jpg 48w,b.jpg 96w", [("/w_48,h_27/a.jpg", 48, None), ("b.jpg", 96, None)]),
        ("  a.jpg 1.5x ,\n b.jpg 300w 200h", [("a.jpg", None, 1.5), ("b.jpg", 300, None)]),
        ("a.jpg", [("a.jpg", None, None)]),
        ("/0,0/a.jpg 300w|/0,0/b.jpg 600w", [("/0,0/a.jpg", 300, None), ("/0,0/b.jpg", 600, None)]),
        (", ,", []),
    ],
)  # fmt: skip
def test_a_srcset_is_read_as_html_says(text: str, found: list[object]) -> None:
    assert list(read_srcset(text)) == found


@pytest.mark.parametrize(
    ("url", "yes"),
    [
        ("http://a.test/x.jpg", True),
        ("http://a.test/x.JPEG?w=300", True),
        ("http://a.test/x.jpg/v1/fill/w_480/x", True),
        ("http://a.test/get?id=3&format=webp", True),
        ("http://wiki.test/wiki/File:X.jpg", False),
        ("http://a.test/x.html", False),
        ("http://a.test/jpg", False),
    ],
)
def test_an_address_says_whether_it_is_a_picture(url: str, yes: bool) -> None:
    assert is_picture(url) is yes


@pytest.mark.parametrize(
    ("url", "width"),
    [
        ("http://a.test/heat-300x169.jpg", 300),
        ("http://a.test/w780/heat.jpg", 780),
        ("http://a.test/heat.jpg?width=640&q=80", 640),
        ("http://a.test/AAA/s1600/heat.png", 1600),
        ("http://a.test/thumb/200px-heat.jpg", 200),
        ("http://a.test/2014/05/heat.jpg", None),
        ("http://a.test/heat-0123.jpg", None),
    ],
)
def test_a_width_is_read_from_an_address_but_no_year_and_no_number(
    url: str, width: int | None
) -> None:
    assert width_in(url) == width


def test_versions_of_a_picture_have_one_name_and_a_series_one_pattern() -> None:
    versions = ("heat-03-300x169.jpg", "heat-03.jpg", "tn_heat-03.gif", "heat-03_large.webp")
    assert len({stem(f"http://a.test/x/{one}") for one in versions}) == 1
    series = {pattern_of(f"http://i{n}.a.test/x/heat-{n:03}.jpg") for n in range(20)}
    assert len(series) == 1


@pytest.mark.parametrize(
    ("link", "kind"),
    [
        ("http://films.test/large/heat-03.jpg", "picture"),
        ("http://films.test/films/heat/?still=3", "viewer"),
        ("http://films.test/films/heat/still/3/", "viewer"),
        ("http://host.test/view.php?file=heat-03.jpg", "viewer"),
        ("http://films.test/films/ronin/", "site"),
        ("http://shop.test/go", "away"),
        (HERE, "here"),
    ],
)
def test_what_a_link_of_a_picture_leads_to_is_told_by_its_address(link: str, kind: str) -> None:
    assert kind_of(link, HERE, ["http://films.test/thumb/heat-03.jpg"]) == kind


@pytest.mark.parametrize(
    ("html", "url", "onward"),
    [
        ('<link rel="next" href="?page=2">', HERE, f"{HERE}?page=2"),
        ('<a rel="next" href="/films/heat/2/">x</a>', HERE, f"{HERE}2/"),
        ('<a href="?page=2">Next »</a>', HERE, f"{HERE}?page=2"),
        ('<a href="?page=2">صفحه بعد</a>', HERE, f"{HERE}?page=2"),
        ('<a href="page/2/" aria-label="Next page">&gt;&gt;</a>', HERE, f"{HERE}page/2/"),
        ('<b>1</b> <a href="?p=2">2</a> <a href="?p=3">3</a>', HERE, f"{HERE}?p=2"),
        ('<a href="?p=1">1</a> <b>2</b> <a href="?p=3">3</a>', f"{HERE}?p=2", f"{HERE}?p=3"),
        ('<a href="?p=1">1</a> <a href="?p=2">2</a>', f"{HERE}?p=2", None),
        ('<button data-url="/more?from=20">Load more</button>', HERE, "http://films.test/more?from=20"),
        ('<a href="/films/ronin/">Next</a>', HERE, None),  # another film
        ('<a rel="next" href="http://other.test/2">x</a>', HERE, None),
        ('<a href="/a/1.jpg">2</a>', HERE, None),
        ('<a href="/films/1995/">1995</a>', HERE, None),
    ],
)  # fmt: skip
def test_the_next_page_is_found_by_what_it_says(html: str, url: str, onward: str | None) -> None:
    assert next_page(f"<body>{html}</body>", url) == onward


def test_boxes_in_rows_and_columns_are_one_wall_and_others_are_not() -> None:
    grid = [Box(x * 310, y * 190, 300, 180) for y in range(3) for x in range(4)]
    justified = [Box(0, 900, 500, 200), Box(510, 900, 250, 200), Box(770, 900, 470, 200)]
    lonely = [Box(40, 1600, 64, 64)]
    found = walls([*grid, *justified, *lonely])
    assert [len(wall) for wall in found] == [12, 3, 1]


def test_a_page_about_a_picture_gives_the_large_one() -> None:
    page = '<header><img src="/logo.jpg" width=400></header>{}<img src="/other.jpg" width=100>'
    shown = "http://films.test/thumb/heat-03.jpg"
    same = page.format('<img src="/full/heat-03.jpg">')
    assert read_viewer(same, HERE, shown) == "http://films.test/full/heat-03.jpg"
    named_anew = page.format('<img src="/full/8af7.jpg" width=1200 height=700>')
    assert read_viewer(named_anew, HERE, shown) == "http://films.test/full/8af7.jpg"
    assert read_viewer(page.format(""), HERE, shown) == shown


def test_a_licence_is_told_in_the_words_of_the_page() -> None:
    page = '<a rel="license" href="/by/4.0/">CC BY 4.0</a>'
    assert licence_of(page, HERE) == "CC BY 4.0 http://films.test/by/4.0/"
    assert licence_of('<meta name="DC.rights" content="All rights  reserved">', HERE) == (
        "All rights reserved"
    )
    assert licence_of("<p>nothing</p>", HERE) == ""


def test_captions_and_the_film_come_from_the_page() -> None:
    figures = "".join(
        f'<figure><img src="/s/{n}.jpg" width=800 height=450><figcaption>Scene {n} by night'
        "</figcaption></figure>"
        for n in range(5)
    )
    ask = Ask(HERE, "page", film=HERE)
    text = f"<h1>Heat (1995) – stills</h1>{figures}"
    source = GallerySource([HERE])
    film, *asks = source.read(Answer(ask, HERE, 200, {}, text.encode()))
    assert isinstance(film, FilmFound)
    assert (film.facts.title, film.facts.year) == ("Heat", 1995)
    assert [one.about["caption"] for one in asks if isinstance(one, Ask)] == [
        f"Scene {n} by night" for n in range(5)
    ]


def test_only_addresses_of_the_web_are_named() -> None:
    assert absolute(HERE, "a b.jpg#x") == f"{HERE}a%20b.jpg"
    for bad in ("file:///etc/passwd", "data:image/png;base64,AA", "javascript:x", "http://[x", ""):
        assert absolute(HERE, bad) is None


HOSTILE = {
    "nothing": "",
    "no page": "\x00\x01\xff" * 1000,
    "deep": "<div>" * 50_000 + '<img src="a.jpg">',
    "commas": f'<img srcset="{"," * 300_000}"><img srcset="{"a" * 300_000}">',
    "words": f"<script>{'a' * 1_500_000}</script>",
    "quotes": "<script>{}</script>".format("'\"" * 300_000),
    "brackets": "<script>x={}</script>".format("=[{" * 100_000),
    "JSON": '<div data-x="{}"></div>'.format("[" * 100_000),
    "tokens": f'<img src="/{"ab" * 1900}.jpg">' * 300,
    "paths": "".join(f"<x{n}><img src='/{n}/a.jpg'></x{n}>" for n in range(3000)),
    "places": '<img src="/x.jpg" style="background:url(/y.jpg)">' * 6_000,
    "attributes": "<div {}><img src=a.jpg><img src=b.jpg></div>".format(
        " ".join(f'data-{n}="/p/{n}.jpg"' for n in range(3000))
    ),
    "marks": '<div data-cineseek-box="nan inf 1 1 1 1">' * 2000 + '<img src="/x.jpg">',
}


@pytest.mark.parametrize("name", list(HOSTILE))
def test_a_hostile_page_neither_stops_the_reader_nor_keeps_it(name: str) -> None:
    began = time.process_time()
    for seen in (False, True):
        read_gallery(HOSTILE[name], HERE, seen=seen)
    next_page(HOSTILE[name], HERE)
    assert time.process_time() - began < 10


def test_a_page_that_is_too_large_is_refused() -> None:
    with pytest.raises(SourceError, match="too many"):
        read_gallery("x" * 9_000_000, HERE)
    with pytest.raises(SourceError, match="elements"):
        read_gallery("<b>x</b>" * 300_000, HERE)


def test_a_table_in_a_script_is_read_where_nothing_is_on_the_page() -> None:
    rows = [{"thumb": f"/t/{n}.jpg", "full": f"/f/{n}.jpg", "width": 1920} for n in range(9)]
    for script in (
        f"<script type='application/json'>{json.dumps({'a': {'photos': rows}})}</script>",
        f"<script>window.photos = {json.dumps(rows)}; go(photos)</script>",
        f"<div data-photos='{json.dumps(rows)}'></div>",
    ):
        found = read_gallery(f"<body>{script}</body>", HERE)
        assert [one.url for one in found.pictures] == [
            f"http://films.test/f/{n}.jpg" for n in range(9)
        ]
