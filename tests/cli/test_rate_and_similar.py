"""What `cineseek rate` and `cineseek similar` draw, on terminals of several widths."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from cineseek.answer_trailers import Meeting, Neighbour, Neighbours, Rating
from cineseek.cli.rate import print_rating
from cineseek.cli.similar import print_neighbours
from cineseek.film import Film, Footage


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


def _neighbour() -> Neighbour:
    return Neighbour(
        rank=1,
        film=Film("sinbad", "Sinbad the Sailor", 1936),
        footage=Footage("f" * 32, "sinbad", "/films/sinbad_trailer.mkv", "trailer", 60, 0, 0, 24),
        score=0.6,
        parts={"look": 0.91, "sound": 0.13, "rhythm": 0.41, "palette": 0.72},
        shares={},
        meetings=(Meeting(9.8, 17.6, 0.9), Meeting(2.9, 9.6, 0.8)),
    )


def test_bars_give_way_to_words_where_a_terminal_is_narrow() -> None:
    console = _terminal(80)
    print_neighbours(console, Neighbours((_neighbour(),)))
    head, _, row = _drawn(console)[-3:]
    assert head.split()[0] == "film"  # one line, not one word a line
    assert "0.91" in row
    assert "█" not in row
    assert "0:09.8=0:17.6" in row
    assert "0:02.9" not in row
    assert "Sinbad the" in row
    assert "sinbad_tra" in row
    console = _terminal(140)
    print_neighbours(console, Neighbours((_neighbour(),)))
    row = _drawn(console)[-1]
    assert "█" in row
    assert "0:02.9=0:09.6" in row
    assert "Sinbad the Sailor (1936)" in row
