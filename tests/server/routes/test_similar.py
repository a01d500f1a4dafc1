"""What is like this, over HTTP: of footages, films and videos that are sent, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

import cineseek
from cineseek.film import Footage
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.schemas_trailers import MapAnswer, SimilarAnswer
from cineseek.shapes import neighbour_of, place_of

PLACE = "/api/similar"


@pytest.fixture(scope="module")
def night(library: Library) -> Footage:
    """Night Windows."""
    return library.footages("night windows")[0]


def _asked(client: TestClient, path: str, **params: object) -> dict:
    answer = client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    SimilarAnswer.model_validate(answer.json())
    return answer.json()


def _bare(neighbours: list[dict]) -> list[dict]:
    return [{key: one[key] for key in one if key != "thumbnail"} for one in neighbours]


def test_neighbours_of_a_footage_are_those_that_the_library_finds(
    client: TestClient, library: Library, night: Footage
) -> None:
    answer = _asked(client, f"/api/footages/{night.id}/similar", meetings=2)
    own = library.similar(night, meetings=2)
    assert _bare(answer["neighbours"]) == [neighbour_of(one) for one in own]
    assert answer["reason"] == own.reason
    first = answer["neighbours"][0]
    assert first["film"]["title"] == "Salt Wind"
    assert len(first["meetings"]) == 2
    frame = client.get(f"/api/frames/{first['footage']['id']}/{first['thumbnail']}")
    assert frame.headers["content-type"] == "image/jpeg"
    for meeting in first["meetings"]:  # both sides of a moment have a saved frame
        for footage, second in ((night.id, "second"), (first["footage"]["id"], "other")):
            name = round(meeting[second] * 1000)
            assert client.get(f"/api/frames/{footage}/{name}.jpg").status_code == 200
    assert {"total", "wait", "similar", "shape"} <= answer["seconds"].keys()


def test_a_film_is_asked_about_by_its_footage(
    client: TestClient, library: Library, night: Footage
) -> None:
    answer = _asked(client, f"/api/films/{night.film_id}/similar", limit=1)
    own = library.similar(library.film(night.film_id), limit=1)
    assert _bare(answer["neighbours"]) == [neighbour_of(one) for one in own]
    assert client.get("/api/films/nothing/similar").status_code == 404
    assert client.get(f"/api/footages/{'0' * 32}/similar").status_code == 404


def test_weights_and_filters_go_to_the_library(
    client: TestClient, library: Library, night: Footage
) -> None:
    path = f"/api/footages/{night.id}/similar"
    answer = _asked(client, path, palette=2, rhythm=0.5)
    own = library.similar(night, weights={"palette": 2, "rhythm": 0.5})
    assert _bare(answer["neighbours"]) == [neighbour_of(one) for one in own]
    assert set(answer["neighbours"][0]["shares"]) == {"palette", "rhythm"}
    none = _asked(client, path, q="genre:western year:..1920")
    assert none["neighbours"] == []
    assert none["reason"]


@pytest.mark.parametrize(
    ("params", "code"),
    [
        ({"look": 0, "sound": 0}, "no_weights"),
        ({"look": -1}, "invalid_request"),
        ({"look": "nan"}, "invalid_request"),
        ({"limit": 0}, "invalid_request"),
        ({"limit": 201}, "invalid_request"),
        ({"meetings": 21}, "invalid_request"),
        ({"q": "rain at night"}, "no_filters"),
        ({"q": "color:gren"}, "bad_query"),
        ({"q": "color:teal"}, "no_filters"),
        ({"q": "image:/etc/passwd"}, "picture_by_path"),
    ],
    ids=str,
)
def test_what_is_badly_asked_is_refused(
    client: TestClient, night: Footage, params: dict[str, object], code: str
) -> None:
    refused = client.get(f"/api/footages/{night.id}/similar", params=params)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, code)
    assert refused.json()["error"]["remedy"]


def test_a_video_is_compared_and_nothing_of_it_stays(
    client: TestClient,
    library: Library,
    night: Footage,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    video = Path(night.path).read_bytes()
    sent = client.post(PLACE, files={"video": ("../x.mp4", video)}, data={"limit": 1, "look": 1})
    SimilarAnswer.model_validate(sent.json())
    (tmp_path / "own").mkdir()
    copy = tmp_path / "own" / "copy.mp4"
    copy.write_bytes(video)
    own = library.similar(copy, limit=1, weights={"look": 1})
    assert _bare(sent.json()["neighbours"]) == [neighbour_of(one) for one in own]
    assert sent.json()["neighbours"][0]["film"]["title"] == "Night Windows"
    broken = client.post(PLACE, files={"video": video[:4000]})
    assert (broken.status_code, broken.json()["error"]["code"]) == (422, "unreadable_media")
    assert str(tmp_path) not in broken.text
    assert [path.name for path in tmp_path.iterdir()] == ["own"]


@pytest.mark.parametrize(
    ("limits", "status", "code"),
    [
        ({"trailer_bytes": 1000}, 413, "too_large"),
        ({"trailer_seconds": 1.0}, 422, "too_long"),
        ({"trailer_patience": 0.0}, 422, "too_long"),
    ],
    ids=str,
)
def test_what_is_too_much_is_refused(
    library: Library, night: Footage, limits: dict[str, float], status: int, code: str
) -> None:
    app = create_app(library, ServerConfig(limits=Limits(**limits)))  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        refused = asking.post(PLACE, files={"video": Path(night.path).read_bytes()})
    assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)
    assert refused.json()["error"]["remedy"]


def test_a_picture_is_no_trailer(client: TestClient, library: Library, night: Footage) -> None:
    frame = library.folder / library.catalogue.frames(night.id)[0].file
    refused = client.post(PLACE, files={"video": frame.read_bytes()})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "unreadable_media")


def test_the_map_has_a_place_and_a_picture_for_each_footage(
    client: TestClient, library: Library
) -> None:
    answer = client.get("/api/map")
    MapAnswer.model_validate(answer.json())
    places = sorted(library.map(), key=lambda one: one.footage.id)
    shown = [
        {key: one[key] for key in one if key != "thumbnail"} for one in answer.json()["places"]
    ]
    assert shown == [place_of(one) for one in places]
    assert answer.json()["total"] == 2
    for one in answer.json()["places"]:
        path = f"/api/frames/{one['footage']['id']}/{one['thumbnail']}"
        assert client.get(path).status_code == 200
    again = client.get("/api/map", headers={"If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert len(client.get("/api/map", params={"limit": 1}).json()["places"]) == 1


def test_an_empty_library_has_nothing_alike_and_an_empty_map(tmp_path: Path, films: Path) -> None:
    video = next(films.rglob("*.mp4")).read_bytes()
    with (
        cineseek.open(tmp_path / "films.cine", model="toy") as library,
        TestClient(create_app(library), base_url="http://127.0.0.1") as asking,
    ):
        assert asking.get("/api/map").json() == {"places": [], "total": 0}
        refused = asking.post(PLACE, files={"video": video})
    assert refused.status_code == 404
    assert "empty" in refused.json()["error"]["message"]


def test_questions_are_counted(library: Library, night: Footage) -> None:
    with TestClient(create_app(library), base_url="http://127.0.0.1") as asking:
        asking.get(f"/api/footages/{night.id}/similar")
        asking.get(f"/api/footages/{night.id}/similar", params={"q": "genre:western"})
        text = asking.get("/metrics").text
    for outcome in ("found", "empty"):
        assert f'cineseek_similars_total{{outcome="{outcome}",subject="library"}} 1.0' in text
    assert 'cineseek_similar_stage_seconds_count{stage="similar"} 2.0' in text
