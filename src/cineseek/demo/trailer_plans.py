"""Plans drawn trailers by chance: genres that are seen, ordered or heard, properties, a score.

Nothing of a plan tells anything else of it, but what its score is made of. Draws nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import Literal, get_args

import numpy as np

Scores = Literal["properties", "chance"]
"""What scores are made of: the measured properties and noise, or nothing that is in the video."""

SEEN = {"Western": "mesas", "Sci-Fi": "rings", "Crime": "windows", "Fantasy": "peaks"}
"""Genres that single pictures show, and by what."""
ORDERED = {"Thriller": "nears", "Romance": "recedes"}
"""Genres that only the order of shots shows: a disc nears from shot to shot, or recedes."""
HEARD = {"Horror": "drone", "Musical": "bells", "War": "booms", "Sport": "crowd"}
"""Genres that are only heard, and by what."""
GENRES: tuple[str, ...] = (*SEEN, *ORDERED, *HEARD)

BRIGHTNESS = (0.28, 0.68)
"""Mean luma of the pictures, 0 to 1: the least and the most."""
WARMTH = (-1.0, 1.0)
"""From blue to orange."""
PACE = (0.6, 1.9)
"""Shots a second."""
LOUDNESS = (-34.0, -14.0)
"""Level of the whole sound track, dBFS."""
WEIGHTS = {"brightness": 1.0, "warmth": 0.5, "pace": 0.8, "loudness": 0.7}
"""Points of score from the middle of a property's range to its end."""
MIDDLE = 6.0
NOISE = 0.5
"""Standard deviation of what is added to a score, in points: no model can do better."""
_RANGES = {"brightness": BRIGHTNESS, "warmth": WARMTH, "pace": PACE, "loudness": LOUDNESS}

_FIRST = (
    "Amber Silent Crooked Northern Velvet Hollow Copper Drifting Scarlet Frozen Wandering Lonely "
    "Golden Iron Paper Restless Secret Burning Gentle Marble Crimson Distant Faded Lunar Quiet "
    "Savage Tender Broken Emerald Rapid"
)
_SECOND = (
    "Harbour Mirror Engine Orchard Signal Lantern Fortress Pilgrim Canyon Letter Falcon Garden "
    "Anchor Meridian Carnival Compass Shepherd Tower Voyage Winter Bridge Cinder Echo Frontier "
    "Glacier Kingdom Labyrinth Mosaic Nomad Prairie"
)
_PEOPLE = (
    "Orla Vandermoor", "Kaveh Almquen", "Greta Farrowgate", "Nils Golmund", "Livia Kestrane",
    "Sohrab Pellandro", "Ilse Quarrim", "Farid Silvarane", "Tilda Umbrel", "Bram Wystrand",
    "Parisa Yarvale", "Jorun Istrakan",
)  # fmt: skip
_COUNTRIES = (("English", "Canada"), ("Persian", "Iran"), ("Norwegian", "Norway"),
              ("English", "Ireland"), ("Spanish", "Chile"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrailerPlan:
    """One drawn trailer and everything true of it."""

    title: str
    year: int
    director: str
    language: str
    country: str
    runtime: int
    """Minutes of the film; its trailer is shorter."""
    genres: tuple[str, ...]
    """One or two of `SEEN`, none or one of `ORDERED`, one or two of `HEARD`."""
    brightness: float
    """Mean luma, 0 to 1."""
    warmth: float
    """-1 blue to 1 orange."""
    pace: float
    """Shots a second."""
    loudness: float
    """dBFS."""
    cuts: tuple[int, ...]
    """First frames of the shots after the first."""
    frames: int
    expected: float
    """The score without its noise: the best that can be said of it."""
    score: float
    """1 to 10, one decimal, as a catalogue of films has it."""
    seed: int
    """Of what is drawn by chance."""

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        return self.title.lower().replace(" ", "-") + "-trailer"

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return f"{self.title} ({self.year})"

    @property
    def file(self) -> str:
        """Relative to the folder that trailers are drawn into."""
        return f"{self.folder}/{self.name}.mp4"


def plan_trailers(
    count: int,
    *,
    seed: int = 0,
    scores: Scores = "properties",
    noise: float = NOISE,
    seconds: tuple[float, float] = (8.0, 12.0),
    frame_rate: int = 12,
) -> tuple[TrailerPlan, ...]:
    """So many trailers of as many films; the first ones of a seed are the same however many."""
    if scores not in get_args(Scores):
        raise ValueError(f"scores are of {' or '.join(get_args(Scores))}, not {scores!r}")
    names = [f"The {one} {two}" for one, two in product(_FIRST.split(), _SECOND.split())]
    if not 0 < count <= len(names):
        raise ValueError(f"from 1 to {len(names)} trailers can be drawn, not {count}")
    order = np.random.default_rng((seed, 0)).permutation(len(names))
    return tuple(
        _plan(names[order[at]], (seed, 1, at), scores, noise, seconds, frame_rate)
        for at in range(count)
    )


def expected_score(properties: dict[str, float]) -> float:
    """What a trailer with these properties scores before noise: a weighted sum."""
    total = MIDDLE
    for name, weight in WEIGHTS.items():
        low, high = _RANGES[name]
        total += weight * (2 * (properties[name] - low) / (high - low) - 1)
    return total


def _plan(
    title: str,
    key: tuple[int, ...],
    scores: Scores,
    noise: float,
    seconds: tuple[float, float],
    frame_rate: int,
) -> TrailerPlan:
    chance = np.random.default_rng(key)
    seen = chance.permutation(list(SEEN))[: 1 + (chance.random() < 0.2)]
    heard = chance.permutation(list(HEARD))[: 1 + (chance.random() < 0.2)]
    ordered = chance.permutation([*ORDERED, ""])[:1]
    found = {name: float(chance.uniform(*bounds)) for name, bounds in _RANGES.items()}
    frames = round(float(chance.uniform(*seconds)) * frame_rate)
    shots = max(5, round(found["pace"] * frames / frame_rate))
    found["pace"] = shots * frame_rate / frames  # what is drawn, to the shot
    language, country = _COUNTRIES[int(chance.integers(len(_COUNTRIES)))]
    expected = expected_score(found) if scores == "properties" else MIDDLE
    spread = noise if scores == "properties" else 1.0
    score = float(np.clip(expected + chance.normal(0, spread), 1, 10))
    return TrailerPlan(
        title=title,
        year=int(chance.integers(1970, 2025)),
        director=_PEOPLE[int(chance.integers(len(_PEOPLE)))],
        language=language,
        country=country,
        runtime=int(chance.integers(80, 151)),
        genres=tuple(str(one) for one in (*seen, *ordered, *heard) if one),
        **found,
        cuts=_cuts(chance, shots, frames),
        frames=frames,
        expected=round(expected, 4),
        score=round(score, 1),
        seed=int(chance.integers(1 << 40)),
    )


def _cuts(chance: np.random.Generator, shots: int, frames: int) -> tuple[int, ...]:
    """Shots of uneven length, none shorter than four frames or half the mean."""
    least = max(4, frames // shots // 2)
    spare = frames - least * shots
    shares = chance.dirichlet(np.full(shots, 2.0))
    lengths = least + np.floor(shares * max(0, spare)).astype(int)
    return tuple(int(n) for n in np.cumsum(lengths)[:-1])
