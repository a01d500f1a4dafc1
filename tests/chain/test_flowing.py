"""Films between collector, library and captions: who is ahead waits, and nothing is swallowed."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

import pytest

from cineseek.chain.flowing import WAITING, Flow
from cineseek.errors import ModelError


def test_who_is_ahead_waits() -> None:
    go, taken = threading.Event(), []

    def add(film: Path) -> Any:
        go.wait(10)
        return film

    def hand_over() -> None:
        with Flow(add, None, threading.Event()) as flow:
            for number in range(10):
                flow.take(Path(str(number)))
                taken.append(number)
            flow_of.append(flow)

    flow_of: list[Flow] = []
    thread = threading.Thread(target=hand_over)
    thread.start()
    time.sleep(0.3)
    assert len(taken) <= WAITING + 1, "one is at work, and only so many wait"
    go.set()
    thread.join(10)
    assert [str(film) for film in flow_of[0].added] == [str(number) for number in range(10)]


def test_every_film_is_captioned_after_it_was_added() -> None:
    steps: list[str] = []
    captioned: Any = lambda: steps.append("captioned")  # noqa: E731
    added: Any = lambda film: steps.append(f"added {film}")  # noqa: E731
    with Flow(added, captioned, threading.Event()) as flow:
        flow.take(Path("a"))
        flow.take(Path("b"))
    assert steps.count("captioned") == 2
    assert steps[0] == "added a"
    assert steps[-1] == "captioned"


@pytest.mark.parametrize("where", ["add", "caption"])
def test_what_goes_wrong_in_a_worker_stops_the_collector_and_is_raised(where: str) -> None:
    def fail(*_: object) -> Any:
        raise OSError("no room")

    add: Any = fail if where == "add" else lambda film: film
    stop = threading.Event()
    with (  # noqa: PT012  the films before it are taken
        pytest.raises(OSError, match="no room"),
        Flow(add, fail if where == "caption" else None, stop) as flow,
    ):
        for number in range(20):
            flow.take(Path(str(number)))
    assert stop.is_set()


def test_what_goes_wrong_before_is_not_hidden_by_the_workers() -> None:
    added: Any = lambda film: film  # noqa: E731
    with pytest.raises(ValueError, match="first"), Flow(added, None, threading.Event()) as flow:  # noqa: PT012
        flow.take(Path("a"))
        raise ValueError("first")


def test_a_captioner_that_gives_up_keeps_no_film_from_being_added() -> None:
    added: list[Path] = []
    asked: list[int] = []

    def fail() -> Any:
        asked.append(1)
        raise ModelError("the server is gone")

    add: Any = added.append
    with Flow(add, fail, threading.Event()) as flow:
        for number in range(20):
            flow.take(Path(str(number)))
    assert len(added) == 20
    assert len(asked) == 1
