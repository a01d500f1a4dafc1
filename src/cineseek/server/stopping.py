"""The word that the server stops, for whatever would otherwise go on for ever."""

from __future__ import annotations

import asyncio


class Stopping:
    """Said once, out of the server's event loop; waited for in it."""

    def __init__(self) -> None:
        self.said = False
        self._waiting: set[asyncio.Future[None]] = set()

    def say(self) -> None:
        """The server stops now."""
        self.said = True
        for one in self._waiting:
            if not one.done():
                one.set_result(None)

    async def wait(self) -> None:
        """Return when it stops."""
        if self.said:
            return
        told: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(told)
        try:
            await told
        finally:
            self._waiting.discard(told)
