"""A visit to the page in a real browser, which notes all that must not happen on it."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
_TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))
"""


@dataclass
class Visit:
    """One browser window on one server."""

    base: str
    context: BrowserContext
    page: Page = field(init=False)
    wrong: list[str] = field(default_factory=list)
    """What must not happen: requests to others, errors on the console, breaches of the policy."""
    expected: set[int] = field(default_factory=set)
    """Statuses that this test provokes; a browser writes each on the console."""
    asked: list[str] = field(default_factory=list)
    """Paths of all requests."""

    def __post_init__(self) -> None:
        self.context.add_init_script(_TELL_VIOLATIONS)
        self.context.on("request", self._hear_request)
        self.context.on("response", self._hear_response)
        self.page = self.context.new_page()
        self.page.on("console", self._hear_console)
        self.page.on("pageerror", lambda error: self.wrong.append(f"exception: {error}"))
        self.page.set_default_timeout(15_000)

    def _hear_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("blob", "data"):
            return
        self.asked.append(url.path + (f"?{url.query}" if url.query else ""))
        if f"{url.scheme}://{url.netloc}" != self.base:
            self.wrong.append(f"a request to another host: {request.url}")

    def _hear_response(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.wrong.append(f"{response.status} {response.url}")

    def _hear_console(self, message: ConsoleMessage) -> None:
        if message.type not in ("error", "warning"):
            return
        if message.text.startswith("Failed to load resource") and self.expected:
            return
        self.wrong.append(f"console {message.type}: {message.text}")

    # where it goes

    def open(self, path: str = "/", **query: str) -> None:
        """Go to an address of the page, and wait until it shows something."""
        self.page.goto(self.base + path + (f"?{urlencode(query)}" if query else ""))
        self.page.locator("main").wait_for()

    def search(self, words: str) -> None:
        """Type a question into the box and send it."""
        self.box.fill(words)
        self.box.press("Enter")
        self.answered()

    def answered(self) -> None:
        """Wait for answers, or for being told that there are none."""
        told = "#main .wall .card, #main [role=status] h2, #main [role=alert]"
        self.page.locator(told).first.wait_for()
        self.page.locator("[aria-busy=true]").wait_for(state="detached")

    # what it sees

    @property
    def box(self) -> Locator:
        """The search box."""
        return self.page.get_by_role("search").get_by_role("combobox")

    @property
    def cells(self) -> Locator:
        """The pictures on the wall that arrows move through."""
        return self.page.locator("[data-cell]")

    def titles(self) -> list[str]:
        """Of the films on the wall, in order."""
        return self.page.locator(".wall .card .card-title:first-child").all_inner_texts()

    def heard(self) -> str:
        """What those who listen to the page were told last."""
        return self.page.locator("#said").inner_text()

    def second(self) -> float:
        """The second that the player is at."""
        value = self.page.evaluate("document.querySelector('section video').currentTime")
        assert isinstance(value, int | float)
        return float(value)

    def check_access(self, what: str) -> None:
        """Let axe-core look at what is shown: nothing serious may be wrong with it."""
        self.settle()
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found: dict[str, Any] = self.page.evaluate(
            "axe.run(document, {resultTypes: ['violations']})"
        )
        serious = [
            {
                "rule": one["id"],
                "help": one["help"],
                "where": [node["html"][:160] for node in one["nodes"][:4]],
                "why": one["nodes"][0]["failureSummary"],
            }
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]
        assert not serious, f"{what}: {json.dumps(serious, indent=1, ensure_ascii=False)}"

    def settle(self) -> None:
        """Wait until what fades in has done so: half seen, it has too little contrast."""
        self.wait_until(
            "document.getAnimations().every((one) => one.playState !== 'running' ||"
            " one.effect.getComputedTiming().iterations === Infinity)"
        )

    def wait_until(self, expression: str, *, seconds: float = 45.0) -> None:
        """Ask until it is true; from outside, since the page's policy lets nothing be evaluated."""
        until = time.monotonic() + seconds
        while not self.page.evaluate(expression):
            assert time.monotonic() < until, f"this never came true: {expression}"
            self.page.wait_for_timeout(50)
