"""Which film is this, over HTTP: pictures, GIFs and clips, and an address that can be shared."""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image, ImageOps

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.schemas_identify import IdentifyAnswer
from cineseek.shapes import identification_of
from cineseek.shapes_read import read_identification

PLACE = "/api/identify"


@pytest.fixture(scope="module")
def clip(films: Path) -> bytes:
    """Night Windows as its file is: four seconds."""
    return (films / "Night Windows (2011)" / "night-windows.mp4").read_bytes()


@pytest.fixture(scope="module")
def pictures(films: Path) -> list[Image.Image]:
    """All pictures of Night Windows."""
    with av.open(str(films / "Night Windows (2011)" / "night-windows.mp4")) as container:
        return [frame.to_image() for frame in container.decode(video=0)]


def _written(picture: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def _ask(client: TestClient, content: bytes, **form: object) -> dict:
    asked = client.post(PLACE, files={"image": ("x", content)}, data=form)
    assert asked.status_code == 200, asked.text
    IdentifyAnswer.model_validate(asked.json())
    return asked.json()


def test_a_picture_is_answered_as_the_library_answers(
    client: TestClient, library: Library, pictures: list[Image.Image]
) -> None:
    content = _written(pictures[12])
    answer = _ask(client, content)
    own = library.identify(np.asarray(pictures[12]))
    assert {key: answer[key] for key in identification_of(own)} == identification_of(own)
    assert answer["film"]["title"] == "Night Windows"
    assert answer["image"] == hashlib.sha256(content).hexdigest()
    assert answer["pictures"] == 1
    first = answer["candidates"][0]
    frame = client.get(f"/api/frames/{first['footage']['id']}/{first['thumbnail']}")
    assert frame.headers["content-type"] == "image/jpeg"
    assert {"total", "read", "identify", "shape"} <= answer["seconds"].keys()


def test_films_that_hold_the_very_frame_come_each_with_where_in_it(
    client: TestClient,
    library: Library,
    pictures: list[Image.Image],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = library.identify(np.asarray(pictures[12]))
    first = known.candidates[0]
    other = replace(first, film=library.films()[1])
    shared = replace(known, film=None, candidates=(first,), among=(first, other), together=0.97)
    monkeypatch.setattr(library, "identify", lambda *asked, **how: shared)
    answer = _ask(client, _written(pictures[12]))
    titles = [film.title for film in (first.film, other.film)]
    assert [one["film"]["title"] for one in answer["among"]] == titles
    assert [one["second"] for one in answer["among"]] == [first.second] * 2
    assert identification_of(read_identification(answer)) == identification_of(shared)
    assert answer["together"] == 0.97


def test_a_mirrored_picture_says_so(client: TestClient, pictures: list[Image.Image]) -> None:
    answer = _ask(client, _written(ImageOps.mirror(pictures[12])))
    assert answer["candidates"][0]["transform"].startswith("mirrored")


def test_what_was_sent_is_asked_again_by_its_id(
    client: TestClient, pictures: list[Image.Image]
) -> None:
    content = _written(pictures[20], "JPEG")
    name = client.post("/api/images", files={"image": content}).json()["id"]
    asked = client.get(PLACE, params={"image": name})
    IdentifyAnswer.model_validate(asked.json())
    assert asked.json() | {"seconds": {}} == _ask(client, content) | {"seconds": {}}
    assert asked.json()["image"] == name
    one = client.get(PLACE, params={"image": name, "limit": 1}).json()
    assert len(one["candidates"]) == 1


def test_a_clip_is_kept_as_pictures_and_shared(client: TestClient, clip: bytes) -> None:
    answer = _ask(client, clip)
    assert answer["film"]["title"] == "Night Windows"
    assert answer["pictures"] == 8
    again = client.get(PLACE, params={"image": answer["image"]}).json()
    assert (again["film"], again["pictures"]) == (answer["film"], 8)
    shown = client.get(f"/api/images/{answer['image']}")
    assert shown.headers["content-type"] == "image/jpeg"
    found = client.get("/api/search", params={"image": answer["image"]}).json()
    assert found["hits"][0]["film"]["title"] == "Night Windows"


def test_a_gif_is_several_pictures_also_where_it_was_kept_as_one(
    client: TestClient, pictures: list[Image.Image]
) -> None:
    some = pictures[4:40:4]
    content = _written(some[0], "GIF", save_all=True, append_images=some[1:], duration=160)
    assert client.post("/api/images", files={"image": content}).status_code == 200
    answer = _ask(client, content)
    assert answer["pictures"] == 8
    assert answer["film"]["title"] == "Night Windows"
    single = _ask(client, _written(some[0], "GIF"))
    assert single["pictures"] == 1


def test_noise_is_not_known_and_the_reason_is_said(client: TestClient) -> None:
    noise = np.random.default_rng(3).integers(0, 255, (120, 200, 3), np.uint8)
    answer = _ask(client, _written(Image.fromarray(noise)))
    assert answer["film"] is None
    assert answer["second"] is None
    assert answer["reason"]
    assert answer["probability"] < answer["threshold"]


def test_no_clip_is_left_on_the_disk(
    client: TestClient, clip: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    _ask(client, clip[:-1])  # another content: looked at anew
    broken = client.post(PLACE, files={"image": clip[:3000]})
    assert broken.status_code == 422
    assert broken.json()["error"]["code"] == "unreadable_media"
    assert "/" not in broken.json()["error"]["message"]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("limits", "status", "code"),
    [
        ({"clip_bytes": 1000}, 413, "too_large"),
        ({"clip_seconds": 1.0}, 422, "too_long"),
        ({"clip_pixels": 1000}, 422, "too_long"),
        ({"clip_patience": 0.0}, 422, "unreadable_media"),
    ],
    ids=lambda value: str(value),
)
def test_a_clip_that_is_too_much_is_refused(
    library: Library, clip: bytes, limits: dict[str, float], status: int, code: str
) -> None:
    app = create_app(library, ServerConfig(limits=Limits(**limits)))  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        refused = asking.post(PLACE, files={"image": clip + str(limits).encode()})
    assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)
    assert refused.json()["error"]["remedy"]


def test_what_is_badly_asked_is_refused(client: TestClient) -> None:
    assert client.get(PLACE).status_code == 422
    assert client.get(PLACE, params={"image": "../x"}).status_code == 422
    gone = client.get(PLACE, params={"image": "0" * 64})
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "image_gone")
    for form in ({"limit": "0"}, {"limit": "21"}, {"false_accepts": "0"}, {"false_accepts": "2"}):
        content = _written(Image.new("RGB", (8, 8)))
        assert client.post(PLACE, files={"image": content}, data=form).status_code == 422


