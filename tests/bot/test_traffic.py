"""Many at once: the queue and its places, floods, and Telegram's own refusals."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bot.bot_api_server import BotApiServer
from bot.conftest import PATIENT
from bot.people import Person, gate, text_of

import cineseek
from cineseek.bot import BotLimits
from cineseek.index.holes import copy_folder

Start = Callable[..., Any]


def notices(api: BotApiServer, person: Person) -> list[str]:
    """What stands in a chat and tells to wait."""
    with api.changed:
        texts = [
            str(message.get("text", ""))
            for (chat, _), message in api.messages.items()
            if chat == person.chat
        ]
    return [text for text in texts if "before" in text or "turn" in text or "پیش از" in text]


def test_who_waits_is_told_the_place_and_it_moves(
    start: Start, api: BotApiServer, frame: bytes
) -> None:
    start()
    people = [Person(api, 100 + number, "en") for number in range(3)]
    people[2].language = "fa"
    gates = [gate() for _ in people]
    for person, one in zip(people, gates, strict=True):
        person.photo(frame, gate=one)
        api.wait(lambda p=person: [c for c in api.calls if c.method == "getFile"])
    api.wait(
        lambda: (
            notices(api, people[1])
            == ["Questions before yours: 1. I will answer as soon as it is your turn."]
        )
    )
    api.wait(
        lambda: notices(api, people[2]) == ["\u200f۲ پرسش پیش از شماست. نوبت شما که شد جواب می‌دهم."]
    )
    assert not notices(api, people[0])
    gates[0].set()
    assert text_of(people[0].answer())
    api.wait(lambda: notices(api, people[1]) == ["Your turn: I am looking…"])
    api.wait(lambda: notices(api, people[2])[0].startswith("\u200f۱ پرسش پیش از شماست."))
    gates[1].set()
    gates[2].set()
    for person in people:
        assert text_of(person.answer())
        api.wait(lambda p=person: not notices(api, p), what="the notice is taken back")
        assert len(person.final()) == 1


def test_a_slow_line_holds_up_nobody_else(
    start: Start, api: BotApiServer, frame: bytes, ann: Person, ivan: Person
) -> None:
    start()
    slow = gate()
    ann.photo(frame, gate=slow)
    api.wait(lambda: api.called("getFile"))
    ivan.says("color:blue")
    assert text_of(ivan.answer()).startswith("Сцены")
    assert not ann.final()
    slow.set()
    assert text_of(ann.answer())


def test_one_user_has_only_so_many_questions_waiting(
    start: Start, api: BotApiServer, frame: bytes, ann: Person
) -> None:
    start(limits=replace(PATIENT, waiting_each=2))
    slow = gate()
    for _ in range(3):
        ann.photo(frame, gate=slow)
    said = text_of(ann.answer())
    assert said == "2 questions of yours are waiting already. Wait for those, please."
    slow.set()
    assert all(ann.answer(number) for number in range(3))


def test_a_full_queue_says_so(
    start: Start, api: BotApiServer, frame: bytes, ann: Person, sara: Person
) -> None:
    start(limits=replace(PATIENT, waiting=1))
    slow = gate()
    ann.photo(frame, gate=slow)
    api.wait(lambda: api.called("getFile"))
    sara.photo(frame)
    assert text_of(sara.answer()).startswith("\u200fالان خیلی‌ها دارند می‌پرسند.")
    slow.set()
    ann.answer()


def test_a_flood_is_answered_once_and_then_not_at_all(
    start: Start, api: BotApiServer, ann: Person, ivan: Person
) -> None:
    start(limits=BotLimits(questions_per_minute=3))
    for _ in range(150):
        ann.says("color:blue")
    ivan.says("/start")
    assert text_of(ivan.answer()).startswith("Пришлите")
    api.wait(lambda: not api.updates, what="all updates are confirmed")
    said = [text_of(call) for number in range(150) for call in ann.final(number)]
    assert sum(one.startswith("Scenes for") for one in said) == 3
    assert [one for one in said if not one.startswith("Scenes for")] == [
        "That is a lot at once. Ask me again in 20 seconds."
    ]


def test_telegram_asks_to_wait_and_is_waited_for(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    api.fail("sendMediaGroup", 429, retry_after=1, times=2)
    begun = time.monotonic()
    ann.says("night")
    assert text_of(ann.answer()).startswith("Scenes for")
    assert time.monotonic() - begun >= 2
    assert len(ann.answers()) == 1
    tries = [one.status for one in api.calls if one.method == "sendMediaGroup"]
    assert tries == [429, 429, 200]


@pytest.mark.parametrize("method", ["sendMediaGroup", "getUpdates", "sendChatAction"])
def test_a_gateway_that_fails_is_asked_again(
    start: Start, api: BotApiServer, ann: Person, method: str
) -> None:
    start()
    api.fail(method, 502, times=2, body=b"<html><h1>502 Bad Gateway</h1></html>")
    ann.says("night")
    assert text_of(ann.answer()).startswith("Scenes for")
    assert len(ann.answers()) == 1


def test_pictures_that_telegram_does_not_take_leave_the_words(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    api.fail("sendMediaGroup", 400, "Bad Request: IMAGE_PROCESS_FAILED")
    ann.says("night")
    answer = ann.answer()
    assert answer.method == "sendMessage"
    assert text_of(answer).startswith("Scenes for “night”:\n1. ")


def test_who_has_blocked_the_bot_stops_nobody(
    start: Start, api: BotApiServer, ann: Person, ivan: Person
) -> None:
    start()
    api.blocked.add(ann.chat)
    ann.says("night")
    ivan.says("color:blue")
    assert text_of(ivan.answer())
    api.wait(lambda: not api.updates, what="all updates are confirmed")


def test_another_process_with_the_same_token_is_borne_for_a_while(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    api.fail("getUpdates", 409, "Conflict: terminated by other getUpdates request", times=2)
    ann.says("night")
    assert text_of(ann.answer())


def test_what_was_answered_is_confirmed_at_once_where_nothing_waits(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    ann.says("/start")
    ann.answer()
    api.wait(lambda: not api.updates, what="the update is confirmed")


def test_what_is_not_answered_is_not_confirmed(
    start: Start, api: BotApiServer, frame: bytes, ann: Person, ivan: Person
) -> None:
    start()
    slow = gate()
    waiting = ann.photo(frame, gate=slow)
    api.wait(lambda: api.called("getFile"))
    for _ in range(3):
        ivan.says("/start")
        ivan.answer()
    time.sleep(1.2)  # polls go on meanwhile
    assert next(one["update_id"] for one in api.updates) == waiting
    assert len(ivan.answers()) == 1
    slow.set()
    ann.answer()
    api.wait(lambda: not api.updates, what="all updates are confirmed")


def test_a_bot_that_is_still_getting_ready_stops_soon(
    start: Start, library_folder: Path, tmp_path: Path
) -> None:
    copy_folder(library_folder, tmp_path / "new.cine")
    shutil.rmtree(tmp_path / "new.cine" / "details")
    with cineseek.open(tmp_path / "new.cine", create=False) as unprepared:
        running = start(unprepared)
        time.sleep(1.0)
        running.stop()
    assert not (tmp_path / "new.cine" / "details" / "calibrator.json").exists()


def test_an_update_that_makes_the_bot_fail_gets_an_apology_and_does_not_come_again(
    start: Start, api: BotApiServer, ann: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    start()

    def broken(*given: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("cineseek.bot.questions.tell_scenes", broken)
    ann.says("night")
    assert text_of(ann.answer()).startswith("Something went wrong here")
    api.wait(lambda: not api.updates, what="the update is confirmed")
