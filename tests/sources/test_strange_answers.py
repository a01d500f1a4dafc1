"""Answers of strangers that are badly written, by chance or on purpose: they cost no more than
themselves, and nobody waits for them."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from cineseek.sources.facts import facts_of
from cineseek.sources.filmgrab import FilmGrab
from cineseek.sources.flim import Flim, FlimSearch
from cineseek.sources.gallery import GallerySource, addresses, read_gallery
from cineseek.sources.gallery.outline import Outline
from cineseek.sources.gallery.reading import NEXT_VIEW
from cineseek.sources.imdb_pages import read_title_page
from cineseek.sources.listing import make_listing
from cineseek.sources.pairs import Pairs
from cineseek.sources.selecting import largest_of
from cineseek.sources.source import Answer, Ask, FilmFound, Finding, PairFound
from cineseek.sources.trailer_names import film_of_trailer
from cineseek.sources.wanted import read_wanted

HTML = "text/html; charset=utf-8"
SHOP: dict[str, Any] = {
    "name": "shop",
    "format": "html",
    "first": {"url": "https://shop.example/list", "headers": {"X-Key": "${KEY}"}},
    "items": {"at": "li", "pictures": ["img@src"], "words": "h2"},
    "next": {"url": "a@href"},
}
PICTURE = {
    "id": "1",
    "title": "Heat",
    "year": "1995",
    "movie_id": "heat",
    "full_resolution_url": "https://x.example/1.jpg",
}


def page(body: str | bytes, step: str = "film", kind: str = HTML) -> Answer:
    """An answer of a site."""
    sent = body.encode() if isinstance(body, str) else body
    ask = Ask("https://a.example/page/", step, film="key")
    return Answer(ask, ask.url, 200, {"content-type": kind}, sent)


def pairs_of(listing: dict[str, Any], html: str) -> tuple[Pairs, list[Finding]]:
    """A listing that has a key, and what a page of it says."""
    source = Pairs(make_listing(listing), {"KEY": "secret"})
    ask = next(iter(source.start()))
    return source, list(
        source.read(Answer(ask, ask.url, 200, {"content-type": HTML}, html.encode()))
    )


def flim_says(*pictures: Any) -> list[Finding]:
    """What is found in a page of flim's."""
    source = Flim([FlimSearch(words="a diner")])
    ask = next(iter(source.start()))
    body = json.dumps({"query_response": {"images": pictures}}).encode()
    return list(source.read(Answer(ask, ask.url, 200, {}, body)))


@pytest.mark.parametrize("kind", ["text/html", "text/html; Charset=Windows-1251"])
def test_a_page_is_read_as_its_header_or_it_itself_says(kind: str) -> None:
    body = '<meta charset="windows-1251"><h1>Сталкер</h1>'.encode("cp1251")
    assert "Сталкер" in page(body, kind=kind).text


@pytest.mark.parametrize("name", ["punycode", "idna", "undefined", "hex", "utf-8\0", "no-such"])
def test_an_encoding_that_no_page_has_is_taken_for_utf_8(name: str) -> None:
    assert page("سلام" + "ab9" * 100_000, kind=f"text/html; charset={name}").text[:4] == "سلام"


def test_blanks_in_a_running_time_are_no_puzzle() -> None:
    began = time.process_time()
    assert facts_of({"Runtime": " " * 100_000 + "x"}, "here", strict=False).runtime is None
    assert time.process_time() - began < 1


def test_styles_of_unclosed_addresses_are_read_once() -> None:
    began = time.process_time()
    for style in ("url(" * 200_000, f"url({' ' * 200_000}x"):
        assert list(addresses.backgrounds_in(style)) == []
    assert time.process_time() - began < 1
    styles = "a:URL( 'x(1).jpg' ), url(b.jpg); c: url(bad one) url(\"d.jpg\")"
    assert list(addresses.backgrounds_in(styles)) == ["x(1).jpg", "b.jpg", "d.jpg"]


def test_lists_within_lists_are_gone_through_once() -> None:
    text = "<h1>Heat</h1><div class=entry-content>" + "<ul><li>Director: Mann" * 5000
    began = time.process_time()
    with pytest.raises(Exception, match="no gallery"):
        list(FilmGrab().read(page(text)))
    assert time.process_time() - began < 2


