"""Drawn films, a server of them, and a browser to look at it with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from live_server import serving
from page.drawn import draw_pictures
from page.visit import Visit
from playwright.sync_api import Browser, sync_playwright
from real_chromium import chromium

import cineseek
from cineseek.demo import draw_films, write_scripts
from cineseek.demo.script import SCRIPTS, Line, Script
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig

_QUIET = (
    "--no-sandbox",
    "--headless",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
)
_PATIENT = Limits(requests_per_minute=1_000_000)
"""Many tests ask one server."""
_TAKE = 2.0


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, without a window.

    Not of the session: while it is there an event loop runs in this thread, and other tests that
    want one of their own cannot have it.
    """
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium(), args=list(_QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Films of four short takes with words in two languages, and the trailer of one."""
    folder = tmp_path_factory.mktemp("films")
    feature, trailer = write_scripts(1, size=(320, 180))[:2]
    scripts = [*SCRIPTS[:2], replace(feature, takes=feature.takes[:4])]
    trailer = replace(trailer, takes=trailer.takes[:2])
    draw_films(folder, scripts=[*(_shortened(script) for script in scripts), trailer])
    return folder


def _shortened(script: Script) -> Script:
    """Two seconds of each take, and a line in the middle of some."""
    lines = tuple(
        Line(_TAKE * number + 0.2, _TAKE * number + 1.8, line.english, line.persian)
        for number, line in enumerate(script.lines)
    )
    takes = tuple(replace(take, seconds=_TAKE, begin="cut") for take in script.takes)
    return replace(script, takes=takes, lines=lines)


@pytest.fixture(scope="session")
def arrivals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A root with a film that is in no library yet, and a folder of many pictures."""
    folder = tmp_path_factory.mktemp("roots") / "arrivals"
    takes = tuple(replace(take, begin="cut") for take in SCRIPTS[4].takes)
    draw_films(folder, scripts=[replace(SCRIPTS[4], takes=takes)])
    draw_pictures(folder / "Gallery (2001)", 400)
    return folder


@pytest.fixture(scope="session")
def library(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of those films, by the encoder that knows drawn ones, prepared."""
    with cineseek.open(tmp_path_factory.mktemp("page") / "films.cine", model="mini") as opened:
        assert len(opened.add(films).added) == 4
        # How sure an answer is, is learnt on few questions: it is not what is tested here.
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr("cineseek.ask.identify.learning.QUESTIONS", 8)
            opened.prepare_identify()  # a server of it would do so in the background
        yield opened


@pytest.fixture(scope="session")
def site(library: Library, arrivals: Path) -> Iterator[str]:
    """The base address of a server of that library, with a folder to add from."""
    config = ServerConfig(roots=(arrivals,), limits=_PATIENT)
    with serving(create_app(library, config)) as base:
        yield base


Opener = Callable[..., Visit]


@pytest.fixture
def visits(browser: Browser) -> Iterator[Opener]:
    """Opens windows; at the end nothing may have gone wrong in any."""
    opened: list[Visit] = []

    def visit(
        base: str,
        *,
        size: tuple[int, int] = (1280, 800),
        theme: str = "dark",
        language: str = "en-GB",
        touch: bool = False,
        still: bool = False,
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="light" if theme == "light" else "dark",
            locale=language,
            has_touch=touch,
            accept_downloads=True,
            reduced_motion="reduce" if still else "no-preference",
        )
        one = Visit(base, context)
        opened.append(one)
        return one

    yield visit
    wrong = [fault for one in opened for fault in one.wrong]
    for one in opened:
        one.context.close()
    assert wrong == []


@pytest.fixture
def visit(visits: Opener, site: str) -> Visit:
    """A window of ordinary width, in English, dark."""
    return visits(site)
