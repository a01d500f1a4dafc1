"""How good may it be, over HTTP: of footages, films and videos that are sent, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from cineseek.film import Footage
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.schemas_trailers import RatingAnswer
from cineseek.shapes import rating_of


@pytest.fixture(scope="module")
def night(library: Library) -> Footage:
    """Night Windows."""
    return library.footages("night windows")[0]


def test_a_rating_is_the_one_that_the_library_tells(
    client: TestClient, library: Library, night: Footage
) -> None:
    asked = client.get(f"/api/footages/{night.id}/rating")
    RatingAnswer.model_validate(asked.json())
    own = library.rate(night)
    assert asked.json() | {"seconds": {}} == rating_of(own) | {"seconds": {}}
    assert asked.json()["model"] == "facts"
    assert asked.json()["low"] < asked.json()["value"] < asked.json()["high"]
    of_film = client.get(f"/api/films/{night.film_id}/rating", params={"coverage": 0.5}).json()
    own = library.rate(library.film(night.film_id), coverage=0.5)
    assert of_film | {"seconds": {}} == rating_of(own) | {"seconds": {}}
    assert of_film["high"] - of_film["low"] < asked.json()["high"] - asked.json()["low"]


def test_a_video_is_rated_and_nothing_of_it_stays(
    client: TestClient, night: Footage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    sent = client.post("/api/rate", files={"video": Path(night.path).read_bytes()})
    RatingAnswer.model_validate(sent.json())
    assert (sent.json()["film"], sent.json()["footage"]) == (None, None)
    assert str(tmp_path) not in sent.text
    broken = client.post("/api/rate", files={"video": b"\x00\x00\x00\x18ftypisom"})
    assert (broken.status_code, broken.json()["error"]["code"]) == (422, "unreadable_media")
    assert list(tmp_path.iterdir()) == []


def test_what_is_badly_asked_is_refused(client: TestClient, night: Footage) -> None:
    for coverage in ("0", "1", "0.999", "nan", "x"):
        refused = client.get(f"/api/footages/{night.id}/rating", params={"coverage": coverage})
        assert refused.status_code == 422
    assert client.get("/api/films/nothing/rating").status_code == 404
    assert client.get(f"/api/footages/{'0' * 32}/rating").status_code == 404


def test_what_is_too_much_is_refused_and_answers_are_counted(
    library: Library, night: Footage
) -> None:
    app = create_app(library, ServerConfig(limits=Limits(trailer_bytes=1000)))
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        refused = asking.post("/api/rate", files={"video": Path(night.path).read_bytes()})
        assert (refused.status_code, refused.json()["error"]["code"]) == (413, "too_large")
        asking.get(f"/api/footages/{night.id}/rating")
        text = asking.get("/metrics").text
    assert 'cineseek_ratings_total{by="facts",subject="library"} 1.0' in text
    assert 'cineseek_rate_stage_seconds_count{stage="rate"} 1.0' in text
