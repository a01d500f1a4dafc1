"""Where evidence stops, measured on a stand-in for CLIP at library sizes of 30 to 30,000 frames."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from cone import unit

from cineseek.relevance.decoys import DECOYS
from cineseek.relevance.scores import (
    Background,
    Null,
    count_answers,
    fit_null,
    measure_background,
    mix,
)

PER = 3  # frames a shot


@dataclass
class World:
    """A library of one stand-in encoder, with concepts that are in it and others that are not."""

    frames: np.ndarray
    main: np.ndarray
    side: np.ndarray
    present: np.ndarray
    background: Background
    present_texts: np.ndarray
    absent_texts: np.ndarray

    def ask(self, text: np.ndarray) -> np.ndarray:
        probe = self.background.probe(text)
        z = (self.frames @ probe.vector * probe.gain - probe.level) / probe.spread
        shots = z.reshape(-1, PER).max(axis=1)
        order = np.argsort(-shots)[:400]
        return order[: count_answers(list(shots[order]), self.background.null)]

    def has(self, concept: int) -> np.ndarray:
        return (self.main == concept) | (self.side == concept)


def make(cone, frames: int, strength: float, seed: int) -> World:
    encoder = cone(strength=strength, seed=seed)
    random = encoder.random
    concepts = random.permutation(len(encoder.concepts))
    decoys, absent, pool = concepts[:52], concepts[52:102], concepts[102:]
    shots = max(1, frames // PER)
    film = np.sort(random.integers(0, max(1, shots // 30), shots))
    main, side = random.choice(pool, shots), random.choice(pool, shots)
    rows = encoder.pictures(*(np.repeat(a, PER) for a in (main, side, film)))
    some = rows
    if len(rows) > 2000:
        some = rows[random.choice(len(rows), 2000, replace=False)]
    background = measure_background(some, encoder.texts(decoys), population=len(rows))
    present = random.permutation(np.unique(main))[:50]
    return World(
        rows, main, side, present, background, encoder.texts(present), encoder.texts(absent)
    )


@pytest.mark.slow
@pytest.mark.parametrize(("frames", "worlds"), [(30, 16), (300, 8), (3_000, 4), (30_000, 2)])
def test_absent_things_find_nothing_and_present_ones_their_shot(cone, frames, worlds):
    nothing, found = [], []
    for seed in range(worlds):
        world = make(cone, frames, 7.0, seed)
        nothing += [len(world.ask(text)) == 0 for text in world.absent_texts]
        for concept, text in zip(world.present, world.present_texts, strict=True):
            found.append(world.has(concept)[world.ask(text)].any())
    assert np.mean(nothing) >= 0.95
    assert np.mean(found) >= 0.95


@pytest.mark.parametrize("strength", [3.0, 5.0, 9.0])
def test_a_weak_encoder_says_nothing_rather_than_something_wrong(cone, strength):
    world = make(cone, 300, strength, 4)
    nothing = [len(world.ask(text)) == 0 for text in world.absent_texts]
    assert np.mean(nothing) >= 0.9


def test_what_is_in_every_picture_is_found_in_most(cone):
    encoder = cone(strength=7.0)
    concept = np.zeros(60, dtype=np.int64)
    frames = encoder.pictures(concept, np.arange(1, 61), np.zeros(60, dtype=np.int64))
    decoys = encoder.texts(np.arange(100, 152))
    background = measure_background(frames, decoys, population=60)
    probe = background.probe(encoder.texts(np.array([0]))[0])
    z = sorted((probe.standardise(float(f @ probe.vector)) for f in frames), reverse=True)
    assert count_answers(z, background.null) >= 40


def test_decoys_that_are_in_the_library_do_no_harm(cone):
    encoder = cone(strength=7.0)
    shown = np.arange(100)
    frames = encoder.pictures(shown, shown[::-1], np.zeros(100, dtype=np.int64))
    decoys = encoder.texts(np.concatenate([np.arange(5), np.arange(400, 447)]))
    background = measure_background(frames, decoys, population=100)
    found = []
    for concept in range(20, 60):
        probe = background.probe(encoder.texts(np.array([concept]))[0])
        z = sorted((probe.standardise(float(f @ probe.vector)) for f in frames), reverse=True)
        found.append(count_answers(z, background.null) > 0)
    assert np.mean(found) >= 0.9


def test_a_larger_library_asks_for_more():
    null = fit_null([2.0, 2.2, 2.4, 2.6, 3.0], 100)
    assert null.among(100, 10_000).gate() > null.gate()
    assert null.among(100, 100) == null


def test_a_score_of_one_half_is_the_best_that_accidents_reach():
    null = Null(4.0, 0.3)
    assert null.sureness(4.0) == 0.5
    assert null.sureness(5.0) > 0.5 > null.sureness(3.0)
    assert null.accidents(4.0) == 1.0


def test_the_list_ends_half_way_from_its_best_to_what_accidents_reach():
    null = Null(3.0, 0.3)
    assert count_answers([], null) == 0
    assert count_answers([3.2, 3.1], null) == 0
    assert count_answers([9.0, 8.0, 6.0, 5.9, 0.5], null) == 3
    assert count_answers([4.2, 3.6, 3.5], null) == 2


def test_what_an_encoder_knows_well_is_not_held_against_it():
    """Words it knows score widely, up and down; words it does not are near their common middle."""
    random = np.random.default_rng(1)
    middle, *things = unit(random.normal(size=(13, 64)))
    frames = unit(np.repeat(things, 25, axis=0) + 0.09 * random.normal(size=(300, 64)))
    decoys = unit(middle + 0.08 * random.normal(size=(52, 64)))
    background = measure_background(frames, decoys, population=300)
    for thing in things:
        probe = background.probe(thing)
        z = sorted((probe.standardise(float(c)) for c in frames @ probe.vector), reverse=True)
        assert count_answers(z, background.null) == 25
    nothing = []
    for absent in unit(middle + 0.08 * random.normal(size=(60, 64))):
        probe = background.probe(absent)
        best = max(probe.standardise(float(c)) for c in frames @ probe.vector)
        nothing.append(best < background.null.gate())
    assert np.mean(nothing) >= 0.9


def test_where_decoys_leave_no_trace_a_plain_cosine_counts():
    frames = np.eye(4, dtype=np.float32)[:3]
    decoys = np.tile(np.eye(4, dtype=np.float32)[3], (10, 1))
    background = measure_background(frames, decoys, population=3)
    assert background.blank
    seen = background.probe(np.array([1, 0, 0, 0], dtype=np.float32))
    assert seen.standardise(float(frames[0] @ seen.vector)) > background.null.gate()
    unknown = background.probe(np.array([0, 0, 0, 1], dtype=np.float32))
    assert unknown.gain == 0.0


def test_a_mixture_scores_the_sum_of_its_parts():
    random = np.random.default_rng(0)
    rows = random.normal(size=(50, 16)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    background = measure_background(rows[:40], rows[40:], population=40)
    one, two = (background.probe(row) for row in rows[41:43])
    both = mix([one, two], [1.0, 1.0])
    frame = rows[3]
    apart = sum(p.standardise(float(frame @ p.vector)) for p in (one, two)) / 2**0.5
    assert both.standardise(float(frame @ both.vector)) == pytest.approx(apart, abs=1e-4)
    with pytest.raises(ValueError, match="1 probes with 2 weights"):
        mix([one], [1.0, 1.0])


def test_decoys_are_many_and_different():
    assert len(set(DECOYS)) == len(DECOYS) >= 40


def test_what_fills_a_third_of_a_library_is_found_where_no_decoy_scores_as_high() -> None:
    """A small encoder, few films, each of one place: what is right does not stand out."""
    random = np.random.default_rng(0)
    places = unit(random.normal(size=(3, 64)))
    frames = unit(np.repeat(places, 30, axis=0) + 0.08 * random.normal(size=(90, 64)))
    decoys = unit(random.normal(size=(52, 64)))
    background = measure_background(frames, decoys, population=90)
    there = background.probe(places[0])
    z = sorted((there.standardise(float(c)) for c in frames @ there.vector), reverse=True)
    assert count_answers(z, background.null) >= 25
    outside = [there.standardise(float(c)) for c in frames[30:] @ there.vector]
    assert max(outside) < background.null.gate()
    for absent in unit(random.normal(size=(20, 64))):
        probe = background.probe(absent)
        best = max(probe.standardise(float(c)) for c in frames @ probe.vector)
        assert best < background.null.gate(0.001)
