"""A then B answered: the answers of each clause joined into chains, footage by footage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cineseek.ask.search.answering import Answers
from cineseek.ask.search.evidence import Answer, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.ask.search.sequence import Chain, Step, find_chains

SHOWN = 1000
"""Chains kept at most."""


def join(
    ground: Ground, parts: Sequence[Answers], within: Sequence[float | None]
) -> list[tuple[Answer, ...]]:
    """Chains through all parts, best first."""
    by_key: list[dict[ShotKey, Answer]] = [{one.key: one for one in part.answers} for part in parts]
    everywhere = set.intersection(*({key[0] for key in part} for part in by_key))
    found: list[tuple[Chain, str]] = []
    for footage in sorted(everywhere):
        spans = {shot.number: shot.span for shot in ground.catalogue.shots(footage)}
        steps = [
            [
                Step(spans[number], one.score, number)
                for (owner, number), one in part.items()
                if owner == footage and number in spans
            ]
            for part in by_key
        ]
        found.extend((chain, footage) for chain in find_chains(steps, within))
    found.sort(key=lambda pair: (-pair[0].score, pair[0].wait, pair[1], pair[0].steps[0].span))
    chains = []
    for chain, footage in found[:SHOWN]:
        numbers = [(footage, step.key) for step in chain.steps]
        chains.append(_chain(chain, [part[key] for part, key in zip(by_key, numbers, strict=True)]))
    return chains


def _chain(chain: Chain, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The first answer speaks for the chain, so it has the chain's score; the others their own."""
    return (replace(answers[0], score=chain.score), *answers[1:])
