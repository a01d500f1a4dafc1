"""A server's answers in a notebook show its frames; the awaited ones when they are asked to."""

from __future__ import annotations

import asyncio
import copy
import pickle

import pytest
from scripted_server import reply, scripted

from cineseek.client import AsyncClient, Client, Gallery
from cineseek.library import Library


def images(page: str) -> int:
    return page.count('src="data:image/jpeg;base64,')


def test_what_a_client_answers_shows_itself(client: Client, library: Library) -> None:
    hits = client.search("duration:>0s", limit=3)
    assert images(hits._repr_html_()) == 3
    assert hits[0].film.title in hits._repr_html_()
    films = client.films()
    assert images(films._repr_html_()) == len(films)
    assert "4 s" in films._repr_html_() or "0:04" in films._repr_html_()
    assert images(client.shots(films[0].film)._repr_html_()) == len(library.shots(hits[0].footage))
    shot = client.shot(hits[0])
    assert images(shot._repr_html_()) == len(shot.details.frames)
    assert f"shot {shot.shot.number}" in shot._repr_html_()
    film = client.film(films[0].film)
    assert films[0].film.directors[0] in film._repr_html_()
    assert images(next(iter(client.search_pages("light:dark", limit=1)))._repr_html_()) == 1


def test_anything_out_of_an_answer_can_be_shown(client: Client) -> None:
    hits, films = client.search("duration:>0s"), client.films()
    shots = client.shots(films[0].film)
    for what, many in ((hits[0], 1), (hits[:2], 2), (list(films), 2), (shots[0], 1), (films, 2)):
        shown = client.show(what)
        assert isinstance(shown, Gallery)
        assert images(shown._repr_html_()) == many
    with pytest.raises(ValueError, match="no picture of float"):
        client.show([1.5])


def test_what_was_awaited_shows_words_and_with_show_pictures(live: str) -> None:
    async def look() -> None:
        async with AsyncClient(live) as client:
            hits = await client.search("duration:>0s", limit=2)
            assert images(hits._repr_html_()) == 0
            assert hits[0].film.title in hits._repr_html_()
            assert images((await client.show(hits))._repr_html_()) == 2

    asyncio.run(look())


def test_an_answer_outlives_its_client(live: str) -> None:
    with Client(live) as client:
        hits = client.search("duration:>0s", limit=2)
        for kept in (pickle.loads(pickle.dumps(hits)), copy.deepcopy(hits)):
            assert kept == hits
            assert images(kept._repr_html_()) == 0
    assert hits[0].film.title in hits._repr_html_()
    assert images(hits._repr_html_()) == 0


def test_a_server_that_has_gone_leaves_the_words(live: str) -> None:
    with Client(live) as client:
        hits = client.search("duration:>0s", limit=2)
    with scripted(b"") as server, Client(server.url, retries=0) as client:
        shown = client.show(hits)
        assert len(server.asked) == 1
    assert hits[0].film.title in shown.html
    missing = reply({"error": {"code": "not_found", "message": "", "remedy": ""}}, "404 Not Found")
    with scripted(missing) as server, Client(server.url, retries=0) as client:
        assert images(client.show(hits).html) == 0
        assert len(server.asked) == 2
