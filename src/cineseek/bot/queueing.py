"""One question at a time for the library, the others in order. Knows no Telegram and no library.

Who is in the queue may still be fetching a file: the turn goes to the first who is ready, so that
nobody waits for the slow line of another.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class QueueFullError(Exception):
    """No room for another question."""


class TooManyError(Exception):
    """This user has enough questions waiting."""


class StoppedError(Exception):
    """The bot stops: the question was not answered and will be asked again after the start."""


class Ticket:
    """A place in the queue."""

    def __init__(self, user: int) -> None:
        self.user = user
        self.task = asyncio.current_task()
        self.moved = asyncio.Event()
        """Set whenever the place has changed."""
        self.turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.ready = False


class Queue:
    """Places in order of arrival; at most `most` of all users and `most_each` of one."""

    def __init__(self, most: int, most_each: int) -> None:
        self._most = most
        self._most_each = most_each
        self._tickets: list[Ticket] = []
        self._busy: Ticket | None = None
        self._closed = False

    def __len__(self) -> int:
        return len(self._tickets)

    def before(self, ticket: Ticket) -> int:
        """How many are before this one; 0 when it is its turn, or nobody is before it."""
        return self._tickets.index(ticket) if ticket in self._tickets else 0

    @asynccontextmanager
    async def place(self, user: int) -> AsyncIterator[Ticket]:
        """A place at the end; QueueFullError or TooManyError where there is none."""
        if self._closed:
            raise StoppedError
        if sum(one.user == user for one in self._tickets) >= self._most_each:
            raise TooManyError
        if len(self._tickets) >= self._most:
            raise QueueFullError
        ticket = Ticket(user)
        self._tickets.append(ticket)
        try:
            yield ticket
        except asyncio.CancelledError:
            if self._closed:
                raise StoppedError from None
            raise
        finally:
            self._leave(ticket)

    @asynccontextmanager
    async def turn(self, ticket: Ticket) -> AsyncIterator[None]:
        """The one turn that there is, when it comes; the place is given up after it."""
        if self._closed:
            raise StoppedError
        ticket.ready = True
        self._next()
        await ticket.turn
        try:
            yield
        finally:
            self._leave(ticket)

    def close(self) -> None:
        """No more turns: StoppedError for all who wait or fetch; who has the turn keeps it."""
        self._closed = True
        for ticket in self._tickets:
            if not ticket.turn.done() and ticket.task is not None:
                ticket.task.cancel()

    @property
    def closed(self) -> bool:
        """Whether turns are still given."""
        return self._closed

    def _leave(self, ticket: Ticket) -> None:
        if ticket in self._tickets:
            at = self._tickets.index(ticket)
            del self._tickets[at]
            for behind in self._tickets[at:]:
                behind.moved.set()
        if self._busy is ticket:
            self._busy = None
        self._next()

    def _next(self) -> None:
        if self._busy is not None or self._closed:
            return
        ticket = next((one for one in self._tickets if one.ready and not one.turn.done()), None)
        if ticket is not None:
            self._busy = ticket
            ticket.turn.set_result(None)
            ticket.moved.set()