def test_blanks_behind_a_width_are_read_once() -> None:
    items = "".join(
        f'<a href="/l/{n}.jpg"><img src="/s/{n}.jpg" width="300 px"></a>' for n in range(4)
    )
    items += f'<img src="/z.jpg" width="300{" " * 200_000}x">'
    began = time.process_time()
    assert len(read_gallery(f"<h1>Heat</h1>{items}", "https://a.example/").pictures) == 4
    assert time.process_time() - began < 2


def test_the_words_of_a_huge_link_are_those_of_its_beginning() -> None:
    outline = Outline("<body><a>next<div>" + "<i></i>" * 20_000 + "<b>end</b>")
    link = next(number for number in range(len(outline)) if outline[number].tag == "a")
    assert outline.text(link, most=60) == "next"


def test_long_texts_are_not_remembered_as_addresses() -> None:
    before = addresses._is_picture.cache_info().currsize
    assert not addresses.is_picture("x" * 100_000 + ".jpg")
    assert addresses._is_picture.cache_info().currsize == before


def test_one_bad_picture_of_a_page_costs_no_other() -> None:
    items = "".join(f'<a href="/l/{n}.jpg"><img src="/s/{n}.jpg" width=300></a>' for n in range(9))
    odd = items.replace("/l/3.jpg", "https://b.example:99999/3.jpg")
    odd += f'<img src="/z.jpg" style="width:{"9" * 400}px"><img src="http://[x">'
    found = read_gallery(f"<h1>Heat</h1>{odd}", "https://a.example/").pictures
    assert len(found) == 9
    assert not any("99999" in one.url for one in found)
    film = '<h1>Heat</h1><div class=entry-content><a href="http://[x"><img src="/a.jpg"></a>'
    stills = list(FilmGrab().read(page(f'{film}<img src="http://[y.jpg"><img src="/b.jpg">')))
    assert [one.url for one in stills if isinstance(one, Ask)] == ["https://a.example/b.jpg"]


def test_one_bad_link_of_the_list_costs_no_other() -> None:
    links = '<a class="title" href="http://[x">No</a><a class="title" href="/heat/">Heat (1995)</a>'
    text = f'<ul class="display-posts-listing">{links}</ul><a rel="next" href="http://b.example/">'
    found = list(FilmGrab().read(page(text, "list")))
    assert [one.url for one in found if isinstance(one, Ask)] == ["https://a.example/heat/"]


def test_capital_letters_make_no_other_scheme() -> None:
    _, found = pairs_of(
        SHOP, '<li><h2>a red chair</h2><img src="HTTP://Pictures.example/1.jpg"></li>'
    )
    assert [one.picture.url for one in found if isinstance(one, PairFound)] == [
        "http://Pictures.example/1.jpg"
    ]


def test_a_key_stays_with_the_hosts_of_its_listing() -> None:
    item = '<li><h2>a red chair</h2><img src="http://[x"><img src="/1.jpg"></li>'
    source, found = pairs_of(SHOP, f'{item}<a href="http://evil.example/2">next</a>')
    assert [one.picture.url for one in found if isinstance(one, PairFound)] == [
        "https://shop.example/1.jpg"
    ]
    onward = next(one for one in found if isinstance(one, Ask))
    assert source.sign(onward) == onward
    source, found = pairs_of(SHOP, f'{item}<a href="?page=2">next</a>')
    onward = next(one for one in found if isinstance(one, Ask))
    assert ("X-Key", "secret") in source.sign(onward).headers


def test_a_listing_without_a_key_is_asked_as_it_is_so_that_redirects_are_followed() -> None:
    source = Pairs(make_listing({**SHOP, "first": {"url": "https://shop.example/list"}}))
    (ask,) = source.start()
    assert source.sign(ask) is ask


@pytest.mark.parametrize("most", [[1], float("inf"), True, "many", 0])
def test_a_number_of_pages_that_is_none_is_a_clear_error(most: object) -> None:
    with pytest.raises(ValueError, match="pages"):
        make_listing({**SHOP, "next": {"most": most}})


