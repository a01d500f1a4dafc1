"""What image and text towers share: sizes from scratch, names, pretrained weights, freezing.

Pretrained weights are read as safetensors only, and no code of others is run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn.modules.batchnorm import _BatchNorm

import cineseek.models.torchvision_schemas  # noqa: F401
from cineseek.errors import TrainingError
from cineseek.models.reading_weights import BROKEN, hide_weights_bar


@dataclass(frozen=True, slots=True)
class Size:
    """How large a tower from scratch is."""

    width: int
    depth: int
    heads: int


SIZES = {
    "tiny": Size(64, 2, 4),
    "mini": Size(256, 4, 4),
    "small": Size(256, 6, 4),
    "base": Size(768, 12, 12),
}


class Tower(nn.Module):
    """A network with the width of what comes out. Calls with pixels, or with ids and mask."""

    def __init__(self, network: nn.Module, width: int, head: nn.Module | None = None) -> None:
        super().__init__()
        self.network = network
        self.head = head or nn.Identity()
        self.width = width

    def layers(self) -> list[list[nn.Parameter]]:
        """The weights of each layer, the last one last."""
        stacks = [list(module) for module in self.modules() if isinstance(module, nn.ModuleList)]
        return [list(layer.parameters()) for layer in max(stacks, key=len, default=[])]


def freeze(tower: Tower, last: int | None) -> None:
    """Learn only the last so many layers of a tower; 0 none (LiT's locked tower), None all."""
    if last is None:
        return
    if last < 0:
        raise ValueError(f"layers to learn are 0 or more, not {last}")
    tower.requires_grad_(False)
    layers = tower.layers()
    for weight in chain.from_iterable(layers[len(layers) - min(last, len(layers)) :]):
        weight.requires_grad_(True)


def set_learning(model: nn.Module, towers: Iterable[nn.Module]) -> None:
    """Training mode, except where nothing is learnt: no dropout in frozen towers, and frozen
    batch norms keep the statistics they have.
    """
    model.train()
    for tower in towers:
        if not _learns(tower):
            tower.eval()
        for module in tower.modules():
            if isinstance(module, _BatchNorm) and not _learns(module):
                module.eval()


def _learns(module: nn.Module) -> bool:
    return any(weight.requires_grad for weight in module.parameters())


def scratch(name: str, families: tuple[str, ...]) -> tuple[str, Size] | None:
    """Family and size of a tower from scratch; None where the name is a folder or a hub's."""
    family, colon, size = name.partition(":")
    if colon and family in families and size in SIZES:
        return family, SIZES[size]
    if "/" in name or Path(name).is_dir():
        return None
    known = ", ".join(f"{family}:{size}" for family in families for size in SIZES)
    raise TrainingError(
        f"there is no tower {name!r}. From scratch: {known}. Pretrained: a folder, a name of "
        "the hub such as openai/clip-vit-base-patch32, or for pictures one of timm: timm:resnet50"
    )


def load_pretrained(name: str) -> Any:
    """The model of a folder or a hub's name, as transformers makes it."""
    from transformers import AutoModel

    hide_weights_bar()
    try:
        return AutoModel.from_pretrained(
            name, use_safetensors=True, trust_remote_code=False, dtype=torch.float32
        )
    except BROKEN as error:
        raise TrainingError(f"the weights of {name} cannot be read: {error}") from error


def width_of(model: Any, network: Any, projection: str) -> tuple[int, nn.Module | None]:
    """How wide a pretrained tower ends (0 where it does not say), and its own projection."""
    head = getattr(model, projection, None)
    if isinstance(head, nn.Linear):
        return head.out_features, head
    return int(getattr(network.config, "hidden_size", 0)), None


def shape_of(size: Size) -> dict[str, int]:
    """A size as transformers' configurations write it."""
    return {
        "hidden_size": size.width,
        "intermediate_size": 4 * size.width,
        "num_hidden_layers": size.depth,
        "num_attention_heads": size.heads,
    }
