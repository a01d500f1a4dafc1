"""Words sent to the bot over HTTP, and the albums that come back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bot.bot_api_server import BotApiServer
from bot.people import Person, pictures_in, text_of

import cineseek
from cineseek.library import Library

RIGHT = "\u200f"
Start = Callable[..., Any]


def test_words_are_answered_with_an_album_of_scenes(
    start: Start, library: Library, ann: Person
) -> None:
    start()
    ann.says("night")
    answer = ann.answer()
    hits = library.search("night", limit=6)
    assert len(hits) >= 2
    assert answer.method == "sendMediaGroup"
    lines = text_of(answer).split("\n")
    assert lines[0] == "Scenes for “night”:"
    assert len(lines) == 1 + len(hits)
    assert lines[1].startswith(f"1. {hits[0].film.title} ({hits[0].film.year}) · 0:0")
    assert pictures_in(answer) == [hit.thumbnail.read_bytes() for hit in hits if hit.thumbnail]
    assert len(ann.answers()) == 1


def test_one_scene_comes_as_a_photo(start: Start, library: Library, ann: Person) -> None:
    start()
    title = library.films()[0].title
    question = f'color:blue title:"{title}"'
    while len(library.search(question, limit=6)) != 1:  # pragma: no cover - another film then
        title = library.films()[1 + [film.title for film in library.films()].index(title)].title
        question = f'color:blue title:"{title}"'
    ann.says(question)
    answer = ann.answer()
    assert answer.method == "sendPhoto"
    assert title in text_of(answer)


def test_persian_words_are_answered_in_persian(
    start: Start, library: Library, sara: Person
) -> None:
    start()
    sara.says("خیابان در شب")
    answer = sara.answer()
    hits = library.search("خیابان در شب", limit=6)
    assert hits
    lines = text_of(answer).split("\n")
    assert lines[0] == f"{RIGHT}صحنه‌ها برای «\u2068خیابان در شب\u2069»:"
    assert lines[1].startswith(f"{RIGHT}۱. \u2068{hits[0].film.title}\u2069 (")
    assert all(line.startswith(RIGHT) for line in lines)
    assert not any(digit in "\n".join(lines) for digit in "0123456789")


def test_russian_filters_are_answered_in_russian(start: Start, ivan: Person) -> None:
    start()
    ivan.says("color:blue")
    answer = ivan.answer()
    assert answer.method == "sendMediaGroup"
    assert text_of(answer).startswith("Сцены по запросу «color:blue»:\n1. ")


def test_no_scene_is_said_with_the_languages_that_are_understood(
    start: Start, ann: Person, ivan: Person
) -> None:
    start()
    ann.says("zzzyx")
    assert text_of(ann.answer()) == "I found no scene that shows “zzzyx”."
    ivan.says("маяк")
    assert text_of(ivan.answer()) == (
        "Сцен по запросу «маяк» не нашлось.\n"
        "Лучше всего я понимаю слова на этих языках: English, فارسی."
    )


@pytest.mark.parametrize("question", ["image:/etc/passwd", "night image:../picture.jpg"])
def test_a_question_cannot_name_a_file_of_the_machine(
    start: Start, ann: Person, question: str
) -> None:
    start()
    ann.says(question)
    assert text_of(ann.answer()) == "A question cannot name a file. Send me the picture itself."


def test_a_question_that_cannot_be_read_is_shown_where(start: Start, ann: Person) -> None:
    start()
    ann.says("night year:many")
    said = text_of(ann.answer())
    assert said.startswith("I do not understand the question from here on:\n")
    assert "many" in said
    assert "/help" in said


def test_a_novel_is_no_question(start: Start, ann: Person) -> None:
    start()
    ann.says("night " * 600)
    assert text_of(ann.answer()) == "That is too long for a question: at most 500 characters."


@pytest.mark.parametrize(
    "question",
    [
        "<b>night</b> &amp; [x](http://example.org)",
        "\u202enight\u0000\u200d",
        "🎬" * 50,
        "'; DROP TABLE films; --",
        '"' * 99,
        ">> >> >>",
    ],
)
def test_strange_words_are_answered_like_any(start: Start, ann: Person, question: str) -> None:
    start()
    ann.says(question)
    assert text_of(ann.answer())
    ann.says("night")
    assert text_of(ann.answer()).startswith("Scenes for “night”:")


def test_an_empty_library_says_that_it_is(start: Start, ann: Person, tmp_path: Any) -> None:
    with cineseek.open(tmp_path / "empty.cine", model="toy") as empty:
        running = start(empty)
        ann.says("night")
        assert text_of(ann.answer()) == "My library is empty so far: there is no film to find."
        running.stop()


def test_an_answer_stays_where_the_question_was_deleted(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    ann.says("night")
    reply = ann.answer().params["reply_parameters"]
    assert reply["allow_sending_without_reply"] is True
