"""The examples of docs/api.md over HTTP, typed as they stand there; and nothing is left out."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from fastapi import FastAPI
from live_server import serving

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.server.app import create_app

DOCS = Path(__file__).parents[2] / "docs"
OVER_HTTP = (DOCS / "api.md").read_text(encoding="utf-8").split("\n# Over HTTP\n")[1]
WHERE = "http://127.0.0.1:8720"


def _commands() -> Iterator[tuple[str, str, str]]:
    """Every block's name, each command in it, and what the docs show under it."""
    for number, block in enumerate(re.findall(r"^```console\n(.*?)^```", OVER_HTTP, re.M | re.S)):
        command, shown = "", ""
        for line in [*block.splitlines(), "$ "]:
            if line.startswith("$ "):
                if command:
                    yield f"block {number + 1}", command, shown
                command, shown = line[2:], ""
            elif line.startswith(" "):
                command += f"\n{line}"
            else:
                shown += line
    return


BLOCKS = {
    name: [(command, shown) for _, command, shown in some]
    for name, some in groupby(_commands(), key=lambda one: one[0])
}


@pytest.fixture
def shell(library_folder: Path, tmp_path: Path) -> Iterator[dict[str, str]]:
    """What the examples name, of a server of its own."""
    copy_folder(library_folder, tmp_path / "films.cine")
    with (
        cineseek.open(tmp_path / "films.cine", create=False) as library,
        serving(create_app(library)) as url,
    ):
        footage = library.footages("night windows")[0]
        shot = library.shots(footage)[0]
        frame = library.folder / library.catalogue.frames(footage.id, shot.number)[0].file
        shutil.copy(frame, tmp_path / "frame.jpg")
        shutil.copy(footage.path, tmp_path / "clip.mp4")
        sent = httpx.post(f"{url}/api/images", files={"image": frame.read_bytes()})
        yield {
            "URL": url,
            "FILM": footage.film_id,
            "FOOTAGE": footage.id,
            "SHOT": shot.id,
            "THUMBNAIL": frame.name,
            "IMAGE": sent.json()["id"],
            "VIDEO": quote(Path(footage.path).name),
            "FOLDER": str(tmp_path),
        }


def _type(commands: str, shell: dict[str, str]) -> subprocess.CompletedProcess[str]:
    curl = 'curl() { command curl --silent --show-error --fail-with-body --max-time 60 "$@"; }'
    return subprocess.run(
        ["bash", "-c", f"set -e -o pipefail\n{curl}\n{commands.replace(WHERE, shell['URL'])}"],
        env={**os.environ, **shell},
        cwd=shell["FOLDER"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize("name", BLOCKS)
def test_every_example_works_as_it_stands(name: str, shell: dict[str, str]) -> None:
    for command, shown in BLOCKS[name]:
        if not shown.startswith('{"error"'):
            continue
        ended = _type(command, shell)
        expected, error = json.loads(shown)["error"], json.loads(ended.stdout)["error"]
        assert {**error, "request_id": "..."} == expected
    good = [command for command, shown in BLOCKS[name] if not shown.startswith('{"error"')]
    ended = _type("\n".join(good), shell)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_the_docs_show_every_path_of_the_api(app: FastAPI) -> None:
    told = OVER_HTTP + (DOCS / "server.md").read_text(encoding="utf-8")
    told += (DOCS / "operations.md").read_text(encoding="utf-8")
    told = re.sub(r"\$[A-Z]+|\bID\b|\bALL\b", "X", told)
    for path in app.openapi()["paths"]:
        shown = re.sub(r"\{[a-z_]+\}(\.jpg)?", "X", path).rstrip("/")
        assert re.search(rf"{re.escape(shown)}(?![\w/])|{re.escape(shown)}/\?", told), path
