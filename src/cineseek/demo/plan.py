"""What a shot is to show, and what the hour does to it. Draws nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cineseek.demo.pen import Ink, ink

if TYPE_CHECKING:
    from cineseek.demo.places import Place

LightName = Literal["day", "sunset", "night", "dawn", "inside", "deep"]
Move = Literal["static", "pan", "zoom"]


@dataclass(frozen=True)
class Light:
    """What the hour does to a picture."""

    sky: tuple[Ink, ...]
    """From top to horizon."""
    haze: Ink
    """What far things fade into."""
    tint: tuple[float, float, float]
    """What is left of the colour of the land."""
    orb: Ink
    """Sun or moon."""


LIGHTS: dict[str, Light] = {
    "day": Light(
        (ink("#3f86d0"), ink("#8fc0ea"), ink("#dcecf5")), ink("#c9deee"), (1, 1, 1), ink("#fffbe0")
    ),
    "sunset": Light(
        (ink("#31295e"), ink("#8f3f74"), ink("#ee6b4f"), ink("#ffc36a")),
        ink("#f0895c"),
        (0.72, 0.46, 0.46),
        ink("#fff0b0"),
    ),
    "night": Light(
        (ink("#03040f"), ink("#0a1030"), ink("#1c2656")),
        ink("#202a58"),
        (0.2, 0.24, 0.42),
        ink("#e6ebff"),
    ),
    "dawn": Light(
        (ink("#7f9cc8"), ink("#c6bcd6"), ink("#f6d3c0"), ink("#ffe9c8")),
        ink("#ecd6d2"),
        (0.86, 0.8, 0.86),
        ink("#fff6de"),
    ),
    "inside": Light((ink("#5a4636"), ink("#8a6c50")), ink("#a88868"), (1, 1, 1), ink("#ffe2a0")),
    "deep": Light(
        (ink("#2f9fc4"), ink("#0e4f86"), ink("#04203f")),
        ink("#14669a"),
        (0.5, 0.8, 1),
        ink("#d8fbff"),
    ),
}


@dataclass(frozen=True)
class Plan:
    """What a shot is to show."""

    place: Place
    light: LightName
    hue: str
    """The colour of the things that are counted."""
    count: int
    move: Move
    seed: int
    seconds: float = 4.0
