"""Rules of the gallery reader that pages by another author taught it, each on a page of its own."""

from __future__ import annotations

import json
from urllib.parse import quote

import pytest

from cineseek.sources.gallery import read_gallery
from cineseek.sources.gallery.addresses import width_in
from cineseek.sources.gallery.linking import kind_of

HERE = "http://films.test/films/heat/"


def urls(html: str, url: str = HERE, *, seen: bool = False) -> list[str]:
    return [one.url for one in read_gallery(f"<body>{html}</body>", url, seen=seen).pictures]


def large(count: int = 9) -> list[str]:
    return [f"http://films.test/large/heat-{n:02}.jpg" for n in range(count)]


def grid(count: int = 9) -> str:
    return "".join(
        f'<p><a href="/large/heat-{n:02}.jpg"><img src="/tn/heat-{n:02}.jpg"></a></p>'
        for n in range(count)
    )


@pytest.mark.parametrize(
    ("url", "width"),
    [
        ("http://a.test/x.jpg?width=1080&auto=webp&s=6909e1e06d3a", 1080),  # a signature
        ("http://a.test/x.jpg?w=500px", 500),
        ("http://a.test/x.jpg?size=640x360", 640),
    ],
)
def test_a_token_that_begins_with_digits_is_no_width(url: str, width: int) -> None:
    assert width_in(url) == width


def test_json_may_be_percent_coded_in_an_attribute() -> None:
    items = ""
    for n in range(9):
        told = {"image": {"url": f"http://films.test/large/heat-{n:02}.jpg"}, "width": 1920}
        shown = f'<img src="/md/heat-{n:02}.md.jpg" width="400">'
        items += f'<div data-object="{quote(json.dumps(told))}">{shown}</div>'
    assert urls(items) == large()


def test_json_may_be_quoted_as_a_string_of_a_script() -> None:
    rows = [{"url": url, "width": 1920} for url in large()]
    quoted = json.dumps(json.dumps({"media": rows})).replace("/", "\\/")
    assert urls(f"<script>window.post={quoted}</script>") == large()


def test_a_name_of_a_file_is_no_address_where_pictures_are_elsewhere() -> None:
    host = "http://images.test/x"
    items = "".join(
        f'<p><img data-key="heat-{n:02}.jpg" data-src="{host}/heat-{n:02}.jpg/scale/300"></p>'
        for n in range(9)
    )
    names = json.dumps([{"name": f"heat-{n:02}.jpg", "width": 1920} for n in range(9)])
    state = f'<script type="application/json">{names}</script>'
    assert urls(items + state) == [f"{host}/heat-{n:02}.jpg/scale/300" for n in range(9)]
    beside = "".join(
        f'<p><img src="tn/heat-{n}.jpg" data-big="heat-{n}.jpg"></p>' for n in range(9)
    )
    assert urls(beside) == [f"{HERE}heat-{n}.jpg" for n in range(9)]


def test_a_link_to_a_picture_goes_to_the_largest() -> None:
    items = "".join(
        f'<a href="/large/heat-{n:02}.jpg" data-fit="/fit/heat-{n:02}_1600x900.jpg">'
        f'<img data-src="/tn/heat-{n:02}_800x450.jpg"></a>'
        for n in range(9)
    )
    assert urls(items) == large()


def test_what_follows_a_gallery_and_is_built_otherwise_is_none_of_it() -> None:
    logos = "".join(f'<div><figure><img src="/tn/firm-{n}.jpg"></figure></div>' for n in range(8))
    assert urls(f"<div>{grid()}</div><section>{logos}</section>") == large()


def test_a_face_beside_every_picture_is_none_of_them() -> None:
    posts = "".join(
        f'<div><a href="/ann"><i><img src="/file/{"ab" * 20}1.jpg"></i></a>'
        f"""<a href="/ann/{n}" style="background:url('/file/{n:02}{"cd" * 20}.jpg')"></a></div>"""
        for n in range(12)
    )
    assert urls(posts) == [f"http://films.test/file/{n:02}{'cd' * 20}.jpg" for n in range(12)]


def test_pages_of_an_album_carry_its_query_and_pages_of_a_file_its_name() -> None:
    shown = ["http://films.test/i/x-th.jpg"]
    album = "http://films.test/index.php?/category/7"
    assert kind_of("http://films.test/picture.php?/12/category/7", album, shown) == "viewer"
    assert kind_of("http://films.test/picture.php?/12/category/71", album, shown) == "site"
    album = "http://films.test/thumbs.php?album=40"
    assert kind_of("http://films.test/show.php?pid=3&album=40", album, shown) == "viewer"
    assert (
        kind_of("http://films.test/x?lang=2&page=9", "http://films.test/?lang=2", shown) == "site"
    )
    files = "".join(
        f'<li><a href="/attachments/heat_{n}-jpg.99{n}/">'
        f'<img src="/data/{n}-{"ab" * 9}.jpg" alt="heat_{n}.jpg"></a></li>'
        for n in range(10, 19)
    )
    found = read_gallery(f"<ul>{files}</ul>", "http://films.test/threads/heat.7/")
    assert [one.viewer for one in found.pictures] == [
        f"http://films.test/attachments/heat_{n}-jpg.99{n}/" for n in range(10, 19)
    ]


