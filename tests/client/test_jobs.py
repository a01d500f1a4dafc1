"""Films are added and removed through a server as the library itself would do it."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from asked import Asked, as_sent
from drawn_clips import draw_clip
from live_server import serving

import cineseek
from cineseek.client import AsyncClient, Client, Root
from cineseek.errors import NotAllowedError, NotFoundError
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder `films` with two clips, and a text that is none."""
    folder = tmp_path_factory.mktemp("root") / "films"
    (folder / "more").mkdir(parents=True)
    draw_clip(folder / "Heat (1995).mp4", seed=1, seconds=3.0, options={"g": "8"})
    draw_clip(folder / "more" / "Alien (1979) trailer.mp4", seed=2, seconds=3.0)
    (folder / "more" / "broken.mp4").write_bytes(b"no film")
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    """A library without films."""
    with cineseek.open(tmp_path / "empty.cine", model="toy") as opened:
        yield opened


@pytest.fixture
def adding(empty: Library, clips: Path) -> Iterator[str]:
    """A server of it that adds out of that folder."""
    with serving(create_app(empty, ServerConfig(roots=(clips,)))) as url:
        yield url


@pytest.fixture(params=["in turn", "awaited"])
def ask(request: pytest.FixtureRequest, adding: str) -> Asked:
    """Ask that server by one client, then by the other."""
    return Asked(adding, awaited=request.param == "awaited")


def test_what_a_job_adds_is_what_the_library_adds(
    ask: Asked, empty: Library, clips: Path, tmp_path: Path
) -> None:
    assert ask("roots").roots == (Root("films"),)
    folder = ask("root_files", "films")
    assert [(one.name, one.folder, one.known) for one in folder.entries] == [
        ("more", True, False),
        ("Heat (1995).mp4", False, False),
    ]
    started = ask("start", *(one.source for one in folder.entries))
    assert started.sources == ("films/more", "films/Heat (1995).mp4")
    states = ask.all("follow", started)
    last = states[-1]
    assert (last.state, last.added, last.failed, last.files_done) == ("done", 2, 1, 3)
    assert not any(one.ended for one in states[:-1])
    assert ask("job", started.id) == last == ask("jobs")[0]
    assert ask.all("follow", started.id) == [last]
    with cineseek.open(tmp_path / "own.cine", model="toy") as own:
        report = own.add(clips)
        assert (last.shots, last.frames) == (report.shots, report.frames)
        assert ask("films").items == tuple(as_sent(card) for card in own.browse(limit=10)[0])
        (failed,) = [one for one in last.files if one.stage == "failed"]
        assert failed.file == "broken.mp4"
        assert {one.footage for one in last.files if one.stage == "added"} == {
            one.id for one in report.added
        }
    assert ask("cancel", started) == last
    gone = ask("remove", "heat-1995")
    assert [one.path for one in gone] == ["Heat (1995).mp4"]
    assert [film.id for film in empty.films()] == ["alien-1979"]
    with pytest.raises(NotFoundError):
        ask("remove", "heat-1995")


def test_a_kind_is_passed_on(ask: Asked, empty: Library) -> None:
    job = ask("start", "films/Heat (1995).mp4", kind="clip")
    assert job.kind == "clip"
    ask.all("follow", job)
    assert [one.kind for one in empty.footages()] == ["clip"]


def test_what_may_not_be_added_is_said(ask: Asked) -> None:
    with pytest.raises(NotFoundError):
        ask("start", "elsewhere/heat.mkv")
    with pytest.raises(NotFoundError):
        ask("root_files", "films/../..")
    with pytest.raises(NotAllowedError, match="adds nothing by address"):
        ask("start", "https://films.example/heat.mkv")
    with pytest.raises(NotFoundError):
        ask("job", "0" * 16)


def test_all_jobs_are_followed_at_once(adding: str, clips: Path) -> None:
    with Client(adding) as client:
        following = client.follow_all()
        job = client.start("films/Heat (1995).mp4")
        for state in following:
            assert state.id == job.id
            if state.ended:
                break
        following.close()  # type: ignore[attr-defined]

    async def awaited() -> None:
        async with AsyncClient(adding) as client:
            job = await client.start("films/more")
            async for state in client.follow_all():
                if state.id == job.id and state.ended:
                    return

    asyncio.run(awaited())


def test_a_job_is_followed_over_a_restart_of_the_server(
    empty: Library, clips: Path, tmp_path: Path
) -> None:
    """The same address goes away and comes back, and the follower does not notice."""
    import threading

    from cineseek.server.running import Server, listen

    folder = tmp_path / "films"
    shutil.copytree(clips, folder)
    for number in range(4):
        draw_clip(folder / f"Ran {number} (1985).mp4", seed=10 + number, seconds=6.0)

    def start(port: int) -> tuple[Server, threading.Thread, int]:
        listener = listen("127.0.0.1", port)
        server = Server(create_app(empty, ServerConfig(roots=(folder,))))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        return server, thread, listener.getsockname()[1]

    server, thread, port = start(0)
    try:
        with Client(f"http://127.0.0.1:{port}") as client:
            job = client.start("films")
            states = client.follow(job)
            next(states)
            server.should_exit = True
            thread.join(30)
            server, thread, _ = start(port)
            *_, last = states
            assert (last.id, last.state, last.added) == (job.id, "done", 6)
    finally:
        server.should_exit = True
        thread.join(30)
