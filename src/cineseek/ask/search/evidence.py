"""What speaks for a shot, channel by channel, and how channels become one answer. No I/O."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cineseek.ask.search.fusion import descend, either, fuse

ShotKey = tuple[str, int]
"""A footage's id and a shot's number."""

COPY = 0.9
"""Where there are copies of the picture asked for, scores above this are theirs alone."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one channel says of one shot."""

    score: float
    """0 to 1; one half is the best that accidents are expected to reach."""
    second: float
    because: str
    """`look`, `print`, `mirrored`, `caption` or `words`."""
    text: str | None = None


Channel = Mapping[ShotKey, Evidence]
"""What one channel says, best first."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A shot with all that speaks for it."""

    key: ShotKey
    score: float
    second: float
    because: tuple[str, ...] = ()
    text: str | None = None


def combine(channels: Mapping[str, Channel], weights: Mapping[str, float]) -> list[Answer]:
    """All channels as one list, best first: copies, then reciprocal rank fusion of the rest.

    The second is that of the channel that knows most exactly: print, look, caption, words.
    """
    copies = channels.get("print", {})
    rest = {name: list(channel) for name, channel in channels.items() if name != "print"}
    fused = fuse(rest, weights)
    ranked = sorted(fused, key=lambda key: (-fused[key], key))
    ranked = [*copies, *(key for key in ranked if key not in copies)]
    ceiling = COPY if copies else 1.0
    scores = []
    for key in ranked:
        said = [channel[key].score for name, channel in channels.items() if key in channel]
        scores.append(copies[key].score if key in copies else min(ceiling, either(said)))
    exact = ("print", "like", "look", "caption", "words")
    answers = []
    for key, score in zip(ranked, descend(scores), strict=True):
        spoke = [channels[name][key] for name in exact if key in channels.get(name, {})]
        text = next((one.text for one in spoke if one.text is not None), None)
        because = tuple(dict.fromkeys(one.because for one in spoke))
        answers.append(Answer(key, score, spoke[0].second, because, text))
    return answers
