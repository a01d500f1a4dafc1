"""Pictures for learning: any number, from any seed, each with what is true of it, fast.

`plan_shot` chooses what a shot shows; `draw_stills` draws one picture a plan. Pictures of one film
share its places, and no two seeds share a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import numpy as np

from cineseek.demo.places import PLACES
from cineseek.demo.plan import LightName, Move, Plan
from cineseek.demo.stage import Stage
from cineseek.demo.words import captions

if TYPE_CHECKING:
    from PIL import Image

MOVES: tuple[Move, ...] = ("static", "pan", "zoom")


@dataclass(frozen=True)
class Drawn:
    """A picture and everything true of it."""

    picture: Image.Image
    """RGB."""
    english: tuple[str, ...]
    """Captions; the first says number, colour, thing, place and light."""
    persian: tuple[str, ...]
    film: int
    """Pictures with the same number could be of one film."""
    plan: Plan


def plan_shot(
    seed: int,
    *,
    places: Sequence[str] | None = None,
    move: Move | None = None,
    seconds: float = 4.0,
) -> Plan:
    """What a shot shows, by chance; the same for the same seed."""
    chance = np.random.default_rng(seed)
    names = list(places or PLACES)
    place = PLACES[names[int(chance.integers(len(names)))]]
    light = place.lights[int(chance.integers(len(place.lights)))]
    hue = place.hues[int(chance.integers(len(place.hues)))]
    count = 1 + int(chance.integers(5))
    moved = MOVES[int(chance.integers(len(MOVES)))]
    drawn_seed = int(chance.integers(1 << 30))
    return Plan(place, cast("LightName", light), hue, count, move or moved, drawn_seed, seconds)


def draw_stills(
    seed: int,
    count: int,
    *,
    size: tuple[int, int] = (128, 72),
    places: Sequence[str] | None = None,
    shots_per_film: int = 6,
) -> Iterator[Drawn]:
    """So many pictures, one a shot, in films of two places each."""
    plans = plan_stills(seed, count, places=places, shots_per_film=shots_per_film)
    for film, plan, second in plans:
        yield draw_still(plan, size=size, film=film, second=second)


def write_stills(
    folder: str | Path,
    *,
    films: int = 8,
    shots: int = 120,
    seed: int = 0,
    size: tuple[int, int] = (128, 72),
) -> None:
    """`FOLDER/film-1/1.jpg` and on: one picture a shot, in films of two places no other film has.

    What a classifier of films can learn from: a shot it has not seen is of a place it has.
    """
    names = [str(name) for name in np.random.default_rng((seed, 7)).permutation(list(PLACES))]
    if not 2 <= films <= len(names) // 2:
        raise ValueError(f"films are from 2 to {len(names) // 2}, not {films}")
    for film in range(films):
        home = Path(folder) / f"film-{film + 1}"
        home.mkdir(parents=True, exist_ok=True)
        own = names[2 * film : 2 * film + 2]
        drawn = draw_stills(
            seed * len(names) + film, shots, size=size, places=own, shots_per_film=shots
        )
        for number, one in enumerate(drawn, 1):
            one.picture.save(home / f"{number}.jpg", quality=90)


def plan_stills(
    seed: int, count: int, *, places: Sequence[str] | None = None, shots_per_film: int = 6
) -> Iterator[tuple[int, Plan, float]]:
    """Film, plan and second of the pictures that `draw_stills` draws."""
    names = list(places or PLACES)
    for number in range(count):
        film = number // shots_per_film
        pair = np.random.default_rng((seed, film, 0)).permutation(names)[:2]
        chance = np.random.default_rng((seed, film, 1 + number % shots_per_film))
        plan = plan_shot(int(chance.integers(1 << 40)), places=[str(name) for name in pair])
        yield film, plan, plan.seconds * float(chance.random())


def draw_still(
    plan: Plan, *, size: tuple[int, int] = (128, 72), film: int = 0, second: float = 0.0
) -> Drawn:
    """One picture of a plan."""
    shade = 0.86 + 0.14 * float(np.random.default_rng(plan.seed + 1).random())
    picture = Stage(plan, size, flat=second, shade=shade).at(second)
    english, persian = captions(plan)
    return Drawn(picture, english, persian, film, plan)


Question = Literal["count", "colour", "light", "place"]


def other_captions(plan: Plan, about: Question) -> tuple[tuple[str, str], ...]:
    """English and Persian captions that are wrong in one thing and right in everything else."""
    place = plan.place
    others: list[Plan] = []
    if about == "count":
        others = [replace(plan, count=n) for n in range(1, 6) if n != plan.count]
    elif about == "colour":
        others = [replace(plan, hue=hue) for hue in place.hues if hue != plan.hue]
    elif about == "light":
        others = [
            replace(plan, light=cast("LightName", one)) for one in place.lights if one != plan.light
        ]
    else:
        others = [replace(plan, place=one) for one in PLACES.values() if one is not place]
    said = (captions(one) for one in others)
    return tuple((english[0], persian[0]) for english, persian in said)
