"""What the client does, step by step, without doing it: one description for both clients.

A flow is a generator. It yields steps (send this, give me more of that reply, wait) and is sent
what came of them; `Client` takes the steps in turn, `AsyncClient` awaits them.
"""

from __future__ import annotations

import random
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from cineseek.client.call import Call, Manner
from cineseek.client.replies import AGAIN, PATIENT, error_of, wait_asked
from cineseek.errors import ServerUnreachableError

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Send:
    """Send a request; gives its reply, whole, or with `stream` only its head."""

    call: Call[Any]
    stream: bool = False


@dataclass(frozen=True, slots=True)
class More:
    """The next bytes of a reply's body; none at its end."""

    reply: httpx.Response


@dataclass(frozen=True, slots=True)
class Rest:
    """All that is left of a reply's body, kept in it."""

    reply: httpx.Response


@dataclass(frozen=True, slots=True)
class Close:
    """No more of this reply."""

    reply: httpx.Response


@dataclass(frozen=True, slots=True)
class Wait:
    """Let so many seconds pass."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Give:
    """One value for the caller."""

    value: Any


Step = Send | More | Rest | Close | Wait | Give
Flow = Generator[Step, Any, T]
"""Its return value is the answer; of flows that give values one by one there is none."""


def answer(manner: Manner, call: Call[T]) -> Flow[T]:
    """One question, one answer."""
    reply = yield from reply_to(manner, call)
    return call.read(reply)


def reply_to(manner: Manner, call: Call[Any], *, stream: bool = False) -> Flow[httpx.Response]:
    """Send, and send again where the server was busy or the line broke, if it may be repeated."""
    import httpx

    tries = manner.retries if call.repeatable else 0
    for tried in range(tries + 1):
        wait = backoff(tried)
        try:
            reply: httpx.Response = yield Send(call, stream)
            if reply.is_success:
                return reply
            if stream:  # an error's body is short, and says why
                yield Rest(reply)
        except httpx.RequestError as error:
            if tried == tries:
                raise unreachable(manner, call, error) from error
        else:
            asked = wait_asked(reply)
            if reply.status_code not in AGAIN or tried == tries or (asked or 0.0) > PATIENT:
                raise error_of(reply, call)
            wait = wait if asked is None else asked
        yield Wait(wait)
    raise AssertionError("the last try returns or raises")  # pragma: no cover


def backoff(tried: int) -> float:
    """Seconds to wait after so many failures: a quarter, a half, one, two; never in step."""
    return float(min(0.25 * 2**tried, 5.0) * random.uniform(0.75, 1.25))


def unreachable(
    manner: Manner, call: Call[Any], error: httpx.RequestError
) -> ServerUnreachableError:
    """What a broken connection is to the user."""
    import httpx

    where = manner.server
    if isinstance(error, httpx.ConnectTimeout | httpx.ConnectError):
        return ServerUnreachableError(
            f"no server answers at {where} ({error or 'timed out'}). Start one with "
            "`cineseek serve`, or name another with --server or CINESEEK_SERVER."
        )
    if isinstance(error, httpx.TimeoutException):
        seconds = call.timeout or manner.timeout
        return ServerUnreachableError(
            f"{where}: no answer to {call.method} {call.path} within {seconds:g} s. It may be "
            "busy; try again, or give it more time."
        )
    return ServerUnreachableError(
        f"{where}: the line broke while it answered {call.method} {call.path} ({error}). Try again."
    )
