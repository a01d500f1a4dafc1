"""What bars say of long work on a terminal of eighty columns."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from cineseek.cli import progress


@pytest.mark.parametrize(
    ("stage", "counts"),
    [
        ("details", "frames"),
        ("learning", "questions"),
        ("profiles", "footages"),
        ("reading", "seconds"),
    ],
)
def test_a_bar_says_what_it_counts_and_has_room(
    monkeypatch: pytest.MonkeyPatch, stage: str, counts: str
) -> None:
    console = Console(file=io.StringIO(), force_terminal=True, width=80, color_system=None)
    monkeypatch.setattr(progress, "asides", lambda: console)
    with progress.stages() as told:
        told(stage, 0, 12400)
        told(stage, 12400, 12400)
    assert isinstance(console.file, io.StringIO)
    last = next(
        line for line in reversed(console.file.getvalue().splitlines()) if "12,400 of" in line
    )
    assert f"12,400 of 12,400 {counts}" in last
    assert "━━━━" in last
