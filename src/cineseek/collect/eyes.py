"""Looks at a page as somebody does: in a browser without a window, scrolled to its end.

The browser opens no connection: every request of the page is handed to `fetch`, and what that
gives is what the page gets. So robots rules, delays and addresses are the collector's, and what
goes around it (sockets, look-ups of names) leads nowhere.
"""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from cineseek.collect import eyes_scripts as scripts
from cineseek.errors import FetchError, SourceError
from cineseek.sources.gallery.paging import MORE_WORDS
from cineseek.sources.gallery.reading import NEXT_VIEW

if TYPE_CHECKING:
    from playwright.async_api import Browser, BrowserContext, Page, Playwright, Route

log = logging.getLogger(__name__)

_BROWSERS = "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"
_QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pings",
    "--disable-features=DnsOverHttps,Translate,MediaRouter,OptimizationHints,Prerender2",
    "--dns-prefetch-disable",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-server=http://127.0.0.1:9",  # nobody listens there: what is not handed over ends
    "--proxy-bypass-list=<-loopback>",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_SEEN = frozenset(("document", "stylesheet", "image", "script", "xhr", "fetch", "other"))
"""Kinds of requests that matter to what is seen; sound, video and letters do not."""
_OPENS_LOCAL = frozenset(("root",))


@dataclass(frozen=True, slots=True)
class PageRequest:
    """What a page asks for while it is looked at."""

    url: str
    method: Literal["GET", "POST"] = "GET"
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "document"
    """As browsers call it: `document`, `image`, `script`, `stylesheet`, `xhr`, `fetch`."""


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What it gets."""

    status: int
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes
    url: str = ""
    """After redirects."""


FetchPart = Callable[[PageRequest], Awaitable[PageAnswer]]
"""Gives what a page asks for; raises where it may not have that."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What was seen."""

    answer: PageAnswer
    """Of the page itself; its body is the rendered page with marks (`gallery.finding.MARK`)."""
    asked: int
    """Requests made for it."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a page is looked at, and how far."""

    seconds: float = 300.0
    """For all of it."""
    settle: float = 0.25
    """Seconds without news after which a page is taken to stand still."""
    scrolls: int = 80
    """Times that it is scrolled, at most."""
    presses: int = 20
    """Times that `load more` is pressed, at most."""
    requests: int = 1500
    """Requests of one page, at most."""
    bytes: int = 300 * 1024 * 1024
    window: tuple[int, int] = (1366, 900)
    """CSS pixels."""


@dataclass(slots=True)
class _Watch:
    """What goes on in one page."""

    asked: int = 0
    open: int = 0
    bytes: int = 0
    main: PageAnswer | None = None
    trouble: BaseException | None = None
    settled: bool = False
    news: asyncio.Event = field(default_factory=asyncio.Event)


