"""Films, shots and saved frames over HTTP."""

from __future__ import annotations

import io

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from cineseek.library import Library
from cineseek.server.schemas import FilmAnswer, Films, ShotAnswer, Shots
from cineseek.shapes import facts_of, footage_of


def test_films_are_listed_with_what_there_is_of_them(client: TestClient, library: Library) -> None:
    asked = client.get("/api/films")
    answer = Films.model_validate(asked.json())
    assert [film.title for film in answer.films] == ["Night Windows", "Salt Wind"]
    assert answer.total == 2
    assert answer.next is None
    first = answer.films[0]
    (footage,) = library.footages(first.id)
    assert (first.shots, first.kinds) == (len(library.shots(footage)), ["feature"])
    assert first.duration == pytest.approx(footage.duration, abs=0.001)
    assert client.get(f"/api/frames/{first.footage}/{first.thumbnail}").status_code == 200


def test_films_come_by_title_by_year_and_as_they_were_added(
    client: TestClient, library: Library
) -> None:
    by_year = [film["year"] for film in client.get("/api/films?sort=year").json()["films"]]
    assert by_year == sorted((film.year for film in library.films()), reverse=True)
    added = client.get("/api/films?sort=added&limit=1").json()
    rest = client.get(f"/api/films?sort=added&limit=1&cursor={added['next']}").json()
    assert {added["films"][0]["id"], rest["films"][0]["id"]} == {one.id for one in library.films()}
    assert client.get(f"/api/films?sort=title&cursor={added['next']}").status_code == 422
    assert client.get("/api/films?sort=length").status_code == 422


def test_films_are_found_by_words_of_titles_and_people(
    client: TestClient, library: Library
) -> None:
    for words in ("wind", "SALT", "salt-wind", "win salt"):
        titles = [
            film["title"] for film in client.get("/api/films", params={"q": words}).json()["films"]
        ]
        assert "Salt Wind" in titles, words
    director = next(film.directors[0] for film in library.films() if film.directors)
    assert client.get("/api/films", params={"q": director.upper()}).json()["films"]
    assert client.get("/api/films?q=nothing-at-all").json() == {
        "films": [],
        "total": 0,
        "next": None,
    }


def test_a_film_is_told_with_all_its_facts(client: TestClient, library: Library) -> None:
    film = library.films()[0]
    answer = client.get(f"/api/films/{film.id}").json()
    FilmAnswer.model_validate(answer)
    assert answer["film"] == facts_of(film)
    assert answer["footage"] == [footage_of(one) for one in library.footages(film.id)]
    assert "/" not in answer["footage"][0]["file"]
    asked = client.get("/api/films/no-such-film")
    assert asked.status_code == 404
    assert asked.json()["error"]["code"] == "not_found"
    assert client.get("/api/films/no-such-film/shots").status_code == 404


def test_shots_of_a_film_come_in_order_with_frames_and_words(
    client: TestClient, library: Library
) -> None:
    film = library.film("night windows")
    (footage,) = library.footages(film.id)
    page = client.get(f"/api/films/{film.id}/shots", params={"footage": footage.id, "limit": 1})
    first = Shots.model_validate(page.json())
    rest = client.get(
        f"/api/films/{film.id}/shots",
        params={"footage": footage.id, "limit": 200, "cursor": first.next},
    ).json()
    shots = [page.json()["shots"][0], *rest["shots"]]
    assert [shot["number"] for shot in shots] == [one.number for one in library.shots(footage)]
    assert first.total == len(shots)
    assert "Take the yellow umbrella." in [line["text"] for line in shots[0]["text"]]
    for shot in shots:
        assert shot["frames"], shot["id"]
        assert all(shot["start"] <= one["second"] <= shot["end"] for one in shot["frames"])
        alone = client.get(f"/api/shots/{shot['id']}").json()
        ShotAnswer.model_validate(alone)
        assert alone["shot"] == shot
        assert alone["film"]["id"] == film.id
    other = library.footages("salt wind")[0]
    assert client.get(f"/api/films/{film.id}/shots?footage={other.id}").status_code == 404


def test_a_shot_that_is_not_there_is_not_found(client: TestClient, library: Library) -> None:
    footage = library.footages()[0]
    assert client.get(f"/api/shots/{footage.id}-999999999").status_code == 404
    assert client.get(f"/api/shots/{'0' * 32}-1").status_code == 404
    assert client.get(f"/api/shots/{footage.id}-0x1").status_code == 422


def test_a_saved_frame_is_sent_once_and_kept_for_ever(client: TestClient, library: Library) -> None:
    footage = library.footages()[0]
    frame = library.catalogue.frames(footage.id)[0]
    millisecond = round(frame.second * 1000)
    asked = client.get(f"/api/frames/{footage.id}/{millisecond}.jpg")
    assert asked.headers["content-type"] == "image/jpeg"
    assert asked.headers["cache-control"] == "private, max-age=31536000, immutable"
    with Image.open(io.BytesIO(asked.content)) as picture:
        assert picture.height <= 360
    again = client.get(
        f"/api/frames/{footage.id}/{footage.id[:12]}-{millisecond}.jpg",
        headers={"if-none-match": asked.headers["etag"]},
    )
    assert (again.status_code, again.content) == (304, b"")
    other = client.get(asked.url, headers={"if-none-match": '"another"'})
    assert other.content == asked.content


@pytest.mark.parametrize(
    "name", ["..%2F..%2Fcatalogue.sqlite", "0x10", "-1", "1e3", "9999999999", "12.5", "٣"]
)
def test_a_frame_is_named_by_digits_only(client: TestClient, library: Library, name: str) -> None:
    footage = library.footages()[0]
    assert client.get(f"/api/frames/{footage.id}/{name}.jpg").status_code in (404, 422)
    assert client.get(f"/api/frames/{footage.id}/999999999.jpg").status_code == 404
