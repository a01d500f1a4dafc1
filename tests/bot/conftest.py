"""A library of drawn films, a Bot API server on this machine, and a bot between the two."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from bot.bot_api_server import TOKEN, BotApiServer
from bot.people import Person

import cineseek
from cineseek.bot import BotConfig, BotLimits
from cineseek.bot.running import run
from cineseek.demo import draw_films
from cineseek.demo.script import SCRIPTS
from cineseek.index.holes import copy_folder
from cineseek.library import Library

PATIENT = BotLimits(questions_per_minute=10_000, inline_per_minute=10_000)
"""For tests that ask much."""

Start = Callable[..., "Running"]


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five films of three or four takes, a second each."""
    scripts = [
        replace(
            script,
            takes=tuple(replace(take, seconds=1.0, begin="cut") for take in script.takes[:4]),
            lines=(),
        )
        for script in SCRIPTS
    ]
    folder = tmp_path_factory.mktemp("bot-films")
    draw_films(folder, scripts=scripts)
    return folder


@pytest.fixture(scope="session")
def library_folder(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library of those films: copy it to open it elsewhere."""
    folder = tmp_path_factory.mktemp("bot-library") / "films.cine"
    with cineseek.open(folder, model="mini") as library:
        assert len(library.add(films).added) == len(SCRIPTS)
        # How sure an answer is, is learnt on few questions: it is not what is tested here.
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("cineseek.ask.identify.learning.QUESTIONS", 8)
            library.prepare_identify()
    return folder


@pytest.fixture(scope="session")
def library(library_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A copy of it, open, and not to be changed."""
    folder = tmp_path_factory.mktemp("bot-open") / "films.cine"
    copy_folder(library_folder, folder)
    with cineseek.open(folder, create=False) as opened:
        yield opened


@pytest.fixture
def api() -> Iterator[BotApiServer]:
    """A Bot API server with nothing said yet."""
    with BotApiServer() as server:
        yield server


class Running:
    """A bot in a thread, until it is stopped."""

    def __init__(self, library: Library, config: BotConfig) -> None:
        self.config = config
        self.error: BaseException | None = None
        self._stop = threading.Event()
        self._started = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(library,), daemon=True)
        self._thread.start()
        while not self._started.wait(0.05):
            assert self._thread.is_alive(), f"the bot did not start: {self.error!r}"

    def stop(self) -> None:
        """As SIGTERM would."""
        self._stop.set()
        self._thread.join(60)
        assert not self._thread.is_alive(), "the bot did not stop"

    def begin_to_stop(self) -> None:
        """As SIGTERM would, without waiting for the end."""
        self._stop.set()

    def _run(self, library: Library) -> None:
        try:
            run(library, self.config, started=lambda me: self._started.set(), stop=self._stop)
        except BaseException as error:  # noqa: BLE001
            self.error = error


@pytest.fixture
def start(api: BotApiServer, library: Library, tmp_path: Path) -> Iterator[Start]:
    """Start a bot; what it was not told is as tests like it."""
    running: list[Running] = []

    def begin(library: Library = library, **given: Any) -> Running:
        config = BotConfig(token=TOKEN, state=tmp_path / "state", api=api.url, limits=PATIENT)
        running.append(Running(library, replace(config, **given)))
        return running[-1]

    yield begin
    for one in running:
        one.stop()
        assert one.error is None, one.error


@pytest.fixture
def ann(api: BotApiServer) -> Person:
    """Reads English."""
    return Person(api, 11, "en")


@pytest.fixture
def ivan(api: BotApiServer) -> Person:
    """Reads Russian."""
    return Person(api, 22, "ru")


@pytest.fixture
def sara(api: BotApiServer) -> Person:
    """Reads Persian."""
    return Person(api, 33, "fa-IR")


@pytest.fixture(scope="session")
def frame(library: Library) -> bytes:
    """A saved frame of the second shot of a film, as a JPEG."""
    return _frame(library).read_bytes()


def _frame(library: Library) -> Path:
    footage = library.footages(library.films()[0].id)[0]
    shot = library.shots(footage)[1]
    one = library.details(shot).frames[0]
    return library.folder / one.file
