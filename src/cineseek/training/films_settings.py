"""What a run of the films recipe depends on beside its data. Plain values, no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from cineseek.training.contrast_settings import PRECISIONS

People = Literal["any", "keep", "drop"]
PEOPLE: tuple[str, ...] = get_args(People)


@dataclass(frozen=True, slots=True)
class Paced:
    """How fast a run learns, once its backbone is known."""

    steps: int
    every: int
    rate: float
    warmup: int
    decay: float


@dataclass(frozen=True, slots=True)
class FilmsSettings:
    """Everything a run depends on beside its data."""

    backbone: str = "mini"
    """An encoder of cineseek, whose looks are taken as they are; or a network that learns."""
    layers: int | None = None
    """Layers of a network that learn, from the last: None all, 0 none."""
    pixels: int = 224
    """A side of the input picture, of a network from scratch; others keep their own."""
    films: int | None = None
    """So many films, drawn by the seed; None all."""
    steps: int = 2000
    batch: int = 64
    """Pictures; every film comes once before any comes again."""
    rate: float | None = None
    """The highest learning rate; None what does for the kind of backbone."""
    warmup: int = 100
    """Steps."""
    decay: float = 0.05
    """Weight decay of matrices; none for the rest."""
    clip: float = 1.0
    """Largest norm of the gradient."""
    smoothing: float = 0.05
    """Of the labels (Szegedy et al. 2016)."""
    precision: str = "32-true"
    augment: bool = True
    """Random crops, colours, blur, bars and JPEG."""
    flip: bool = True
    """Every other picture mirrored: mirrored frames are asked for."""
    views: int = 4
    """Of each picture, where looks are taken: one as it is, the others augmented."""
    check_share: float = 0.15
    """Of each film's frames, to choose the best weights by and to calibrate on."""
    test_share: float = 0.2
    """Of each film's frames, to report on."""
    every: int = 100
    """Steps between tests and checkpoints."""
    seed: int = 0

    def __post_init__(self) -> None:
        if self.precision not in PRECISIONS:
            raise ValueError(f"precision is {' or '.join(PRECISIONS)}, not {self.precision!r}")
        for name in ("steps", "every", "views"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")
        for name, least in (("batch", 2), ("pixels", 8)):
            if getattr(self, name) < least:
                raise ValueError(f"{name} must be at least {least}, not {getattr(self, name)}")
        if self.films is not None and self.films < 2:
            raise ValueError(f"films must be at least 2, or all, not {self.films}")
        shares = (self.check_share, self.test_share)
        if min(shares) < 0 or sum(shares) >= 1:
            raise ValueError(f"shares of {shares[0]} and {shares[1]} leave nothing to learn from")

    def pace(self, usual: float) -> Paced:
        """Steps and rates; `usual` is the rate where none was asked for."""
        rate = usual if self.rate is None else self.rate
        return Paced(self.steps, self.every, rate, self.warmup, self.decay)

    def tiny(self) -> FilmsSettings:
        """The same in a size that ends within a minute or two on a CPU; the backbone stays."""
        return replace(
            self,
            pixels=min(self.pixels, 64),
            steps=min(self.steps, 240),
            batch=min(self.batch, 32),
            warmup=min(self.warmup, 20),
            every=min(self.every, 40),
            views=min(self.views, 3),
        )
