from __future__ import annotations

import itertools

import numpy as np
import pytest

from cineseek.ask.search.sequence import Step, find_chains
from cineseek.film import Span


def step(number: int, score: float, start: float | None = None, length: float = 2.0) -> Step:
    start = 2.0 * (number - 1) if start is None else start
    return Step(Span(start, start + length), score, number)


def test_the_second_shot_starts_no_earlier_than_the_first_ends():
    assert find_chains([[step(5, 1.0)], [step(3, 1.0)]], [None]) == []
    (chain,) = find_chains([[step(3, 1.0)], [step(5, 1.0)]], [None])
    assert [one.key for one in chain.steps] == [3, 5]
    assert chain.wait == 2.0


def test_neighbouring_shots_follow_each_other():
    (chain,) = find_chains([[step(3, 1.0)], [step(4, 1.0)]], [0.0])
    assert chain.wait == 0.0


def test_a_shot_does_not_follow_itself():
    assert find_chains([[step(3, 1.0)], [step(3, 1.0)]], [None]) == []


def test_within_counts_from_the_end_of_one_shot_to_the_start_of_the_next():
    parts = [[step(1, 1.0)], [step(17, 1.0)]]  # ends at 2, starts at 32
    assert find_chains(parts, [30.0])
    assert not find_chains(parts, [29.9])


def test_better_evidence_wins_and_then_the_shorter_wait():
    better = find_chains([[step(1, 0.9)], [step(2, 0.5), step(9, 0.8)]], [None])
    assert better[0].steps[1].key == 9
    nearer = find_chains([[step(1, 0.9)], [step(2, 0.8), step(9, 0.8)]], [None])
    assert nearer[0].steps[1].key == 2


def test_no_shot_is_in_two_chains():
    chains = find_chains([[step(1, 0.9), step(2, 0.8)], [step(3, 0.9), step(9, 0.7)]], [None])
    keys = [one.key for chain in chains for one in chain.steps]
    assert len(keys) == len(set(keys))


def test_the_score_is_the_geometric_mean():
    (chain,) = find_chains([[step(1, 0.9)], [step(2, 0.4)]], [None])
    assert chain.score == pytest.approx((0.9 * 0.4) ** 0.5)


def test_parts_and_waits_must_fit():
    with pytest.raises(ValueError, match="2 parts need 1 waits, not 0"):
        find_chains([[], []], [])


@pytest.mark.parametrize("seed", range(20))
def test_the_best_chain_is_the_one_that_trying_all_finds(seed):
    random = np.random.default_rng(seed)
    parts = [
        [step(int(n), float(random.random())) for n in sorted(random.choice(40, 8, False) + 1)]
        for _ in range(3)
    ]
    within = [None if random.random() < 0.3 else float(random.integers(0, 30)) for _ in range(2)]
    best = 0.0
    for chosen in itertools.product(*parts):
        gaps = [b.span.start - a.span.end for a, b in itertools.pairwise(chosen)]
        if all(0 <= g <= (99 if w is None else w) for g, w in zip(gaps, within, strict=True)):
            best = max(best, float(np.prod([one.score for one in chosen])))
    chains = find_chains(parts, within)
    assert (chains[0].score if chains else 0.0) == pytest.approx(best ** (1 / 3))