def test_a_lazy_source_needs_no_suffix() -> None:
    items = "".join(f'<p><img src="/wait.gif" data-src="/i.php?/heat/{n}"></p>' for n in range(9))
    assert urls(items) == [f"http://films.test/i.php?/heat/{n}" for n in range(9)]


def test_a_size_that_an_attribute_tells_is_that_of_the_large_picture() -> None:
    items = "".join(
        f'<p data-size="1600-900" data-src="/large/heat-{n:02}.jpg"><img src="/tn/{n}.webp"></p>'
        for n in range(9)
    )
    found = read_gallery(f"<body>{items}</body>", HERE).pictures
    assert [(one.url, one.width) for one in found] == [(url, 1600) for url in large()]


def test_a_page_that_shows_the_beginning_of_a_table_has_the_rest_of_it() -> None:
    def table(rows: list[object]) -> str:
        return f'<script type="application/json">{json.dumps(rows)}</script>'

    assert urls(grid(12) + table([{"people": ["/people/ann.jpg"]}, *large(20)])) == large(20)
    other = "http://films.test/large/other.jpg"
    assert urls(grid(12) + table([other, *large(20)])) == large(12)  # not its beginning


def test_a_viewer_that_shows_neighbours_of_a_table_has_all_of_it() -> None:
    rows = f'<script type="application/json">{json.dumps(large(9))}</script>'
    for shown in ((3, 4, 5), (8, 0, 1)):
        images = "".join(f'<p><img src="/large/heat-{n:02}.jpg" width="1600"></p>' for n in shown)
        assert sorted(urls(images + rows)) == large()
    scattered = "".join(
        f'<p><img src="/large/heat-{n:02}.jpg" width="1600"></p>' for n in (1, 4, 7)
    )
    assert len(urls(scattered + rows)) == 3


def posts(*, silent: bool = False) -> str:
    """A thread in which some attach pictures and others show them in their words."""
    found = ""
    for n in range(9):
        small = f'<a href="/large/heat-{n:02}.jpg"><img src="/tn/heat-{n:02}.jpg" width="250"></a>'
        whole = f'<img src="http://host.test/{n}/heat-of-{n:02}.jpg" width="1280">'
        words, below = ("", f"<ul><li>{small}</li></ul>") if n % 3 else (whole, "")
        said = "" if silent else "Look at this"
        found += (
            f'<article><div><img src="/face/{n}.png" width="48"></div>'
            f"<div><p>{said}{words}</p>{below}</div></article>"
        )
    return f"<main>{found}</main>"


