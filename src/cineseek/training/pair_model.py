"""Two towers with their heads, a scale and a bias: what the contrast recipe learns."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn.functional import normalize

from cineseek.training.towers import Tower, set_learning

LARGEST_SCALE = 100.0
"""CLIP's bound on the scale; without it the loss can run away (Radford et al. 2021)."""


class PairModel(nn.Module):
    """Pictures and words into one space of `dimension` numbers, unit length."""

    def __init__(
        self,
        image: Tower,
        text: Tower,
        dimension: int | None,
        *,
        scale: float = 1 / 0.07,
        bias: float = 0.0,
    ) -> None:
        super().__init__()
        self.image, self.text = image, text
        if dimension is None and image.width != text.width:
            raise ValueError(f"towers of {image.width} and {text.width} need a `dimension`")
        self.dimension = dimension or image.width
        self.image_head = _head(image, dimension)
        self.text_head = _head(text, dimension)
        self.log_scale = nn.Parameter(torch.tensor(math.log(scale)))
        self.bias = nn.Parameter(torch.tensor(bias))

    @property
    def scale(self) -> Tensor:
        """The multiplier of likenesses."""
        return self.log_scale.exp()

    def look(self, pixels: Tensor) -> Tensor:
        """Vectors of pictures: n x 3 x s x s into n x d."""
        return normalize(self.image_head(self.image(pixels)).float(), dim=1)

    def read(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Vectors of texts: n x context, twice, into n x d."""
        return normalize(self.text_head(self.text(ids, mask)).float(), dim=1)

    def clamp(self) -> None:
        """Keep the scale within its bounds; after every step."""
        with torch.no_grad():
            self.log_scale.clamp_(0.0, math.log(LARGEST_SCALE))

    def learn(self) -> None:
        """Training mode, except where nothing is learnt: no dropout in frozen towers, and frozen
        batch norms keep the statistics they have.
        """
        set_learning(self, (self.image, self.text))

    def noted(self) -> dict[str, float]:
        """What a line of the log tells beside the loss."""
        return {"scale": float(self.scale.detach())}


def _head(tower: Tower, dimension: int | None) -> nn.Module:
    return nn.Identity() if dimension is None else nn.Linear(tower.width, dimension, bias=False)
