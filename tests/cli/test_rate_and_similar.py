"""What `cineseek rate` and `cineseek similar` draw, on terminals of several widths."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from cineseek.answer_trailers import Rating
from cineseek.cli.rate import print_rating


def _terminal(width: int) -> Console:
    return Console(file=io.StringIO(), force_terminal=True, color_system=None, width=width)


def _drawn(console: Console) -> list[str]:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("score", [1, 4, 7, 10])
def test_a_score_stands_below_its_number_on_the_scale(score: int) -> None:
    console = _terminal(120)
    print_rating(console, Rating(score, score, score, 0.8, "facts", {}, ""))
    head, _, row = _drawn(console)
    ruler = head.rindex("10") if score == 10 else head.rindex(f" {score} ") + 1
    assert row.index("●") == ruler


def test_no_way_of_rating_is_cut_off_in_eighty_columns() -> None:
    baselines = {"mean": 6.4, "genre_year": None, "facts": 6.5}
    console = _terminal(80)
    print_rating(console, Rating(6.4, 5.0, 10.0, 0.81, "facts", baselines, ""))
    lines = _drawn(console)
    assert not any("…" in line for line in lines)
    assert "81% of films" in lines[0]
    assert [line[:16].rstrip() for line in lines[2:]] == [
        "facts",
        "every film alike",
        "genres and year",
        "facts, by trees",
    ]
