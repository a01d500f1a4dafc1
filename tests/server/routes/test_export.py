"""Exports over HTTP: reels and answers, as timelines, tables and clips."""

from __future__ import annotations

import csv
import io
import json
import shutil
import tempfile
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import av
import httpx
import opentimelineio as otio
import pytest
from drawn_clips import draw_clip
from fastapi.testclient import TestClient
from live_server import serving

import cineseek
from cineseek.film import Shot
from cineseek.library import Library
from cineseek.server import exporting
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig


@pytest.fixture
def shots(library: Library) -> list[Shot]:
    """Two shots of two films."""
    return [library.shots(one)[0] for one in library.footages()]


def _refused(client: TestClient, **request: Any) -> str:
    asked = client.post("/api/export", json=request)
    assert asked.status_code == 422, asked.text
    code: str = asked.json()["error"]["code"]
    return code


def _reel(*shots: Shot, **more: float) -> list[dict[str, Any]]:
    return [{"id": shot.id, **more} for shot in shots]


def test_a_reel_keeps_its_order_and_its_cuts(
    client: TestClient, library: Library, shots: list[Shot]
) -> None:
    reel = [*_reel(shots[1], start=0.25, end=1.25), *_reel(shots[0])]
    asked = client.post("/api/export", json={"to": "otio", "shots": reel, "title": "My reel"})
    assert asked.headers["content-disposition"] == 'attachment; filename="My reel.otio"'
    timeline = otio.adapters.read_from_string(asked.text, "otio_json")
    first, second = timeline.tracks[0]
    assert first.source_range.start_time.to_seconds() == pytest.approx(0.25, abs=0.03)
    assert first.source_range.duration.to_seconds() == pytest.approx(1.0, abs=0.05)
    assert second.metadata["cineseek"]["shot"] == shots[0].number
    path = library.catalogue.footage(shots[0].footage_id).path
    assert unquote(second.media_reference.target_url).removeprefix("file://") == path


@pytest.mark.parametrize(("to", "kind"), [("edl", "text/plain"), ("fcpxml", "application/xml")])
def test_timelines_come_as_files_of_their_kind(
    client: TestClient, shots: list[Shot], to: str, kind: str
) -> None:
    request = {"to": to, "shots": _reel(*shots), "handles": 0.2, "title": "فیلم من"}
    asked = client.post("/api/export", json=request)
    assert asked.headers["content-type"].startswith(kind)
    assert "filename*=UTF-8''%D9%81" in asked.headers["content-disposition"]
    assert shots[0].footage_id[:8] not in asked.headers["content-disposition"]
    assert asked.text.startswith("TITLE: فیلم من" if to == "edl" else "<?xml")


def test_answers_of_a_query_come_as_a_table(client: TestClient, library: Library) -> None:
    asked = client.post("/api/export", json={"to": "csv", "query": "kind:feature", "limit": 3})
    rows = list(csv.DictReader(io.StringIO(asked.content.decode("utf-8-sig"))))
    hits = library.search("kind:feature", limit=3)
    assert [(row["footage"], int(row["shot"])) for row in rows] == [
        (hit.footage.id, hit.shot.number) for hit in hits
    ]


def test_whoever_is_not_on_this_machine_learns_no_paths(
    library: Library, shots: list[Shot]
) -> None:
    app = create_app(library, ServerConfig(host="0.0.0.0", read_token="r", write_token="w"))
    asking = TestClient(app, base_url="http://127.0.0.1", headers={"authorization": "Bearer r"})
    folder = str(Path(library.catalogue.footage(shots[0].footage_id).path).parent)
    for to in ("edl", "fcpxml", "otio", "csv"):
        asked = asking.post("/api/export", json={"to": to, "shots": _reel(*shots)})
        assert asked.status_code == 200, asked.text
        assert folder not in unquote(asked.text), to
        name = Path(library.catalogue.footage(shots[0].footage_id).path).name
        assert name in unquote(asked.text)


