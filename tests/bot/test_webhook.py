"""Updates that Telegram sends to the bot itself."""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest
from bot.bot_api_server import BotApiServer
from bot.people import Person, gate, text_of

from cineseek.errors import CineseekError

Start = Callable[..., Any]
SECRET = "a-secret-of-thirty-two-characters"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def is_open(port: int) -> bool:
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def hook(api: BotApiServer) -> dict[str, Any]:
    """What a bot is told that is sent its updates."""
    port = free_port()
    return {"webhook": f"http://127.0.0.1:{port}/films", "port": port, "secret": SECRET}


def ready(api: BotApiServer) -> None:
    api.wait(lambda: api.webhook.get("url"))


def post(hook: dict[str, Any], body: bytes, secret: str | None = SECRET) -> int:
    headers = {"Content-Type": "application/json"}
    if secret is not None:
        headers["X-Telegram-Bot-Api-Secret-Token"] = secret
    request = urllib.request.Request(hook["webhook"], data=body, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as reply:
            return int(reply.status)
    except urllib.error.HTTPError as error:
        return error.code


def test_updates_are_answered_and_then_acknowledged(
    start: Start, api: BotApiServer, hook: dict[str, Any], ann: Person, sara: Person
) -> None:
    start(**hook)
    ready(api)
    assert api.webhook["secret_token"] == SECRET
    ann.says("night")
    sara.says("/start")
    assert text_of(ann.answer()).startswith("Scenes for")
    assert text_of(sara.answer()).startswith("\u200fیک عکس")
    api.wait(lambda: not api.updates)
    assert {status for _, status in api.sent_to_webhook} == {200}
    assert not [one for one in api.calls if one.method == "getUpdates"]


def test_without_a_secret_one_is_made(
    start: Start, api: BotApiServer, hook: dict[str, Any], ann: Person
) -> None:
    start(**hook | {"secret": ""})
    ready(api)
    assert len(api.webhook["secret_token"]) >= 32
    ann.says("/start")
    assert text_of(ann.answer())


def test_who_does_not_know_the_secret_is_refused(
    start: Start, api: BotApiServer, hook: dict[str, Any], ann: Person
) -> None:
    start(**hook)
    ready(api)
    forged = json.dumps({"update_id": 5, "message": ann.message(text="/start")}).encode()
    assert post(hook, forged, secret=None) == 403
    assert post(hook, forged, secret="guess") == 403
    assert not api.called("sendMessage")


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"{", 400), (b"[]", 400), (b'"x"', 400), (b"\xff\xfe", 400), (b"{}", 400)],
)
def test_what_is_no_update_is_refused(
    start: Start, api: BotApiServer, hook: dict[str, Any], body: bytes, status: int
) -> None:
    start(**hook)
    ready(api)
    assert post(hook, body) == status


def test_an_update_that_comes_twice_is_answered_once(
    start: Start, api: BotApiServer, hook: dict[str, Any], ann: Person
) -> None:
    start(**hook)
    ready(api)
    message = ann.message(text="night")
    ann.sent.append(message["message_id"])
    update = json.dumps({"update_id": 12345, "message": message}).encode()
    assert post(hook, update) == 200
    assert post(hook, update) == 200
    assert len(ann.answers()) == 1


def test_what_waits_when_the_bot_stops_is_sent_again_after_the_start(
    start: Start, api: BotApiServer, hook: dict[str, Any], frame: bytes, ann: Person
) -> None:
    running = start(**hook)
    ready(api)
    slow = gate()
    ann.photo(frame, gate=slow)
    api.wait(lambda: api.called("getFile"))
    running.begin_to_stop()
    api.wait(lambda: not is_open(hook["port"]))  # it stops by now, however busy the machine is
    slow.set()
    running.stop()
    assert not ann.final()
    start(**hook)
    assert text_of(ann.answer())
    api.wait(lambda: not api.updates)
    assert len(ann.final()) == 1


def test_a_port_that_is_taken_is_said(
    start: Start, api: BotApiServer, hook: dict[str, Any]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", hook["port"]))
        taken.listen()
        running = start(**hook)
        running.stop()
        assert isinstance(running.error, CineseekError)
        assert "choose another --port" in str(running.error)
        running.error = None
