"""Files made on demand: once, by few hands, and kept while there is room."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cineseek.server.keeping import Shelf
from cineseek.server.problems import Problem


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def shelf(tmp_path: Path, clock: Clock) -> Iterator[Shelf]:
    made = Shelf(tmp_path / "shelf", most_bytes=250, line=3, grace=5.0, clock=clock)
    yield made
    made.close()


def _write(size: int) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(b"x" * size)

    return make


def test_what_many_ask_for_at_once_is_made_once(shelf: Shelf) -> None:
    calls = []

    def make(path: Path) -> None:
        calls.append(path)
        time.sleep(0.05)
        path.write_bytes(b"one")

    async def ask() -> list[Path]:
        return await asyncio.gather(*(shelf.fetch("a", make) for _ in range(50)))

    paths = asyncio.run(ask())
    assert len(calls) == shelf.made == 1
    assert {path.read_bytes() for path in paths} == {b"one"}


def test_few_hands_make_many_files(shelf: Shelf) -> None:
    at_work, most, lock = 0, 0, threading.Lock()

    def make(path: Path) -> None:
        nonlocal at_work, most
        with lock:
            at_work += 1
            most = max(most, at_work)
        time.sleep(0.02)
        path.write_bytes(b"x")
        with lock:
            at_work -= 1

    async def ask() -> None:
        await asyncio.gather(*(shelf.fetch(name, make) for name in "abc"))

    asyncio.run(ask())
    assert most == 2


def test_those_unused_for_longest_make_room(shelf: Shelf, clock: Clock) -> None:
    for name in "abc":
        asyncio.run(shelf.fetch(name, _write(100)))
        clock.now += 10
        if name == "b":
            assert shelf.find("a")  # used again
            clock.now += 10
    assert shelf.find("a")
    assert shelf.find("c")
    assert shelf.find("b") is None
    assert sorted(path.name for path in shelf.folder.iterdir()) == ["a", "c"]


def test_a_file_that_was_just_handed_out_stays(shelf: Shelf, clock: Clock) -> None:
    for name in "abcd":
        asyncio.run(shelf.fetch(name, _write(100)))
    assert all(shelf.find(name) for name in "abcd")
    clock.now += 10
    asyncio.run(shelf.fetch("e", _write(100)))
    assert sum(path.stat().st_size for path in shelf.folder.iterdir()) <= 250


def test_a_failure_is_told_to_all_who_wait_and_tried_again_later(shelf: Shelf) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        time.sleep(0.02)
        raise ValueError("broken")

    async def ask() -> list[object]:
        return await asyncio.gather(
            *(shelf.fetch("a", fail) for _ in range(3)), return_exceptions=True
        )

    assert [str(error) for error in asyncio.run(ask())] == ["broken"] * 3
    assert list(shelf.folder.iterdir()) == []
    asyncio.run(shelf.fetch("a", _write(4)))
    assert (shelf.folder / "a").read_bytes() == b"xxxx"


def test_what_is_kept_survives_a_restart_and_what_was_half_made_does_not(
    tmp_path: Path, shelf: Shelf, clock: Clock
) -> None:
    for name in "ab":
        asyncio.run(shelf.fetch(name, _write(100)))
        clock.now += 10
    (shelf.folder / ".c.1234.part").write_bytes(b"half")
    assert shelf.find("a")  # the one used last, from here on
    shelf.close()
    again = Shelf(tmp_path / "shelf", most_bytes=250, grace=0.0, clock=clock)
    assert again.find("b")
    assert again.made == 0
    assert not list(again.folder.glob(".*"))
    again.close()
    clock.now += 10
    third = Shelf(tmp_path / "shelf", most_bytes=250, grace=0.0, clock=clock)
    clock.now += 10
    third.put("c", b"x" * 100)
    assert third.find("b")
    assert third.find("a") is None
    third.close()


def test_a_folder_that_somebody_cleared_is_filled_again(shelf: Shelf, clock: Clock) -> None:
    path = asyncio.run(shelf.fetch("a", _write(10)))
    path.unlink()
    assert shelf.find("a") is None
    assert asyncio.run(shelf.fetch("a", _write(20))).stat().st_size == 20
    path.unlink()
    clock.now += 60
    assert shelf.find("a") is None


def test_a_long_line_is_refused_with_when_to_come_again(shelf: Shelf) -> None:
    go = threading.Event()

    def make(path: Path) -> None:
        go.wait(5)
        path.write_bytes(b"x")

    async def ask() -> None:
        first = [asyncio.ensure_future(shelf.fetch(name, make)) for name in "abc"]
        await asyncio.sleep(0.02)
        with pytest.raises(Problem) as refused:
            await shelf.fetch("d", make)
        assert refused.value.status == 503
        assert refused.value.headers["Retry-After"]
        go.set()
        await asyncio.gather(*first)

    asyncio.run(ask())


def test_what_nobody_waits_for_any_more_is_not_begun(shelf: Shelf) -> None:
    go, made = threading.Event(), []

    def make(path: Path) -> None:
        made.append(path)
        go.wait(5)
        path.write_bytes(b"x")

    async def ask() -> None:
        asking = {name: asyncio.ensure_future(shelf.fetch(name, make)) for name in "abc"}
        await asyncio.sleep(0.05)
        asking["c"].cancel()
        asking["a"].cancel()
        await asyncio.sleep(0.01)
        go.set()
        await asking["b"]
        while not shelf.find("a"):  # it was begun already
            await asyncio.sleep(0.01)

    asyncio.run(ask())
    assert sorted(path.name.split(".")[1] for path in made) == ["a", "b"]
    assert shelf.find("c") is None


def test_a_shelf_that_is_closed_tells_those_who_wait(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "shelf", most_bytes=100, hands=1)
    go = threading.Event()

    def make(path: Path) -> None:
        go.wait(5)
        path.write_bytes(b"x")

    async def ask() -> None:
        first = asyncio.ensure_future(shelf.fetch("a", make))
        second = asyncio.ensure_future(shelf.fetch("b", make))
        await asyncio.sleep(0.05)
        closing = asyncio.ensure_future(asyncio.to_thread(shelf.close))
        with pytest.raises(Problem):
            await second
        go.set()
        await asyncio.gather(first, closing)

    asyncio.run(ask())
