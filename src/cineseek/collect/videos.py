"""Videos that a plain download does not give: asked of their own fetcher, in a thread."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from scrapy.exceptions import IgnoreRequest

from cineseek.collect.asking import ask_of
from cineseek.collect.fetcher import Fetched, FetchFailedError
from cineseek.collect.folders import PARTS
from cineseek.collect.state import State, run_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request

    from cineseek.index.journal_rows import Waiting


class VideoFetched(IgnoreRequest):
    """Not an error: a video was fetched by other means than a plain download."""

    def __init__(self, fetched: Fetched) -> None:
        super().__init__("fetched")
        self.fetched = fetched


class Videos:
    """A downloader middleware: videos and lists of them go to their own fetcher, in a thread."""

    def __init__(self, run: State) -> None:
        self._run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Videos:
        """As Scrapy builds it."""
        return cls(run_of(crawler))

    async def process_request(self, request: Request) -> None:
        """Fetch a video; anything else passes."""
        ask: Waiting | None = request.meta.get("ask")
        if ask is None or ask.row.kind not in ("video", "videos"):
            return
        if self._run.fetch is None:
            raise FetchFailedError("no fetcher of videos was given", passing=False)
        folder = self._run.folder / PARTS / ask.row.key
        folder.mkdir(parents=True, exist_ok=True)
        fetched = await asyncio.to_thread(
            self._run.fetch, ask_of(ask.row), folder, self._run.stopping
        )
        raise VideoFetched(fetched)
