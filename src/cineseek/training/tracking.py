"""Telling a tracking service of a run while it goes on. Knows no service: see `tracking_mlflow`.

The log in the run's folder stays the truth: a service that is slow holds up no step, and one that
goes away is warned of once.
"""

from __future__ import annotations

import json
import logging
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from cineseek.errors import TrainingError
from cineseek.training.run_notes import LOG, SETTINGS, read_log

log = logging.getLogger(__name__)

Line = Mapping[str, Any]
"""A line of the log, and `time`, seconds since 1970."""


class Tracker(Protocol):
    """One run in one service. Every call may wait, and raises TrainingError where it fails."""

    @property
    def where(self) -> str:
        """Where a person finds it."""

    def reached(self) -> int:
        """The last step the service knows."""

    def describe(self, settings: Mapping[str, Any]) -> None:
        """What the run is of."""

    def send(self, lines: Sequence[Line]) -> None:
        """Lines of the log, in order."""

    def keep(
        self, plots: Sequence[Path], encoder: Path | None, scores: Mapping[str, float]
    ) -> None:
        """What came of it: pictures, an encoder folder, and the scores of that encoder."""

    def close(self, how: str) -> None:
        """The run is `finished`, `failed` or `stopped`."""


def _mlflow(run: Path, uri: str | None) -> Tracker:
    from cineseek.training.tracking_mlflow import MlflowTracker

    return MlflowTracker(run, uri)


def _wandb(run: Path, uri: str | None) -> Tracker:
    from cineseek.training.tracking_wandb import WandbTracker

    if uri is not None:
        raise TrainingError("--tracking-uri is of MLflow; for Weights & Biases set WANDB_BASE_URL")
    return WandbTracker(run)


TRACKERS: dict[str, Callable[[Path, str | None], Tracker]] = {"mlflow": _mlflow, "wandb": _wandb}


@contextmanager
def tracked(name: str, run: Path, *, uri: str | None = None) -> Iterator[Telling | None]:
    """A listener for `fit`, for a tracker by name; None for `none`."""
    if name == "none":
        yield None
        return
    if name not in TRACKERS:
        raise ValueError(f"track is none, {' or '.join(TRACKERS)}, not {name!r}")
    telling = Telling(TRACKERS[name](run, uri), run)
    try:
        yield telling
    except KeyboardInterrupt:
        telling.close("stopped")
        raise
    except BaseException:
        telling.close("failed")
        raise
    telling.close("finished")


class Telling:
    """Takes lines without waiting; a thread sends them, many at once."""

    def __init__(
        self, tracker: Tracker, run: Path, *, pause: float = 2.0, again: float = 30.0
    ) -> None:
        """`pause`: seconds between messages; `again`: until a service that failed is asked."""
        self.tracker = tracker
        self._run = run
        self._pause, self._again = pause, again
        self._lines: deque[Line] = deque()
        self._described = self._warned = self._lost = False
        self._not_before = 0.0
        self._taken = tracker.reached()
        self._ended = threading.Event()
        for line in read_log(run):  # of an earlier start, when the service was not there
            self(line)
        self._thread = threading.Thread(target=self._work, name="tracking", daemon=True)
        self._thread.start()

    def __call__(self, line: Line) -> None:
        """Take a line of the log; one the service knows already is left out."""
        if line["step"] > self._taken:
            self._taken = line["step"]
            self._lines.append({"time": time.time(), **line})

    def keep(
        self, plots: Sequence[Path], encoder: Path | None, scores: Mapping[str, float]
    ) -> None:
        """Send what came of the run, after all its lines."""
        self._stop()
        if not self._lost:
            self._try(lambda: self.tracker.keep(plots, encoder, scores))

    def close(self, how: str) -> None:
        """Send what is left, and say how the run ended."""
        self._stop()
        if not self._lost:
            self._try(lambda: self.tracker.close(how))
        if self._lost:
            log.warning(
                "%s does not have all of this run; %s has. Run the same command again to send "
                "the rest", self.tracker.where, self._run / LOG,
            )  # fmt: skip

    def _stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _work(self) -> None:
        while not self._ended.wait(self._pause):
            if time.monotonic() >= self._not_before:
                self._flush()
        self._flush()

    def _flush(self) -> None:
        if not self._described and (self._run / SETTINGS).is_file():
            settings = json.loads((self._run / SETTINGS).read_text(encoding="utf-8"))
            self._described = self._try(lambda: self.tracker.describe(settings))
            if not self._described:
                return
        lines = [self._lines.popleft() for _ in range(len(self._lines))]
        if lines and not self._try(lambda: self.tracker.send(lines)):
            self._lines.extendleft(reversed(lines))

    def _try(self, ask: Callable[[], None]) -> bool:
        try:
            ask()
        except TrainingError as error:
            self._lost = True
            self._not_before = time.monotonic() + self._again
            if not self._warned:
                self._warned = True
                log.warning("%s; the run goes on, and is logged in %s", error, self._run / LOG)
            return False
        self._lost = False
        return True


def metric_name(name: str) -> str:
    """As services write it, which allow no `@`: `text Acc@10` is `text_Acc_at_10`."""
    return re.sub(r"[^\w./-]+", "_", name.replace("@", "_at_"))


def metrics_of(line: Line) -> dict[str, float]:
    """What a line measured; scores of a test begin with `test/`, as they are not the encoder's."""
    return {
        metric_name(f"test/{key}" if "Acc@" in key else key): float(value)
        for key, value in line.items()
        if key not in ("step", "time") and isinstance(value, int | float)
    }
