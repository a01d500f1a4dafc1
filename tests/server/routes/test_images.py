"""Pictures sent to search with: kept by content, asked with again, and bombs refused."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image

import cineseek
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.schemas_search import ImageAnswer, SearchAnswer
from cineseek.shapes import hit_of


@pytest.fixture
def saved(library: Library) -> Path:
    """A saved frame of the library."""
    frame = library.catalogue.frames(library.footages()[0].id)[0]
    return library.folder / frame.file


def _jpeg(picture: Image.Image, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", **options)
    return buffer.getvalue()


def _png_of(width: int, height: int, body: bytes = b"") -> bytes:
    """A PNG whose header says a size."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_picture_is_named_by_its_content_and_searched_with(
    client: TestClient, library: Library, saved: Path
) -> None:
    content = saved.read_bytes()
    asked = client.post("/api/images", files={"image": ("x.jpg", content)})
    answer = ImageAnswer.model_validate(asked.json())
    assert answer.id == hashlib.sha256(content).hexdigest()
    with Image.open(saved) as picture:
        assert (answer.width, answer.height) == picture.size
    found = client.get("/api/search", params={"image": answer.id}).json()
    SearchAnswer.model_validate(found)
    assert found["hits"] == [hit_of(hit) for hit in library.search(image=saved)]
    assert found["hits"][0]["because"][0] == "print"
    assert found["image"] == answer.id


def test_one_request_may_bring_its_picture_along(
    client: TestClient, library: Library, saved: Path
) -> None:
    content = saved.read_bytes()
    asked = client.post(
        "/api/search",
        files={"image": ("x.jpg", content)},
        data={"q": "duration:>0.1s", "limit": "1"},
    )
    page = asked.json()
    SearchAnswer.model_validate(page)
    hits = library.search("duration:>0.1s", image=saved)
    assert page["hits"] == [hit_of(hits[0])]
    assert page["total"] == hits.total
    if hits.total > 1:
        params = {"q": "duration:>0.1s", "image": page["image"], "limit": 1, "cursor": page["next"]}
        assert client.get("/api/search", params=params).json()["hits"] == [hit_of(hits[1])]


def test_a_picture_is_shown_again_small_and_as_a_jpeg(client: TestClient) -> None:
    content = _jpeg(Image.new("RGB", (1600, 900), "teal"))
    name = client.post("/api/images", files={"image": content}).json()["id"]
    asked = client.get(f"/api/images/{name}")
    assert asked.headers["content-type"] == "image/jpeg"
    assert "immutable" in asked.headers["cache-control"]
    with Image.open(io.BytesIO(asked.content)) as shown:
        assert shown.size == (512, 288)
    again = client.get(f"/api/images/{name}", headers={"if-none-match": asked.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_picture_is_turned_as_its_camera_says(client: TestClient) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    content = _jpeg(Image.new("RGB", (80, 40), "red"), exif=exif)
    answer = client.post("/api/images", files={"image": content}).json()
    assert (answer["width"], answer["height"]) == (40, 80)


def test_a_huge_picture_is_kept_no_larger_than_it_is_looked_at(client: TestClient) -> None:
    content = _jpeg(Image.new("RGB", (20000, 1200), "red"))
    answer = client.post("/api/images", files={"image": content}).json()
    assert (answer["width"], answer["height"]) == (4320, 259)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n",
        b"GIF89a" + b"\xff" * 20,
        _png_of(60000, 60000),
        _png_of(30000, 30000, zlib.compress(b"\0" * 10_000_000)),
        _png_of(1, 1),
        _jpeg(Image.new("RGB", (64, 64)))[:200],
    ],
    ids=["nothing", "text", "svg", "eps", "gif", "bomb", "packed bomb", "empty png", "cut short"],
)
def test_what_is_no_picture_is_refused(client: TestClient, content: bytes) -> None:
    for address in ("/api/images", "/api/search"):
        asked = client.post(address, files={"image": ("x", content)})
        assert asked.status_code == 422, asked.text
        assert asked.json()["error"]["code"] in ("unreadable_media", "invalid_request")


def test_a_picture_that_is_too_heavy_is_refused(library: Library) -> None:
    app = create_app(library, ServerConfig(limits=Limits(image_bytes=1000, image_pixels=10_000)))
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        heavy = asking.post("/api/images", files={"image": b"x" * 1001})
        assert heavy.status_code == 413
        body = zlib.compress(b"\0" * (200 * 601))
        large = asking.post("/api/images", files={"image": _png_of(200, 200, body)})
        assert large.status_code == 422
        assert "megapixels" in large.json()["error"]["message"]


def test_an_id_is_digits_and_nothing_else(client: TestClient) -> None:
    for name in ("x", "..%2F..%2Fx", "A" * 64, "0" * 63):
        assert client.get(f"/api/images/{name}").status_code in (404, 422)
        assert client.get("/api/search", params={"image": name}).status_code == 422
    unknown = client.get("/api/search", params={"image": "0" * 64})
    assert (unknown.status_code, unknown.json()["error"]["code"]) == (404, "image_gone")


def test_pictures_that_nobody_asks_with_make_room(tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        app = create_app(library, ServerConfig(limits=Limits(images_bytes=200_000)))
        shelf = app.state.serving.shelves.images
        shelf._grace = 0.0
        names = []
        with TestClient(app, base_url="http://127.0.0.1") as asking:
            for number in range(6):
                noise = np.random.default_rng(number).integers(0, 255, (128, 128, 3), np.uint8)
                asked = asking.post("/api/images", files={"image": _jpeg(Image.fromarray(noise))})
                names.append(asked.json()["id"])
            there = [asking.get(f"/api/images/{name}").status_code for name in names]
    assert there[0] == 404
    assert there[-1] == 200
    assert sum(path.stat().st_size for path in shelf.folder.iterdir()) <= 200_000
