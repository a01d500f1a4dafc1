"""Shots by how they look: words, pictures or both against the frames' look vectors."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cineseek.ask.search.evidence import Evidence, ShotKey
from cineseek.ask.search.ground import Ground
from cineseek.index.vectors import Condition, Match
from cineseek.relevance.scores import Background, Null, Probe, count_answers, mix
from cineseek.stopwatch import stage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels

    Vector = NDArray[np.float32]

FRAME = ("footage", "shot", "second")
"""Payload fields that say which frame of which shot a point is."""
DEPTH = 600
"""Frames taken from the store; the same for every page, so that pages fit together."""
PUSH = 0.5
"""How much a frame's likeness to `-word` takes from its likeness to the rest."""


@dataclass(frozen=True, slots=True)
class Looks:
    """What the looks say."""

    channel: dict[ShotKey, Evidence] = field(default_factory=dict)
    """Best first; only shots that are more than accidents."""
    near: dict[ShotKey, Evidence] = field(default_factory=dict)
    """All that came back, best first, accidents too."""
    full: bool = False
    """True where evidence went on beyond what was taken from the store."""


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for, as one probe, and what accidents of it reach."""

    probe: Probe
    null: Null
    because: str = "look"
    without: tuple[Probe, ...] = ()
    without_null: Null | None = None


def ask_looks(
    ground: Ground,
    words: str,
    pictures: Sequence[Pixels],
    without: Sequence[str],
    *,
    stored: Vector | None = None,
    name: str = "look",
) -> Question | None:
    """The question that words and pictures make; None where nothing can answer it.

    Words and pictures weigh the same, whatever the number of pictures. `stored` is the look of a
    shot of the library, which weighs as one more.
    """
    texts = ground.backgrounds.of_texts(name)
    if texts is None:
        return None
    spoken = [*([words] if words else []), *without]
    with stage("encode"):
        vectors = list(ground.encoder.encode_texts(spoken)) if spoken else []
    probes, weights, grounds = [], [], list[Background]()
    if words:
        probes.append(texts.probe(vectors[0]))
        weights.append(1.0)
        grounds.append(texts)
    shown = name == "look" and (pictures or stored is not None)
    seen = ground.backgrounds.of_pictures() if shown else None
    if seen is not None:
        with stage("encode"):
            looks = list(ground.encoder.encode_images(pictures)) if pictures else []
        looks += [] if stored is None else [stored]
        probes += [seen.probe(vector) for vector in looks]
        weights += [1.0 / len(looks)] * len(looks)
        grounds.append(seen)
    kept = [pair for pair in zip(probes, weights, strict=True) if pair[0].gain > 0]
    if not kept:
        return None
    null = Null(max(one.null.location for one in grounds), max(one.null.scale for one in grounds))
    away = tuple(texts.probe(vector) for vector in vectors[len(spoken) - len(without) :])
    return Question(
        mix([probe for probe, _ in kept], [weight for _, weight in kept]),
        null,
        because=name,
        without=away,
        without_null=texts.null,
    )


def find_looks(
    ground: Ground,
    question: Question,
    where: Sequence[Condition],
    *,
    only: Collection[ShotKey] | None = None,
    excluded: Collection[ShotKey] = (),
) -> Looks:
    """The shots that answer, each by its best frame."""
    probe = question.probe
    with stage("vectors"):
        matches = ground.vectors.search(
            question.because, probe.vector, limit=DEPTH, where=where, fields=FRAME
        )
    pushed, dropped = _push(ground, question, matches)
    best: dict[ShotKey, tuple[float, float]] = {}
    for match in matches:
        key = key_of(match)
        if key in dropped or key in excluded or (only is not None and key not in only):
            continue
        z = probe.standardise(match.score) - pushed.get(match.id, 0.0)
        if key not in best or z > best[key][0]:
            best[key] = (z, second_of(match))
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    count = count_answers([z for _, (z, _) in ranked], question.null)
    near = {
        key: Evidence(question.null.sureness(z), second, question.because)
        for key, (z, second) in ranked
        if z > 0  # below, it is farther from the question than the library's ordinary frame
    }
    channel = dict(list(near.items())[:count])
    return Looks(channel, near, full=len(matches) == DEPTH and count == len(ranked))


def find_unwanted(ground: Ground, words: Sequence[str], where: Sequence[Condition]) -> set[ShotKey]:
    """The shots that look like any of these words: what is left out of a listing."""
    texts = ground.backgrounds.of_texts()
    unwanted: set[ShotKey] = set()
    if texts is None or not words:
        return unwanted
    with stage("encode"):
        vectors = ground.encoder.encode_texts(words)
    for vector in vectors:
        probe = texts.probe(vector)
        if probe.gain > 0:
            unwanted |= find_looks(ground, Question(probe, texts.null), where).channel.keys()
    return unwanted


def _push(
    ground: Ground, question: Question, matches: Sequence[Match]
) -> tuple[dict[str, float], set[ShotKey]]:
    """What each match loses to the words pushed away, and the shots that are out because of it."""
    losses: dict[str, float] = {}
    dropped: set[ShotKey] = set()
    away = [probe for probe in question.without if probe.gain > 0]
    if not away or question.without_null is None:
        return losses, dropped
    gate = question.without_null.gate()
    name = question.because
    for point in ground.vectors.get([match.id for match in matches], vectors=(name,)):
        if name not in point.vectors:
            continue
        worst = max(probe.standardise(float(point.vectors[name] @ probe.vector)) for probe in away)
        losses[point.id] = PUSH * max(0.0, worst)
        if worst >= gate:
            dropped.add((str(point.payload["footage"]), int(str(point.payload["shot"]))))
    return losses, dropped


def key_of(match: Match) -> ShotKey:
    """The shot a stored frame belongs to."""
    return str(match.payload["footage"]), int(str(match.payload["shot"]))


def second_of(match: Match) -> float:
    """Where in the footage a stored frame is."""
    return float(str(match.payload["second"]))
