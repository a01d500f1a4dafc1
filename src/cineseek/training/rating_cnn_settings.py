"""What the classic network of stacked frames depends on beside its data. Plain values, no torch."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class CnnSettings:
    """Everything a run depends on beside its data."""

    network: str = "resnet18"
    """Of timm: vgg16, vgg19, resnet18, resnet50; `NAME:scratch` without its weights."""
    frames: int = 15
    """Of a footage, as 3 channels each."""
    pixels: int = 224
    """A side of each, squashed."""
    shuffle: bool = True
    """Frames in a new order each time: no place in a trailer is learnt by heart."""
    resample: bool = True
    """Other frames of the footage each time, where it has more."""
    noise: float = 0.05
    """Standard deviation added to pixels, in deviations of pixels."""
    steps: int = 2000
    batch: int = 16
    rate: float | None = None
    """The highest learning rate; None what does for weights from before or from scratch."""
    warmup: int = 50
    decay: float = 0.05
    clip: float = 1.0
    every: int = 100
    """Steps between checkpoints."""
    seed: int = 0

    def __post_init__(self) -> None:
        for name, least in (
            ("frames", 1),
            ("steps", 1),
            ("every", 1),
            ("batch", 2),
            ("pixels", 32),
        ):
            if getattr(self, name) < least:
                raise ValueError(f"{name} must be at least {least}, not {getattr(self, name)}")
        if self.frames > 60 or self.pixels > 1024:
            raise ValueError("more than 60 frames, or 1024 pixels, do not fit a network")
        if not 0 <= self.noise <= 1:
            raise ValueError(f"noise lies between 0 and 1, not {self.noise}")

    def tiny(self) -> CnnSettings:
        """The same network in a size that ends within minutes on a CPU."""
        return replace(
            self,
            pixels=min(self.pixels, 64),
            frames=min(self.frames, 5),
            steps=min(self.steps, 120),
            batch=min(self.batch, 16),
            warmup=min(self.warmup, 10),
            every=min(self.every, 40),
        )
