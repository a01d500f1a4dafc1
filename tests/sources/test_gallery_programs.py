"""How the gallery reader understands what programs call pictures, and the links around them."""

from __future__ import annotations

import base64
import json

import pytest

from cineseek.sources.gallery import read_gallery
from cineseek.sources.gallery.addresses import (
    pattern_of,
    share_number,
    share_token,
    stem,
    width_in,
)
from cineseek.sources.gallery.coded import decoded

HERE = "http://films.test/films/heat/"


def urls(html: str) -> list[str]:
    return [one.url for one in read_gallery(f"<body>{html}</body>", HERE).pictures]


def coded(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def table(number: int, width: int) -> str:
    told = {"bucket": "b", "key": f"{number}/whole.jpg", "edits": {"resize": {"width": width}}}
    return f"http://images.test/{coded(json.dumps(told))}"


def test_a_file_may_be_asked_for_in_base64() -> None:
    source = "s3://stills/heat/1640865882-still.jpg"
    small, large = (f"http://i.test/{one}/rs:fit:{one}/{coded(source)}" for one in (640, 1536))
    assert decoded(small) == source
    assert stem(small) == stem(large) == "1640865882-still"
    assert pattern_of(small) == pattern_of(small.replace("i.test", "j.test"))


def test_a_table_in_base64_tells_the_key_and_the_width() -> None:
    assert decoded(table(22179789, 650)) == "/22179789/whole.jpg?width=650"
    assert width_in(table(22179789, 650)) == 650
    assert share_number("/block/22179789", table(22179789, 650))
    assert not share_number("/block/22179788", table(22179789, 650))


@pytest.mark.parametrize(
    "path",
    [
        "ThisIsALongNameOfAPictureInCamels.jpg",
        coded('{"key": 1, "edits": [1, 2, 3]}'),
        coded('["a table without any keys"]'),
        coded('{"key": ' + "[" * 5000),
        coded("\x00\x01 no address at all in here"),
        "A" * 24 + "b",
        "",
    ],
)
def test_what_only_looks_like_base64_is_left_as_it_is(path: str) -> None:
    assert decoded(f"http://images.test/{path}") == ""
    assert width_in(f"http://images.test/{path}?w=640") == 640


def test_a_program_asked_by_number_gives_the_whole_where_no_size_is_named() -> None:
    found = "".join(
        f'<p><a href="/forum/fetch?id={6100 + n}&amp;d=17310{n}"><img width="320" '
        f'src="/forum/fetch?id={6100 + n}&amp;d=17310{n}&amp;type=thumb"></a></p>'
        for n in range(9)
    )
    whole = [f"http://films.test/forum/fetch?id={6100 + n}&d=17310{n}" for n in range(9)]
    assert urls(found) == whole


def test_links_to_one_page_that_opens_at_each_picture_say_nothing() -> None:
    address = "http://thumb.test/C310x310/?fname=https%3A%2F%2Ft.test%2Fmovie%2F{0}aff190ebb7116"
    found = "".join(
        f'<li><a href="/photoviewer?id=158117#{91500 + n}"><img src="{address.format(n)}"></a></li>'
        for n in range(9)
    )
    pictures = read_gallery(f"<body><ul>{found}</ul></body>", HERE).pictures
    assert [one.url for one in pictures] == [address.format(n) for n in range(9)]
    assert {one.viewer for one in pictures} == {None}


def test_cards_that_show_a_front_and_a_back_are_cards() -> None:
    cards = "".join(
        f'<li><div><img src="/goods/lens-{n}.jpg" width="1000"><img src="/goods/lens-{n}-back.jpg" '
        f'width="1000"></div><h3><a href="/products/{name}">A lens</a></h3>£{n}</li>'
        for n, name in enumerate(map("{}ish".format, "abcdefghijkl"))
    )
    assert urls(f"<h1>Lenses</h1><ul>{cards}</ul>") == []


def test_an_application_may_be_drawn_from_an_attribute_of_its_own() -> None:
    def page(images: list[dict[str, object]]) -> str:
        told = {"component": "Show", "props": {"post": {"title": "Heat", "images": images}}}
        return f"<title>Heat</title><div id='app' data-page='{json.dumps(told)}'></div>"

    whole = [f"http://cdn.test/files/{n}ddd1db30d0f.jpg" for n in range(9)]
    assert urls(page([{"link": url, "width": 1920} for url in whole])) == whole
    sizes = [f"http://cdn.test/files/heat_{n}.jpg" for n in "abcdef"]
    steps = [{"link": url, "width": 100 * 2**n} for n, url in enumerate(sizes)]
    assert len(urls(page(steps))) <= 1  # one picture, ever larger


def test_a_page_about_a_picture_may_share_a_token_with_it_that_the_gallery_has_not() -> None:
    album = "G0000308b38b89"
    tokens = [f"I0000{n}71d46cfc" for n in range(9)]
    found = "".join(
        f'<li><a href="/gallery-image/Heat/{album}/{token}/C0{n}99c9aecb"><img alt="" '
        f'src="http://i.test/img/{token}/fit=180x180/g={album}/heat-{n:02}.jpg"></a>'
        "<p>Eight words that stand below the file</p></li>"
        for n, token in enumerate(tokens)
    )
    page = f"<body><h1>Heat</h1><ul>{found}</ul></body>"
    pictures = read_gallery(page, f"http://films.test/gallery/Heat/{album}/").pictures
    assert [token in (one.viewer or "") for one, token in zip(pictures, tokens, strict=True)] == (
        [True] * 9
    )
    assert not share_token(f"/a/{album}", f"/b/{album}", f"/gallery/{album}/")
    assert not share_token("/films/documentary1999", "/stills/documentary1999.jpg")  # a year


WORDS = [
    "amber", "brook", "cedar", "delta", "ember", "fjord",
    "grove", "heath", "inlet", "jetty", "knoll", "ledge",
]  # fmt: skip


def wall(shapes: list[tuple[int, int]]) -> str:
    """Cards of other pages, each with a title of its own."""
    cards = "".join(
        f'<div class="card"><a href="/works/{one}"><img src="/t/{one}.jpg" width="{wide}" '
        f'height="{high}"></a><p>{one} by the {two} at {one}ton</p></div>'
        for (wide, high), one, two in zip(shapes, WORDS, reversed(WORDS), strict=True)
    )
    return f"<main><h1>Works</h1><div>{cards}</div></main>"


def test_cards_are_cut_alike_and_works_keep_their_own_shapes() -> None:
    works = [(300, 180 + 25 * number) for number in range(len(WORDS))]
    assert len(urls(wall(works))) == len(WORDS)
    assert urls(wall([(300, 200)] * len(WORDS))) == []


def test_a_file_that_is_asked_for_at_the_page_about_it_is_whole() -> None:
    album = "".join(
        f'<div><a href="/media/{one}.{number}/" data-src="/media/{one}.{number}/full?d=1"><img '
        f'src="/data/thumbs/{number}.jpg" width="300" height="300"></a><h3>{one}</h3></div>'
        for number, one in enumerate(WORDS, 13242)
    )
    found = urls(f"<main><h1>Refit</h1><div>{album}</div></main>")
    assert found[0] == "http://films.test/media/amber.13242/full?d=1"
    assert len(found) == len(WORDS)


def test_pictures_kept_in_the_folder_of_another_page_are_still_its_card() -> None:
    cards = "".join(
        f'<div><a href="/{one}/"><img data-src="/{one}/cover.jpg" width="300" height="300"></a>'
        f"<h3>{one} by the sea at {one}ton</h3></div>"
        for one in WORDS
    )
    assert urls(f"<main><div>{cards}</div></main>") == []


def test_an_address_without_the_signature_that_others_have_is_the_last() -> None:
    base = "http://i.test/f/{0}.jpg"
    page = "".join(
        f'<img src="{base.format(one)}" data-large="{base.format(one)}/v1/w_800/x.jpg?token=a{one}"'
        ' width="400" height="300">'
        for one in WORDS
    )
    found = read_gallery(f"<body><div>{page}</div></body>", HERE).pictures
    assert {one.url.partition("?")[2] for one in found} == {f"token=a{one}" for one in WORDS}
    assert found[0].versions[-1] == base.format("amber")


def test_titles_may_begin_with_the_number_in_somebodys_store() -> None:
    result = "".join(
        f'<div><a href="/archive/{one}-{two}.html"><img src="/m/K{number}.jpg" width="200" '
        f'height="130"></a><div>K{number} Winter Road / the {one} and {two}</div></div>'
        for number, (one, two) in enumerate(zip(WORDS, reversed(WORDS), strict=True), 6359170)
    )
    page = "<title>Search: {}</title><div>" + result + "</div>"
    assert len(urls(page.format("Winter Road"))) == len(WORDS)
    assert urls(page.format("Summer House")) == []


def test_a_card_that_gives_its_picture_away_is_no_card_of_another_page() -> None:
    items = "".join(
        f'<li><a href="/press/{name}"><img src="http://res.test/w_360/{token}.jpg" width=360></a>'
        f"<h3>{name} in the second part of the series</h3><p>Photograph: somebody</p>"
        f'<a href="http://res.test/whole/{token}.jpg" download>Download</a></li>'
        for name, token in (("ines", "rbodji"), ("pavel", "cmaca4"), ("clara", "ovwavh"),
                            ("jonas", "q3zt7k"), ("lucia", "w8xy2p"))
    )  # fmt: skip
    found = urls(f"<h1>Pictures for the press</h1><ul>{items}</ul>")
    assert found[0] == "http://res.test/whole/rbodji.jpg"
    assert len(found) == 5


def test_a_download_beside_the_one_picture_of_an_item_is_it_whatever_it_is_called() -> None:
    items = "".join(
        f'<div><div><img src="http://media.test/{n}d48d10/t_{n}c15c2_500.jpg" width=500></div>'
        f'<a href="http://media.test/{n}e297b0/u_{n}f9a0e_1280.jpg">View</a></div>'
        for n in range(1, 9)
    )
    assert urls(items) == [f"http://media.test/{n}e297b0/u_{n}f9a0e_1280.jpg" for n in range(1, 9)]


def test_posts_that_show_several_pictures_each_are_as_good_as_posts_of_one() -> None:
    items = "".join(
        f'<div><a href="/@club/11{post}364/"><img src="http://files.test/{post}{n}/a.jpg">'
        "</a></div>"
        for post in range(4)
        for n in range(3)
    )
    assert len(urls(f"<h1>The club</h1>{items}")) == 12


def test_small_versions_that_a_page_lists_as_well_are_the_same_pictures() -> None:
    files = [f"/download/cards/card{n:02}.jpg" for n in range(12)]
    shown = "".join(f'<div><a href="{one}"><img src="{one}"></a></div>' for one in files)
    listed = "".join(f'<p><a href="{one}">file</a></p>' for one in files)
    small = "".join(f'<p><a href="{one[:-4]}_thumb.jpg">small</a></p>' for one in files)
    assert urls(shown + listed + small) == [f"http://films.test{one}" for one in files]


def test_a_number_after_the_name_of_another_file_counts_the_pictures() -> None:
    names = ["2007050", *(f"2007050-{n}" for n in range(2, 14))]
    items = "".join(
        f'<div><a href="/files/{one}.jpg"><img src="/files/thumbs/{one}.jpg"></a></div>'
        for one in names
    )
    assert len(urls(items)) == 13


def test_folders_of_letters_by_chance_are_one_series() -> None:
    assert pattern_of("http://i.test/ScFpJizf/a1.png") == pattern_of(
        "http://i.test/y2Nv7Aie/a2.png"
    )
    assert "theironman" in pattern_of("http://i.test/TheIronMan/a1.png")


def test_widths_in_json_are_read_whatever_their_case() -> None:
    kinds = {"Th": 150, "S": 400, "X": 1600}
    rows = [
        {
            kind: {"Url": f"http://p.test/{n}/{kind}/{n}a.jpg", "Width": w}
            for kind, w in kinds.items()
        }
        for n in range(9)
    ]
    found = urls(f"<h1>An outing</h1><script>var all = {json.dumps(rows)};</script>")
    assert found == [f"http://p.test/{n}/X/{n}a.jpg" for n in range(9)]
