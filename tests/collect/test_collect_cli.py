"""`cineseek collect`, as it is typed."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from collect.filmgrab_site import Plan, serving
from rich.console import Console
from typer.testing import CliRunner

from cineseek.cli import app
from cineseek.cli.collect_progress import drawn
from cineseek.collect import Told


def typed(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["collect", *map(str, words)])
    return result.exit_code, result.stdout, result.stderr


def test_the_bar_goes_by_films_as_every_page_leads_to_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = io.StringIO()
    console = Console(file=seen, force_terminal=True, width=100)
    monkeypatch.setattr("cineseek.cli.collect_progress.asides", lambda: console)
    with drawn() as tell:
        for done, waiting in ((9, 1), (10, 90)):
            tell(Told("page", "a", done, waiting, 4, 10, 2.0, None, 2_500_000))
            console.print("|")
    shares = re.findall(r"(\d+)%", seen.getvalue())
    assert set(shares) == {"40"}
    assert "2.0 a second, 2.5 MB" in seen.getvalue()


def test_a_site_is_collected_and_its_status_told(tmp_path: Path) -> None:
    with serving(Plan(films=26, stills=1)) as site:
        words = ("filmgrab", "--site", site.url, "--into", tmp_path, "--delay", "0", "--json")
        code, out, err = typed(*words, "--at-once", "8", "--contact", "me@example.org")
    told = json.loads(out)
    assert code == 1  # something failed, and is listed
    assert (told["films"], told["pictures"], told["end"]) == (26, 21, "finished")
    assert "answers 404" in err
    assert "robots.txt" in err
    assert any("me@example.org" in agent for agent in site.seen.agents)
    code, out, _ = typed("status", "--into", tmp_path, "--json")
    told = json.loads(out)
    assert (code, told["source"], told["films"], told["waiting"]) == (0, "filmgrab", 26, 0)
    code, out, _ = typed("status", "--into", tmp_path, "--failed", "--refused")
    assert len(out.splitlines()) == told["failed"] + told["refused"] > 3
    assert "filmgrab" in typed("status", "--into", tmp_path)[1]


def test_a_folder_without_a_collection_gets_a_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["collect", "status", "--into", str(tmp_path)])
    assert result.exit_code == 1
    assert "holds no collection" in result.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("words", [("filmgrab",), ("folder", "own.jpg")])
def test_a_collection_that_cannot_be_made_gets_a_sentence(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    result = CliRunner().invoke(app, ["collect", *words, "--into", str(tmp_path / "file" / "x")])
    assert result.exit_code == 1
    assert "x: cannot be made (Not a directory)" in result.stderr


def test_own_stills_are_taken_in_and_can_be_added(tmp_path: Path) -> None:
    from collect.small_site import still

    film = tmp_path / "own" / "Heat (1995)"
    film.mkdir(parents=True)
    (film / "still 1.jpg").write_bytes(still(1))
    code, out, _ = typed("folder", tmp_path / "own", "--into", tmp_path / "into", "--json")
    assert code == 0
    assert json.loads(out)["pictures"] == 1
    library = tmp_path / "films.cine"
    words = [
        "add",
        str(tmp_path / "into" / "films"),
        "-l",
        str(library),
        "--model",
        "toy",
        "--json",
    ]
    result = CliRunner().invoke(app, words)
    added = json.loads(result.stdout)
    assert (added["film"]["title"], added["film"]["year"]) == ("Heat", 1995)


@pytest.mark.slow
def test_ctrl_c_ends_a_run_soon_and_the_same_command_goes_on(tmp_path: Path) -> None:
    with serving(Plan(films=12, damage=False)) as site:
        words = ["collect", "filmgrab", "--site", site.url, "--into", str(tmp_path)]
        command = [sys.executable, "-m", "cineseek", *words, "--delay", "0.1", "--json"]
        child = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ}, text=True,
            # What runs in the background of a shell ignores Ctrl-C, and so would what it starts.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )  # fmt: skip
        while len(site.seen.requests) < 6:
            time.sleep(0.02)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate(timeout=30)
        assert child.returncode == 130
        assert "interrupted" in err
        code, out, _ = typed(*words[1:], "--delay", "0", "--json")
    assert code == 0
    assert json.loads(out)["films"] == 12
    assert max(site.seen.paths(200).values()) <= 2