class Eyes:
    """A browser; an asynchronous context manager. One page is looked at at a time."""

    def __init__(
        self, *, agent: str, patience: Patience | None = None, browser: str | None = None
    ) -> None:
        """`agent` is what pages are told to be looked at by; `browser` its program, else found."""
        self._agent, self._patience = agent, patience or Patience()
        self._program = browser
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None
        self._turn = asyncio.Lock()

    async def __aenter__(self) -> Eyes:
        await self._open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        """End the browser."""
        browser, playwright = self._browser, self._playwright
        self._browser = self._playwright = None
        if browser is not None:
            await browser.close()
        if playwright is not None:
            await playwright.stop()

    async def look(self, url: str, fetch: FetchPart) -> Sight:
        """Look at a page to its end. FetchError where it cannot be had or shown."""
        async with self._turn:
            if self._browser is None or not self._browser.is_connected():
                await self.close()
                await self._open()
            assert self._browser is not None
            wide, high = self._patience.window
            context = await self._browser.new_context(
                user_agent=self._agent,
                viewport={"width": wide, "height": high},
                accept_downloads=False,
                service_workers="block",
                java_script_enabled=True,
            )
            try:
                return await asyncio.wait_for(
                    self._look(context, url, fetch), self._patience.seconds
                )
            except TimeoutError as error:
                raise FetchError(f"{url}: it did not come to rest in time") from error
            finally:
                await context.close()

    async def _look(self, context: BrowserContext, url: str, fetch: FetchPart) -> Sight:
        from playwright.async_api import Error

        watch = _Watch()
        page = await context.new_page()
        context.on("page", lambda other: asyncio.ensure_future(other.close()))
        page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.dismiss()))
        await context.route("**/*", lambda route: self._hand_over(route, page, watch, fetch))
        try:
            await page.goto(
                url, wait_until="domcontentloaded", timeout=self._patience.seconds * 1000
            )
            watch.settled = True
            views = await self._see_all(page, watch)
        except Error as error:
            if watch.trouble is not None:
                raise watch.trouble from error
            raise FetchError(
                f"{url}: the browser cannot show it ({error.message[:200]})"
            ) from error
        if watch.main is None:
            raise FetchError(f"{url}: the browser got no page")
        headers = {
            name: value
            for name, value in watch.main.headers.items()
            if name not in ("content-length", "content-encoding", "transfer-encoding", "etag")
        }
        headers["content-type"] = "text/html; charset=utf-8"
        body = NEXT_VIEW.join(views).encode("utf-8", "replace")
        answer = PageAnswer(watch.main.status, headers, body, watch.main.url or url)
        return Sight(answer, watch.asked)

    async def _see_all(self, page: Page, watch: _Watch) -> list[str]:
        """Scroll to the end, and press what gives more; what goes away again is kept as it was."""
        patience, views = self._patience, []
        known: dict[str, None] = {}
        here: set[str] = set()
        pressed = still = 0
        await self._rest(page, watch)
        for _ in range(patience.scrolls):
            seen = set(await page.evaluate(scripts.MARK))
            if here - seen:  # pages that keep only what is in sight: each sight is kept
                views.append(before)
            known |= dict.fromkeys(seen)
            here, before = seen, await page.content() if len(seen) < 5000 else ""
            height, count, _ = await page.evaluate(scripts.HEIGHT)
            moved = await page.evaluate(scripts.SCROLL, 0.9)
            await self._rest(page, watch)
            after, grown, _ = await page.evaluate(scripts.HEIGHT)
            if moved or after > height + 1 or grown > count:
                still = 0
                continue
            still += 1
            if pressed < patience.presses and await page.evaluate(scripts.MORE, list(MORE_WORDS)):
                pressed += 1
                await self._rest(page, watch)
                still = 0
            elif still > 1:
                break
        await page.evaluate(scripts.MARK)
        return [*views, await page.content()]

    async def _rest(self, page: Page, watch: _Watch) -> None:
        """Wait until nothing is under way and nothing came for a moment."""
        while True:
            watch.news.clear()
            try:
                await asyncio.wait_for(watch.news.wait(), self._patience.settle)
            except TimeoutError:
                if watch.open == 0:
                    return

    async def _hand_over(self, route: Route, page: Page, watch: _Watch, fetch: FetchPart) -> None:
        """One request of the page: to whoever fetches, within bounds."""
        from playwright.async_api import Error

        request = route.request
        watch.news.set()
        watch.open += 1
        try:
            main = request.is_navigation_request() and request.frame == page.main_frame
            if not self._wants(request, watch, main=main):
                await route.abort()
                return
            watch.asked += 1
            answer = await fetch(
                PageRequest(
                    request.url,
                    "POST" if request.method == "POST" else "GET",
                    request.post_data_buffer or b"",
                    _told(request.headers),
                    request.resource_type,
                )
            )
            watch.bytes += len(answer.body)
            if main:
                watch.main = answer
            headers = {
                name: value
                for name, value in answer.headers.items()
                if name
                not in ("content-encoding", "transfer-encoding", "content-length", "set-cookie")
            }
            headers.setdefault("access-control-allow-origin", "*")
            await route.fulfill(status=answer.status, headers=headers, body=answer.body)
        except Error:  # the page is closed
            log.debug("%s was not wanted any more", request.url)
        except Exception as error:  # noqa: BLE001  raised where the page was asked for
            if request.is_navigation_request() and watch.main is None:
                watch.trouble = error
            log.debug("%s is not given to a page: %s", request.url, error)
            await _abort(route)
        finally:
            watch.open -= 1
            watch.news.set()

    def _wants(self, request: Any, watch: _Watch, *, main: bool) -> bool:
        if watch.asked >= self._patience.requests or watch.bytes > self._patience.bytes:
            return False
        if request.resource_type not in _SEEN or not request.url.startswith(
            ("http://", "https://")
        ):
            return False
        if request.is_navigation_request():
            return main and not watch.settled  # no frames of others, no going elsewhere
        return request.method == "GET" or (
            request.method == "POST" and request.resource_type in ("xhr", "fetch")
        )

    async def _open(self) -> None:
        try:
            from playwright.async_api import Error, async_playwright
        except ImportError as error:
            raise SourceError(
                "looking at pages needs playwright, which is not installed: "
                "pip install 'cineseek[eyes]'"
            ) from error
        program = self._program or next(filter(None, map(shutil.which, _BROWSERS)), None)
        self._playwright = await async_playwright().start()
        try:
            self._browser = await self._playwright.chromium.launch(
                executable_path=program, args=[*_QUIET, *_sandbox()]
            )
        except Error as error:
            await self.close()
            raise SourceError(
                "looking at pages needs Chromium, which cannot be started: install it "
                "(Debian: apt-get install chromium), or run `playwright install chromium`"
            ) from error


def _sandbox() -> list[str]:
    """Chromium refuses to run as root with its sandbox; as anybody else it keeps it."""
    import os

    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _told(headers: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Of what the browser would say, what a request needs: not who it is."""
    wanted = ("accept", "content-type", "x-requested-with", "referer")
    return tuple((name, value) for name, value in headers.items() if name in wanted)


async def _abort(route: Route) -> None:
    from contextlib import suppress

    from playwright.async_api import Error

    with suppress(Error):
        await route.abort()
