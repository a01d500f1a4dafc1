"""What a run of the contrast recipe depends on beside its data. Plain values, no torch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cineseek.training.pairs import Apart

LOSSES = ("multi-positive", "clip", "siglip")
PRECISIONS = ("32-true", "bf16-mixed")
"""By Lightning's names."""


@dataclass(frozen=True, slots=True)
class Source:
    """How one kind of picture is mixed into the batches."""

    share: float
    """Of the rows of a batch; shares add up to one."""
    smallest: float = 0.6
    """Share of a picture's sides that a random crop leaves, at least; 1 shows whole pictures."""
    block: int = 1
    """Pictures of one film that come together; 1 draws by label alone."""


@dataclass(frozen=True, slots=True)
class ContrastSettings:
    """Everything a run depends on beside its data."""

    image_tower: str = "vit:small"
    text_tower: str = "words:small"
    image_layers: int | None = None
    """Layers of the image tower that learn, from the last: None all, 0 none."""
    text_layers: int | None = None
    dimension: int | None = 256
    """Numbers in a vector; None takes the towers as they end, without heads."""
    pixels: int = 128
    """A side of the input picture."""
    context: int = 32
    """Tokens of a caption, at most."""
    vocabulary: int = 8000
    """Of a tokenizer that is made from the captions."""
    loss: str = "multi-positive"
    teacher_weight: float = 0.5
    """Share of the distillation loss where there is a teacher."""
    steps: int = 2000
    batch: int = 64
    chunk: int | None = None
    """Rows held in memory at once, by gradient caching; None the whole batch."""
    accumulate: int = 1
    """Batches before the weights change."""
    rate: float = 5e-4
    warmup: int = 100
    """Steps."""
    decay: float = 0.05
    """Weight decay of matrices; none for the rest."""
    clip: float = 1.0
    """Largest norm of the gradient."""
    precision: str = "32-true"
    """`bf16-mixed` computes towers in bfloat16; weights stay in float32."""
    crop: bool = True
    """Show random parts of pictures."""
    flip: bool = False
    """Show every other picture mirrored: not for captions that say left and right."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    """By the name of a pair's source, where pairs of several kinds are mixed."""
    grow_from: int | None = None
    """A side of the pictures in the first part of the run, where it is smaller than `pixels`."""
    grow_at: float = 0.6
    """Share of the steps after which pictures are shown in `pixels`."""
    parallel_batch: int = 64
    """Sentences with their translation in a step, where there are any."""
    parallel_weight: float = 1.0
    """Of the loss of translated sentences."""
    test_share: float = 0.1
    apart: Apart = "film"
    every: int = 100
    """Steps between tests and checkpoints."""
    seed: int = 0

    def __post_init__(self) -> None:
        if self.loss not in LOSSES:
            raise ValueError(f"loss is one of {', '.join(LOSSES)}, not {self.loss!r}")
        if self.precision not in PRECISIONS:
            raise ValueError(
                f"precision is {' or '.join(PRECISIONS)}, not {self.precision!r}: weights in half "
                "precision turn into NaN under Adam"
            )
        if self.sources and abs(sum(one.share for one in self.sources.values()) - 1) > 1e-6:
            raise ValueError("the shares of the sources must add up to 1")
        for name in ("steps", "accumulate", "every", "pixels", "context"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")

    def tiny(self) -> ContrastSettings:
        """The same in a size that ends within a minute on a CPU."""
        family, colon, _ = self.image_tower.partition(":")
        return replace(
            self,
            image_tower=f"{family}:tiny" if colon and family != "timm" else self.image_tower,
            text_tower="words:tiny" if ":" in self.text_tower else self.text_tower,
            dimension=self.dimension and min(self.dimension, 64),
            pixels=min(self.pixels, 48),
            grow_from=self.grow_from and min(self.grow_from, 32),
            vocabulary=min(self.vocabulary, 1000),
            steps=min(self.steps, 60),
            batch=min(self.batch, 32),
            warmup=min(self.warmup, 6),
            every=min(self.every, 20),
            rate=1e-3,
        )
