"""Footage over HTTP: its words, and its file, whole and in stretches."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import av
import httpx
import pytest
from drawn_clips import draw_clip
from fastapi.testclient import TestClient
from live_server import serving

import cineseek
from cineseek.film import Footage
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.schemas import FootageFacts, Texts


@pytest.fixture
def footage(library: Library) -> Footage:
    return library.footages("night windows")[0]


def test_a_footage_is_told_by_name_and_never_by_path(client: TestClient, footage: Footage) -> None:
    answer = client.get(f"/api/footages/{footage.id}").json()
    FootageFacts.model_validate(answer)
    assert answer["file"] == Path(footage.path).name
    assert client.get(f"/api/footages/{'0' * 32}").status_code == 404


def test_words_come_in_order_and_as_cues(client: TestClient, footage: Footage) -> None:
    texts = client.get(f"/api/footages/{footage.id}/texts").json()
    Texts.model_validate(texts)
    starts = [line["start"] for line in texts["texts"]]
    assert starts == sorted(starts)
    cues = client.get(f"/api/footages/{footage.id}/texts.vtt", params={"language": "fa"})
    assert cues.headers["content-type"].startswith("text/vtt")
    assert cues.text.startswith("WEBVTT\n\n00:00:00.300 --> 00:00:01.600\nچتر زرد را بردار.")
    assert "umbrella" not in cues.text
    assert "umbrella" in client.get(f"/api/footages/{footage.id}/texts.vtt").text
    again = client.get(cues.url, headers={"if-none-match": cues.headers["etag"]})
    assert again.status_code == 304


def test_a_file_is_sent_whole_and_is_the_file(live: str, footage: Footage) -> None:
    content = Path(footage.path).read_bytes()
    asked = httpx.get(f"{live}/api/footages/{footage.id}/file")
    assert asked.content == content
    assert asked.headers["content-length"] == str(len(content))
    assert asked.headers["accept-ranges"] == "bytes"
    again = httpx.get(asked.url, headers={"if-none-match": asked.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=10-19", 10, 20),
        ("bytes=100-", 100, None),
        ("bytes=-7", -7, None),
        ("bytes=5-99999999999999", 5, None),
        ("bytes=-99999999999999", 0, None),
    ],
)
def test_a_stretch_of_a_file_is_exactly_that(
    live: str, footage: Footage, asked: str, start: int, end: int | None
) -> None:
    content = Path(footage.path).read_bytes()
    answer = httpx.get(f"{live}/api/footages/{footage.id}/file", headers={"range": asked})
    expected = content[start:end]
    first = len(content) + start if start < 0 else start
    assert answer.status_code == 206
    assert answer.content == expected
    where = f"bytes {first}-{first + len(expected) - 1}/{len(content)}"
    assert answer.headers["content-range"] == where
    assert answer.headers["content-length"] == str(len(expected))


@pytest.mark.parametrize("asked", ["bytes=999999999-", "bytes=-0", "bytes=999999999-9999999999"])
def test_a_stretch_outside_the_file_is_refused_with_its_size(
    live: str, footage: Footage, asked: str
) -> None:
    answer = httpx.get(f"{live}/api/footages/{footage.id}/file", headers={"range": asked})
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{Path(footage.path).stat().st_size}"
    assert answer.json()["error"]["code"] == "range_not_satisfiable"


@pytest.mark.parametrize(
    "asked",
    [
        "bytes=0-1,5-6",
        "bytes=" + ",".join(f"{n}-{n}" for n in range(0, 900, 3)),
        "bytes=9-3",
        "bytes=-",
        "bytes=a-b",
        "bytes=٣-٤",
        "lines=1-2",
        "bytes",
        "bytes=" + "9" * 400 + "-",
    ],
)
def test_what_is_no_single_stretch_gets_the_whole_file(
    live: str, footage: Footage, asked: str
) -> None:
    answer = httpx.get(f"{live}/api/footages/{footage.id}/file", headers={"range": asked.encode()})
    assert answer.status_code == 200
    assert len(answer.content) == Path(footage.path).stat().st_size


def test_a_stretch_of_a_file_that_has_changed_is_the_whole_new_file(
    live: str, footage: Footage
) -> None:
    address = f"{live}/api/footages/{footage.id}/file"
    asked = httpx.get(address, headers={"range": "bytes=0-9"})
    same = {"range": "bytes=0-9", "if-range": asked.headers["etag"]}
    assert httpx.get(address, headers=same).status_code == 206
    same["if-range"] = asked.headers["last-modified"]
    assert httpx.get(address, headers=same).status_code == 206
    for other in ('"another"', f"W/{asked.headers['etag']}", "Mon, 01 Jan 2001 00:00:00 GMT"):
        answer = httpx.get(address, headers={"range": "bytes=0-9", "if-range": other})
        assert answer.status_code == 200, other


def test_a_player_can_seek_in_a_file_over_http(live: str, footage: Footage) -> None:
    with av.open(f"{live}/api/footages/{footage.id}/file") as container:
        container.seek(round(footage.duration / 2 * 1_000_000))
        frame = next(container.decode(video=0))
    assert (frame.width, frame.height) == (footage.width, footage.height)


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A server of a library whose one file has a name in Persian and an apostrophe."""
    path = tmp_path / 'فیلم "one" (1999).mkv'
    draw_clip(path, seconds=1)
    with (
        cineseek.open(tmp_path / "odd.cine", model="toy") as library,
        serving(create_app(library)) as url,
    ):
        library.add(path)
        yield path, f"{url}/api/footages/{library.footages()[0].id}/file"


def test_a_name_in_any_script_reaches_the_browser(odd: tuple[Path, str]) -> None:
    header = httpx.get(odd[1]).headers["content-disposition"]
    assert header.startswith("inline; filename=\"____ _one_ (1999).mkv\"; filename*=UTF-8''%D9%81")


def test_a_file_that_is_gone_is_not_found_and_the_answer_says_what_to_do(
    odd: tuple[Path, str],
) -> None:
    path, address = odd
    shutil.move(path, path.with_name("elsewhere.mkv"))
    answer = httpx.get(address)
    assert answer.status_code == 404
    error = answer.json()["error"]
    assert error["code"] == "file_gone"
    assert "add it from where it is now" in error["remedy"]
    assert str(path.parent) not in answer.text
