"""Adding by address over HTTP: fetched, added, kept beside the library, and nothing left over."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from file_server import Seen, files_served, kept
from live_server import serving

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

from .conftest import ended, events, waited


@pytest.fixture
def served(clips: list[Path]) -> Iterator[Seen]:
    """A server of a film."""
    with files_served(film=clips[0].read_bytes()) as seen:
        yield seen


@pytest.fixture
def address(served: Seen) -> str:
    return f"http://127.0.0.1:{served.port}"


@pytest.fixture
def config(config: ServerConfig, served: Seen) -> ServerConfig:
    """Fetches, even from this machine: no option of a real server allows that."""
    return replace(config, allow_urls=True, allow_private=True, url_ports=(served.port,))


@pytest.fixture
def downloads(empty: Library) -> Path:
    return empty.folder.parent / "empty.downloads"


def test_a_film_is_fetched_and_added(
    asking: httpx.Client, empty: Library, address: str, downloads: Path, clips: list[Path]
) -> None:
    assert asking.get("/api/roots").json()["urls"] is True
    url = f"{address}/film.mp4?title=x"
    job = asking.post("/api/jobs", json={"sources": [url, "films/Alien (1979).mp4"]}).json()
    found = events(asking, f"/api/jobs/{job['id']}/events", until=lambda name, _: name == "end")
    done = found[-1][1]
    assert (done["state"], done["added"], done["files_done"], done["files_total"]) == (
        "done", 2, 2, 2,
    )  # fmt: skip
    (path,) = downloads.rglob("film.mp4")
    assert path.read_bytes() == clips[0].read_bytes()
    assert str(path) in {one.path for one in empty.footages()}
    assert [one["file"] for one in done["files"]] == ["film.mp4", "Alien (1979).mp4"]
    assert empty.doctor() == []


def test_fetching_is_told_in_bytes(asking: httpx.Client, address: str) -> None:
    job = asking.post("/api/jobs", json={"sources": [f"{address}/slow.mp4"]}).json()["id"]

    def fetched(name: str, data: dict) -> bool:
        return any(one["stage"] == "fetching" and one["done"] > 1 for one in data["files"])

    found = events(asking, f"/api/jobs/{job}/events", until=fetched)
    (file,) = found[-1][1]["files"]
    assert (file["file"], file["total"]) == ("slow.mp4", 10_000)
    asking.post(f"/api/jobs/{job}/cancel")
    ended(asking, job)


def test_a_cancelled_fetch_ends_at_once_and_leaves_nothing(
    asking: httpx.Client, address: str, downloads: Path
) -> None:
    job = asking.post("/api/jobs", json={"sources": [f"{address}/still.mp4"]}).json()["id"]
    waited(lambda: list(downloads.rglob(".part")), bool)
    asking.post(f"/api/jobs/{job}/cancel")
    assert ended(asking, job, 5)["state"] == "cancelled"
    assert list(downloads.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "why"), [("status?404", "404"), ("page", "text/html"), ("short.mp4", "broke")]
)
def test_what_cannot_be_fetched_is_a_failed_file_and_the_rest_is_added(
    asking: httpx.Client, empty: Library, address: str, path: str, why: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from cineseek.sources import fetching

    monkeypatch.setattr(fetching.Guard, "rest", lambda self, seconds: None)
    sources = [f"{address}/{path}", f"{address}/film.mp4"]
    job = asking.post("/api/jobs", json={"sources": sources}).json()
    done = ended(asking, job["id"])
    assert (done["state"], done["failed"], done["added"]) == ("done", 1, 1)
    (failed,) = (one for one in done["files"] if one["stage"] == "failed")
    assert why in failed["why"]


def test_what_cannot_be_added_is_not_kept(
    asking: httpx.Client, empty: Library, address: str, downloads: Path
) -> None:
    """No film, and one that the library has already."""
    job = asking.post("/api/jobs", json={"sources": ["films/Heat (1995).mp4"]}).json()
    ended(asking, job["id"])
    sources = [f"{address}/plain.mp4", f"{address}/film.mp4"]
    job = asking.post("/api/jobs", json={"sources": sources}).json()
    done = ended(asking, job["id"])
    assert (done["failed"], done["skipped"]) == (1, 1)
    assert kept(downloads) == []
    assert str(downloads.parent) not in json.dumps(done)


def test_the_same_address_twice_is_fetched_once(
    asking: httpx.Client, empty: Library, address: str, served: Seen
) -> None:
    for number in range(2):
        job = asking.post("/api/jobs", json={"sources": [f"{address}/film.mp4"]}).json()
        done = ended(asking, job["id"])
        assert (done["added"], done["skipped"]) == ((1, 0), (0, 1))[number]
    assert served.requests[1][1]["If-None-Match"] == '"one"'
    assert len(empty.footages()) == 1


def test_a_folder_for_downloads_may_be_named_from_where_one_is(
    empty: Library,
    config: ServerConfig,
    address: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A path that is not whole must not make a film look as if nobody used it."""
    monkeypatch.chdir(tmp_path)
    named = replace(config, downloads=Path("fetched"))
    with serving(create_app(empty, named)) as url, httpx.Client(base_url=url) as client:
        job = client.post("/api/jobs", json={"sources": [f"{address}/film.mp4"]}).json()
        assert ended(client, job["id"])["added"] == 1
    (footage,) = empty.footages()
    assert Path(footage.path).is_file()
    assert Path(footage.path).is_relative_to(tmp_path / "fetched")
    kept_file = empty.folder / "jobs" / f"{job['id']}.json"
    assert kept_file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "source",
    [
        "ftp://films.example/heat.mp4",
        "file:///etc/passwd",
        "http://films.example:22/heat.mp4",
        "http://user:secret@films.example/heat.mp4",
        "javascript://films.example/",
    ],
)
def test_an_address_that_is_never_asked_is_refused_at_once(
    asking: httpx.Client, source: str
) -> None:
    answer = asking.post("/api/jobs", json={"sources": [source]})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad_address")


def test_a_real_server_fetches_nothing_from_this_machine(
    empty: Library, config: ServerConfig, served: Seen, address: str
) -> None:
    strict = replace(config, allow_private=False)
    sources = [
        f"{address}/film.mp4",
        f"http://localhost:{served.port}/film.mp4",
        f"http://[::ffff:127.0.0.1]:{served.port}/film.mp4",
        f"http://2130706433:{served.port}/film.mp4",
    ]
    with serving(create_app(empty, strict)) as url, httpx.Client(base_url=url) as client:
        job = client.post("/api/jobs", json={"sources": sources}).json()
        done = ended(client, job["id"])
    assert (done["failed"], done["added"]) == (4, 0)
    assert all("public internet" in one["why"] for one in done["files"])
    assert served.requests == []


def test_a_restart_goes_on_with_a_fetch(
    empty: Library, config: ServerConfig, address: str, served: Seen, downloads: Path
) -> None:
    with serving(create_app(empty, config)) as url:
        sources = [f"{address}/slow.mp4", f"{address}/film.mp4"]
        job = httpx.post(f"{url}/api/jobs", json={"sources": sources}).json()["id"]
        waited(lambda: list(downloads.rglob(".part")), bool)
    assert list(downloads.rglob(".part"))
    with serving(create_app(empty, config)) as url, httpx.Client(base_url=url) as client:
        waited(lambda: served.paths(), lambda paths: paths.count("/slow.mp4") >= 2)
        assert client.get(f"/api/jobs/{job}").json()["state"] == "running"
        client.post(f"/api/jobs/{job}/cancel")
        ended(client, job)
