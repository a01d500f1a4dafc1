"""`add --server` starts a job and says what `add` says here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn_clips import draw_clip
from live_server import serving

import cineseek
from cineseek.client import Client, Job
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

from .conftest import Type, json_lines


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder `clips` with two films and something that is none."""
    folder = tmp_path_factory.mktemp("root") / "clips"
    folder.mkdir()
    draw_clip(folder / "Heat (1995).mp4", seed=1, seconds=3.0, options={"g": "8"})
    draw_clip(folder / "Alien (1979) trailer.mp4", seed=2, seconds=3.0)
    (folder / "broken.mp4").write_bytes(b"no film")
    return folder


@pytest.fixture
def server(clips: Path, tmp_path: Path) -> Iterator[str]:
    """A server of an empty library that adds out of that folder."""
    with (
        cineseek.open(tmp_path / "served.cine", model="toy") as opened,
        serving(create_app(opened, ServerConfig(roots=(clips,)))) as url,
    ):
        yield url


def lines(text: str) -> list[str]:
    """The lines of an add, without what it took and where files lie, in any order."""
    text = re.sub(r"took .*", "took", re.sub(r"(?<= )/\S*/", "", text))
    return sorted(text.splitlines())


def test_the_lines_are_those_of_an_add_here(
    type_: Type, server: str, clips: Path, tmp_path: Path
) -> None:
    here = type_("add", clips, "--library", tmp_path / "own.cine", "--model", "toy")
    there = type_("add", "clips", "--server", server)
    assert lines(there.stdout) == lines(here.stdout)
    assert [one for one in lines(there.stderr) if "failed" in one or "took" in one] == [
        one for one in lines(here.stderr) if "failed" in one or "took" in one
    ]
    assert there.exit_code == here.exit_code == 1
    assert (
        type_("list", "--server", server).stdout
        == type_("list", "--library", tmp_path / "own.cine").stdout
    )
    again = type_("add", "clips/Heat (1995).mp4", "--server", server)
    assert again.exit_code == 0
    assert "skipped  Heat (1995).mp4: " in again.stderr
    assert "1 skipped" in again.stderr


def test_the_json_lines_are_those_of_an_add_here(
    type_: Type, server: str, clips: Path, tmp_path: Path
) -> None:
    how = ("--kind", "clip", "--json")
    here = type_("add", clips, *how, "--library", tmp_path / "own.cine", "--model", "toy")
    there = type_("add", "clips", *how, "--server", server)

    def told(text: str) -> list[dict]:
        return sorted(
            (
                {key: value for key, value in one.items() if key != "why"}
                for one in json_lines(text)
            ),
            key=str,
        )

    assert told(there.stdout) == told(here.stdout)
    assert len(told(there.stdout)) == 3


def test_a_source_that_is_not_there_says_what_there_is(
    type_: Type, server: str, clips: Path
) -> None:
    result = type_("add", clips / "Heat (1995).mp4", "--server", server)
    assert result.exit_code == 1
    assert "its own folders: clips/" in result.stderr
    assert "--library" in result.stderr
    refused = type_("add", "https://films.example/a//heat.mp4", "--server", server)
    assert "nothing by address" in refused.stderr


@pytest.mark.parametrize("option", [("--title", "Heat"), ("--model", "toy"), ("--watch",)])
def test_what_a_server_sees_to_itself_is_wrong_usage(
    type_: Type, server: str, option: tuple[str, ...]
) -> None:
    result = type_("add", "clips", *option, "--server", server)
    assert result.exit_code == 2
    assert option[0] in result.stderr


def test_ctrl_c_stops_the_job_at_the_server(
    type_: Type, server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Job] = []
    real = Client.follow

    def interrupted(client: Client, job: Job) -> Iterator[Job]:
        for state in real.__get__(client, Client)(job):
            seen.append(state)
            yield state
            raise KeyboardInterrupt

    monkeypatch.setattr(Client, "follow", interrupted)
    result = type_("add", "clips", "--server", server)
    assert result.exit_code == 130
    with Client(server) as client:
        *_, last = real.__get__(client, Client)(seen[0].id)
    assert last.state in ("cancelled", "done")  # it may have been quicker
