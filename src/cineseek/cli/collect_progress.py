"""How far a collection is: a bar on a terminal, a line now and then elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cineseek.cli.progress import bars_on
from cineseek.cli.terminal import asides, clock, pace

if TYPE_CHECKING:
    from cineseek.collect import Told

_QUIET = 10.0
"""Seconds between lines where nobody watches a bar."""


@contextmanager
def drawn() -> Iterator[Callable[[Told], None]]:
    """A listener for a run of the collector."""
    console = asides()
    if not console.is_terminal:
        said = time.monotonic()

        def line(told: Told) -> None:
            nonlocal said
            now = time.monotonic()
            if told.what == "wait" or now - said >= _QUIET:
                said = now
                console.print(f"{_where(told)}; {told.text}", markup=False)

        yield line
        return
    with bars_on(console) as bars:
        task = bars.add_task("collecting", total=None, said="")

        def bar(told: Told) -> None:
            # By films where there are any: what is known to wait grows with every film's page.
            done, whole = told.done, told.done + told.waiting
            if told.films:
                done, whole = told.films_done, told.films
            bars.update(
                task,
                description=f"waiting: {told.text}" if told.what == "wait" else _films(told),
                completed=done,
                total=whole,
                said=_pace(told),
            )

        yield bar


def _where(told: Told) -> str:
    whole = told.done + told.waiting
    films = f"{_films(told)}, " if told.films else ""
    return f"{films}{told.done:,} of {whole:,} asked, {_pace(told)}"


def _films(told: Told) -> str:
    """Nothing where a source has none: captioned pictures."""
    return f"films {told.films_done:,} of {told.films:,}" if told.films else "collecting"


def _pace(told: Told) -> str:
    size = told.bytes / 1e6
    parts = [pace(told.rate)] if told.rate else []
    parts += [f"{clock(told.left, tenths=False)} left"] if told.left is not None else []
    return ", ".join([*parts, f"{size:.1f} MB" if size < 10 else f"{size:,.0f} MB"])