def test_clips_come_as_a_zip_and_leave_nothing_behind(
    live: str, shots: list[Shot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    reel = [*_reel(shots[0]), *_reel(shots[1], start=0.5, end=1.0)]
    asked = httpx.post(f"{live}/api/export", json={"to": "clips", "shots": reel}, timeout=30)
    assert asked.headers["content-type"] == "application/zip"
    archive = zipfile.ZipFile(io.BytesIO(asked.content))
    assert archive.testzip() is None
    assert [name.split()[0] for name in archive.namelist()] == ["001", "002"]
    with av.open(io.BytesIO(archive.read(archive.namelist()[1]))) as clip:
        assert float(clip.streams.video[0].duration * clip.streams.video[0].time_base) == (
            pytest.approx(0.5, abs=0.06)
        )
    until = time.monotonic() + 5
    while list(tmp_path.iterdir()):
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.fixture
def lossy(tmp_path: Path) -> Iterator[tuple[str, Library]]:
    """A server of two films, the file of one of which is gone."""
    for number in (1, 2):
        draw_clip(tmp_path / f"Film {number} (1999).mp4", seconds=2, seed=number)
    with (
        cineseek.open(tmp_path / "lossy.cine", model="toy") as library,
        serving(create_app(library)) as url,
    ):
        library.add([tmp_path / f"Film {number} (1999).mp4" for number in (1, 2)])
        shutil.move(tmp_path / "Film 1 (1999).mp4", tmp_path / "elsewhere.bin")
        yield url, library


def test_a_clip_that_cannot_be_cut_does_not_stop_the_others(
    lossy: tuple[str, Library], tmp_path: Path
) -> None:
    url, library = lossy
    request = {"to": "clips", "query": "kind:feature"}
    asked = httpx.post(f"{url}/api/export", json=request, timeout=30)
    archive = zipfile.ZipFile(io.BytesIO(asked.content))
    assert archive.namelist()[-1] == "failed.txt"
    assert all("Film 2" in name for name in archive.namelist()[:-1])
    failed = archive.read("failed.txt").decode()
    assert "Film 1 (1999).mp4 is not there any more" in failed
    assert str(tmp_path) not in failed
    gone = [one for one in library.footages() if "Film 1" in one.path]
    reel = _reel(*library.shots(gone[0]))
    for to in ("clips", "edl", "otio", "fcpxml"):
        asked = httpx.post(f"{url}/api/export", json={"to": to, "shots": reel}, timeout=30)
        assert asked.status_code == 422, to
        assert "Film 1 (1999).mp4 is not there any more" in asked.json()["error"]["message"]
        assert str(tmp_path) not in asked.text


def test_who_leaves_while_clips_are_cut_leaves_nothing_behind(
    live: str, shots: list[Shot], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    request = {"to": "clips", "shots": _reel(*shots) * 200}  # far from done, however late we look
    with httpx.stream("POST", f"{live}/api/export", json=request, timeout=30) as asked:
        next(asked.iter_raw(1000))
        assert list(tmp_path.iterdir())
    until = time.monotonic() + 20
    while list(tmp_path.iterdir()):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_no_more_than_two_have_clips_cut_at_the_same_time(
    client: TestClient, shots: list[Shot], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "_CUTTING", threading.BoundedSemaphore(1))
    request = {"to": "clips", "shots": _reel(*shots)}
    assert client.post("/api/export", json=request).status_code == 200
    assert exporting._CUTTING.acquire(blocking=False)
    refused = client.post("/api/export", json=request)
    assert refused.status_code == 503
    assert refused.headers["retry-after"]
    exporting._CUTTING.release()
    assert client.post("/api/export", json=request).status_code == 200


def test_what_cannot_be_exported_is_refused(client: TestClient, shots: list[Shot]) -> None:
    assert _refused(client, to="edl") == "nothing_to_export"
    assert _refused(client, to="edl", query="said:nowhere") == "nothing_to_export"
    assert _refused(client, to="edl", query="x", shots=_reel(shots[0])) == "two_things_to_export"
    assert _refused(client, to="edl", query="image:x.png") == "picture_by_path"
    assert _refused(client, to="doc", shots=_reel(shots[0])) == "invalid_request"
    assert _refused(client, to="edl", shots=_reel(shots[0]), handles=-1) == "invalid_request"
    for start, end in ((2.0, 1.0), (0.0, 9999.0), (1.0, 1.0)):
        reel = _reel(shots[0], start=start, end=end)
        assert _refused(client, to="edl", shots=reel) == "bad_span"
    assert (
        client.post(
            "/api/export", json={"to": "edl", "shots": [{"id": "0" * 32 + "-1"}]}
        ).status_code
        == 404
    )
    reel = json.dumps({"to": "edl", "shots": _reel(shots[0], end=1.0)}).replace("1.0", "1e999")
    assert client.post("/api/export", content=reel).status_code == 422


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc passwd.csv"),
        ('a"b\\c\r\nSet-Cookie: x=1', "a b c Set-Cookie x=1.csv"),
        ("...", "cineseek.csv"),
        ("", "cineseek.csv"),
    ],
)
def test_a_title_cannot_be_more_than_a_name(
    client: TestClient, shots: list[Shot], title: str, name: str
) -> None:
    request = {"to": "csv", "shots": _reel(shots[0]), "title": title}
    asked = client.post("/api/export", json=request)
    assert asked.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert "set-cookie" not in asked.headers
