"""A server makes guessed looks true by itself, and leaves off where it stops."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import cineseek
from cineseek.library import Library
from cineseek.models.toy import ToyEncoder
from cineseek.server.amending import Amending
from cineseek.server.app import create_app
from cineseek.server.warming import Warming

FRAMES, SAMPLE = 12, 6


class _Other(ToyEncoder):
    """The toy with other weights."""

    @property
    def fingerprint(self) -> str:
        return "other-1"


@pytest.fixture
def lazy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """A library half of whose looks are guessed."""
    monkeypatch.setattr("cineseek.mapped.SAMPLE", SAMPLE)
    rng = np.random.default_rng(2)
    for n in range(FRAMES):
        pixels = rng.integers(0, 255, (3, 4, 3), np.uint8).repeat(32, 0).repeat(32, 1)
        Image.fromarray(pixels).save(tmp_path / f"Film {'ABCDEFGHIJKL'[n]} ({1990 + n}).png")
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.add(tmp_path)
        library.reindex(_Other(), lazy=True)
        assert library.guessed
        yield library


def test_all_is_true_after_a_while(lazy: Library) -> None:
    amending = Amending(lazy, Warming(lazy), rest=0)
    amending.begin()
    assert amending.wait(20)
    amending.close()
    assert lazy.guessed == ""
    assert lazy.doctor() == []


def test_what_cannot_be_read_does_not_keep_it_busy_for_ever(lazy: Library) -> None:
    for frame in lazy.catalogue.all_frames():
        (lazy.folder / frame.file).write_bytes(b"")
    amending = Amending(lazy, Warming(lazy), rest=0)
    amending.begin()
    assert amending.wait(20)
    assert "6 of 12" in lazy.guessed


def test_it_leaves_off_where_the_server_stops(lazy: Library) -> None:
    amending = Amending(lazy, Warming(lazy), rest=1000)
    amending.begin()
    deadline = time.monotonic() + 20
    while "5 of 12" not in lazy.guessed and time.monotonic() < deadline:
        time.sleep(0.02)
    amending.close()
    assert "5 of 12" in lazy.guessed


def test_a_server_has_one(lazy: Library) -> None:
    assert isinstance(create_app(lazy).state.serving.amending, Amending)
