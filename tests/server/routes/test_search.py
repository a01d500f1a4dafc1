"""Searching over HTTP: by words, by a shot, page by page, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from cineseek.library import Library
from cineseek.server.schemas_search import SearchAnswer
from cineseek.shapes import hit_of


def _ask(client: TestClient, **options: Any) -> dict[str, Any]:
    asked = client.get("/api/search", params=options)
    assert asked.status_code == 200, asked.text
    SearchAnswer.model_validate(asked.json())
    body: dict[str, Any] = asked.json()
    return body


def _refusal(client: TestClient, **options: Any) -> dict[str, Any]:
    asked = client.get("/api/search", params=options)
    assert asked.status_code == 422, asked.text
    error: dict[str, Any] = asked.json()["error"]
    assert error["remedy"]
    return error


def test_words_find_what_the_library_finds(client: TestClient, library: Library) -> None:
    answer = _ask(client, q="said:umbrella")
    hits = library.search("said:umbrella")
    assert answer["hits"] == [hit_of(hit) for hit in hits]
    assert answer["hits"][0]["film"]["title"] == "Night Windows"
    assert answer["hits"][0]["text"] == "Take the yellow umbrella."
    assert answer["reason"] == hits.reason
    assert answer["total"] == hits.total == len(hits)


def test_persian_words_are_found_too(client: TestClient) -> None:
    answer = _ask(client, q='said:"چتر زرد"')
    assert answer["hits"][0]["text"] == "چتر زرد را بردار."


def test_an_answer_says_how_the_query_was_understood_and_where_time_went(
    client: TestClient,
) -> None:
    answer = _ask(client, q="a lighthouse kind:feature")
    assert answer["says"] == "Shots that look like “a lighthouse”, in a feature."
    assert answer["seconds"]["total"] >= answer["seconds"]["encode"] > 0
    assert {"vectors", "facts", "shape"} <= answer["seconds"].keys()


def test_pages_fit_together_and_the_last_has_no_next(client: TestClient, library: Library) -> None:
    everything = [shot.id for one in library.footages() for shot in library.shots(one)]
    found, cursor, pages = [], None, 0
    while True:
        options = {"cursor": cursor} if cursor else {}
        page = _ask(client, q="duration:>0.1s", limit=2, **options)
        found += [hit["id"] for hit in page["hits"]]
        assert [hit["rank"] for hit in page["hits"]] == list(
            range(len(found) - len(page["hits"]) + 1, len(found) + 1)
        )
        pages += 1
        cursor = page["next"]
        if cursor is None:
            break
    assert sorted(found) == sorted(everything)
    assert pages == -(-len(everything) // 2)


@pytest.mark.parametrize("other", [{"q": "duration:>0.2s"}, {"q": "kind:feature"}])
def test_a_cursor_of_another_question_is_refused(client: TestClient, other: dict[str, str]) -> None:
    cursor = _ask(client, q="duration:>0.1s", limit=1)["next"]
    assert _refusal(client, cursor=cursor, **other)["code"] == "bad_cursor"


@pytest.mark.parametrize("cursor", ["x", "AAAA", "====", "é", "A" * 200])
def test_a_made_up_cursor_is_refused(client: TestClient, cursor: str) -> None:
    assert _refusal(client, q="red", cursor=cursor)["code"] == "bad_cursor"


def test_a_shot_finds_others_like_it_and_not_itself(client: TestClient, library: Library) -> None:
    shot = library.shots(library.footages()[0])[0]
    answer = _ask(client, like=shot.id)
    assert shot.id not in [hit["id"] for hit in answer["hits"]]
    both = _ask(client, like=shot.id, q="kind:trailer")
    assert both["hits"] == []
    asked = client.get(f"/api/shots/{shot.id}/similar")
    SearchAnswer.model_validate(asked.json())
    assert asked.json()["hits"] == answer["hits"]


def test_a_query_cannot_name_a_file(client: TestClient) -> None:
    for query in ("image:/etc/passwd", "sea img:x.png", 'rain >> picture:"a b.jpg"', "تصویر:x"):
        error = _refusal(client, q=query)
        assert error["code"] == "picture_by_path"
        assert "/api/images" in error["remedy"]
        assert query[error["at"] :].startswith(("image", "img", "picture", "تصویر"))


def test_what_is_badly_asked_is_refused_with_the_place(client: TestClient) -> None:
    assert _refusal(client)["code"] == "no_question"
    assert _refusal(client, q="   ")["code"] == "no_question"
    assert _refusal(client, q="director:")["at"] == 8
    assert _refusal(client, q="x" * 1001)["code"] == "query_too_long"
    assert _refusal(client, q="red", limit=201)["code"] == "invalid_request"
    assert _refusal(client, q="red", limit=0)["code"] == "invalid_request"
    assert _refusal(client, like="nonsense")["code"] == "invalid_request"


def test_a_shot_that_is_not_there_is_not_found(client: TestClient) -> None:
    asked = client.get("/api/search", params={"like": "0" * 32 + "-1"})
    assert asked.status_code == 404


def test_a_query_that_nothing_answers_says_so(client: TestClient) -> None:
    answer = _ask(client, q="said:nowhere")
    assert answer["hits"] == []
    assert answer["next"] is None
    assert "nowhere" in answer["reason"]
