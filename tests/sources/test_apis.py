"""What the readers of APIs and pages make of answers, without asking anybody."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from collect.omdb_site import omdb_film

from cineseek.errors import BarredError, QuotaError, SourceError
from cineseek.sources.flim import Flim, FlimSearch
from cineseek.sources.imdb import Imdb
from cineseek.sources.listing import make_listing, read_listing
from cineseek.sources.matching import Candidate, judge
from cineseek.sources.omdb import Omdb
from cineseek.sources.pairs import Pairs, clean_caption
from cineseek.sources.reading_json import find_all, find_one, split_path
from cineseek.sources.scripts import read_scripts
from cineseek.sources.selecting import largest_of
from cineseek.sources.source import Answer, Ask, DoubtFound, FilmFound, Finding, PairFound
from cineseek.sources.titles import fold
from cineseek.sources.trailer_names import film_of_trailer, is_trailer
from cineseek.sources.wanted import WantedFilm
from cineseek.sources.youtube import YouTube

HEAT = omdb_film(113277, "Heat", 1995)


def answered(source: Any, ask: Ask, value: Any, status: int = 200) -> list[Finding]:
    body = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(source.read(Answer(ask, ask.url, status, {}, body)))


def only_ask(findings: Any) -> Ask:
    (one,) = findings
    assert isinstance(one, Ask)
    return one


# OMDb


def test_a_film_of_a_known_id_takes_one_question() -> None:
    source = Omdb([WantedFilm("Hitze", 1995, "tt0113277")], "key")
    ask = only_ask(source.start())
    (found,) = answered(source, ask, HEAT)
    assert isinstance(found, FilmFound)
    assert found.key == "hitze-1995"
    # The collection goes on calling its film as it does.
    assert (found.facts.title, found.facts.imdb_id) == ("Hitze", "tt0113277")
    assert found.facts.runtime == (80 + 113277 % 60) * 60


def test_the_key_stands_in_what_is_sent_and_nowhere_else() -> None:
    source = Omdb([WantedFilm("Heat", 1995)], "s3cret")
    ask = only_ask(source.start())
    assert "s3cret" not in repr(ask)
    assert source.sign(ask).url.endswith("&apikey=s3cret")


def test_a_sure_title_takes_one_question_and_another_leads_to_a_search() -> None:
    source = Omdb([WantedFilm("Heat, The", 1995)], "key")
    ask = only_ask(source.start())
    assert isinstance(answered(source, ask, HEAT)[0], FilmFound)
    search = only_ask(answered(source, ask, omdb_film(1, "Heat Wave", 1995)))
    assert search.step == "search"
    rows = [{k: HEAT[k] for k in ("Title", "Year", "imdbID", "Type")}]
    by_id = only_ask(answered(source, search, {"Response": "True", "Search": rows}))
    assert "i=tt0113277" in by_id.url


def test_a_film_that_nobody_can_be_sure_of_is_doubtful() -> None:
    source = Omdb([WantedFilm("Home", None)], "key")
    ask = only_ask(source.start())
    search = only_ask(answered(source, ask, omdb_film(1, "Home", 2015)))
    rows = [omdb_film(1, "Home", 2015), omdb_film(2, "Home", 2009)]
    (doubt,) = answered(source, search, {"Response": "True", "Search": rows})
    assert isinstance(doubt, DoubtFound)
    assert [one[0] for one in doubt.candidates] == ["tt0000001", "tt0000002"]


def test_a_title_in_another_script_is_looked_for_in_latin_letters() -> None:
    source = Omdb([WantedFilm("Сталкер", 1979)], "key")
    ask = only_ask(source.start())
    assert "t=stalker" in ask.url
    assert isinstance(answered(source, ask, omdb_film(3, "Stalker", 1979))[0], FilmFound)


def test_what_a_person_chose_is_asked_by_its_id_and_what_he_turned_down_not_at_all() -> None:
    films = [WantedFilm("Home", None), WantedFilm("House", None)]
    source = Omdb(films, "key", choices={"home": "tt0000002", "house": None})
    assert "i=tt0000002" in only_ask(source.start()).url


@pytest.mark.parametrize(
    ("value", "status", "error"),
    [
        ({"Response": "False", "Error": "Request limit reached!"}, 401, QuotaError),
        ({"Response": "False", "Error": "Invalid API key!"}, 401, BarredError),
        ({"Response": "False", "Error": "Something else"}, 200, SourceError),
        (b"<html>busy</html>", 200, SourceError),
        ([1], 200, SourceError),
        (b"[" * 100_000, 200, SourceError),
    ],
)
def test_trouble_of_omdb_has_its_own_error(value: Any, status: int, error: type[Exception]) -> None:
    source = Omdb([WantedFilm("Heat", 1995)], "key")
    with pytest.raises(error):
        answered(source, only_ask(source.start()), value, status)


def test_an_odd_field_costs_that_field_only() -> None:
    source = Omdb([WantedFilm("Heat", 1995)], "key")
    odd = HEAT | {"imdbRating": "very good", "Runtime": {"a": 1}, "Genre": None}
    (found,) = answered(source, only_ask(source.start()), odd)
    assert isinstance(found, FilmFound)
    assert (found.facts.rating, found.facts.runtime, found.facts.genres) == (7.7, None, None)


# flim


def image(number: int, **more: Any) -> dict[str, Any]:
    url = f"https://pictures.example/{number}.png"
    return {"id": str(number), "movie_id": "m1", "full_resolution_url": url, "title": "Heat",
            "year": 1995, "directors": ["Michael Mann"], "shot_time": 2500} | more  # fmt: skip


def test_flim_goes_on_until_a_page_is_not_full_and_never_beyond_the_most() -> None:
    source = Flim([FlimSearch(words="diner")], per_page=2, most=3)
    ask = only_ask(source.start())
    images = [image(1), image(2)]
    found = answered(source, ask, {"query_response": {"images": images}})
    after = next(one for one in found if isinstance(one, Ask) and one.kind == "page")
    assert json.loads(after.body)["page"] == 1
    found = answered(source, after, {"query_response": {"images": [image(3), image(4)]}})
    pictures = [one for one in found if isinstance(one, Ask)]
    assert [one.url for one in pictures] == ["https://pictures.example/3.png"]
    found = answered(source, after, {"query_response": {"images": [image(3)]}})
    assert all(one.kind == "picture" for one in found if isinstance(one, Ask))


def test_a_picture_with_a_caption_is_a_pair_and_has_a_film_and_a_second() -> None:
    source = Flim([FlimSearch(words="diner")])
    found = answered(source, only_ask(source.start()),
                     {"query_response": {"images": [image(1, caption="Two men.")]}})  # fmt: skip
    film, pair = found
    assert isinstance(film, FilmFound)
    assert film.facts.directors == ("Michael Mann",)
    assert isinstance(pair, PairFound)
    assert (pair.captions, pair.picture.film) == (("Two men.",), "m1")
    assert pair.picture.about["second"] == 2.5


def test_a_film_on_flim_is_found_by_title_and_told_from_its_namesake_by_year() -> None:
    source = Flim([FlimSearch(film=WantedFilm("Heat", 1995))])
    ask = only_ask(source.start())
    assert json.loads(ask.body) == {"media_type": "", "suggest": "Heat"}
    two = {"suggestions": [{"id": "a", "name": "Heat"}, {"id": "b", "name": "Heat"}]}
    first, second = answered(source, ask, two)
    assert isinstance(first, Ask)
    assert isinstance(second, Ask)
    assert answered(source, first, {"query_response": {"images": [image(1, year=1986)]}}) == []
    assert len(answered(source, second, {"query_response": {"images": [image(1)]}})) == 2
    (doubt,) = answered(source, ask, {"suggestions": [{"id": "c", "name": "Dead Heat"}]})
    assert isinstance(doubt, DoubtFound)
    (search,) = answered(source, ask, {"suggestions": [{"id": "d", "name": "The Heat"}]})
    assert isinstance(search, Ask)
    (doubt,) = answered(source, search, {"query_response": {"images": [image(1, year=2013)]}})
    assert isinstance(doubt, DoubtFound)
    assert doubt.why == "flim's film of this title is of 2013"


def test_flim_without_a_token_says_how_to_set_one() -> None:
    source = Flim([FlimSearch(words="x")], token="s3cret")
    ask = only_ask(source.start())
    assert ("Authorization", "Bearer s3cret") in source.sign(ask).headers
    picture = Ask("https://elsewhere.example/a.png", "picture", "picture")
    assert source.sign(picture) == picture
    with pytest.raises(BarredError, match="CINESEEK_FLIM_TOKEN"):
        answered(source, ask, {}, 401)
    with pytest.raises(ValueError, match="no filter 'mood'"):
        FlimSearch(words="x", filters={"mood": ["sad"]})


# IMDb and trailers


def test_a_page_without_data_gives_nothing_but_the_facts_that_were_known() -> None:
    source = Imdb([WantedFilm("Heat", 1995, "tt0113277")])
    film, ask = source.start()
    assert isinstance(film, FilmFound)
    assert isinstance(ask, Ask)
    (found,) = answered(source, ask, b"<html><script type='application/ld+json'>{oops</script>")
    assert isinstance(found, FilmFound)
    assert (found.facts.title, found.facts.genres) == ("Heat", None)


def test_hostile_text_takes_no_time() -> None:
    began = time.process_time()
    for text in ("<script " * 200_000, "<script>" * 200_000, "a" * 2_000_000, "1 " * 500_000):
        assert read_scripts(text) == ([], {})
        clean_caption(text)
        fold(text)
        judge(text, 1990, [Candidate("a", text[1:], 1990)])
        film_of_trailer(text)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    ("name", "title", "year"),
    [
        ("Heat (1995) Official Trailer #1 - Al Pacino Movie HD", "Heat", 1995),
        ("1917 - Official Trailer [HD]", "1917", None),
        ("Blade Runner 2049 - Official Trailer", "Blade Runner 2049", None),
        ("The Matrix Official Trailer 1999", "The Matrix", 1999),
        ("Dune: Part Two | Official Trailer 3", "Dune: Part Two", None),
        ("Us - Official Trailer", "Us", None),
        ("Amélie - Bande-annonce", "Amélie", None),
        ("2001: A Space Odyssey (1968) Trailer", "2001: A Space Odyssey", 1968),
    ],
)
def test_a_trailer_is_named_after_its_film(name: str, title: str, year: int | None) -> None:
    assert film_of_trailer(name) == WantedFilm(title, year)


def test_what_is_made_of_trailers_is_no_trailer() -> None:
    assert not is_trailer("Heat (1995) Trailer Reaction")
    assert not is_trailer("Heat - the whole film explained")
    assert film_of_trailer("Official Trailer") is None


def test_a_search_takes_the_video_that_surely_is_the_films_trailer() -> None:
    source = YouTube(wanted=[WantedFilm("Heat", 1995)])
    ask = only_ask(source.start())
    assert ask.url == "ytsearch8:Heat 1995 official trailer"
    url = "https://www.youtube.com/watch?v="
    entries = [
        {"id": "1", "url": f"{url}1", "title": "Heat Official Trailer Reaction", "duration": 100},
        {"id": "2", "url": f"{url}2", "title": "The Heat (2013) Trailer", "duration": 100},
        {"id": "3", "url": f"{url}3", "title": "Heat (1995) Trailer, all of it", "duration": 9000},
        {"id": "4", "url": f"{url}4", "title": "Heat (1995) Official Trailer", "duration": 148.0},
    ]
    film, video = answered(source, ask, {"entries": entries})
    assert isinstance(film, FilmFound)
    assert isinstance(video, Ask)
    assert (video.kind, video.url, video.film) == ("video", f"{url}4", "heat-1995")
    (doubt,) = answered(source, ask, {"entries": entries[:2]})
    assert isinstance(doubt, DoubtFound)


# Listings


def test_paths_find_what_is_there_and_nothing_else() -> None:
    value = {"a": [{"b": 1}, {"c": 2}, {"b": [3, 4]}]}
    assert list(find_all(value, "a[*].b")) == [1, [3, 4]]
    assert find_one(value, "a[-1].b[0]") == 3
    assert find_one(value, "a.b.c") is None
    assert split_path("a.b[0].*")[-1] == "*"
    with pytest.raises(ValueError, match="no path"):
        split_path("a[b]")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("میز چوبی تماس ۰۹۱۲۱۲۳۴۵۶۷", "میز چوبی تماس"),
        ("Call +98 (912) 123-45-67 now", "Call now"),
        ("mail me: a.b@shop.example please", "mail me: please"),
        ("a table, 12,000,000 toman, 1404", "a table, 12,000,000 toman, 1404"),
        ("0912 123 4567", ""),
    ],
)
def test_captions_lose_telephones_and_addresses(text: str, clean: str) -> None:
    assert clean_caption(text) == clean


HTML = {
    "name": "shop",
    "format": "html",
    "first": {"url": "https://shop.example/list"},
    "items": {"at": "li", "pictures": ["img@srcset", "img@data-src"], "words": "h2"},
    "next": {"url": "a[rel=next]@href", "most": 2},
}


def test_an_html_listing_is_read_by_its_description() -> None:
    source = Pairs(make_listing(HTML))
    ask = only_ask(source.start())
    page = (
        "<ul><li><h2>A <b>red</b> car</h2><img srcset='/s.jpg 100w, /l.jpg 900w'></li>"
        "<li><h2>+</h2><img data-src='/x.jpg'></li></ul><a rel=next href='?page=2'>more</a>"
    )
    pair, after = answered(source, ask, page.encode())
    assert isinstance(pair, PairFound)
    assert (pair.captions, pair.picture.url) == (("A red car",), "https://shop.example/l.jpg")
    assert isinstance(after, Ask)
    assert after.url == "https://shop.example/list?page=2"
    assert len(answered(source, after, page.encode())) == 1  # not beyond `most`
    assert largest_of("a.jpg 1x, b.jpg 2x") == "b.jpg"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"name": "A B"}, "name must be"),
        ({"first": {"url": "ftp://x"}}, "first.url must be"),
        ({"items": {"at": "li", "words": "h2"}}, "where the pictures are"),
        ({"items": {"at": "li", "pictures": "img@src"}}, "where the words are"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"detail": {"url": "https://x.example/1"}}, "needs {key}"),
        ({"format": "xml"}, "format is json or html"),
    ],
)
def test_a_description_that_is_wrong_says_what_is(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        make_listing(HTML | change)


def test_a_description_is_read_from_a_file_and_takes_values(tmp_path: Path) -> None:
    import cineseek.sources

    shipped = Path(cineseek.sources.__file__).parent / "listings" / "divar.toml"
    listing = read_listing(shipped, {"category": "motorcycles"})
    assert listing.body is not None
    assert "motorcycles" in json.dumps(listing.body)
    with pytest.raises(SourceError, match="no value 'colour'"):
        read_listing(shipped, {"colour": "red"})
    (tmp_path / "bad.toml").write_text("name = ")
    with pytest.raises(SourceError, match="no TOML"):
        read_listing(tmp_path / "bad.toml")


def test_a_header_with_a_secret_takes_it_from_the_environment() -> None:
    first = {"url": "https://shop.example/list", "headers": {"X-Key": "${SHOP_KEY}"}}
    listing = make_listing(HTML | {"first": first})
    with pytest.raises(ValueError, match="SHOP_KEY"):
        Pairs(listing)
    source = Pairs(listing, {"SHOP_KEY": "s3cret"})
    ask = only_ask(source.start())
    assert "s3cret" not in repr(ask)
    assert source.sign(ask).headers == (("X-Key", "s3cret"),)
