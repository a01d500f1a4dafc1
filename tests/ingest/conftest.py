"""What the tests of ingest share: an empty library of the toy encoder, and clips drawn once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from drawn_clips import draw_clip

import cineseek


@pytest.fixture
def library(tmp_path: Path) -> Iterator[cineseek.Library]:
    with cineseek.open(tmp_path / "films.cine", model="toy") as opened:
        yield opened


@pytest.fixture(scope="session")
def clips(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three clips of six seconds and four shots."""
    folder = tmp_path_factory.mktemp("clips")
    paths = [folder / f"clip {number}.mp4" for number in range(3)]
    for seed, path in enumerate(paths):
        draw_clip(path, seed=seed, options={"g": "8"})
    return paths
