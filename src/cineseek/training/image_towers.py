"""Image towers by name: `vit:tiny` from scratch, of timm, or a pretrained folder or hub name."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn

from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.timm_towers import PREFIX, make_timm_tower, timm_preprocess
from cineseek.training.towers import (
    SIZES,
    Size,
    Tower,
    load_pretrained,
    scratch,
    shape_of,
    width_of,
)

IMAGE_FAMILIES = ("resnet", "vit", "clip", "siglip")
RESNETS = {
    SIZES["tiny"]: ([16, 32, 64], [1, 1, 1]),
    SIZES["mini"]: ([48, 96, 192, 384], [1, 2, 2, 1]),
    SIZES["small"]: ([64, 128, 256, 384], [1, 2, 2, 1]),
    SIZES["base"]: ([64, 128, 256, 512], [2, 2, 2, 2]),
}
"""Widths and blocks of the stages of a ResNet by its size; `base` is ResNet-18."""
_PATCHES = 4  # a side, at least: patches of 16 or 32 on small pictures would leave too few


class ImageTower(Tower):
    """Pixels n x 3 x s x s into n x width."""

    def forward(self, pixels: Tensor) -> Tensor:
        """The pooled picture; of a plain ViT its first token."""
        out = self.network(pixel_values=pixels)
        pooled = getattr(out, "pooler_output", None)
        return torch.as_tensor(
            self.head(out.last_hidden_state[:, 0] if pooled is None else pooled.flatten(1))
        )


def make_image_tower(name: str, pixels: int) -> Tower:
    """The image tower of a name, for pictures of so many pixels a side."""
    if name.startswith(PREFIX):
        return make_timm_tower(name, pixels)
    asked = scratch(name, IMAGE_FAMILIES)
    if asked is None:
        model = load_pretrained(name)
        network = getattr(model, "vision_model", model)
        width, head = width_of(model, network, "visual_projection")
        return ImageTower(network, width or _pooled_width(network), head)
    from transformers import (
        CLIPVisionConfig,
        CLIPVisionModel,
        SiglipVisionConfig,
        SiglipVisionModel,
        ViTConfig,
        ViTModel,
    )

    family, size = asked
    if family == "resnet":
        return _make_resnet(size)
    shape: dict[str, Any] = shape_of(size) | {
        "image_size": pixels,
        "patch_size": min(16, max(1, pixels // _PATCHES)),
    }
    made: nn.Module
    if family == "vit":
        made = ViTModel(ViTConfig(**shape), add_pooling_layer=False)
    elif family == "clip":
        made = CLIPVisionModel(CLIPVisionConfig(**shape))
    else:
        made = SiglipVisionModel(SiglipVisionConfig(**shape))
    return ImageTower(made, size.width)


def preprocess_of(name: str, pixels: int) -> Preprocess:
    """How pictures become a tower's input: squashed, so that nothing of a wide frame is lost."""
    if name.startswith(PREFIX):
        return timm_preprocess(name, pixels)
    half = (0.5, 0.5, 0.5)
    if scratch(name, IMAGE_FAMILIES) is not None:
        return Preprocess(pixels, pixels, half, half, "bilinear", "squash")
    from transformers import AutoConfig, AutoImageProcessor

    try:
        read: Any = AutoImageProcessor
        seen = read.from_pretrained(name)
        config: Any = AutoConfig.from_pretrained(name)
    except (OSError, ValueError) as error:
        raise TrainingError(f"{name} cannot be read: {error}") from error
    side = getattr(getattr(config, "vision_config", config), "image_size", None) or _side(seen)
    mean, std = ((float(a), float(b), float(c)) for a, b, c in (seen.image_mean, seen.image_std))
    return Preprocess(int(side), int(side), mean, std, "bicubic", "squash")


def _side(processor: Any) -> int:
    """Of pictures for a network that takes any, and says nothing of them."""
    size = getattr(processor, "crop_size", None) or processor.size
    return int(size.get("height") or size["shortest_edge"])


def _make_resnet(size: Size) -> ImageTower:
    """ResNet with plain blocks (He et al. 2015), which takes pictures of any side.

    From scratch and on a processor it learns far more in an hour than a transformer: see
    docs/results.md.
    """
    from transformers import ResNetConfig, ResNetModel

    widths, depths = RESNETS[size]
    config = ResNetConfig(
        embedding_size=widths[0], hidden_sizes=widths, depths=depths, layer_type="basic"
    )
    return ImageTower(ResNetModel(config), widths[-1])


def _pooled_width(network: nn.Module) -> int:
    """How wide convolutions end: their configurations have no word for it in common."""
    with torch.inference_mode():
        pooled: Tensor = network.eval()(pixel_values=torch.zeros(1, 3, 64, 64)).pooler_output
    return pooled.numel()
