"""How far a run that tells shots or footages is, and what it came to. Knows no models."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from cineseek.answer import Failure
from cineseek.film import TextKind
from cineseek.models.describer import Spent


@dataclass(frozen=True, slots=True)
class CaptionProgress:
    """Where a run is."""

    done: int
    """Shots, or for speech seconds of footage, of this run."""
    total: int
    rate: float
    """A second; 0 where nothing is known yet."""
    left: float | None
    """Seconds; None where nothing is known yet."""
    spent: Spent
    cost: float
    """Expected in all, at what it cost until now."""


@dataclass(frozen=True, slots=True)
class CaptionReport:
    """What a run came to."""

    kind: TextKind
    maker: str
    told: int
    """Shots (of speech: footages) that have text now."""
    empty: int
    """Where there was nothing to tell."""
    failed: tuple[Failure, ...]
    """What was refused or could not be read, and why; `--retry-failed` tries these again."""
    lines: int
    """Lines of text that were stored."""
    left: int
    """Shots (of speech: footages) that are still to be told; 0 where all are."""
    seconds: float
    spent: Spent


@dataclass(slots=True)
class Tally:
    """What is counted on the way."""

    total: int
    spending: Callable[[], Spent]
    tell: Callable[[CaptionProgress], None] | None = None
    done: float = 0.0
    told: int = 0
    empty: int = 0
    lines: int = 0
    failed: list[Failure] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def step(self, done: float) -> None:
        """So much more is done; whoever listens is told."""
        self.done += done
        if self.tell is None:
            return
        took = time.monotonic() - self.started
        rate = self.done / took if took > 0 else 0.0
        spent = self.spending()
        self.tell(
            CaptionProgress(
                done=round(self.done),
                total=self.total,
                rate=rate,
                left=(self.total - self.done) / rate if rate > 0 else None,
                spent=spent,
                cost=spent.cost * self.total / self.done if self.done else 0.0,
            )
        )

    def report(self, kind: TextKind, maker: str, *, left: int) -> CaptionReport:
        """What it came to."""
        return CaptionReport(
            kind=kind,
            maker=maker,
            told=self.told,
            empty=self.empty,
            failed=tuple(self.failed),
            lines=self.lines,
            left=left,
            seconds=time.monotonic() - self.started,
            spent=self.spending(),
        )
