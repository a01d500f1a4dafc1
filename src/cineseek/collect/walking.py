"""Goes through a rendered page to its end: scrolls, presses for more, keeps what it saw."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from cineseek.collect.page_parts import PageAnswer, Patience
from cineseek.sources.gallery.paging import MORE_WORDS

if TYPE_CHECKING:
    from playwright.async_api import Page

_SHARE = 0.7
"""Of its time that a page is gone through in; then what was seen so far has to do."""


@dataclass(slots=True)
class Watch:
    """What goes on in one page."""

    asked: int = 0
    open: int = 0
    bytes: int = 0
    main: PageAnswer | None = None
    trouble: BaseException | None = None
    settled: bool = False
    began: float = field(default_factory=time.monotonic)
    news: asyncio.Event = field(default_factory=asyncio.Event)


async def see_all(page: Page, watch: Watch, patience: Patience) -> list[str]:
    """Scroll to the end, and press what gives more.

    Pages that keep only what is in sight are gone through again, and each sight is kept.
    """
    await _rest(watch, patience)
    _, lost = await _walk(page, watch, patience, keep=False)
    if lost:
        await _run(page, "rewind")
        await _rest(watch, patience)
        views, _ = await _walk(page, watch, patience, keep=True)
        return views
    await _run(page, "mark")
    return [await page.content()]


async def _walk(
    page: Page, watch: Watch, patience: Patience, *, keep: bool
) -> tuple[list[str], bool]:
    """Once from here to the end; the sights, and whether anything was taken away meanwhile."""
    views: list[str] = []
    known: set[str] = set()
    lost = False
    pressed = still = 0
    enough = watch.began + _SHARE * patience.seconds
    for _ in range(patience.scrolls):
        here = set(await _run(page, "mark"))
        lost = lost or bool(known - here)
        known |= here
        if keep:
            views.append(await page.content())
        before = await _run(page, "extent")
        moved = await _run(page, "scroll", 0.9)
        await _rest(watch, patience)
        if time.monotonic() > enough:
            break
        if moved or await _run(page, "extent") != before:
            still = 0
        elif pressed < patience.presses and await _run(page, "press", list(MORE_WORDS)):
            pressed += 1
            await _rest(watch, patience)
        elif still:
            break
        else:
            still += 1  # what comes at the end may come late
    return views, lost


async def _rest(watch: Watch, patience: Patience) -> None:
    """Wait until nothing is under way and nothing came for a moment; not for ever."""
    until = time.monotonic() + patience.rest
    while time.monotonic() < until:
        watch.news.clear()
        try:
            await asyncio.wait_for(watch.news.wait(), patience.settle)
        except TimeoutError:
            if watch.open == 0:
                return


async def _run(page: Page, name: str, *told: object) -> Any:
    """One function of the script beside this file, in the page."""
    return await page.evaluate(f"(told) => ({_script()}).{name}(...told)", list(told))


@cache
def _script() -> str:
    text = files("cineseek.collect").joinpath("eyes.js").read_text("utf-8")
    return text[text.index("({") :].strip()
