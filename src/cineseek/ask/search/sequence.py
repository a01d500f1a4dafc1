"""A then B in the same footage: chains of shots found by dynamic programming. Pure functions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from cineseek.film import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One shot of a footage that answers one part of a chain."""

    span: Span
    score: float
    """0 to 1."""
    key: int
    """The shot's number."""


@dataclass(frozen=True, slots=True)
class Chain:
    """A shot for every part, each after the one before it."""

    steps: tuple[Step, ...]
    score: float
    """Geometric mean of the steps' scores: one poor step cannot hide behind good ones."""
    wait: float
    """Seconds between the steps, summed."""


@dataclass(frozen=True, slots=True)
class _Best:
    product: float
    wait: float
    steps: tuple[Step, ...]

    @property
    def rank(self) -> tuple[float, float]:
        """The larger the better: first the evidence, then the shorter wait."""
        return (round(self.product, 12), -self.wait)


def find_chains(parts: Sequence[Sequence[Step]], within: Sequence[float | None]) -> list[Chain]:
    """Chains through the parts of one footage, best first, no shot in two of them.

    `within[i]` is the most seconds from the end of part i's shot to the start of the next one's;
    None is any wait. Steps follow each other: the next starts no earlier than the last ends.
    """
    if len(within) != len(parts) - 1:
        raise ValueError(f"{len(parts)} parts need {len(parts) - 1} waits, not {len(within)}")
    found = _from_each_first(parts, within)
    found.sort(key=lambda best: (*(-value for value in best.rank), best.steps[0].span))
    taken: set[int] = set()
    chains = []
    for best in found:
        numbers = {step.key for step in best.steps}
        if numbers & taken:
            continue
        taken |= numbers
        score = best.product ** (1 / len(parts))
        chains.append(Chain(best.steps, score, best.wait))
    return chains


def _from_each_first(
    parts: Sequence[Sequence[Step]], within: Sequence[float | None]
) -> list[_Best]:
    """For every shot of the first part, the best chain that begins with it."""
    later = [_Best(step.score, 0.0, (step,)) for step in sorted(parts[-1], key=lambda s: s.span)]
    for part, limit in zip(reversed(parts[:-1]), reversed(within), strict=True):
        starts = [best.steps[0].span.start for best in later]
        earlier = []
        for step in sorted(part, key=lambda s: s.span):
            low = bisect_left(starts, step.span.end - 1e-6)
            end = (
                len(starts) if limit is None else bisect_left(starts, step.span.end + limit + 1e-6)
            )
            chosen = max(
                later[low:end],
                key=lambda one: (round(one.product, 12), -one.steps[0].span.start - one.wait),
                default=None,
            )
            if chosen is not None:
                earlier.append(_after(step, chosen))
        later = earlier
    return later


def _after(step: Step, follower: _Best) -> _Best:
    gap = max(0.0, follower.steps[0].span.start - step.span.end)
    return _Best(step.score * follower.product, gap + follower.wait, (step, *follower.steps))
