"""A translation server: what is asked, what is asked again, what is an error."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from libre_server import LibreServer
from tiny_translation import CAPTIONS

from cineseek.errors import TrainingError
from cineseek.models import json_server
from cineseek.training.translation import Refused
from cineseek.training.translation_server import ServerTranslator

TEXTS = list(CAPTIONS)
FARSI = list(CAPTIONS.values())


@pytest.fixture
def server() -> Iterator[LibreServer]:
    held = LibreServer()
    yield held
    held.close()


@pytest.fixture
def slept() -> list[float]:
    return []


def _open(server: LibreServer, slept: list[float], **how: object) -> ServerTranslator:
    clock = {"sleep": slept.append, "clock": lambda: sum(slept)}
    return ServerTranslator(server.url, "en", "fa", **clock, **how)  # type: ignore[arg-type]


def test_texts_go_together_and_come_back_in_order(server: LibreServer, slept: list[float]) -> None:
    translator = _open(server, slept)
    assert translator.translate(TEXTS) == FARSI
    assert (translator.name, translator.revision) == (server.url, "1.6.2")
    assert server.asked == [{"q": TEXTS, "source": "en", "target": "fa", "format": "text"}]


def test_the_key_is_sent_and_never_shown(server: LibreServer, slept: list[float]) -> None:
    server.key = "secret"
    assert _open(server, slept, key="secret").translate(TEXTS[:1]) == FARSI[:1]
    with pytest.raises(TrainingError, match="CINESEEK_TRANSLATE_KEY") as told:
        _open(server, slept, key="wrong-key").translate(TEXTS)
    assert "Invalid API key ***" in str(told.value)
    assert "wrong-key" not in str(told.value)
    assert not slept


def test_what_passes_is_asked_again_as_late_as_the_server_wants(
    server: LibreServer, slept: list[float]
) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    server.faults += [
        (429, {"Retry-After": "7"}, {"error": "Slowdown: 10 per 1 minute"}),
        (500, {}, {"error": "Cannot translate text"}),
        (503, {"Retry-After": soon}, b"<html>"),
        "hang up",
        (429, {"Retry-After": "soon"}, {"error": "Slowdown"}),
    ]
    assert _open(server, slept).translate(TEXTS) == FARSI
    assert slept[0] == 7
    assert (slept[1], slept[3], slept[4]) == (2.0, 8.0, 16.0)
    assert 20 < slept[2] <= 30


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ((500, {}, {"error": "Cannot translate text: out of memory"}), "out of memory"),
        ((429, {"Retry-After": "3600"}, {"error": "Slowdown"}), "wait 3600 seconds"),
        ((301, {"Location": "http://127.0.0.1:9/"}, b""), "name the address"),
        ((404, {}, b"<html>"), "name the address"),
        ((200, {}, b"<html>welcome</html>"), "no JSON"),
        ((200, {}, b"[" * 100_000), "no JSON"),
        ((200, {}, {"translatedText": ["one"]}), "no translatedText for 6"),
        ((200, {}, {"translatedText": [1, 2, 3, 4, 5, 6]}), "no translatedText for 6"),
        ((200, {}, ["x"]), "no translatedText"),
    ],
)
def test_what_does_not_pass_is_an_error_that_says_what_to_do(
    server: LibreServer, slept: list[float], fault: object, said: str
) -> None:
    server.faults += [fault] * 6
    with pytest.raises(TrainingError, match=said):
        _open(server, slept).translate(TEXTS)


def test_an_answer_has_an_end_in_time_and_in_size(
    server: LibreServer, slept: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    server.faults += ["slow"] * 6
    with pytest.raises(TrainingError, match=r"more than 0\.2 seconds"):
        _open(server, slept, timeout=0.2).translate(TEXTS)
    server.faults.clear()
    monkeypatch.setattr(json_server, "_MOST_BYTES", 1 << 20)
    server.faults.append("endless")
    with pytest.raises(TrainingError, match="more than 1 MB"):
        _open(server, slept).translate(TEXTS)


def test_a_server_that_is_not_there_is_told_of(slept: list[float]) -> None:
    gone = LibreServer()
    gone.close()
    with pytest.raises(TrainingError, match="no answer"):
        _open(gone, slept)
    assert slept == [1, 2, 4, 8, 16]


def test_a_server_that_takes_few_texts_gets_few(server: LibreServer, slept: list[float]) -> None:
    server.most = 2
    translator = _open(server, slept)
    assert translator.translate(TEXTS) == FARSI
    server.asked.clear()
    assert translator.translate(TEXTS) == FARSI
    assert [len(one["q"]) for one in server.asked] == [2, 2, 2]  # remembered


def test_one_text_that_is_refused_does_not_stop_the_others(
    server: LibreServer, slept: list[float]
) -> None:
    found = _open(server, slept).translate([TEXTS[0], "unspeakable", TEXTS[1]])
    assert [found[0], found[2]] == FARSI[:2]
    assert isinstance(found[1], Refused)
    assert "400: Invalid request" in found[1].why


def test_a_pair_of_languages_that_is_not_there_is_said_first(
    server: LibreServer, slept: list[float]
) -> None:
    with pytest.raises(TrainingError, match="not translate en into de; it knows en, fa"):
        ServerTranslator(server.url, "en", "de", sleep=slept.append)
    assert not server.asked
    server.languages = None  # one that has /translate alone
    assert _open(server, slept).translate(TEXTS) == FARSI


@pytest.mark.parametrize(
    "url", ["localhost:5000", "ftp://host", "http://me:pw@host", "http://host/?key=1", "http://"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="server"):
        ServerTranslator(url, "en", "fa")


def test_the_address_may_name_translate_itself(server: LibreServer, slept: list[float]) -> None:
    translator = ServerTranslator(f"{server.url}/translate/", "en", "fa", sleep=slept.append)
    assert translator.name == server.url
