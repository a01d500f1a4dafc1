"""The scripts of the demo films: takes, cameras, sounds, lines and facts. Draws nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from cineseek.demo.scenery import coast, desert, town, winter, woods
from cineseek.demo.scenes import Camera

if TYPE_CHECKING:
    from PIL import Image

    from cineseek.demo.plan import Plan

Begin = Literal["cut", "fade", "dissolve"]
"""How a take follows the one before it; a fade and a dissolve last one second."""
Sound = Literal[
    "silence", "waves", "wind", "storm", "hum", "bells", "birds", "drums", "fire",
    "rain", "crowd", "engine", "train", "bubbles", "booms",
]  # fmt: skip


class Shown(Protocol):
    """What a camera can be pointed at."""

    def at(self, second: float) -> Image.Image:
        """The whole of it at a second of the shot."""
        ...


@dataclass(frozen=True)
class Take:
    """One shot as it is drawn."""

    name: str
    scene: Callable[[], Shown]
    seconds: float
    camera: Camera | None
    """None: what is shown has a camera of its own."""
    sound: Sound
    begin: Begin = "cut"
    plan: Plan | None = None
    """What is counted and coloured in it, where that was planned."""


@dataclass(frozen=True)
class Line:
    """One subtitle, in English and Persian."""

    start: float
    end: float
    english: str
    persian: str


@dataclass(frozen=True)
class Script:
    """One film: its facts in the OMDb shape, its takes and lines."""

    title: str
    year: int
    director: str
    cast: str
    genre: str
    language: str
    country: str
    plot: str
    rating: float
    takes: tuple[Take, ...]
    lines: tuple[Line, ...]
    kind: Literal["feature", "trailer", "advert"] = "feature"

    @property
    def name(self) -> str:
        """The name of its file, without an ending."""
        ending = "" if self.kind == "feature" else f"-{self.kind}"
        return self.title.lower().replace(" ", "-") + ending

    @property
    def folder(self) -> str:
        """The name of its folder."""
        return f"{self.title} ({self.year})"


_STILL = Camera()
_PAN_RIGHT = Camera((20, 30), (240, 30))
_PAN_LEFT = Camera((240, 30), (20, 30))
_TILT_UP = Camera((130, 58), (130, 2))
_ZOOM_IN = Camera((130, 30), None, (1.0, 1.5))
_ZOOM_OUT = Camera((130, 30), None, (1.5, 1.0))

SCRIPTS = (
    Script(
        "Salt Wind",
        1998,
        "Ada Marlowe",
        "Tomas Reyes, Ingrid Solberg",
        "Drama, Adventure",
        "English",
        "Norway",
        "A keeper leaves the lighthouse of his father and sails into a storm.",
        7.4,
        (
            Take("sunset", coast.sunset, 5, _PAN_RIGHT, "waves"),
            Take("lighthouse", coast.lighthouse, 5, _STILL, "silence"),
            Take("storm", coast.storm, 4, _STILL, "storm", "fade"),
            Take("morning", coast.morning, 5, _STILL, "waves"),
        ),
        (
            Line(1.0, 3.5, "The sea keeps every promise.", "دریا هر قولی را نگه می‌دارد."),
            Line(6.0, 8.5, "Who lit the lamp tonight?", "امشب چه کسی چراغ را روشن کرد؟"),
            Line(11.0, 13.0, "Hold the wheel, don't let go!", "سکان را بگیر، رها نکن!"),
            Line(15.0, 17.5, "We are home.", "به خانه رسیدیم."),
        ),
    ),
    Script(
        "Night Windows",
        2011,
        "Idris Vane",
        "Lena Okafor, Paul Brandt",
        "Crime, Mystery",
        "English",
        "Germany",
        "A woman sees something through one lit window and cannot forget it.",
        6.8,
        (
            Take("skyline", town.skyline, 5, _PAN_LEFT, "hum"),
            Take("window", town.window, 5, _ZOOM_IN, "silence"),
            Take("street", town.street, 4, _STILL, "drums"),
            Take("neon", town.neon, 5, _STILL, "hum", "dissolve"),
        ),
        (
            Line(1.0, 3.0, "The city never closes its eyes.", "شهر هرگز چشم‌هایش را نمی‌بندد."),
            Line(6.0, 8.0, "He is still awake.", "او هنوز بیدار است."),
            Line(15.5, 18.0, "Take the yellow umbrella.", "چتر زرد را بردار."),
        ),
    ),
    Script(
        "The Green Hours",
        2004,
        "Mirela Costa",
        "Jun Takeda",
        "Family, Documentary",
        "English",
        "Canada",
        "A ranger walks one day from the old forest to the fields.",
        8.1,
        (
            Take("pines", woods.pines, 5, _PAN_RIGHT, "birds"),
            Take("clearing", woods.clearing, 5, _STILL, "birds", "dissolve"),
            Take("lake", woods.lake, 5, _ZOOM_OUT, "silence"),
            Take("flowers", woods.flowers, 4, _STILL, "wind"),
        ),
        (
            Line(1.0, 3.5, "These trees are older than the road.", "این درخت‌ها از جاده پیرترند."),
            Line(6.0, 8.5, "Quiet, he is looking at us.", "ساکت، دارد ما را نگاه می‌کند."),
        ),
    ),
    Script(
        "Saffron Road",
        1987,
        "Shirin Tal",
        "Kamran Daei, Noor Haddad",
        "Adventure, Drama",
        "Persian",
        "Iran",
        "A caravan carries one letter across the desert.",
        7.9,
        (
            Take("dunes", desert.dunes, 5, _PAN_RIGHT, "wind"),
            Take("bazaar", desert.bazaar, 4, _STILL, "drums"),
            Take("campfire", desert.campfire, 5, _TILT_UP, "fire", "fade"),
        ),
        (
            Line(1.0, 3.5, "The road is long and the water is little.", "راه دراز است و آب کم."),
            Line(5.5, 8.0, "How much for the red carpet?", "این قالی قرمز چند است؟"),
            Line(10.5, 13.0, "Tell me the story once more.", "قصه را یک بار دیگر بگو."),
        ),
    ),
    Script(
        "First Snow",
        2015,
        "Ada Marlowe",
        "Ingrid Solberg",
        "Romance, Drama",
        "English",
        "Finland",
        "She comes back to the cabin with an old photograph.",
        7.0,
        (
            Take("field", winter.field, 5, _STILL, "wind"),
            Take("photograph", winter.photograph, 4, _STILL, "silence"),
            Take("cabin", winter.cabin, 5, _ZOOM_IN, "bells"),
        ),
        (
            Line(1.0, 3.5, "It always begins without a sound.", "همیشه بی‌صدا شروع می‌شود."),
            Line(5.5, 8.0, "This was the last train.", "این آخرین قطار بود."),
            Line(10.0, 12.5, "Someone left the light on.", "کسی چراغ را روشن گذاشته."),
        ),
    ),
)
"""The five demo films."""
