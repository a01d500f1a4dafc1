"""How far long work is: bars on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from rich.progress import (
    BarColumn,
    Progress,
    SpinnerColumn,
    TaskID,
    TaskProgressColumn,
    TextColumn,
)

from cineseek.cli.terminal import asides, clock, pace
from cineseek.file_name import file_of

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.captions.report import CaptionProgress
    from cineseek.ingest.progress import Progress as Step

_DOING = {
    "details": ("details, kept for later", "frames"),
    "learning": ("how sure answers can be", "questions"),
    "questions": ("asking again", "questions"),
    "profiles": ("profiles, kept for later", "footages"),
    "reading": ("reading the video", "seconds"),
    "copied": ("copying", "points"),
    "compared": ("comparing", "points"),
    "looking": ("looking", "pictures"),
    "writing": ("writing the set", "pictures"),
}
"""What the stages of a library are called here, and what they count: short enough for 80 columns
with a bar beside them."""
_QUIET = 10.0
"""Seconds between lines where nobody watches a bar."""


def bars_on(console: Console) -> Progress:
    """Bars that say what is done, how much of it, and `said` beside; gone when they end."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=22),
        TaskProgressColumn(),
        TextColumn("{task.fields[said]}", markup=False, style="dim"),
        console=console,
        transient=True,
    )


@contextmanager
def drawn() -> Iterator[Callable[[Step], None]]:
    """A listener for `Library.add`."""
    console = asides()
    if not console.is_terminal:
        yield _Lines(console)
        return
    with bars_on(console) as bars:
        yield _Bars(bars)


class _Bars:
    """One bar a file that is being read, and one for the run."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._files: dict[str, TaskID] = {}
        self._all = bars.add_task("files", total=None, said="")

    def __call__(self, step: Step) -> None:
        done = f"{step.files_done} of {step.files_total}"
        said = f"{step.rate:.1f}x {_left(step.left)}" if step.rate else ""
        self._bars.update(
            self._all,
            description=f"files {done}",
            completed=step.files_done,
            total=step.files_total,
            said=said,
        )
        if step.stage not in ("reading", "fetching"):
            if step.path in self._files:
                self._bars.remove_task(self._files.pop(step.path))
            return
        if step.path not in self._files:
            name = file_of(step.path)
            short = name if len(name) <= 28 else f"{name[:18]}…{name[-9:]}"
            self._files[step.path] = self._bars.add_task(short, total=None, said="")
        fetched = f"{step.done / 1e6:,.0f} MB fetched"
        self._bars.update(
            self._files[step.path],
            completed=step.done,
            total=step.total or None,
            said=clock(step.done, tenths=False) if step.stage == "reading" else fetched,
        )


class _Lines:
    """A line for every file that ends, and one now and then between."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._said = time.monotonic()

    def __call__(self, step: Step) -> None:
        now = time.monotonic()
        if step.stage not in ("reading", "fetching") or now - self._said < _QUIET:
            return
        self._said = now
        share = f"{step.done / step.total:.0%}" if step.total else clock(step.done)
        pace = f", {step.rate:.1f}x {_left(step.left)}" if step.rate else ""
        self._console.print(
            f"{step.stage:<8} {step.path}: {share}, "
            f"file {step.files_done + 1} of {step.files_total}{pace}",
            markup=False,
        )


@contextmanager
def counted(what: str, *, unit: int = 1, name: str = "") -> Iterator[Callable[[int, int], None]]:
    """A listener for work that counts things: done, total; shown in units of that name."""
    console = asides()
    if not console.is_terminal:
        yield _CountedLines(console, what)
        return
    with Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[said]}", style="dim"),
        console=console,
        transient=True,
    ) as bars:
        task = bars.add_task(what, total=None, said="")
        began = time.monotonic()
        first: list[int] = []

        def told(done: int, total: int) -> None:
            if not first:
                first.append(done)  # done before, by a run that was stopped
            rate = (done - first[0]) / max(1e-6, time.monotonic() - began)
            left = _left((total - done) / rate) if rate > 0 else ""
            said = f"{done // unit:,} of {total // unit:,} {name}".rstrip()
            bars.update(task, completed=done, total=total, said=f"{said} {left}")

        yield told


@contextmanager
def told_shots(what: str, *, name: str) -> Iterator[Callable[[CaptionProgress], None]]:
    """A listener for work that is asked of a model or a server: how fast it is, what it costs."""
    console = asides()
    with ExitStack() as drawn_in:
        bars: Progress | None = None
        if console.is_terminal:
            bars = drawn_in.enter_context(
                Progress(
                    SpinnerColumn(),
                    TextColumn("{task.description}", markup=False),
                    BarColumn(bar_width=22),
                    TaskProgressColumn(),
                    TextColumn("{task.fields[said]}", markup=False, style="dim"),
                    console=console,
                    transient=True,
                )
            )
        task = bars.add_task(what, total=None, said="") if bars else None
        said_at = time.monotonic()

        def told(step: CaptionProgress) -> None:
            nonlocal said_at
            parts = [f"{step.done:,} of {step.total:,} {name}", pace(step.rate)]
            if step.spent.cost:
                parts.append(f"cost {step.spent.cost:.4g} of {step.cost:.4g} expected")
            parts.append(_left(step.left))
            said = ", ".join(part for part in parts if part)
            if bars is not None and task is not None:
                bars.update(task, completed=step.done, total=step.total, said=said)
            elif time.monotonic() - said_at >= _QUIET:
                said_at = time.monotonic()
                console.print(f"{what}: {said}", markup=False)

        yield told


@contextmanager
def stages() -> Iterator[Callable[[str, int, int], None]]:
    """A listener for what tells its stage too: a bar for each thing that takes time."""
    with ExitStack() as bars:
        shown: dict[str, Callable[[int, int], None]] = {}

        def told(name: str, done: int, total: int) -> None:
            if name not in shown:
                bars.close()  # a terminal shows one bar at a time
                what, unit = _DOING[name]
                shown[name] = bars.enter_context(counted(what, name=unit))
            shown[name](done, total)

        yield told


class _CountedLines:
    """A line now and then."""

    def __init__(self, console: Console, what: str) -> None:
        self._console = console
        self._what = what
        self._said = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._said >= _QUIET:
            self._said = now
            self._console.print(f"{self._what}: {done / max(1, total):.0%}", markup=False)


def _left(seconds: float | None) -> str:
    return f"{clock(seconds, tenths=False)} left" if seconds is not None else ""
