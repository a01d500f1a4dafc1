"""A page with a gallery that a test makes, and what of it belongs to the gallery.

Pictures are promised by size only; the server of the tests draws them when it is asked.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urljoin

FILMS = (
    "Long Harbour", "The Glass Orchard", "Night Ferry", "Paper Suns", "A Winter Road",
    "Salt and Ivory", "The Last Projectionist", "Low Tide", "Copper Sky", "Marta's Garden",
    "Seven Windows", "The Quiet Engine", "Blue Hour", "Old Stations", "North of Nothing",
    "The Clockmaker", "Small Rooms", "Between Trains", "Lanterns", "The Other Shore",
)  # fmt: skip
LENSES = ("wide view of the harbour", "close-up", "two people at a table", "an empty street",
          "rain on a window", "a train leaves", "hands", "the house at dusk")  # fmt: skip


@dataclass(frozen=True)
class Shown:
    """A picture of the gallery: every address it may be had at, with the width there."""

    versions: dict[str, int]
    caption: str = ""

    @property
    def largest(self) -> str:
        return max(self.versions, key=self.versions.__getitem__)


@dataclass
class Page:
    """A page, and the truth about it."""

    name: str
    url: str
    html: str = ""
    truth: list[Shown] = field(default_factory=list)
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Of every picture there is, by address."""
    answers: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Further addresses: media type and text."""


class Draft:
    """What a layout is written with: chance, names, pictures and the truth."""

    def __init__(self, name: str, seed: int, url: str) -> None:
        self.random = random.Random(f"{name} {seed}")
        self.page = Page(name, url)
        self.films = self.random.sample(FILMS, len(FILMS))
        self.film = self.films.pop()
        self.count = self.random.randint(9, 30)
        self.aspect = self.random.choice((1.33, 1.66, 1.78, 1.85, 2.35, 2.39))

    def file(self, address: str, width: int, height: int | None = None) -> str:
        """A picture at this address; without a height it has the film's shape."""
        self.page.sizes[urljoin(self.page.url, address)] = (
            width, round(width / self.aspect) if height is None else height,
        )  # fmt: skip
        return address

    def belongs(self, *addresses: str, caption: str = "") -> None:
        """All addresses of one picture of the gallery."""
        whole = [urljoin(self.page.url, one) for one in addresses]
        self.page.truth.append(Shown({one: self.page.sizes[one][0] for one in whole}, caption))

    def token(self, length: int = 8) -> str:
        return "".join(self.random.choices("abcdef0123456789", k=length))

    def some(self, low: int, high: int) -> range:
        return range(self.random.randint(low, high))

    def words(self, count: int) -> str:
        stock = (
            "the film was shot over nine weeks on the coast with a small crew and natural light",
            "and its director had never worked in colour before so every frame was planned",
        )
        return " ".join(self.random.choices(" ".join(stock).split(), k=count)).capitalize() + "."

    def done(self, html: str) -> Page:
        self.page.html = html
        return self.page


Layout = Callable[[int], Page]
"""A page by a seed."""


def slug(name: str) -> str:
    return name.lower().replace("'", "").replace(" ", "-")