def test_an_empty_library_does_not_know(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        app = create_app(library, ServerConfig())
        with TestClient(app, base_url="http://127.0.0.1") as asking:
            answer = _ask(asking, _written(Image.new("RGB", (80, 60), "red")))
    assert answer["film"] is None
    assert answer["candidates"] == []
    assert "empty" in answer["reason"]


class _Slow(Library):
    """A library whose preparing takes as long as the test wants it to."""

    go: threading.Event

    def prepare_identify(self, progress=None) -> None:
        assert progress is not None
        done = 0
        while not self.go.wait(0.02):
            done += 1
            progress("details", done, 5000)
        super().prepare_identify(progress)


@pytest.fixture
def slow(library_folder: Path, tmp_path: Path) -> Iterator[_Slow]:
    """That library, not yet prepared."""
    copy_folder(library_folder, tmp_path / "films.cine")
    with cineseek.open(tmp_path / "films.cine", create=False) as opened:
        opened.__class__ = _Slow
        opened.go = threading.Event()  # type: ignore[attr-defined]
        yield opened  # type: ignore[misc]


def test_who_asks_too_early_is_told_how_far_it_is(
    slow: _Slow, pictures: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cineseek.server.preparing.PATIENCE", 0.3)
    app = create_app(slow, ServerConfig())
    content = _written(pictures[12])
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        early = asking.post(PLACE, files={"image": content})
        assert (early.status_code, early.json()["error"]["code"]) == (503, "not_ready")
        assert "of 5,000" in early.json()["error"]["message"]
        assert early.headers["retry-after"] == "5"
        assert asking.get("/ready").status_code == 200
        slow.go.set()
        app.state.serving.preparing.start().result(60)
        assert _ask(asking, content)["film"]["title"] == "Night Windows"


def test_a_server_that_stops_leaves_off_preparing(slow: _Slow) -> None:
    with TestClient(create_app(slow, ServerConfig()), base_url="http://127.0.0.1") as asking:
        assert asking.get("/ready").status_code in (200, 503)
    assert not slow.go.is_set()
