"""Inline questions: `@bot words` in any chat."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.bot_api_server import BotApiServer, Call
from bot.conftest import PATIENT
from bot.people import Person

from cineseek.library import Library

Start = Callable[..., Any]
SHELF = -1009


def answer(api: BotApiServer, number: str) -> Call:
    """The answer to one inline question."""
    return api.wait(
        lambda: next(
            (
                one
                for one in api.called("answerInlineQuery")
                if one.params["inline_query_id"] == number
            ),
            None,
        )
    )


def test_without_a_chat_for_frames_scenes_are_lines(
    start: Start, api: BotApiServer, library: Library, ann: Person
) -> None:
    start()
    found = answer(api, ann.types_inline("night")).params["results"]
    hits = library.search("night", limit=10)
    assert [one["type"] for one in found] == ["article"] * len(hits)
    assert found[0]["title"] == f"{hits[0].film.title} ({hits[0].film.year})"
    assert found[0]["description"].startswith("0:0")
    assert found[0]["input_message_content"]["message_text"] == (
        f"{found[0]['title']}\n{found[0]['description']}"
    )


def test_with_a_chat_for_frames_each_is_sent_there_once(
    start: Start, api: BotApiServer, library: Library, ann: Person, sara: Person
) -> None:
    running = start(cache_chat=SHELF)
    first = answer(api, ann.types_inline("night")).params["results"]
    hits = library.search("night", limit=10)
    assert [one["type"] for one in first] == ["photo"] * len(hits)
    sent = api.called("sendMediaGroup")
    assert len(sent) == 1
    assert int(sent[0].params["chat_id"]) == SHELF
    assert list(sent[0].files.values()) == [
        hit.thumbnail.read_bytes() for hit in hits if hit.thumbnail
    ]
    again = answer(api, sara.types_inline("night")).params["results"]
    assert [one["photo_file_id"] for one in again] == [one["photo_file_id"] for one in first]
    assert again[0]["caption"].startswith("\u200f\u2068")
    running.stop()
    start(cache_chat=SHELF)
    answer(api, ann.types_inline("night"))
    assert len(api.called("sendMediaGroup", "sendPhoto")) == 1


def test_where_telegram_takes_no_more_frames_scenes_are_lines(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start(cache_chat=SHELF)
    api.fail("sendMediaGroup", 429, retry_after=30)
    found = answer(api, ann.types_inline("night")).params["results"]
    assert {one["type"] for one in found} == {"article"}


def test_nothing_typed_and_nothing_found_lead_to_the_bot(
    start: Start, api: BotApiServer, ann: Person, sara: Person
) -> None:
    start()
    for person, text, begins in (
        (ann, "", "Describe a scene"),
        (ann, "zzzyx", "No such scene"),
        (ann, "year:", "Describe a scene"),
        (ann, "image:/etc/passwd", "Describe a scene"),
        (sara, "", "صحنه‌ای را توصیف کنید"),
    ):
        said = answer(api, person.types_inline(text)).params
        assert said.get("results", []) == []
        assert said["button"]["text"].startswith(begins)
        assert len(said["button"]["text"]) <= 64
        assert said["button"]["start_parameter"] == "inline"


def test_an_answer_that_comes_too_late_harms_nobody(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    api.fail("answerInlineQuery", 400, "Bad Request: query is too old")
    ann.types_inline("night")
    api.wait(lambda: [one for one in api.calls if one.method == "answerInlineQuery" and one.status])
    assert answer(api, ann.types_inline("color:blue")).params["results"]
    api.wait(lambda: not api.updates)


def test_only_so_many_inline_questions_are_answered(
    start: Start, api: BotApiServer, ann: Person, ivan: Person
) -> None:
    start(limits=replace(PATIENT, inline_per_minute=2))
    for _ in range(2):
        answer(api, ann.types_inline("night"))
    ann.types_inline("color:blue")
    ivan.says("/start")
    ivan.answer()
    api.wait(lambda: not api.updates)
    assert len(api.called("answerInlineQuery")) == 2
