"""Progress: one call at a time, and a time left that ends at nothing."""

from __future__ import annotations

import time

import pytest

from cineseek.ingest.progress import Clock, Progress


@pytest.fixture
def seen() -> list[Progress]:
    return []


def test_rate_and_time_left_follow_what_is_stored(seen: list[Progress]) -> None:
    clock = Clock({"a": 1000, "b": 1000}, seen.append, time.monotonic() - 10)
    clock.step("a", "A", 0.0, 100.0)
    assert seen[-1].left is None
    clock.step("a", "A", 50.0, 100.0)
    assert seen[-1].rate == pytest.approx(5, rel=0.05)
    assert seen[-1].left == pytest.approx(30, rel=0.05)  # a quarter took ten seconds
    clock.end("a", "added", "A", 100.0)
    clock.end("b", "skipped", why="known")
    assert seen[-1].left == 0
    assert (seen[-1].files_done, seen[-1].files_total) == (2, 2)


def test_what_was_stored_before_does_not_count_as_speed(seen: list[Progress]) -> None:
    clock = Clock({"a": 1000}, seen.append, time.monotonic() - 10)
    clock.step("a", "A", 90.0, 100.0)
    clock.step("a", "A", 95.0, 100.0)
    assert seen[-1].rate == pytest.approx(0.5, rel=0.05)
    assert seen[-1].done == 95.0


def test_stills_count_by_their_bytes(seen: list[Progress]) -> None:
    clock = Clock({"a": 1000, "b": 3000}, seen.append, time.monotonic() - 10)
    clock.end("a", "added", "A")
    assert seen[-1].left == pytest.approx(30, rel=0.05)
