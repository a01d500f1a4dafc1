"""Full frames, contact sheets, and films that go, over HTTP."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from clips import corners, draw_video, flag, scene
from drawn_clips import draw_clip
from fastapi.testclient import TestClient
from PIL import Image

import cineseek
from cineseek.library import Library
from cineseek.server.app import create_app


def _picture(content: bytes) -> np.ndarray:
    with Image.open(io.BytesIO(content)) as picture:
        assert picture.format == "JPEG"
        return np.asarray(picture.convert("RGB"))


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Library]:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        yield library


@pytest.fixture
def asking(changing: Library) -> Iterator[TestClient]:
    with TestClient(create_app(changing), base_url="http://127.0.0.1") as client:
        yield client


@pytest.mark.parametrize("second", [0.0, 0.04, 0.99, 1.0, 1.98, 2.5, 3.96])
def test_a_full_picture_is_the_one_of_that_second(
    asking: TestClient, changing: Library, tmp_path: Path, second: float
) -> None:
    drawn = [scene(number) for number in range(4) for _ in range(25)]
    flat = [scene(number) for number in range(4)]
    pictures = [flat[at // 25] for at in range(len(drawn))]
    changing.add(draw_video(tmp_path / "One (1999).mkv", pictures, options={"g": "60"}, start=3.0))
    (footage,) = changing.footages()
    asked = asking.get(f"/api/footages/{footage.id}/frame.jpg", params={"second": second})
    shown = _picture(asked.content)
    assert np.abs(shown.astype(int) - flat[int(second)]).mean() < 8


def test_a_full_picture_is_upright_and_no_larger_than_asked(
    asking: TestClient, changing: Library, tmp_path: Path
) -> None:
    changing.add(draw_video(tmp_path / "One (1999).mp4", [flag(320, 240)] * 25, rotation=90))
    (footage,) = changing.footages()
    address = f"/api/footages/{footage.id}/frame.jpg"
    whole = asking.get(address)
    assert _picture(whole.content).shape == (320, 240, 3)
    assert corners(_picture(whole.content)) == ["green", "white", "red", "blue"]
    assert _picture(asking.get(address, params={"height": 80}).content).shape == (80, 60, 3)
    late = asking.get(address, params={"second": 999})
    assert corners(_picture(late.content)) == corners(_picture(whole.content))
    again = asking.get(address, headers={"if-none-match": whole.headers["etag"]})
    assert again.status_code == 304
    assert "immutable" in again.headers["cache-control"]
    for wrong in ({"second": -1}, {"second": "nan"}, {"height": 3}, {"height": 5000}):
        assert asking.get(address, params=wrong).status_code == 422
    (tmp_path / "One (1999).mp4").unlink()
    assert asking.get(address).status_code == 200  # it was decoded before
    gone = asking.get(address, params={"second": 0.5})
    assert (gone.status_code, gone.json()["error"]["code"]) == (404, "file_gone")


def test_a_still_has_a_full_picture_too(
    asking: TestClient, changing: Library, tmp_path: Path
) -> None:
    Image.fromarray(flag(800, 600)).save(tmp_path / "Heat (1995).png")
    changing.add(tmp_path / "Heat (1995).png")
    (footage,) = changing.footages()
    asked = asking.get(f"/api/footages/{footage.id}/frame.jpg", params={"height": 300})
    assert _picture(asked.content).shape == (300, 400, 3)
    sheet = asking.get(f"/api/films/{changing.films()[0].id}/sheet.jpg")
    assert _picture(sheet.content).shape[2] == 3


def test_a_contact_sheet_is_drawn_once_and_anew_when_the_film_has_changed(
    asking: TestClient, changing: Library, tmp_path: Path
) -> None:
    draw_clip(tmp_path / "One (1999).mp4", seconds=2)
    changing.add(tmp_path / "One (1999).mp4")
    film = changing.films()[0].id
    first = asking.get(f"/api/films/{film}/sheet.jpg")
    assert _picture(first.content).shape[1] > 500
    same = asking.get(
        f"/api/films/{film}/sheet.jpg", headers={"if-none-match": first.headers["etag"]}
    )
    assert same.status_code == 304
    draw_clip(tmp_path / "One (1999) - Trailer.mp4", seconds=2, seed=3)
    changing.add(tmp_path / "One (1999) - Trailer.mp4")
    other = asking.get(
        f"/api/films/{film}/sheet.jpg", headers={"if-none-match": first.headers["etag"]}
    )
    assert other.status_code == 200
    assert asking.get("/api/films/none/sheet.jpg").status_code == 404


def test_a_film_that_is_removed_is_gone_everywhere_and_its_file_stays(
    asking: TestClient, changing: Library, tmp_path: Path
) -> None:
    path = tmp_path / "One (1999).mp4"
    draw_clip(path, seconds=2)
    changing.add(path)
    film, (footage,) = changing.films()[0], changing.footages()
    shot = changing.shots(footage)[0]
    asked = asking.delete(f"/api/films/{film.id}")
    assert (asked.status_code, asked.content) == (204, b"")
    for address in (
        f"/api/films/{film.id}",
        f"/api/footages/{footage.id}/file",
        f"/api/shots/{shot.id}",
        f"/api/shots/{shot.id}/preview.mp4",
        f"/api/films/{film.id}/sheet.jpg",
    ):
        assert asking.get(address).status_code == 404
    assert asking.delete(f"/api/films/{film.id}").status_code == 404
    assert path.exists()
    assert changing.doctor(mend=False) == []


def test_what_is_removed_is_named_by_its_id_alone(
    asking: TestClient, changing: Library, tmp_path: Path
) -> None:
    path = tmp_path / "One (1999).mp4"
    draw_clip(path, seconds=2)
    changing.add(path)
    shutil.copy(path, tmp_path / "copy.mp4")
    footage = changing.footages()[0]
    for name in ("One", "one", footage.id, "One%20(1999).mp4", path.name):
        assert asking.delete(f"/api/films/{name}").status_code == 404
    assert changing.films()
