"""What of a clip is in the library, over HTTP, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.schemas_identify import CopiesAnswer
from cineseek.shapes import copy_of

PLACE = "/api/copies"


@pytest.fixture(scope="module")
def clip(films: Path) -> Path:
    """The file of Night Windows."""
    return films / "Night Windows (2011)" / "night-windows.mp4"


def test_copies_are_those_that_the_library_finds(
    client: TestClient, library: Library, clip: Path
) -> None:
    asked = client.post(PLACE, files={"video": clip.read_bytes()})
    CopiesAnswer.model_validate(asked.json())
    own = library.copies(clip)
    assert asked.json()["copies"] == [copy_of(one) for one in own]
    assert own[0].film.title == "Night Windows"
    assert asked.json()["seconds"]["total"] > 0


def test_a_picture_is_no_clip(client: TestClient, library: Library) -> None:
    frame = library.catalogue.frames(library.footages()[0].id)[0]
    refused = client.post(PLACE, files={"video": (library.folder / frame.file).read_bytes()})
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "unreadable_media")
    assert "MP4" in refused.json()["error"]["message"]


def test_nothing_is_left_on_the_disk(
    client: TestClient, clip: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert client.post(PLACE, files={"video": clip.read_bytes()}).status_code == 200
    assert client.post(PLACE, files={"video": clip.read_bytes()[:4000]}).status_code == 422
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("limits", "status", "code"),
    [
        ({"clip_bytes": 1000}, 413, "too_large"),
        ({"clip_seconds": 1.0}, 422, "too_long"),
        ({"copies_patience": 0.0}, 422, "too_long"),
    ],
    ids=lambda value: str(value),
)
def test_what_is_too_much_is_refused(
    library: Library, clip: Path, limits: dict[str, float], status: int, code: str
) -> None:
    app = create_app(library, ServerConfig(limits=Limits(**limits)))  # type: ignore[arg-type]
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        refused = asking.post(PLACE, files={"video": clip.read_bytes()})
    assert (refused.status_code, refused.json()["error"]["code"]) == (status, code)