def test_a_condition_that_is_true_is_true() -> None:
    listing = {**SHOP, "format": "json", "items": {**SHOP["items"], "where": {"sold": True}}}
    assert make_listing({**listing, "next": {}}).where == {"sold": "true"}


def test_odd_sizes_of_pictures_are_no_sizes() -> None:
    assert largest_of("a.jpg 1.2.3x, b.jpg 2x, c.jpg .x") == "b.jpg"


def test_strange_fields_of_a_picture_cost_only_themselves() -> None:
    odd = {
        "year": "9" * 5000,
        "shot_time": "9" * 400,
        "directors": "Michael Mann",
        "title": "a\ud800",
    }
    found = flim_says({**PICTURE, **odd}, {**PICTURE, "full_resolution_url": "http://x:99999/"})
    film, picture = found
    assert isinstance(film, FilmFound)
    assert isinstance(picture, Ask)
    assert (film.facts.title, film.facts.year, film.facts.directors) == ("a?", None, None)


def test_pictures_of_two_searches_for_one_film_have_no_number_in_common() -> None:
    asks = [one for one in (*flim_says(PICTURE), *flim_says(PICTURE)) if isinstance(one, Ask)]
    assert not any("number" in one.about for one in asks)  # the collector counts those of a film


def test_a_film_is_of_the_year_it_came_out_and_not_of_that_in_the_country_that_asks() -> None:
    linked = {"url": "/title/tt0245429/", "name": "Spirited Away", "datePublished": "2003-03-28"}
    above: dict[str, Any] = {"id": "tt0245429", "releaseYear": {"year": 2001}}
    given: dict[str, Any] = {"props": {"pageProps": {"aboveTheFoldData": above}}}
    text = f'<script type="application/ld+json">{json.dumps(linked)}</script>'
    assert read_title_page(text).facts.year == 2003
    text += f'<script id="__NEXT_DATA__">{json.dumps(given)}</script>'
    assert read_title_page(text).facts.year == 2001
    above |= {"releaseYear": {"year": "9" * 5000}, "runtime": {"seconds": "9" * 400}}
    facts = read_title_page(f'<script id="__NEXT_DATA__">{json.dumps(given)}</script>').facts
    assert (facts.year, facts.runtime) == (None, None)


@pytest.mark.parametrize(
    ("name", "title", "year"),
    [
        ("Wonder Woman 1984 (2020) - Official Trailer", "Wonder Woman 1984", 2020),
        ("Death Race 2000 (1975) Trailer", "Death Race 2000", 1975),
        ("2012 (2009) Trailer", "2012", 2009),
        ("Heat 1995 Official Trailer", "Heat", 1995),
    ],
)
def test_a_year_in_brackets_is_the_films_and_one_before_it_the_titles(
    name: str, title: str, year: int
) -> None:
    film = film_of_trailer(name)
    assert film is not None
    assert (film.title, film.year) == (title, year)


def test_a_page_that_was_looked_at_part_by_part_is_as_long_as_its_parts() -> None:
    box = 'data-cineseek-box="{} 9 300 200 300 200"'
    items = "".join(
        f'<a href="/l/{n}.jpg"><img src="/s/{n}.jpg" {box.format(n * 310)}></a>' for n in range(9)
    )
    filler = f"<!--{'x' * 4_500_000}-->"
    views = [f"<h1>Heat</h1>{items}{filler}", f'<a rel=next href="/page/2">2</a>{filler}']
    source = GallerySource(["https://a.example/"])
    ask = next(iter(source.start()))
    seen = replace(ask, about={**ask.about, "eyes": True})
    text = NEXT_VIEW.join(views).encode()
    found = list(source.read(Answer(seen, "https://a.example/", 200, {}, text)))
    assert [one.url for one in found if isinstance(one, Ask) and one.step == "page"] == [
        "https://a.example/page/2"
    ]


def test_the_rest_of_a_line_without_end_is_no_title(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text(f"{'x' * 100_100}\nHeat (1995)\nBrazil")
    told: list[int] = []
    films = read_wanted(tmp_path / "list.txt", skip=lambda line, _: told.append(line))
    assert [film.title for film in films] == ["Heat", "Brazil"]
    assert told == [1]
