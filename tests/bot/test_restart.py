"""The bot as a process that is stopped and killed in the middle: nothing is lost, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from bot.bot_api_server import TOKEN, BotApiServer
from bot.bot_process import BotProcess
from bot.people import Person, gate, text_of

from cineseek.index.holes import copy_folder

pytestmark = pytest.mark.slow

Launch = Callable[..., BotProcess]


@pytest.fixture(scope="module")
def own(library_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library for processes, one at a time."""
    folder = tmp_path_factory.mktemp("bot-process") / "films.cine"
    copy_folder(library_folder, folder)
    return folder


@pytest.fixture
def launch(api: BotApiServer, own: Path, tmp_path: Path) -> Iterator[Launch]:
    """Start the process, again and again with one state; no word of the token is printed."""
    begun: list[BotProcess] = []

    def begin(*options: str) -> BotProcess:
        begun.append(BotProcess(api, own, tmp_path / "state", *options))
        return begun[-1].ready()

    yield begin
    for one in begun:
        if one.process.poll() is None:
            one.kill()
        assert TOKEN not in one.said()
        assert TOKEN.partition(":")[2] not in one.said()


def left_in(state: Path) -> list[str]:
    return sorted(path.name for path in state.rglob("*") if path.is_file())


def test_sigterm_finishes_the_answer_in_hand_and_leaves_the_others_for_later(
    launch: Launch, api: BotApiServer, frame: bytes, tmp_path: Path
) -> None:
    first, second, third = (Person(api, 200 + number, "en") for number in range(3))
    bot = launch()
    slow = gate()
    first.photo(frame, gate=slow)  # is still being fetched when the signal comes
    api.wait(lambda: api.called("getFile"))
    third.says("/start")  # came later, is answered at once
    third.answer()
    api.fail("sendMediaGroup", 429, retry_after=2)
    second.says("night")  # is being sent when the signal comes
    api.wait(lambda: [one for one in api.calls if one.method == "sendMediaGroup" and one.status])
    bot.terminate()
    assert bot.ended() == 0
    assert text_of(second.answer(seconds=1)).startswith("Scenes for")
    assert not first.final()
    assert "stopped" in bot.said()
    slow.set()
    launch()
    assert text_of(first.answer())
    api.wait(lambda: not api.updates, what="all updates are confirmed")
    for person in (first, second, third):
        assert len(person.final()) == 1
    assert not [name for name in left_in(tmp_path / "state") if name.startswith("file")]


def test_after_sigkill_what_was_not_answered_is_and_nothing_twice(
    launch: Launch, api: BotApiServer, frame: bytes, tmp_path: Path
) -> None:
    first, second, third = (Person(api, 300 + number, "fa") for number in range(3))
    bot = launch()
    gates = [gate(), gate()]
    first.photo(frame, gate=gates[0])
    api.wait(lambda: len(api.called("getFile")) == 1)
    second.photo(frame, gate=gates[1])  # is told to wait
    api.wait(lambda: second.answers())
    answered = third.says("color:blue")
    third.answer()
    noted = tmp_path / "state" / str(api.me["id"]) / "answered.json"
    api.wait(lambda: str(answered) in noted.read_text("utf-8"))
    bot.kill()
    for one in gates:
        one.set()
    launch()
    for person in (first, second, third):
        assert text_of(person.answer())
    api.wait(lambda: not api.updates, what="all updates are confirmed")
    for person in (first, second, third):
        assert len(person.final()) == 1
    api.wait(
        lambda: not [m for (chat, _), m in api.messages.items() if "نوبت" in m.get("text", "")],
        what="the notice of before is taken back",
    )
    assert not [name for name in left_in(tmp_path / "state") if name.startswith("file")]


def test_killed_again_and_again_no_question_is_lost(
    launch: Launch, api: BotApiServer, frame: bytes
) -> None:
    people = [Person(api, 400 + number, "en") for number in range(12)]
    for number, person in enumerate(people):
        if number % 3 == 0:
            person.photo(frame, slow=0.4)
        else:
            person.says("night" if number % 3 == 1 else "/start")
    for answered in (1, 4, 8):
        bot = launch()
        api.wait(
            lambda most=answered: sum(bool(person.final()) for person in people) >= most,
            what=f"{answered} answers",
        )
        bot.kill()
    launch()
    for person in people:
        person.answer()
    api.wait(lambda: not api.updates, what="all updates are confirmed")
    # Twice only where a kill came between Telegram's "sent" and the note of it on the disk, which
    # this test provokes: it kills as soon as an answer is there.
    assert all(1 <= len(person.final()) <= 4 for person in people)
