"""What a source may have beside `start` and `read`, and what holds where it has not.

`sign(ask)`: the ask as it is sent, with a key that no journal, cache or message may hold.
`reads`: statuses of which it reads the answers itself, such as a 401 that says why.
`keeps_answers`: whether its answers are kept for ever.
`in_doubt(answer)`: pictures whose sizes it has to know (`Answer.sizes`) before it reads a page.
`instead(ask)`: what to ask where a site has not, or does not give, what an ask was for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import cast

from cineseek.sources.source import Answer, Ask, Finding, Source


def signed(source: Source, ask: Ask) -> Ask:
    """An ask as it is sent; the very same where there is nothing to add."""
    sign = getattr(source, "sign", None)
    return ask if sign is None else cast("Ask", sign(ask))


def reads(source: Source, status: int) -> bool:
    """Whether a source reads answers of this status that the collector would take for trouble."""
    return status in cast("Collection[int]", getattr(source, "reads", ()))


def keeps_answers(source: Source) -> bool:
    """Whether its answers are kept for ever."""
    return bool(getattr(source, "keeps_answers", False))


def in_doubt(source: Source, answer: Answer) -> Sequence[str]:
    """Addresses of pictures whose sizes a source has to know before it reads a page."""
    known = getattr(source, "in_doubt", None)
    return () if known is None else cast("Sequence[str]", known(answer))


def instead(source: Source, ask: Ask) -> Iterable[Finding]:
    """What to ask instead of what there is not: a smaller picture is better than none."""
    known = getattr(source, "instead", None)
    return () if known is None else cast("Iterable[Finding]", known(ask))
