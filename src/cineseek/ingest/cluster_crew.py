"""The workers of a cluster that read for one run, and how a footage gets through although some die.

Each worker reads one footage at a time and is asked for piece after piece, two ahead of what is
committed and no more: that bounds the memory of all. A worker that dies is replaced, and its
footage goes on after the last piece that was given out; one that hangs is ended, so that it died.
Calls rather than Ray's streaming generators, which its client (`ray://`) does not know.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from cineseek import __version__
from cineseek.errors import ClusterError, MediaError
from cineseek.ingest.cluster_worker import ClusterWorker, EncoderRecipe, Errand, Hello
from cineseek.ingest.pieces import ForeignTokenError, Order, Piece, Pieces

log = logging.getLogger(__name__)

_AHEAD = 2
"""Pieces of a footage that are asked for before they are wanted."""
_TICK = 0.5
"""Seconds after which whoever waits looks whether it was stopped."""
_PATIENCE = 900.0
"""Seconds that a piece may take, beside those that its footage lasts. A piece is a minute or two of
it; but where keyframes lack it is all, and going on near the end walks through all before."""
_UNKNOWN = 7200.0
"""Seconds taken for the length of footage that does not tell its own."""
_PREPARED = 4
"""Footages that wait for a worker at most: whoever has read one shall have the next at once."""
_LONG = 30.0
"""Seconds without a worker after which it is said that they are awaited."""
_MOST_DEATHS = 3
"""Workers that may die at one place of a footage, or before they can work."""


class _LostError(Exception):
    """A worker died, or the machine with what it had read."""

    became = "died"


class _StuckError(_LostError):
    """A worker did not answer for so long that it is taken to hang."""

    became = "hung"


class Crew:
    """Reads and embeds footages on a cluster; used from several threads, `at_once` at most."""

    def __init__(
        self,
        ray: Any,
        recipe: EncoderRecipe,
        fingerprint: str,
        size: int,
        *,
        patience: float | None = None,
    ) -> None:
        """`fingerprint` is that of the library's encoder, which all have to have.

        `patience` is how many seconds a piece may take; None reckons them by the footage's length.
        """
        self._size, self._patience = size, patience
        self.at_once = size + min(size, _PREPARED)
        """Footages to give it at once: some are prepared while all workers are busy."""
        self._ray = ray
        self._fingerprint = fingerprint
        self._recipe = recipe
        # What Ray would do for a worker that died it cannot do as well: it does not know what of
        # its work is committed.
        self._hire = ray.remote(ClusterWorker).options(
            num_cpus=recipe.threads,
            max_restarts=0,
            max_task_retries=0,
            scheduling_strategy="SPREAD",
        )
        self._changing = threading.Condition()
        self._idle: list[Any] = []
        self._coming: dict[Any, Any] = {}  # greeting -> worker
        self._busy: list[Any] = []
        self._waiting = 0
        self._began, self._warned = time.monotonic(), False
        self._deaths = 0  # of workers that never greeted, in a row

    def __call__(self, order: Order, heed: Callable[[], None]) -> Pieces:
        """The pieces of a footage, as `read_pieces` gives them."""
        size, deaths = order.path.stat().st_size, 0
        while True:
            worker, busy = self._take_living(heed), True
            errand = Errand(uuid.uuid4().hex, order, size)
            try:
                for piece in self._read(worker, errand, heed):
                    if piece.done:  # the next film need not wait until this is written
                        self._release(worker, sound=True)
                        busy = False
                    yield piece
                    deaths = 0
                    order = replace(order, resume=piece.resume)
                return
            except _LostError as error:
                deaths += 1
                log.warning("a worker %s while it read %s: %s", error.became, order.path, error)
                if deaths == _MOST_DEATHS:
                    raise MediaError(
                        f"{order.path}: {deaths} workers of the cluster {error.became} at the same "
                        f"place of it ({error}); look into Ray's logs, or add it without --ray"
                    ) from error
            except (ForeignTokenError, MediaError):
                self._release(worker, sound=True)  # it can go on, with something else
                busy = False
                raise
            finally:
                if busy:
                    self._release(worker, sound=False)

    def _read(self, worker: Any, errand: Errand, heed: Callable[[], None]) -> Pieces:
        order = errand.order
        ahead = 1 if order.picture else _AHEAD
        patience = self._patience or _patience_with(order)
        asked = deque(worker.read_on.remote(errand) for _ in range(ahead))
        while asked:
            piece: Piece | None = self._await(asked.popleft(), heed, patience)
            if piece is None:
                return
            if not piece.done:
                asked.append(worker.read_on.remote(errand))
            yield piece
            if piece.done:
                return

    def _await(self, asked: Any, heed: Callable[[], None], patience: float) -> Any:
        heed()
        waited = 0.0  # added up: a machine that slept meanwhile is not taken to hang
        while not self._wait([asked]):
            heed()
            waited += _TICK
            if waited >= patience:
                raise _StuckError(
                    f"no answer for {patience:.0f} s; does the disk that it lies on answer there? "
                    "--patience gives workers longer"
                )
        return self._answer(asked)

    def _wait(self, asked: list[Any]) -> list[Any]:
        """What of it has come; ClusterError where there is no cluster any more."""
        try:
            ready: list[Any] = self._ray.wait(asked, timeout=_TICK)[0]
        except Exception as error:  # Ray's client has no kind of its own for this
            raise _lost_cluster(error) from error
        return ready

    def _answer(self, asked: Any) -> Any:
        """What came back; what a worker raised is raised here as it was."""
        from ray.exceptions import RayError, RayTaskError

        try:
            return self._ray.get(asked)
        except RayTaskError as error:
            cause = getattr(error, "cause", None)
            raise (cause if isinstance(cause, Exception) else error) from None
        except RayError as error:
            raise _LostError(_reason(error)) from error
        except Exception as error:
            if isinstance(error, ConnectionError) or type(error) is Exception:
                raise _lost_cluster(error) from error
            raise

    # Hiring

    def _take_living(self, heed: Callable[[], None]) -> Any:
        """A worker that answers: one that died at nothing tells nothing of what is read next."""
        while True:
            worker = self._take(heed)
            try:
                self._await(worker.greet.remote(), heed, self._patience or _PATIENCE)
                return worker
            except _LostError as error:
                log.warning("a worker that had nothing to do %s: %s", error.became, error)
                self._release(worker, sound=False)

    def _take(self, heed: Callable[[], None]) -> Any:
        """A worker that is free; a new one where there may be more."""
        with self._changing:
            self._waiting += 1
        try:
            while True:
                heed()
                with self._changing:
                    if self._idle:
                        worker = self._idle.pop()
                        self._busy.append(worker)
                        return worker
                    here = len(self._coming) + len(self._busy)
                    if len(self._coming) < self._waiting and here < self._size:
                        worker = self._hire.remote(self._recipe)
                        self._coming[worker.greet.remote()] = worker
                    greetings = list(self._coming)
                    if not greetings:
                        self._changing.wait(_TICK)
                        continue
                self._await_first(greetings)
        finally:
            with self._changing:
                self._waiting -= 1

    def _await_first(self, greetings: list[Any]) -> None:
        ready = self._wait(greetings)
        for greeting in ready:
            self._welcome(greeting)
        if not ready and not self._warned and time.monotonic() - self._began > _LONG:
            with self._changing:
                none = not self._busy and not self._idle
                self._warned = True
            if none:
                log.warning("no core of the cluster is free yet; waiting")

    def _welcome(self, greeting: Any) -> None:
        """Let a worker that greeted begin; ClusterError where none can."""
        with self._changing:
            worker = self._coming.pop(greeting, None)
        if worker is None:
            return  # another thread did
        try:
            self._check(self._answer(greeting))
        except _LostError as error:
            with self._changing:
                self._deaths += 1
                if self._deaths < _MOST_DEATHS:
                    return
            raise ClusterError(
                f"workers of the cluster die before they can work: {error}"
            ) from error
        with self._changing:
            self._deaths = 0
            self._idle.append(worker)
            self._changing.notify()

    def _check(self, hello: Hello) -> None:
        if hello.version != __version__:
            raise ClusterError(
                f"{hello.machine}, a machine of the cluster, has cineseek {hello.version}, and "
                f"here is {__version__}: install the same on all"
            )
        if hello.fingerprint != self._fingerprint:
            raise ClusterError(
                f"{self._recipe.name} is another encoder on {hello.machine}, a machine of the "
                f"cluster ({hello.fingerprint}), than in this library ({self._fingerprint}): "
                "copy its folder there, and use the same processors or GPUs on all"
            )

    def _release(self, worker: Any, *, sound: bool) -> None:
        """Put a worker back, or end it: what it is in the middle of nobody wants."""
        with self._changing:
            self._busy.remove(worker)
            if sound:
                self._idle.append(worker)
            self._changing.notify()
        if not sound:
            self._end(worker)

    def dismiss(self) -> None:
        """End all workers."""
        with self._changing:
            every = [*self._idle, *self._coming.values(), *self._busy]
            self._idle, self._coming = [], {}
        for worker in every:
            self._end(worker)

    def _end(self, worker: Any) -> None:
        with suppress(Exception):  # where the cluster is gone, so is the worker
            self._ray.kill(worker)


def _patience_with(order: Order) -> float:
    """Seconds after which whoever reads a piece of this is stuck, however slow its machine is."""
    return _PATIENCE if order.picture else _PATIENCE + (order.duration or _UNKNOWN)


def _lost_cluster(error: Exception) -> ClusterError:
    return ClusterError(
        f"the cluster cannot be reached any more ({_reason(error)}); what was stored before is "
        "safe, and the same command goes on"
    )


def _reason(error: Exception) -> str:
    """One line of what Ray says at length: an exception of the worker's, else how it begins."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    raised = [line for line in lines if line.split(":")[0].endswith("Error")]
    return (raised[-1] if raised else lines[0] if lines else type(error).__name__)[:300]
