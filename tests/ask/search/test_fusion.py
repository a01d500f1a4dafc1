from __future__ import annotations

import pytest

from cineseek.ask.search.evidence import COPY, Evidence, combine
from cineseek.ask.search.fusion import descend, either, fuse


def test_an_item_high_in_two_lists_beats_the_first_of_one():
    fused = fuse({"look": ["a", "b", "c"], "words": ["d", "b"]})
    assert max(fused, key=lambda key: fused[key]) == "b"


def test_ranks_count_as_in_the_paper():
    assert fuse({"one": ["a", "b"]}) == pytest.approx({"a": 1 / 61, "b": 1 / 62})


def test_a_weight_scales_its_list():
    fused = fuse({"look": ["a"], "words": ["b"]}, {"words": 0.5})
    assert fused["b"] == pytest.approx(fused["a"] / 2)


def test_a_constant_below_one_is_refused():
    with pytest.raises(ValueError, match="not 0"):
        fuse({}, k=0)


def test_two_witnesses_make_surer_than_one():
    assert either([0.5, 0.5]) == 0.75
    assert either([]) == 0.0
    with pytest.raises(ValueError, match=r"1\.5"):
        either([1.5])


def test_scores_never_rise_down_the_list_and_keep_their_mean():
    scores = [0.9, 0.4, 0.8, 0.6, 0.7, 0.1]
    fallen = descend(scores)
    assert fallen == sorted(fallen, reverse=True)
    assert sum(fallen) == pytest.approx(sum(scores))
    assert descend([0.9, 0.5, 0.1]) == [0.9, 0.5, 0.1]
    assert descend([]) == []


def test_copies_come_before_everything_and_score_above_it():
    a, b = ("f", 1), ("f", 2)
    channels = {
        "look": {a: Evidence(0.99, 1.0, "look"), b: Evidence(0.5, 5.0, "look")},
        "print": {b: Evidence(0.95, 5.5, "print")},
    }
    first, second = combine(channels, {})
    assert (first.key, first.second, first.because) == (b, 5.5, ("print", "look"))
    assert first.score > COPY >= second.score


def test_the_text_of_a_line_is_kept_beside_the_second_of_the_look():
    key = ("f", 1)
    line = Evidence(0.8, 1.0, "words", "hello there")
    (answer,) = combine({"words": {key: line}, "look": {key: Evidence(0.7, 2.5, "look")}}, {})
    assert (answer.second, answer.text) == (2.5, "hello there")
