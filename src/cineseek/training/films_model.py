"""What the films recipe learns: a backbone, and one number a film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from cineseek.training.image_towers import make_image_tower
from cineseek.training.towers import freeze, set_learning

if TYPE_CHECKING:
    from cineseek.training.films_backbones import Backbone


SHRINKAGE = 0.1
"""Of the covariance of looks towards a sphere: there are fewer frames than it has numbers."""


class Looks(nn.Module):
    """Look vectors, n x d, so turned that frames of one film vary alike in all directions.

    Whitened by the covariance within films, as in linear discriminant analysis (Fisher 1936): what
    changes from frame to frame of a film counts for little, what stays counts for much.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(width))
        self.register_buffer("turn", torch.eye(width))

    def measure(self, looks: Tensor, labels: Tensor) -> None:
        """Take mean and covariance from these looks and the films they are of."""
        mean = looks.mean(dim=0)
        kinds = sorted(set(labels.tolist()))
        films = torch.stack([looks[labels == one].mean(dim=0) for one in kinds])
        apart = looks - films[torch.searchsorted(torch.tensor(kinds), labels)]
        spread = apart.T @ apart / len(apart)
        level = spread.diagonal().mean().clamp_min(1e-8)
        spread = (1 - SHRINKAGE) * spread + SHRINKAGE * level * torch.eye(len(mean))
        values, vectors = torch.linalg.eigh(spread.double())
        self.get_buffer("mean").copy_(mean)
        self.get_buffer("turn").copy_((vectors * values.rsqrt()) @ vectors.T)

    def forward(self, looks: Tensor) -> Tensor:
        """n x d."""
        return (looks - self.get_buffer("mean")) @ self.get_buffer("turn")


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
