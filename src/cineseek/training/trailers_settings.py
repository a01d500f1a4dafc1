"""What a run of the trailers recipe depends on beside its data, and its phases. No torch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

from cineseek.models.trailer_sampling import Sampling
from cineseek.training.contrast_settings import PRECISIONS

Loss = Literal["triplet", "contrast"]
Pooling = Literal["lstm", "attention", "mean"]
Parts = Literal["both", "image", "sound"]
LOSSES: tuple[str, ...] = get_args(Loss)
POOLINGS: tuple[str, ...] = get_args(Pooling)
PARTS: tuple[str, ...] = get_args(Parts)
EVEN = Sampling()
"""Ten frames, and all of the sound."""
_FROZEN = 0.15  # of the warm-up
_GROWING = 0.4  # of what follows it


@dataclass(frozen=True, slots=True)
class Phase:
    """A stretch of a run: what is learnt, and by how much of the image tower."""

    name: str
    loss: Literal["genres", "triplet", "contrast"]
    first: int
    """Its first step, from 0."""
    steps: int
    layers: float
    """Share of the image tower's layers that learn, from the last."""


@dataclass(frozen=True, slots=True)
class TrailersSettings:
    """Everything a run depends on beside its data."""

    backbone: str = "resnet18"
    """The image tower: a network by name that learns, or an encoder whose looks are taken."""
    pixels: int = 128
    """A side of the input picture, of a network from scratch; others keep their own."""
    parts: Parts = "both"
    sampling: Sampling = EVEN
    pooling: Pooling = "lstm"
    """What makes one vector of the frames."""
    hidden: int = 256
    """Numbers of what each tower gives."""
    sound_width: int = 32
    """Channels of the sound tower's first block; the last has eight times as many."""
    dimension: int = 128
    """Numbers of an embedding."""
    loss: Loss = "triplet"
    """What follows the warm-up."""
    margin: float = 0.5
    """Of triplets, in squared distance (0 to 4)."""
    scale: float = 10.0
    """One over the temperature of the contrastive loss."""
    steps: int = 2000
    growth: tuple[float, float, float] = (0.0, 0.5, 1.0)
    """Shares of the image tower's layers that learn, from the last: as the warm-up begins, until
    the middle of what follows it, and from then on."""
    warm: float = 0.6
    """Share of the steps that are warm-up by genres; 0 begins with `loss`, all learning."""
    batch: int = 32
    """Footages; every genre comes once before any comes again."""
    rate: float | None = None
    """The highest learning rate; None what does for the kind of backbone."""
    warmup: int = 50
    """Steps until the highest rate, at the beginning of each phase."""
    decay: float = 0.05
    clip: float = 1.0
    drop: float = 0.1
    """How often either of two towers is not there while learning, as for footages without sound."""
    precision: str = "32-true"
    augment: bool = True
    """Frames and sound shifted, mirrored, cropped, lighter and darker."""
    views: int = 3
    """Of each footage: so many choices of frames are kept to learn from."""
    check_share: float = 0.15
    """Of films, to choose the best weights by."""
    test_share: float = 0.25
    """Of films, to report on."""
    every: int = 100
    seed: int = 0

    def __post_init__(self) -> None:
        for name, known in (
            ("parts", PARTS), ("pooling", POOLINGS), ("loss", LOSSES), ("precision", PRECISIONS),
        ):  # fmt: skip
            if getattr(self, name) not in known:
                raise ValueError(f"{name} is {' or '.join(known)}, not {getattr(self, name)!r}")
        for name, least in (
            ("steps", 1), ("every", 1), ("views", 1), ("batch", 4), ("pixels", 8), ("hidden", 8),
            ("sound_width", 1), ("dimension", 2), ("warmup", 0),
        ):  # fmt: skip
            if getattr(self, name) < least:
                raise ValueError(f"{name} must be at least {least}, not {getattr(self, name)}")
        if not 0 <= self.growth[0] <= self.growth[1] <= self.growth[2] <= 1:
            raise ValueError(f"growth is of three shares that grow, not {self.growth}")
        if self.margin <= 0 or self.scale <= 0:
            raise ValueError(f"margin and scale are above 0, not {self.margin} and {self.scale}")
        if not (0 <= self.warm <= 1 and 0 <= self.drop < 1):
            raise ValueError(f"warm and drop are shares, not {self.warm} and {self.drop}")
        shares = (self.check_share, self.test_share)
        if min(shares) < 0 or sum(shares) >= 1:
            raise ValueError(f"shares of {shares[0]} and {shares[1]} leave nothing to learn from")

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phases in order: frozen, then more and more of the image tower."""
        warm = round(self.warm * self.steps)
        frozen, growing = round(_FROZEN * warm), round(_GROWING * (self.steps - warm))
        if not warm:
            return (Phase(self.loss, self.loss, 0, self.steps, 1.0),)
        lengths = (frozen, warm - frozen, growing, self.steps - warm - growing)
        named = (
            ("warm-up, image tower frozen", "genres", self.growth[0]),
            ("warm-up, its last layers learn", "genres", self.growth[1]),
            (f"{self.loss}, its last layers learn", self.loss, self.growth[1]),
            (f"{self.loss}, all learns", self.loss, self.growth[2]),
        )
        found, first = [], 0
        for (name, loss, layers), length in zip(named, lengths, strict=True):
            if length:
                found.append(Phase(name, loss, first, length, layers))  # type: ignore[arg-type]
            first += length
        return tuple(found)

    def phase_at(self, step: int) -> Phase:
        """The phase that a step (from 0) is of."""
        return next(one for one in reversed(self.phases) if one.first <= step)

    def tiny(self) -> TrailersSettings:
        """The same in a size that ends within minutes on a CPU; the backbone stays."""
        sampling = self.sampling
        if sampling.name == "even":
            sampling = Sampling("even", min(sampling.frames, 6), min(sampling.columns, 120))
        return replace(
            self,
            pixels=min(self.pixels, 64),
            sampling=sampling,
            hidden=min(self.hidden, 96),
            sound_width=min(self.sound_width, 12),
            dimension=min(self.dimension, 64),
            steps=min(self.steps, 400),
            batch=min(self.batch, 24),
            warmup=min(self.warmup, 10),
            every=min(self.every, 40),
            views=min(self.views, 3),
        )
