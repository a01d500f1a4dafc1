"""Commands, languages, groups, and what the bot does not take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from bot.bot_api_server import BotApiServer
from bot.conftest import PATIENT
from bot.people import Person, entities, text_of

Start = Callable[..., Any]
GROUP = -1001234567890


def test_start_tells_what_can_be_asked_in_the_language_of_the_asker(
    start: Start, ann: Person, ivan: Person, sara: Person
) -> None:
    start()
    for person, begins, films in (
        (ann, "Send me a picture", "Films I know: 5."),
        (ivan, "Пришлите картинку", "Фильмов в моей библиотеке: 5."),
        (sara, "\u200fیک عکس", "شمار فیلم‌هایی که می‌شناسم: ۵."),
    ):
        person.says("/start")
        said = text_of(person.answer())
        assert said.startswith(begins)
        assert films in said


@pytest.mark.parametrize("code", ["de", None, "", "xx-YY"])
def test_other_languages_are_answered_in_english(
    start: Start, api: BotApiServer, code: str | None
) -> None:
    start()
    other = Person(api, 44, code)
    other.says("/start")
    assert text_of(other.answer()).startswith("Send me a picture")


def test_help_tells_limits_and_what_is_kept(start: Start, ann: Person, sara: Person) -> None:
    start(limits=replace(PATIENT, questions_per_minute=12))
    ann.says("/help")
    said = text_of(ann.answer())
    assert "@cineseek_bot" in said
    assert "Files up to 20 MB, videos up to 5 minutes, 12 questions a minute." in said
    assert "I keep nothing that you send" in said
    sara.says("/help")
    assert "فایل تا ۲۰ مگابایت، ویدیو تا ۵ دقیقه، در هر دقیقه ۱۲ پرسش." in text_of(sara.answer())


def test_help_says_so_where_what_is_sent_is_kept(start: Start, ann: Person, tmp_path: Any) -> None:
    start(keep=tmp_path / "kept")
    ann.says("/help")
    assert "keeps the pictures, videos and questions" in text_of(ann.answer())


def test_the_commands_are_known_to_telegram_in_each_language(
    start: Start, api: BotApiServer
) -> None:
    start()
    assert set(api.commands) == {"", "en", "ru", "fa"}
    assert [one["command"] for one in api.commands["fa"]] == ["start", "help", "language"]
    assert api.commands[""] == api.commands["en"]


def test_a_language_is_chosen_by_a_button_and_remembered(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    running = start()
    ann.says("/language")
    asked = ann.answer()
    assert text_of(asked) == "Which language shall I speak?"
    buttons = asked.params["reply_markup"]["inline_keyboard"][0]
    assert [one["text"] for one in buttons] == ["English", "Русский", "فارسی"]
    ann.presses(asked.result, buttons[2]["callback_data"])
    said = api.wait(lambda: api.called("editMessageText"))[0]
    assert said.params["text"] == "\u200fاز این پس فارسی صحبت می‌کنم."
    assert api.called("answerCallbackQuery")
    running.stop()
    start()
    ann.says("/start")
    assert text_of(ann.answer()).startswith("\u200fیک عکس")


def test_a_language_is_chosen_by_name(start: Start, ivan: Person) -> None:
    start()
    ivan.says("/language en")
    assert text_of(ivan.answer()) == "I speak English now."
    ivan.says("/start")
    assert text_of(ivan.answer()).startswith("Send me a picture")
    ivan.says("/language klingon")
    assert text_of(ivan.answer()) == "Which language shall I speak?"


@pytest.mark.parametrize("data", ["language:xx", "language:", "drop table", ""])
def test_a_button_that_nobody_made_changes_nothing(
    start: Start, api: BotApiServer, ann: Person, data: str
) -> None:
    start()
    ann.says("/language")
    ann.presses(ann.answer().result, data)
    api.wait(lambda: api.called("answerCallbackQuery"))
    assert not api.called("editMessageText")


def test_an_unknown_command_gets_help(start: Start, ann: Person) -> None:
    start()
    ann.says("/frobnicate now")
    assert "Words: which scenes show this?" in text_of(ann.answer())


FILE = {"file_id": "BQACx", "file_unique_id": "x", "file_size": 9}
THINGS = {
    "sticker": {
        "sticker": FILE
        | {"type": "regular", "width": 512, "height": 512, "is_animated": True, "is_video": False}
    },
    "voice": {"voice": FILE | {"duration": 2, "mime_type": "audio/ogg"}},
    "audio": {"audio": FILE | {"duration": 2, "title": "A song"}},
    "contact": {"contact": {"phone_number": "+15550100", "first_name": "A"}},
    "location": {"location": {"latitude": 35.7, "longitude": 51.4}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "poll": {
        "poll": {
            "id": "1",
            "question": "?",
            "options": [],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
}


@pytest.mark.parametrize("thing", THINGS)
def test_what_cannot_be_looked_at_is_refused_politely(
    start: Start, api: BotApiServer, ann: Person, ivan: Person, sara: Person, thing: str
) -> None:
    start()
    for person, begins in (
        (ann, "I can look at pictures"),
        (ivan, "Я умею смотреть картинки"),
        (sara, "\u200fمن عکس"),
    ):
        person.sends(**THINGS[thing])
        assert text_of(person.answer()).startswith(begins)
    assert not api.called("getFile")


def silent(api: BotApiServer, person: Person) -> bool:
    """Whether nothing was said to a person once somebody who asked later has an answer."""
    other = Person(api, 99, "en")
    other.says("/start")
    other.answer()
    return not person.answers()


@pytest.mark.parametrize(
    "content",
    [
        {"text": "night"},
        {"text": "what a night, @other_bot"},
        {"text": "/start@other_bot"},
        {"text": "/start"},
        {"text": "cineseek_bot is a name"},
        {"text": "@cineseek_bot_2 night"},
        {"new_chat_title": "Films"},
        {"new_chat_members": [{"id": 5, "is_bot": False, "first_name": "New"}]},
        {"pinned_message": None, "sticker": THINGS["sticker"]["sticker"]},
    ],
)
def test_in_a_group_there_is_silence(
    start: Start, api: BotApiServer, content: dict[str, Any]
) -> None:
    start()
    member = Person(api, 55, "en", group=GROUP)
    found = entities(content.get("text", ""))
    member.sends(**content, **({"entities": found} if found else {}))
    assert silent(api, member)


def test_in_a_group_a_mention_is_answered_and_a_reply(start: Start, api: BotApiServer) -> None:
    start()
    member = Person(api, 55, "en", group=GROUP)
    for text in ("@cineseek_bot night", "night, @Cineseek_Bot", "@cineseek_bot: night"):
        member.says(text)
        answer = member.answer()
        assert text_of(answer).startswith("Scenes for “night")
        assert int(answer.params["chat_id"]) == GROUP
    mine = answer.result[0] | {"from": api.me}
    member.says("color:blue", reply_to_message=mine)
    assert text_of(member.answer()).startswith("Scenes for “color:blue”")
    member.says("/help@cineseek_bot")
    assert "In a group I answer" in text_of(member.answer())
    member.says("@cineseek_bot")
    assert "In a group I answer" in text_of(member.answer())


def test_a_reply_to_another_member_is_none_to_the_bot(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    member = Person(api, 55, "en", group=GROUP)
    member.says("night", reply_to_message=member.message(text="hello"))
    assert silent(api, member)


def test_an_inline_answer_that_was_chosen_is_no_question(
    start: Start, api: BotApiServer, ann: Person
) -> None:
    start()
    ann.says("Salt Wind (1998)\n0:01", via_bot=api.me)
    assert silent(api, ann)


def test_edits_and_channels_are_not_asked_for(start: Start, api: BotApiServer) -> None:
    start()
    api.wait(lambda: [one for one in api.calls if one.method == "getUpdates"])
    asked = next(one for one in api.calls if one.method == "getUpdates")
    assert asked.params["allowed_updates"] == ["message", "inline_query", "callback_query"]
