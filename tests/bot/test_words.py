"""Words sent to the bot over HTTP, and the albums that come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bot.bot_api_server import BotApiServer
from bot.people import Person, pictures_in, text_of

from cineseek.library import Library

RIGHT = "\u200f"


def test_words_are_answered_with_an_album_of_scenes(
    start: Callable[..., Any], library: Library, ann: Person
) -> None:
    start()
    ann.says("a lighthouse")
    answer = ann.answer()
    hits = library.search("a lighthouse", limit=6)
    assert len(hits) >= 2
    assert answer.method == "sendMediaGroup"
    lines = text_of(answer).split("\n")
    assert lines[0] == "Scenes for “a lighthouse”:"
    assert len(lines) == 1 + len(hits)
    assert lines[1].startswith(f"1. {hits[0].film.title} ({hits[0].film.year}) · 0:0")
    assert pictures_in(answer) == [hit.thumbnail.read_bytes() for hit in hits if hit.thumbnail]
    assert len(ann.answers()) == 1
