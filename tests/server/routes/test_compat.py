"""The earlier project's route, as its programs know it."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from fastapi.testclient import TestClient
from PIL import Image

from cineseek.library import Library
from cineseek.server.schemas_search import CompatHit


def test_one_video_or_all_are_searched_as_before(client: TestClient, library: Library) -> None:
    everywhere = client.get("/compat/ALL/", params={"search_entry": "purple night", "k": 3})
    assert everywhere.status_code == 200, everywhere.text
    found = [CompatHit.model_validate(one) for one in everywhere.json()]
    hits = library.search('"purple night"', limit=3)
    assert [(one.score, one.second) for one in found] == [
        (round(hit.score, 4), round(hit.second, 3)) for hit in hits
    ]
    assert found
    with Image.open(io.BytesIO(base64.b64decode(found[0].image_base64))) as picture:
        assert picture.format == "JPEG"
    for footage in library.footages():
        path = Path(footage.path)
        for name in (path.name, path.stem):
            asked = client.get(f"/compat/{name}/", params={"search_entry": "purple night"})
            assert {one["video_name"] for one in asked.json()} <= {path.name}
    assert client.get("/compat/ALL?search_entry=night").status_code == 200


def test_what_looks_like_a_filter_is_words_as_before(client: TestClient) -> None:
    for entry in ("color:red", 'said:"x', "-boat", "image:/etc/passwd", 'a "b" «c', ">> night"):
        asked = client.get("/compat/ALL/", params={"search_entry": entry})
        assert asked.status_code == 200, asked.text


def test_an_unknown_video_is_not_found_and_no_words_are_refused(client: TestClient) -> None:
    assert client.get("/compat/none/", params={"search_entry": "x"}).status_code == 404
    assert client.get("/compat/..%2f/", params={"search_entry": "x"}).status_code == 404
    assert client.get("/compat/ALL/").status_code == 422
    assert client.get("/compat/ALL/", params={"search_entry": ' "" '}).status_code == 422
    assert client.get("/compat/ALL/", params={"search_entry": "x", "k": 0}).status_code == 422
