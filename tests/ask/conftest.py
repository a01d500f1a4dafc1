"""What the questions are tested on: small drawn libraries."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from cineseek.answer import Hits
from cineseek.ask.search import search
from cineseek.film import Facets, Film, Footage, FootageKind, Frame, Shot, Span, TextLine
from cineseek.index.catalogue import Catalogue
from cineseek.index.exact import ExactStore
from cineseek.index.vectors import Point, frame_id
from cineseek.ingest.payload import point_fields
from cineseek.models.fingerprint import PRINT_SIZE, fingerprint
from cineseek.models.toy import ToyEncoder
from cineseek.query import Clause, Query, parse

Pixels = NDArray[np.uint8]


WORLD = {
    "red": (200, 30, 30),
    "green": (30, 150, 40),
    "blue": (40, 70, 200),
    "yellow": (230, 210, 50),
    "black": (12, 12, 14),
    "purple": (120, 20, 140),
}
"""Colours that the toy encoder tells apart."""


def draw(
    color: str, pattern: int, second: float = 0.0, size: tuple[int, int] = (240, 136)
) -> Pixels:
    """A picture: soft light and dark patches of one colour, and a ball that rolls with time."""
    random = np.random.default_rng(pattern)
    patches = Image.fromarray(random.integers(90, 255, (7, 9), dtype=np.uint8))
    light = np.asarray(patches.resize(size, Image.Resampling.BICUBIC), np.float64)[:, :, None] / 255
    rgb = light * np.array(WORLD[color]) + 8
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    across = size[0] * (0.1 + 0.8 * ((second * 0.13 + pattern * 0.37) % 1.0))
    ball = (x - across) ** 2 + (y - size[1] * 0.6) ** 2 < (size[1] * 0.16) ** 2
    rgb[ball] = rgb[ball] * 0.3 + 60
    return np.clip(rgb, 0, 255).astype(np.uint8)


@dataclass
class Shelf:
    """A small library made by hand: catalogue, vectors and saved frames."""

    folder: Path
    encoder: Any = field(default_factory=ToyEncoder)

    def __post_init__(self) -> None:
        self.catalogue = Catalogue(self.folder / "catalogue.sqlite")
        dimension = self.encoder.card.dimension
        self.vectors = ExactStore(None, {"look": dimension, "print": PRINT_SIZE})

    def add_film(self, film: Film) -> None:
        self.catalogue.put_film(film)

    def add(
        self,
        film: str,
        shots: Sequence[str],
        *,
        footage: str = "",
        kind: FootageKind = "feature",
        lines: Sequence[tuple[float, float, str]] = (),
        seconds: float = 4.0,
        facets: Mapping[int, Facets] | None = None,
        encode: Callable[[Pixels], Pixels] = lambda rgb: rgb,
    ) -> str:
        """A footage whose shots are written `color:pattern`; each lasts `seconds`."""
        if film not in {one.id for one in self.catalogue.films()}:
            self.add_film(Film(film, film.title()))
        owner = self.catalogue.film(film)
        footage = (footage or film).encode().hex().ljust(32, "0")[:32]
        new = Footage(
            footage, film, f"/films/{film}.mp4", kind, seconds * len(shots), 240, 136, 24.0
        )
        self.catalogue.begin_footage(new, size=1, mtime_ns=1, gear="fast", encoder="toy-1")
        made, frames, points = [], [], []
        for number, name in enumerate(shots, start=1):
            color, pattern = name.split(":")
            start = (number - 1) * seconds
            measured = (facets or {}).get(number, Facets(colors=(color,)))
            shot = Shot(footage, number, Span(start, start + seconds), measured)
            made.append(shot)
            for at in range(int(seconds)):
                second, look = start + at + 0.5, at == 1
                rgb = encode(draw(color, int(pattern), second - start))
                file = f"frames/{film}/{footage[:12]}-{round(second * 1000)}.jpg"
                (self.folder / file).parent.mkdir(parents=True, exist_ok=True)
                Image.fromarray(rgb).save(self.folder / file, quality=85)
                frames.append(Frame(footage, number, second, look, file))
                vectors = {"print": fingerprint(rgb)}
                if look:
                    vectors["look"] = self.encoder.encode_images([rgb])[0]
                fields = point_fields(owner, new, shot, second, look)
                points.append(Point(frame_id(footage, second), vectors, fields))
        texts = [TextLine(Span(start, end), text) for start, end, text in lines]
        self.vectors.upsert(points)
        self.catalogue.commit_chunk(
            footage, made, frames, texts, reached=seconds * len(shots), resume=""
        )
        self.catalogue.finish_footage(footage)
        return footage

    def ask(self, query: str = "", *images: Pixels, **options: Any) -> Hits:
        read = parse(query) if query else Query((Clause(),))
        return search(
            self.catalogue,
            self.vectors,
            self.encoder,
            read,
            images=images,
            frames_root=self.folder,
            **options,
        )


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    made = Shelf(tmp_path)
    yield made
    made.catalogue.close()


@pytest.fixture
def full(shelf: Shelf) -> Shelf:
    """Three films: one of reds and greens that speaks, one of blues, one of all colours."""
    shelf.add_film(
        Film(
            "rose-1990",
            "Rose",
            1990,
            genres=("Drama",),
            directors=("Ridley Scott",),
            cast=("Golshifteh Farahani",),
            languages=("Persian",),
            countries=("Iran",),
        )
    )
    shelf.add_film(Film("sea-2005", "Sea", 2005, genres=("Crime",), directors=("Michael Mann",)))
    shelf.add(
        "rose-1990",
        ["red:1", "green:2", "red:3", "black:4", "green:5"],
        lines=[
            (0.5, 2.0, "Where are the horses?"),
            (4.2, 6.0, "I counted every horse in the valley."),
            (10.0, 13.5, "We had faces then."),
            (16.5, 18.0, "Bring the lantern, Maria."),
        ],
        facets={4: Facets(colors=("black",), light="dark", motion="pan", sound="loud")},
    )
    shelf.add("sea-2005", [f"blue:{n}" for n in range(10, 18)])
    shelf.add("sea-2005", [f"blue:{n}" for n in range(30, 33)], footage="teaser", kind="trailer")
    shelf.add("mix", ["yellow:20", "purple:21", "blue:22", "green:23", "yellow:24", "black:25"])
    return shelf


@pytest.fixture
def picture() -> Callable[..., Pixels]:
    return draw
