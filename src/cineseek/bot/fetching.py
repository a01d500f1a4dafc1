"""Files that users send, on the disk for as long as they are looked at, and no longer."""

from __future__ import annotations

import asyncio
import logging
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import httpx
from telegram import Bot
from telegram.error import BadRequest, TelegramError

from cineseek.bot.files import HEAD, Sort, sniff
from cineseek.bot.sending import patiently

log = logging.getLogger(__name__)

_TRIES = 3
_AT_ONCE = 3


class TooLargeError(Exception):
    """The file has more bytes than the bot takes."""


class NotFetchedError(Exception):
    """Telegram does not hand the file out, or it did not arrive whole."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that arrived."""

    path: Path
    """With the suffix of what it is."""
    sort: Sort


class Fetching:
    """Gets files by their ids into a folder of its own, which is empty at the start and the end."""

    def __init__(self, bot: Bot, folder: Path, *, most_bytes: int, most_seconds: float) -> None:
        self._bot = bot
        self._folder = folder
        self._most_bytes = most_bytes
        self._most_seconds = most_seconds
        self._lines = asyncio.Semaphore(_AT_ONCE)
        self._client = httpx.AsyncClient(timeout=30.0, headers={"Accept-Encoding": "identity"})
        shutil.rmtree(folder, ignore_errors=True)  # of a process that was killed
        folder.mkdir(mode=0o700, parents=True)

    async def close(self) -> None:
        """Leave nothing behind."""
        await self._client.aclose()
        shutil.rmtree(self._folder, ignore_errors=True)

    @asynccontextmanager
    async def fetched(self, file_id: str) -> AsyncIterator[Fetched]:
        """The file, which is gone afterwards; TooLargeError or NotFetchedError."""
        room = Path(mkdtemp(dir=self._folder))
        try:
            async with self._lines:
                yield await self._fetch(file_id, room / "file")
        finally:
            shutil.rmtree(room, ignore_errors=True)

    async def _fetch(self, file_id: str, path: Path) -> Fetched:
        try:
            found = await patiently(lambda: self._bot.get_file(file_id))
        except BadRequest as error:
            if "too big" in str(error).lower():
                raise TooLargeError from error
            raise NotFetchedError from error
        except TelegramError as error:
            raise NotFetchedError from error
        if found.file_size is not None and found.file_size > self._most_bytes:
            raise TooLargeError
        address = found.file_path or ""
        if not address.startswith(("http://", "https://")):
            log.error("the Bot API server hands out paths instead of files: run it without --local")
            raise NotFetchedError
        for number in range(1, _TRIES + 1):
            try:
                async with asyncio.timeout(self._most_seconds):
                    await self._download(address, path)
                break
            except (httpx.HTTPError, TimeoutError) as error:
                if number == _TRIES or isinstance(error, TimeoutError):
                    raise NotFetchedError from error
                await asyncio.sleep(0.25 * number)
        with path.open("rb") as stream:
            sort, suffix = sniff(stream.read(HEAD))
        return Fetched(path.rename(path.with_name(f"file{suffix}")), sort)

    async def _download(self, address: str, path: Path) -> None:
        """The bytes, counted as they come: a size that was said may be wrong."""
        async with self._client.stream("GET", address) as reply:
            reply.raise_for_status()
            size = 0
            with path.open("wb") as out:
                async for part in reply.aiter_bytes(1 << 16):
                    size += len(part)
                    if size > self._most_bytes:
                        raise TooLargeError
                    out.write(part)
