"""The clients: they take the steps of a flow over httpx, one in turn, the other awaited."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from cineseek.client.answers import FilmAnswer, Films, Found, ShotAnswer, Shots
from cineseek.client.call import RETRIES, TIMEOUT
from cineseek.client.errands import show
from cineseek.client.flows import Close, Flow, Give, More, Rest, Send, Step, Wait
from cineseek.client.manner import manner_of, request_of, settings_of
from cineseek.client.verbs import Verbs

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


class Client(Verbs):
    """A cineseek server, asked over HTTP; a context manager.

    Without `server` it is that of CINESEEK_SERVER or cineseek.toml, else http://127.0.0.1:8720;
    without `token` that of CINESEEK_TOKEN. `timeout` are seconds without a sign of life; what may
    be repeated is tried `retries` times more where the server is busy or the line broke.
    """

    def __init__(
        self,
        server: str | None = None,
        *,
        token: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        import httpx

        self.manner = manner_of(server, token, timeout, retries)
        self._http = httpx.Client(transport=transport, **settings_of(self.manner))

    def answer(self, flow: Flow[T]) -> T:
        """Take all steps of a flow, and return its answer."""
        run = _Run(flow)
        try:
            while (step := run.step()) is not None:
                self._take(run, step)
            answer: T = self._dressed(run.value)
            return answer
        finally:
            self._leave(run)

    def answers(self, flow: Flow[T]) -> Iterator[T]:
        """Take the steps of a flow while its values are taken."""
        run = _Run(flow)
        try:
            while (step := run.step()) is not None:
                if isinstance(step, Give):
                    yield self._dressed(step.value)
                else:
                    self._take(run, step)
        finally:
            self._leave(run)

    def _take(self, run: _Run[Any], step: Step) -> None:
        import httpx

        try:
            if isinstance(step, Send):
                request = request_of(self._http, self.manner, step.call)
                run.came = reply = self._http.send(request, stream=step.stream)
                if step.stream:
                    run.bodies[reply] = reply.iter_bytes()
            elif isinstance(step, More):
                run.came = next(run.bodies[step.reply], b"")
            elif isinstance(step, Rest):
                step.reply.read()
            elif isinstance(step, Close):
                step.reply.close()
            elif isinstance(step, Wait):
                time.sleep(step.seconds)
        except httpx.RequestError as error:
            run.broke = error

    def _leave(self, run: _Run[Any]) -> None:
        run.flow.close()
        for reply in run.bodies:
            reply.close()

    def _dressed(self, value: Any) -> Any:
        """An answer that can show itself in a notebook."""
        if isinstance(value, Found | Films | FilmAnswer | Shots | ShotAnswer):
            return replace(value, shown=_Shower(self))
        return value

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncClient(Verbs):
    """What `Client` is, awaited; what gives answers one by one is gone through with `async for`."""

    def __init__(
        self,
        server: str | None = None,
        *,
        token: str | None = None,
        timeout: float = TIMEOUT,
        retries: int = RETRIES,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        import httpx

        self.manner = manner_of(server, token, timeout, retries)
        self._http = httpx.AsyncClient(transport=transport, **settings_of(self.manner))

    async def answer(self, flow: Flow[T]) -> T:
        """Take all steps of a flow, and return its answer."""
        run = _Run(flow)
        try:
            while (step := run.step()) is not None:
                await self._take(run, step)
            return run.value
        finally:
            await self._leave(run)

    async def answers(self, flow: Flow[T]) -> AsyncIterator[T]:
        """Take the steps of a flow while its values are taken."""
        run = _Run(flow)
        try:
            while (step := run.step()) is not None:
                if isinstance(step, Give):
                    yield step.value
                else:
                    await self._take(run, step)
        finally:
            await self._leave(run)

    async def _take(self, run: _Run[Any], step: Step) -> None:
        import httpx

        try:
            if isinstance(step, Send):
                request = request_of(self._http, self.manner, step.call)
                run.came = reply = await self._http.send(request, stream=step.stream)
                if step.stream:
                    run.bodies[reply] = reply.aiter_bytes()
            elif isinstance(step, More):
                run.came = await anext(run.bodies[step.reply], b"")
            elif isinstance(step, Rest):
                await step.reply.aread()
            elif isinstance(step, Close):
                await step.reply.aclose()
            elif isinstance(step, Wait):
                await asyncio.sleep(step.seconds)
        except httpx.RequestError as error:
            run.broke = error

    async def _leave(self, run: _Run[Any]) -> None:
        run.flow.close()
        for reply in run.bodies:
            await reply.aclose()

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()


class _Run(Generic[T]):
    """A flow under way: what came of its last step, and the bodies it reads."""

    value: T
    """Its answer, once there are no more steps."""

    def __init__(self, flow: Flow[T]) -> None:
        self.flow = flow
        self.came: Any = None
        self.broke: Exception | None = None
        self.bodies: dict[httpx.Response, Any] = {}

    def step(self) -> Step | None:
        """What is to be done next; None where all is done."""
        came, broke = self.came, self.broke
        self.came = self.broke = None
        try:
            return self.flow.send(came) if broke is None else self.flow.throw(broke)
        except StopIteration as end:
            self.value = end.value
            return None


class _Shower:
    """Shows an answer with pictures of its server; without them where that has gone."""

    def __init__(self, client: Client | None) -> None:
        self._client = client

    def __call__(self, answer: Any) -> str:
        from cineseek.client.showing import html_of

        if self._client is None or self._client._http.is_closed:
            return html_of(answer, {})
        return self._client.answer(show(self._client.manner, answer)).html

    def __reduce__(self) -> Any:
        return _Shower, (None,)  # an answer that is kept or sent elsewhere has no connection
