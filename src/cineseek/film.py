"""The nouns: what films are made of. Plain values; they know nothing of files, models or stores."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, get_args

FootageKind = Literal["feature", "trailer", "clip", "advert", "still"]
"""What a footage is of its film. A still is kept as a footage of one shot without length."""

Motion = Literal["static", "pan", "tilt", "zoom", "shaky", "moving"]
"""How the camera moves; `moving` is motion inside the picture under a camera that stands."""

TextKind = Literal["subtitle", "caption", "ocr", "speech", "plot"]
"""Where a line of text comes from."""

COLOR_NAMES: tuple[str, ...] = (
    "red",
    "orange",
    "yellow",
    "green",
    "teal",
    "cyan",
    "blue",
    "purple",
    "magenta",
    "pink",
    "brown",
    "beige",
    "black",
    "gray",
    "white",
)
"""Every colour a shot can be said to have; there are no others."""
KINDS: tuple[str, ...] = get_args(FootageKind)
MOTIONS: tuple[str, ...] = get_args(Motion)
LIGHTS: tuple[str, ...] = ("dark", "normal", "bright")
SOUNDS: tuple[str, ...] = ("none", "silent", "quiet", "normal", "loud")
SIZES: tuple[str, ...] = ("closeup", "medium", "wide")


@dataclass(frozen=True, slots=True)
class Film:
    """A title with its facts."""

    id: str
    """Readable and stable, made of title and year: `heat-1995`."""
    title: str
    year: int | None = None
    imdb_id: str | None = None
    """As IMDb writes it: `tt0113277`."""
    genres: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    cast: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    plot: str | None = None
    rating: float | None = None
    """IMDb score, 1 to 10."""
    votes: int | None = None
    runtime: float | None = None
    """Seconds, as the facts say; a footage has its own duration."""


@dataclass(frozen=True, slots=True)
class Footage:
    """One video file of a film, or one still."""

    id: str
    """Hash of the content, 32 hexadecimal digits: the same file under another name is the same."""
    film_id: str
    path: str
    """Where it was last seen on this machine, absolute."""
    kind: FootageKind
    duration: float
    """Seconds; 0 for a still."""
    width: int
    """Pixels as displayed: after rotation, with square pixels."""
    height: int
    frame_rate: float
    """Frames a second on average; 0 for a still or where unknown."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of time, `[start, end)`, in seconds."""

    start: float
    end: float

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a span cannot end before it starts: {self.start} to {self.end}")

    @property
    def duration(self) -> float:
        """Seconds."""
        return self.end - self.start

    def __contains__(self, second: float) -> bool:
        return self.start <= second < self.end


@dataclass(frozen=True, slots=True)
class Facets:
    """What can be measured of a shot without a model."""

    colors: tuple[str, ...] = ()
    """Names of the main colours, the largest first: `("teal", "orange")`."""
    palette: tuple[str, ...] = ()
    """Up to five colours as `#rrggbb`, the largest first."""
    brightness: float = 0.0
    """Mean luma, 0 black to 1 white."""
    contrast: float = 0.0
    """Standard deviation of luma, 0 to 0.5."""
    saturation: float = 0.0
    """Mean saturation, 0 to 1."""
    warmth: float = 0.0
    """-1 cold (blue) to 1 warm (orange)."""
    black_and_white: bool = False
    light: Literal["dark", "normal", "bright"] = "normal"
    motion: Motion = "static"
    motion_strength: float = 0.0
    """Median displacement, in picture widths a second."""
    loudness: float | None = None
    """Mean level in dBFS, 0 the loudest; None where there is no sound track."""
    silence: float | None = None
    """Share of the shot quieter than -50 dBFS, 0 to 1; None where there is no sound track."""
    sound: Literal["none", "silent", "quiet", "normal", "loud"] = "none"
    aspect: float = 0.0
    """Width over height of the picture as displayed."""
    people: int | None = None
    """How many; None where nobody counted."""
    size: str | None = None
    """Shot size (`closeup`, `medium`, `wide`); None where nobody measured."""


@dataclass(frozen=True, slots=True)
class Shot:
    """An unbroken run of a footage between two cuts."""

    footage_id: str
    number: int
    """From 1, in order of time."""
    span: Span
    facets: Facets = field(default_factory=Facets)

    @property
    def id(self) -> str:
        """Footage and number, `FOOTAGE-7`: how a shot is named from outside."""
        return f"{self.footage_id}-{self.number}"


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of a shot, addressed by second."""

    footage_id: str
    shot: int
    second: float
    look: bool
    """True: it stands for its shot and has a look vector. False: it has only a print."""
    file: str
    """Where its JPEG lies, relative to the library's folder."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words that belong to a stretch of a footage: a subtitle, a caption, text in the picture."""

    span: Span
    text: str
    kind: TextKind = "subtitle"
    language: str | None = None
    """ISO 639-1 code where there is one, else 639-3; None where unknown."""
