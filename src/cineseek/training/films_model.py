"""What the films recipe learns: a backbone, and one number a film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from cineseek.training.image_towers import make_image_tower
from cineseek.training.towers import freeze, set_learning

if TYPE_CHECKING:
    from cineseek.training.films_backbones import Backbone


class Looks(nn.Module):
    """Look vectors, n x d, as they are but for mean and deviation of those learnt from."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(width))
        self.register_buffer("deviation", torch.ones(width))

    def measure(self, looks: Tensor) -> None:
        """Take mean and deviation from these."""
        self.get_buffer("mean").copy_(looks.mean(dim=0))
        self.get_buffer("deviation").copy_(looks.std(dim=0).clamp_min(1e-3))

    def forward(self, looks: Tensor) -> Tensor:
        """n x d, each number about nought."""
        return (looks - self.get_buffer("mean")) / self.get_buffer("deviation")


class FilmModel(nn.Module):
    """Pixels n x 3 x h x w, or looks n x d, into logits n x films."""

    def __init__(self, network: nn.Module, width: int, films: int) -> None:
        super().__init__()
        self.network = network
        self.head = nn.Linear(width, films)
        nn.init.zeros_(self.head.bias)
        nn.init.normal_(self.head.weight, std=0.01)

    def forward(self, given: Tensor) -> Tensor:
        """Logits."""
        return torch.as_tensor(self.head(self.network(given)).float())

    def learn(self) -> None:
        """Training mode, except for what is frozen."""
        set_learning(self, (self.network,))

    def noted(self) -> dict[str, float]:
        """Nothing beside the loss."""
        return {}


def make_film_model(
    backbone: Backbone, films: int, *, pixels: int, layers: int | None, seed: int
) -> FilmModel:
    """The model before it learns."""
    torch.manual_seed(seed)
    if backbone.encoder is not None:
        width = backbone.encoder.card.dimension
        return FilmModel(Looks(width), width, films)
    tower = make_image_tower(backbone.tower, pixels)
    freeze(tower, layers)
    return FilmModel(tower, tower.width, films)
