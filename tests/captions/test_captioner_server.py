"""Captioning servers: what goes over the wire, and what happens when they are busy or wrong."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest
from tiny_captioner import WORDS, draw

from cineseek.errors import ModelError
from cineseek.models.captioner_server import Prices, ServerCaptioner
from cineseek.models.describer import Refused

PICTURES = [draw(words, seed=7, width=1600, height=900) for words in WORDS]
KEY = "sk-very-secret-0123456789"


def fast(slept: list[float]) -> dict[str, Any]:
    """Time passes at once, and is written down."""
    return {"sleep": slept.append, "clock": lambda: sum(slept)}


def test_our_form_sends_small_jpegs_and_takes_captions_in_order(server) -> None:
    captioner = ServerCaptioner(server.plain, model="eyes", prompt="be brief", key=KEY)
    assert captioner.describe(PICTURES) == list(WORDS)
    (body,) = server.asked
    assert {name: body[name] for name in body if name != "images"} == {
        "language": "en",
        "model": "eyes",
        "prompt": "be brief",
    }
    assert all(len(one) < 200_000 for one in body["images"])
    assert server.heads[0]["Authorization"] == f"Bearer {KEY}"
    assert captioner.spent.cost == server.cost


def test_the_chat_form_sends_one_picture_a_request_and_counts_tokens(server) -> None:
    prices = Prices(tokens_in=0.15, tokens_out=0.6, picture=0.001)
    captioner = ServerCaptioner(
        server.openai, api="openai", model="eyes", language="fa", prices=prices
    )
    assert captioner.describe(PICTURES) == list(WORDS)
    assert len(server.asked) == 5
    assert server.asked[0]["model"] == "eyes"
    assert "Answer in Persian" in server.asked[0]["messages"][0]["content"][0]["text"]
    spent = captioner.spent
    assert (spent.requests, spent.tokens_in, spent.tokens_out) == (5, 5000, 100)
    assert spent.cost == pytest.approx((5000 * 0.15 + 100 * 0.6) / 1e6 + 5 * 0.001)
    assert captioner.maker == f"{server.openai} eyes"


def test_an_address_with_the_path_is_the_same(server) -> None:
    captioner = ServerCaptioner(f"{server.openai}/chat/completions/", api="openai", model="eyes")
    assert captioner.describe(PICTURES[:1]) == [next(iter(WORDS))]


def test_a_busy_server_is_asked_again_when_it_says(server) -> None:
    slept: list[float] = []
    server.faults.extend([(429, {"Retry-After": "7"}, {"error": "slow"}), (503, {}, {})])
    captioner = ServerCaptioner(server.plain, **fast(slept))
    assert captioner.describe(PICTURES) == list(WORDS)
    assert slept[0] == 7
    assert len(server.asked) == 3


def test_a_server_that_stays_busy_is_given_up_with_what_to_do(server) -> None:
    slept: list[float] = []
    server.faults.extend([(503, {}, {"error": "loading"})] * 6)
    captioner = ServerCaptioner(server.plain, **fast(slept))
    with pytest.raises(ModelError, match=r"503: loading.*run the same again"):
        captioner.describe(PICTURES)
    assert len(server.asked) == 6
    assert slept == sorted(slept)
    server.faults.append((429, {"Retry-After": "86400"}, {"error": "quota"}))
    with pytest.raises(ModelError, match="it asks to wait 86400 seconds"):
        captioner.describe(PICTURES)


def test_too_many_pictures_at_once_are_halved_and_that_is_remembered(server) -> None:
    server.most = 2
    captioner = ServerCaptioner(server.plain)
    assert captioner.describe(PICTURES) == list(WORDS)
    assert [len(one["images"]) for one in server.asked] == [5, 3, 2, 1, 2]
    assert captioner.describe(PICTURES) == list(WORDS)
    assert [len(one["images"]) for one in server.asked[5:]] == [2, 2, 1]


def test_a_picture_that_is_refused_is_told_and_no_other_suffers(server) -> None:
    server.refused = "snow"
    for api, address in (("plain", server.plain), ("openai", server.openai)):
        told = ServerCaptioner(address, api=api, model="eyes").describe(PICTURES)
        assert told[:4] == list(WORDS)[:4]
        assert isinstance(told[4], Refused)
    assert "content policy" in told[4].why


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ((401, {}, {"error": {"message": f"bad key {KEY}"}}), r"401: bad key \*\*\*.*CAPTION_KEY"),
        ((404, {}, {"detail": "Not Found"}), "404: Not Found.*name the address"),
        ((302, {"Location": "http://127.0.0.1:9/steal"}, {}), "302.*name the address"),
        ((200, {}, b"<html>hello</html>"), "no JSON"),
        ((200, {}, {"captions": ["one"]}), "gave no `captions` for 5 images"),
        ((200, {}, {"captions": [1, 2, 3, 4, 5]}), "gave no `captions`"),
        ((200, {}, b'"' + b"x" * (9 << 20) + b'"'), "more than 8 MB"),
    ],
)
def test_what_a_server_does_wrong_is_said_and_the_key_is_not(server, fault, said: str) -> None:
    server.faults.append(fault)
    with pytest.raises(ModelError, match=said) as error:
        ServerCaptioner(server.plain, key=KEY).describe(PICTURES)
    assert KEY not in str(error.value)
    assert len(server.asked) == 1


@pytest.mark.parametrize("cost", ["NaN", "-1", "1e400", "9" * 400, "[]"])
def test_a_cost_that_can_be_none_is_none(server, cost: str) -> None:
    told = json.dumps(list(WORDS))
    server.faults.append((200, {}, f'{{"captions": {told}, "cost": {cost}}}'.encode()))
    captioner = ServerCaptioner(server.plain)
    assert captioner.describe(PICTURES) == list(WORDS)
    assert captioner.spent.cost == 0


def test_no_part_of_a_key_is_repeated_and_no_odd_date_breaks_the_waiting(server) -> None:
    said = {"error": "x" * (199 - len(KEY)) + KEY}
    server.faults.append((503, {"Retry-After": "Mon, 01 Jan 2024 00:00:00 +" + "9" * 20}, {}))
    server.faults.append((401, {}, said))
    with pytest.raises(ModelError, match="401") as error:
        ServerCaptioner(server.plain, key=KEY, sleep=lambda _: None).describe(PICTURES)
    assert KEY[:6] not in str(error.value)


@pytest.mark.parametrize(
    "answer", [{}, {"choices": []}, {"choices": [{}]}, [], {"choices": [{"message": "x"}]}]
)
def test_an_answer_that_is_no_chat_is_refused(server, answer) -> None:
    server.faults.append((200, {}, answer))
    with pytest.raises(ModelError, match="does not speak OpenAI"):
        ServerCaptioner(server.openai, api="openai", model="eyes").describe(PICTURES[:1])


def test_a_chat_that_declines_or_answers_in_parts_is_understood(server) -> None:
    parts = [{"type": "text", "text": "a red"}, {"type": "text", "text": "box"}]
    for content, refusal in ((parts, None), (None, "I cannot help"), ("", None)):
        message = {"content": content, "refusal": refusal}
        server.faults.append((200, {}, {"choices": [{"message": message}]}))
    captioner = ServerCaptioner(server.openai, api="openai", model="eyes")
    told = captioner.describe(PICTURES[:3])
    assert told[0] == "a red box"
    assert told[1] == Refused("the server has no caption for it (I cannot help)")
    assert isinstance(told[2], Refused)


def test_a_rate_is_kept_as_measured_at_the_server(server) -> None:
    captioner = ServerCaptioner(server.openai, api="openai", model="eyes", rate=20)
    begun = time.monotonic()
    captioner.describe(PICTURES)
    assert time.monotonic() - begun >= 4 / 20
    gaps = [b - a for a, b in zip(server.times, server.times[1:], strict=False)]
    assert min(gaps) >= 0.04


@pytest.mark.parametrize(
    "address", ["ftp://h/x", "localhost:8000", "http://u:p@h/x", "http://h/x?key=1"]
)
def test_an_address_that_is_none_or_holds_a_secret_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="server"):
        ServerCaptioner(address)


def test_a_chat_server_wants_a_model() -> None:
    with pytest.raises(ValueError, match="name one"):
        ServerCaptioner("http://127.0.0.1:9/v1", api="openai")


def test_nobody_there_is_said(server) -> None:
    slept: list[float] = []
    captioner = ServerCaptioner("http://127.0.0.1:9/", **fast(slept))
    with pytest.raises(ModelError, match="no answer"):
        captioner.describe(PICTURES[:1])
    assert len(slept) == 5
