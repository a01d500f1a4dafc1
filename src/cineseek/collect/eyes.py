"""Looks at a page as somebody does: in a browser without a window, scrolled to its end.

The browser opens no connection: every request of the page is handed to `fetch`, and what that
gives is what the page gets. So robots rules, delays and addresses are the collector's, and what
goes around it (sockets, look-ups of names) leads nowhere.
"""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from cineseek.collect.fetcher import FetchFailedError
from cineseek.collect.page_parts import FetchPart, PageAnswer, PageRequest, Patience, Sight
from cineseek.collect.walking import Watch, see_all
from cineseek.errors import SourceError
from cineseek.sources.decoding import decode_page
from cineseek.sources.gallery.reading import AS_SENT, NEXT_VIEW

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
        """Look at a page to its end.

        Raises what `fetch` raised for the page itself, FetchFailedError where it cannot be shown,
        SourceError where there is no browser.
        """
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
                raise FetchFailedError(f"{url}: it did not come to rest in time") from error
            finally:
                await context.close()

    async def _look(self, context: BrowserContext, url: str, fetch: FetchPart) -> Sight:
        from playwright.async_api import Error

        watch = Watch()
        page = await context.new_page()
        context.on("page", lambda other: asyncio.ensure_future(other.close()))
        page.on("dialog", lambda dialog: asyncio.ensure_future(dialog.dismiss()))
        await context.route("**/*", lambda route: self._hand_over(route, page, watch, fetch))
        try:
            await page.goto(
                url, wait_until="domcontentloaded", timeout=self._patience.seconds * 1000
            )
            watch.settled = True
            if watch.main is not None and watch.main.status >= 400:
                return Sight(watch.main, watch.asked)
            views = await see_all(page, watch, self._patience)
        except Error as error:
            if watch.trouble is not None:
                raise watch.trouble from error
            raise FetchFailedError(
                f"{url}: the browser cannot show it ({error.message[:200]})"
            ) from error
        if watch.main is None:
            raise FetchFailedError("the browser got no page")
        headers = {
            name: value
            for name, value in watch.main.headers.items()
            if name not in ("content-length", "content-encoding", "transfer-encoding", "etag")
        }
        sent = decode_page(watch.main.body, headers.get("content-type", ""))
        headers["content-type"] = "text/html; charset=utf-8"
        body = (NEXT_VIEW.join(views) + AS_SENT + sent).encode("utf-8", "replace")
        answer = PageAnswer(watch.main.status, headers, body, watch.main.url or url)
        return Sight(answer, watch.asked)

    async def _hand_over(self, route: Route, page: Page, watch: Watch, fetch: FetchPart) -> None:
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

    def _wants(self, request: Any, watch: Watch, *, main: bool) -> bool:
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
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def _told(headers: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Of what the browser would say, what a request needs: not who it is."""
    wanted = ("accept", "content-type", "x-requested-with", "referer")
    return tuple((name, value) for name, value in headers.items() if name in wanted)


async def _abort(route: Route) -> None:
    from playwright.async_api import Error

    with suppress(Error):
        await route.abort()
