"""What a run of the contrast recipe depends on beside its data. Plain values, no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cineseek.training.pairs import Apart

LOSSES = ("multi-positive", "clip", "siglip")
PRECISIONS = ("float32", "bf16")


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
    precision: str = "float32"
    """`bf16` computes towers in bfloat16; weights stay in float32."""
    crop: bool = True
    """Show random parts of pictures."""
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
                f"precision is float32 or bf16, not {self.precision!r}: weights in half precision "
                "turn into NaN under Adam"
            )
        for name in ("steps", "accumulate", "every", "pixels", "context"):
            if getattr(self, name) < 1:
                raise ValueError(f"{name} must be at least 1, not {getattr(self, name)}")

    def tiny(self) -> ContrastSettings:
        """The same in a size that ends within a minute on a CPU."""
        return replace(
            self,
            image_tower="vit:tiny" if ":" in self.image_tower else self.image_tower,
            text_tower="words:tiny" if ":" in self.text_tower else self.text_tower,
            dimension=self.dimension and min(self.dimension, 64),
            pixels=min(self.pixels, 48),
            vocabulary=min(self.vocabulary, 1000),
            steps=min(self.steps, 60),
            batch=min(self.batch, 32),
            warmup=min(self.warmup, 6),
            every=min(self.every, 20),
            rate=1e-3,
        )
