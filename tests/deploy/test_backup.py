"""A library is backed up and restored by the very commands of docs/operations.md."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from drawn_clips import draw_clip

import cineseek
from cineseek.library import Library

DOCS = (Path(__file__).parents[2] / "docs" / "operations.md").read_text("utf-8")
STOPPED, RUNNING, RESTORING = re.findall(
    r"^```sh\n(.*?)^```", DOCS.split("## Backup and restore")[1].split("\n## ")[0], re.M | re.S
)


def _run(commands: str, folder: Path) -> str:
    """As somebody types them, with the `cineseek` and `python3` of these tests."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name, words in {"python3": "", "cineseek": "-m cineseek"}.items():
        (tools / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" {words} "$@"\n')
        (tools / name).chmod(0o755)
    found = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", f'PATH="{tools}:$PATH"\n{commands}'],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert found.returncode == 0, found.stdout + found.stderr
    return found.stdout


def _content(library: Library) -> list[object]:
    """All that is known, and what a search answers."""
    shots = {one.id: library.shots(one.id) for one in library.footages()}
    hits = [(hit.footage.id, hit.shot, hit.score) for hit in library.search("red", limit=100)]
    return [library.films(), library.footages(), shots, library.catalogue.counts(), hits]


@pytest.fixture
def films(tmp_path: Path) -> list[Path]:
    """Three clips, one of which comes while the library is backed up."""
    paths = [tmp_path / "films" / f"Film {number} (200{number}).mp4" for number in range(3)]
    paths[0].parent.mkdir()
    for seed, path in enumerate(paths):
        draw_clip(path, seed=seed, seconds=4.0)
    return paths


def test_a_library_that_nobody_uses_is_copied_whole(films: list[Path], tmp_path: Path) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(films)
        before = _content(library)
    _run(STOPPED, tmp_path)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    _run("tar --extract --file=../films.tar", elsewhere)
    with cineseek.open(elsewhere / "films.cine", create=False) as library:
        assert library.doctor() == []
        assert _content(library) == before


def test_a_library_in_use_is_copied_while_films_are_added(
    films: list[Path], tmp_path: Path
) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(films[:2])
        before = library.films()
        adding = threading.Thread(target=library.add, args=(films[2],))
        adding.start()
        _run(RUNNING, tmp_path)
        adding.join()
        assert len(library.films()) == 3
        after = _content(library)
    said = _run(RESTORING, tmp_path)
    assert re.search(r"mended +\d+ frames? of .* had no vectors", said)
    with cineseek.open(tmp_path / "restored.cine", create=False) as library:
        assert {one.id for one in library.films()} >= {one.id for one in before}
        library.add(films)
        assert _content(library) == after
        assert library.doctor() == []
