"""What is known of pictures before any is looked at."""

from __future__ import annotations

from cineseek.curation.pictures import lines_at
from cineseek.film import Span, TextLine


def test_lines_are_those_of_each_moment() -> None:
    spans = [(0, 2), (2, 5), (0, 2), (5, 5), (1, 9)]
    lines = [TextLine(Span(*span), f"{n}", "caption") for n, span in enumerate(spans)]
    told = lines_at([0, 1.5, 2, 5, 5, 9], lines)
    assert ["".join(line.text for line in some) for some in told] == [
        "02", "024", "41", "43", "43", "",
    ]  # fmt: skip
