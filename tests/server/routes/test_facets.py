"""What can be filtered, and suggestions, over HTTP."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import pytest
from drawn_clips import draw_clip
from fastapi.testclient import TestClient

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.schemas_search import FacetsAnswer, Suggestions


def test_facets_count_what_can_be_filtered(client: TestClient, library: Library) -> None:
    answer = FacetsAnswer.model_validate(client.get("/api/facets").json()).facets
    films = library.films()
    shots = [shot for one in library.footages() for shot in library.shots(one)]
    assert {one.value: one.count for one in answer["light"]} == Counter(
        shot.facets.light for shot in shots
    )
    assert {one.value: one.count for one in answer["color"]} == Counter(
        color for shot in shots for color in shot.facets.colors
    )
    assert {one.value: one.count for one in answer["genre"]} == Counter(
        genre for film in films for genre in film.genres
    )
    assert [one.count for one in answer["color"]] == sorted(
        (one.count for one in answer["color"]), reverse=True
    )
    assert sum(one.count for one in answer["year"]) == len(films)
    assert answer["kind"][0].model_dump() == {"value": "feature", "count": 2}
    assert answer["people"] == []  # nobody counted


def test_every_value_finds_as_many_as_it_counts(client: TestClient) -> None:
    facets = client.get("/api/facets").json()["facets"]
    for key in ("color", "light", "motion", "sound"):
        for one in facets[key]:
            query = f"{key}:{one['value']}"
            assert client.get("/api/search", params={"q": query}).json()["total"] == one["count"]
    for key in ("genre", "director", "year", "kind"):
        for one in facets[key]:
            query = f'{key}:"{one["value"]}"' if " " in one["value"] else f"{key}:{one['value']}"
            hits = client.get("/api/search", params={"q": query, "limit": 200}).json()["hits"]
            assert len({hit["film"]["id"] for hit in hits}) == one["count"], query


def test_facets_follow_what_is_added_and_removed(library_folder: Path, tmp_path: Path) -> None:
    copy_folder(library_folder, tmp_path / "films.cine")
    draw_clip(tmp_path / "New Film (2031).mp4", seconds=1.0)
    with cineseek.open(tmp_path / "films.cine", create=False) as library:
        asking = TestClient(create_app(library), base_url="http://127.0.0.1")

        def decades() -> list[str]:
            return [one["value"] for one in asking.get("/api/facets").json()["facets"]["year"]]

        def soon(there: bool) -> None:
            """Where counting takes long, it is not done for every change."""
            until = time.monotonic() + 10
            while ("2030..2039" in decades()) != there:
                assert time.monotonic() < until
                time.sleep(0.05)

        assert "2030..2039" not in decades()
        library.add(tmp_path / "New Film (2031).mp4")
        soon(True)
        asked = asking.get("/api/suggest", params={"q": "new f"}).json()
        assert asked["suggestions"][0]["text"] == 'title:"New Film"'
        library.remove("new film")
        soon(False)


@pytest.mark.parametrize(
    ("query", "at", "text"),
    [
        ("salt w", 6, 'title:"Salt Wind"'),
        ("dir", 3, "director:"),
        ("kind:f sea", 6, "kind:feature"),
    ],
)
def test_suggestions_complete_the_word_being_typed(
    client: TestClient, query: str, at: int, text: str
) -> None:
    asked = client.get("/api/suggest", params={"q": query, "at": at})
    answer = Suggestions.model_validate(asked.json())
    assert answer.suggestions[0].text == text
    assert answer.end == at
    whole = client.get("/api/suggest", params={"q": query[:at]})
    assert whole.json() == asked.json()


def test_no_suggestion_leads_to_what_a_server_refuses(client: TestClient) -> None:
    for query in ("", "im", "image:", "picture:"):
        found = client.get("/api/suggest", params={"q": query, "limit": 50}).json()
        assert not [one for one in found["suggestions"] if one["text"].startswith(("im", "pic"))]
