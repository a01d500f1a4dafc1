"""What sees the frames: an encoder of cineseek as it is, or a network by name that learns.

`mini`, `siglip2-base` or an encoder's folder; `resnet50` and every other name of timm, with
weights where they can be had, else from scratch; `resnet:tiny` and the like, and CLIP-family
towers by folder or hub name, as in `image_towers`.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.errors import TrainingError
from cineseek.models import load_encoder
from cineseek.models.catalogue import CARDS, find_folder
from cineseek.training.image_towers import IMAGE_FAMILIES, preprocess_of
from cineseek.training.timm_towers import PREFIX, SCRATCH, why_no_weights
from cineseek.training.towers import scratch

if TYPE_CHECKING:
    from cineseek.models.base import Encoder
    from cineseek.models.preprocess import Preprocess

log = logging.getLogger(__name__)

_RATES = {"look": 3e-3, "scratch": 1e-3, "pretrained": 1e-4}


@dataclass(frozen=True, slots=True)
class Backbone:
    """A backbone that was found."""

    name: str
    """As it was asked for."""
    tower: str
    """As `make_image_tower` takes it; empty where an encoder's looks are taken."""
    encoder: Encoder | None
    how: Preprocess | None
    """How pictures become pixels; None where an encoder sees to it."""
    said: str
    """Where its weights are from, in words."""
    rate: float
    """The highest learning rate that does for it."""


def find_backbone(name: str, pixels: int, *, tower: str | None = None) -> Backbone:
    """The backbone of a name; ModelError or TrainingError where there is none.

    `tower`: what a run took that goes on, whatever weights can be had by now.
    """
    if tower is None and (name in CARDS or find_folder(name) is not None):
        encoder = load_encoder(name)
        said = f"looks of {name}, frozen"
        return Backbone(name, "", encoder, None, said, _RATES["look"])
    if tower is not None:
        return _network(name, tower, pixels, "as the run began")
    if name.startswith(PREFIX) or ":" in name or "/" in name or Path(name).is_dir():
        return _network(name, name, pixels, "")
    lacking = why_no_weights(PREFIX + name)
    if not lacking:
        return _network(name, PREFIX + name, pixels, "pretrained weights of timm")
    said = f"from scratch, without its pretrained weights: {lacking}"
    log.warning("%s starts %s", name, said)
    return _network(name, PREFIX + name + SCRATCH, pixels, said)


def _network(name: str, tower: str, pixels: int, said: str) -> Backbone:
    if tower.startswith(PREFIX):
        fresh = tower.endswith(SCRATCH)
    else:
        fresh = scratch(tower, IMAGE_FAMILIES) is not None
    said = said or ("from scratch" if fresh else "pretrained weights")
    if pixels < 32 and not fresh:
        raise TrainingError(f"{name} wants pictures of its own size, not {pixels} pixels")
    rate = _RATES["scratch" if fresh else "pretrained"]
    return Backbone(name, tower, None, preprocess_of(tower, pixels), said, rate)
