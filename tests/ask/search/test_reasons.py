"""The sentence behind a list."""

from __future__ import annotations

import pytest

from cineseek.answer import Hit
from cineseek.ask.search.answering import Answers
from cineseek.ask.search.reasons import say_why
from cineseek.film import Film, Footage, Shot, Span
from cineseek.query import parse


@pytest.mark.parametrize(("second", "told"), [(4.0, "0:04"), (3725.5, "1:02:05")])
def test_what_is_closest_is_told_with_its_time_as_everywhere_else(second: float, told: str) -> None:
    footage = Footage("f" * 32, "heat", "/films/heat.mkv", "feature", 9000, 0, 0, 24)
    shot = Shot(footage.id, 1, Span(second, second + 1))
    hit = Hit(1, 0.1, Film("heat", "Heat", 1995), footage, shot, second, None)
    reason = say_why(parse("a giraffe"), [Answers()], total=0, offset=0, shown=0, closest=hit)
    assert reason.endswith(f"the closest was Heat (1995) at {told}")