def test_pictures_of_a_thread_are_those_attached_and_those_in_the_words() -> None:
    shown = [f"http://host.test/{n}/heat-of-{n:02}.jpg" for n in (0, 3, 6)]
    both = [shown[n // 3] if n % 3 == 0 else url for n, url in enumerate(large())]
    assert urls(posts()) == both
    attached = [url for url in both if url not in shown]
    assert urls(posts(silent=True)) == attached  # parts of a page, and no posts


def test_two_posts_that_show_pictures_in_two_ways_are_of_one_thread() -> None:
    def post(words: str, below: str = "") -> str:
        return (
            f'<article><div><img src="/f.png" width="48"></div><div>{words}{below}</div></article>'
        )

    whole = [f"http://host.test/heat-of-{n:02}.jpg" for n in range(5)]
    shown = "".join(f'<p>So: <img src="{url}" width="1280"></p>' for url in whole)
    quiet = "".join(post(f"<p>{n} times yes.</p>") for n in range(4))
    thread = post(shown) + post("<p>More</p>", f"<div>{grid(6)}</div>") + quiet
    assert urls(f"<main>{thread}</main>") == whole + large(6)


def test_cards_that_are_asked_for_as_this_page_is_are_not_its_pictures() -> None:
    slides = "".join(f'<div><img src="/film/2025072587_{n}.jpg"></div>' for n in range(4))
    cards = "".join(
        f'<li><a href="view.asp?idx={7100 + n}&amp;year=2025"><img '
        f'src="/film/thumb/{7100 + n}dc3d.jpg"><b>{name} of {name}</b> from {name}land</a></li>'
        for n, name in enumerate(map("{}ish".format, "abcdefgh"))
    )
    page = f"<div>{slides}</div><h2>Heat</h2><ul>{cards}</ul>"
    assert len(urls(page, "http://films.test/db/view.asp?idx=7001&year=2025")) == 4


def test_cards_that_lead_to_pages_like_this_one_are_not_its_pictures() -> None:
    slides = "".join(
        f'<li><img src="/still/202507312_{n}_1380.jpg" width="1380"></li>' for n in range(3)
    )
    cards = "".join(
        f'<li><a href="/films/{202600100 + n}.html"><img width="780" '
        f'src="/still/{202600100 + n}_1_780.jpg">'
        "<h4>Another film</h4></a></li>"
        for n in range(7)
    )
    page = f"<h1>Heat</h1><ul>{slides}</ul><h3>More</h3><ul>{cards}</ul>"
    assert len(urls(page, "http://films.test/films/202507312.html")) == 3


def test_cards_that_are_called_by_what_the_page_is_about_are_its_pictures() -> None:
    def cards(*names: str) -> str:
        return "".join(
            f'<li><a href="/objects/{200 + n}/it?idx={n}"><img src="/file/{9871 + 37 * n}/preview">'
            f"</a><h3>{name}</h3>Elsa Brandt F.{n}</li>"
            for n, name in enumerate(names)
        )

    parts = ["hands", "harbour", "house", "dusk", "train", "window", "rain", "garden", "stairs"]
    alike = cards(*(f"Blue Hour ({one})" for one in parts))
    assert len(urls(f"<h1>The photographs of Blue Hour</h1><ul>{alike}</ul>")) == 9
    assert urls(f"<h1>Reviews</h1><ul>{alike}</ul>") == []
    others = cards(*(f"{one.title()} and the sea" for one in parts))
    assert urls(f"<h1>The films</h1><ul>{others}</ul>") == []


def test_more_like_these_below_a_heading_are_not_of_a_board() -> None:
    def pins(begin: int, count: int) -> str:
        return "".join(
            f'<div><a href="/pin/{10**9 + n}/"><img src="/236x/{10**9 + n:x}.jpg" width="236" '
            f'srcset="/236x/{10**9 + n:x}.jpg 1x, /originals/{10**9 + n:x}.jpg 4x"></a></div>'
            for n in range(begin, begin + count)
        )

    def board(own: str, more: str, heading: str = "<h2>More like these</h2>") -> str:
        return (
            f"<h1>Stills</h1><div><section>{own}</section><section>{heading}{more}</section></div>"
        )

    own = [f"http://films.test/originals/{10**9 + n:x}.jpg" for n in range(9)]
    assert urls(board(pins(0, 9), pins(9, 5))) == own
    assert len(urls(board(pins(0, 9), pins(9, 5), ""))) == 14
    assert len(urls(board(pins(0, 4), pins(4, 9)))) == 13  # nothing is more of less


def test_what_a_program_made_smaller_is_taken_as_it_was() -> None:
    items = "".join(
        f'<p><img srcset="/_next/image?url={quote(url, safe="")}&amp;w=640&amp;q=75 640w, '
        f'/_next/image?url={quote(url, safe="")}&amp;w=3840&amp;q=75 3840w"></p>'
        for url in large()
    )
    assert len(set(urls(items))) == 9
    assert urls(f'{items}<script type="application/json">{json.dumps(large())}</script>') == large()


def box(x: int, y: int, width: int, height: int) -> str:
    return f'data-cineseek-box="{x} {y} {width} {height} {width * 2} {height * 2}"'


def test_words_that_lead_to_pictures_have_no_shape_of_theirs() -> None:
    words = "".join(
        f'<p><a href="/large/heat-{n:02}.jpg" {box(0, 100 + n * 20, 120, 16)}>Still {n}</a></p>'
        for n in range(4)
    )
    others = "".join(
        f'<li><a href="/film-{name}/"><img src="/img/{name}-300.jpg" '
        f"{box(n % 4 * 310, 300 + n // 4 * 190, 300, 168)}>Of {name}ing {name}s</a></li>"
        for n, name in enumerate(map("{}ish".format, "abcdefghijkl"))
    )
    assert urls(f"<main><h1>Heat</h1>{words}</main><ul>{others}</ul>", seen=True) == large(4)


def test_a_wall_of_cards_is_none_to_the_eyes_either_and_two_pictures_are_not() -> None:
    cards = "".join(
        f'<li><a href="/film-{"abcdefghijklmnop"[n]}/"><img src="/img/{n}/600.jpg?width=600" '
        f"{box(n % 4 * 310, 900 + n // 4 * 300, 300, 180)}>"
        f"<h3>What there is to be said of another film</h3></a></li>"
        for n in range(16)
    )
    figures = "".join(
        f'<figure><img src="/img/own{n}/1240.jpg" {box(0, 100 + n * 400, 620, 350)}></figure>'
        f"<p>{'word ' * 90}</p>"
        for n in range(2)
    )
    assert urls(f"<h1>Heat</h1>{figures}<ul>{cards}</ul>", seen=True) == []


def test_grids_of_large_and_small_links_to_pictures_are_one_gallery() -> None:
    def post(first: int, wide: int) -> str:
        return "".join(
            f'<div><a href="/large/heat-{n:02}.jpg">'
            f'<img src="/tn/heat-{n:02}.jpg" width="{wide}"></a></div>'
            for n in range(first, first + 4)
        )

    second = f"<section>{post(4, 340)}</section>"
    assert urls(f"<article>{post(0, 690)}</article><article>{second}</article>") == large(8)
