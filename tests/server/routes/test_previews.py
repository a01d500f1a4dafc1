"""Previews over HTTP: short clips of shots that every browser plays."""

from __future__ import annotations

import asyncio
import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import av
import httpx
import numpy as np
import pytest
from clips import draw_video, scene, shots, tone
from drawn_clips import draw_clip
from fastapi.testclient import TestClient
from live_server import serving
from PIL import Image

import cineseek
from cineseek.film import Shot
from cineseek.library import Library
from cineseek.server.app import create_app


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Library]:
    """A library of its own, that a test may change."""
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        yield library


def _asking(library: Library) -> TestClient:
    return TestClient(
        create_app(library), base_url="http://127.0.0.1", raise_server_exceptions=False
    )


def _shot(library: Library, title: str = "") -> Shot:
    (footage,) = library.footages(library.film(title).id) if title else library.footages()
    return library.shots(footage)[0]


def test_a_preview_is_a_short_clip_that_every_browser_plays(
    client: TestClient, library: Library
) -> None:
    shot = _shot(library, "salt wind")
    asked = client.get(f"/api/shots/{shot.id}/preview.mp4")
    assert asked.status_code == 200, asked.text
    assert asked.headers["content-type"] == "video/mp4"
    # What tells a player where things are comes first, so that it can begin at once.
    assert 0 < asked.content.index(b"moov") < asked.content.index(b"mdat")
    with av.open(io.BytesIO(asked.content)) as clip:
        picture = clip.streams.video[0]
        assert (picture.codec_context.name, picture.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert picture.height <= 480
        assert clip.streams.audio[0].codec_context.name == "aac"
        frames = sum(1 for _ in clip.decode(video=0))
    assert frames == pytest.approx(shot.span.duration * 24, abs=2)


def test_a_preview_is_asked_for_in_stretches_and_sent_once(live: str, library: Library) -> None:
    address = f"{live}/api/shots/{_shot(library, 'salt wind').id}/preview.mp4"
    whole = httpx.get(address, timeout=30)
    part = httpx.get(address, headers={"range": "bytes=0-99"})
    assert (part.status_code, part.content) == (206, whole.content[:100])
    known = httpx.get(address, headers={"if-none-match": whole.headers["etag"]})
    assert (known.status_code, known.content) == (304, b"")
    assert httpx.get(address, headers={"range": "bytes=99999999-"}).status_code == 416


def test_many_who_ask_at_once_have_it_made_once(changing: Library, tmp_path: Path) -> None:
    draw_clip(tmp_path / "One (1999).mp4")
    changing.add(tmp_path / "One (1999).mp4")
    made = create_app(changing)
    with serving(made) as url:
        address = f"{url}/api/shots/{_shot(changing).id}/preview.mp4"

        async def ask() -> list[httpx.Response]:
            async with httpx.AsyncClient(timeout=30) as asking:
                return await asyncio.gather(*(asking.get(address) for _ in range(30)))

        answers = asyncio.run(ask())
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert made.state.serving.shelves.previews.made == 1
    with _asking(changing) as asking:  # another server of the same library finds it
        assert asking.get(f"/api/shots/{_shot(changing).id}/preview.mp4").content
        assert asking.app.state.serving.shelves.previews.made == 0  # type: ignore[attr-defined]
    assert changing.doctor(mend=False) == []


def test_a_long_shot_is_shown_for_eight_seconds_at_thirty_frames(
    changing: Library, tmp_path: Path
) -> None:
    path = draw_video(
        tmp_path / "Long (1999).mp4", [scene(1, 640, 540)] * 600, rate=60, sound=tone(10)
    )
    changing.add(path)
    with _asking(changing) as asking:
        asked = asking.get(f"/api/shots/{_shot(changing).id}/preview.mp4")
    with av.open(io.BytesIO(asked.content)) as clip:
        assert (clip.streams.video[0].width, clip.streams.video[0].height) == (568, 480)
        assert clip.duration / 1_000_000 == pytest.approx(8.0, abs=0.1)
        assert sum(1 for _ in clip.decode(video=0)) == 240


def test_a_deep_and_bright_film_is_shown_as_an_ordinary_screen_does(
    changing: Library, tmp_path: Path
) -> None:
    path = draw_video(
        tmp_path / "Bright (1999).mkv",
        shots(12, width=320, height=240),
        codec="libx265",
        pixel_format="yuv420p10le",
        options={"x265-params": "log-level=none"},
        transfer=16,
        primaries=9,
        matrix=9,
    )
    changing.add(path)
    shot = _shot(changing)
    with _asking(changing) as asking:
        asked = asking.get(f"/api/shots/{shot.id}/preview.mp4")
        frame = changing.catalogue.frames(shot.footage_id, shot.number)[0]
    with av.open(io.BytesIO(asked.content)) as clip:
        context = clip.streams.video[0].codec_context
        assert (context.pix_fmt, context.width, context.height) == ("yuv420p", 320, 240)
        shown = next(clip.decode(video=0)).to_ndarray(format="rgb24").mean(axis=(0, 1))
    with Image.open(changing.folder / frame.file) as picture:  # saved by ingest, toned too
        saved = np.asarray(picture).mean(axis=(0, 1))
    assert shown == pytest.approx(saved, abs=6)


def test_a_still_has_nothing_to_play(changing: Library, tmp_path: Path) -> None:
    Image.new("RGB", (64, 48), "teal").save(tmp_path / "Heat (1995).png")
    changing.add(tmp_path / "Heat (1995).png")
    with _asking(changing) as asking:
        asked = asking.get(f"/api/shots/{_shot(changing).id}/preview.mp4")
    assert asked.status_code == 422
    assert asked.json()["error"]["code"] == "not_playable"
    assert "Heat (1995).png is a still" in asked.json()["error"]["message"]
    assert str(tmp_path) not in asked.text


def test_a_file_that_is_gone_or_broken_is_told_and_tried_again(
    changing: Library, tmp_path: Path
) -> None:
    path, away = tmp_path / "One (1999).mp4", tmp_path / "away.mp4"
    draw_clip(path)
    changing.add(path)
    with _asking(changing) as asking:
        address = f"/api/shots/{_shot(changing).id}/preview.mp4"
        shutil.move(path, away)
        asked = asking.get(address)
        assert (asked.status_code, asked.json()["error"]["code"]) == (404, "file_gone")
        path.write_bytes(b"no video at all" * 100)
        asked = asking.get(address)
        assert (asked.status_code, asked.json()["error"]["code"]) == (422, "unreadable_footage")
        assert str(tmp_path) not in asked.text
        shutil.move(away, path)
        assert asking.get(address).status_code == 200
        path.unlink()  # it is made already
        assert asking.get(address).status_code == 200


def test_a_shot_that_was_read_anew_and_cut_otherwise_has_a_new_preview(
    changing: Library, tmp_path: Path
) -> None:
    path = tmp_path / "One (1999).mp4"
    draw_clip(path, seconds=3.0, shot=1.0)
    changing.add(path)
    with _asking(changing) as asking:
        shot = _shot(changing)
        before = asking.get(f"/api/shots/{shot.id}/preview.mp4")
        changing.remove(shot.footage_id)
        assert asking.get(f"/api/shots/{shot.id}/preview.mp4").status_code == 404
        draw_clip(tmp_path / "Two (1999).mp4", seconds=3.0, shot=1.5)
        changing.add(tmp_path / "Two (1999).mp4")
        other = _shot(changing)
        after = asking.get(f"/api/shots/{other.id}/preview.mp4")
        assert after.headers["etag"] != before.headers["etag"]
        # The same content again, whose first shot somebody has made longer since.
        changing.add(path)
        again = next(one for one in changing.footages() if one.id == shot.footage_id)
        longer = Shot(again.id, 1, cineseek.Span(0.0, 2.0))
        changing.catalogue.commit_chunk(again.id, [longer], [], [], reached=3.0, resume="")
        third = asking.get(
            f"/api/shots/{shot.id}/preview.mp4",
            headers={"if-none-match": before.headers["etag"]},
        )
        assert third.status_code == 200
        assert len(third.content) > len(before.content)
