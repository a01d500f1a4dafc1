"""Image and text towers by name: `vit:tiny` from scratch, or a pretrained folder or hub name.

Pretrained weights are read as safetensors only, and no code of others is run.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cineseek.errors import TrainingError
from cineseek.training.words import END, MARKS, PAD, count_words, write_tokenizer


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
IMAGE_FAMILIES = ("resnet", "vit", "clip", "siglip")
TEXT_FAMILIES = ("words", "clip", "roberta")
RESNETS = {
    SIZES["tiny"]: ([16, 32, 64], [1, 1, 1]),
    SIZES["mini"]: ([48, 96, 192, 384], [1, 2, 2, 1]),
    SIZES["small"]: ([64, 128, 256, 384], [1, 2, 2, 1]),
    SIZES["base"]: ([64, 128, 256, 512], [2, 2, 2, 2]),
}
"""Widths and blocks of the stages of a ResNet by its size; `base` is ResNet-18."""
_PATCHES = 4  # a side, at least: patches of 16 or 32 on small pictures would leave too few


class Tower(nn.Module):
    """A network with the width of what comes out. Calls with pixels, or with ids and mask."""

    def __init__(self, network: nn.Module, width: int, head: nn.Module | None = None) -> None:
        super().__init__()
        self.network = network
        self.head = head or nn.Identity()
        self.width = width


class ImageTower(Tower):
    """Pixels n x 3 x s x s into n x width."""

    def forward(self, pixels: Tensor) -> Tensor:
        """The pooled picture; of a plain ViT its first token."""
        out = self.network(pixel_values=pixels)
        pooled = getattr(out, "pooler_output", None)
        return torch.as_tensor(
            self.head(out.last_hidden_state[:, 0] if pooled is None else pooled.flatten(1))
        )


class TextTower(Tower):
    """Ids and mask, n x context, into n x width."""

    pooled: bool = False
    """Whether the network pools by itself; else the mean over the mask is taken."""
    masked: bool = True
    """Whether padding is hidden from the network; SigLIP learnt with it in sight."""

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The pooled text."""
        out = self.network(input_ids=ids, attention_mask=mask if self.masked else None)
        if self.pooled:
            return torch.as_tensor(self.head(out.pooler_output))
        weight = mask[:, :, None].to(out.last_hidden_state.dtype)
        summed = (out.last_hidden_state * weight).sum(dim=1)
        return torch.as_tensor(self.head(summed / weight.sum(dim=1).clamp(min=1)))


@dataclass(frozen=True, slots=True)
class _Hidden:
    last_hidden_state: Tensor


class WordTower(nn.Module):
    """Our own small text network: embeddings, places, and transformer layers."""

    def __init__(self, vocabulary: int, size: Size, context: int) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, size.width, padding_idx=MARKS.index(PAD))
        self.places = nn.Parameter(torch.randn(context, size.width) * 0.02)
        layer = nn.TransformerEncoderLayer(
            size.width, size.heads, 4 * size.width, 0.0, "gelu", batch_first=True, norm_first=True
        )
        self.layers = nn.TransformerEncoder(layer, size.depth, enable_nested_tensor=False)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> _Hidden:
        """One vector a token."""
        # Added to the likenesses, not a mask of booleans: the same numbers trained and exported.
        hidden = (1.0 - attention_mask.to(self.places.dtype)) * -1e4
        held = self.words(input_ids) + self.places[: input_ids.shape[1]]
        return _Hidden(self.layers(held, src_key_padding_mask=hidden))


def make_image_tower(name: str, pixels: int) -> ImageTower:
    """The image tower of a name, for pictures of so many pixels a side."""
    scratch = _scratch(name, IMAGE_FAMILIES)
    if scratch is None:
        model = _pretrained(name)
        network = getattr(model, "vision_model", model)
        return ImageTower(network, *_width(model, network, "visual_projection"))
    from transformers import (
        CLIPVisionConfig,
        CLIPVisionModel,
        SiglipVisionConfig,
        SiglipVisionModel,
        ViTConfig,
        ViTModel,
    )

    family, size = scratch
    if family == "resnet":
        return _make_resnet(size)
    shape: dict[str, Any] = _layers(size) | {
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


def make_text_tower(name: str, words: Path, context: int) -> TextTower:
    """The text tower of a name, for the tokenizer in `words` (`pretrained_words` may write it)."""
    scratch = _scratch(name, TEXT_FAMILIES)
    if scratch is None:
        model = _pretrained(name)
        network = getattr(model, "text_model", model)
        tower = TextTower(network, *_width(model, network, "text_projection"))
        tower.pooled = network is not model
        tower.masked = not _sees_padding(network)
        _check_context(name, network, context)
        return tower
    from transformers import CLIPTextConfig, CLIPTextModel, RobertaConfig, RobertaModel

    family, size = scratch
    count = count_words(words)
    marks = {"bos_token_id": 0, "pad_token_id": MARKS.index(PAD), "eos_token_id": MARKS.index(END)}
    shape: dict[str, Any] = _layers(size) | marks | {"vocab_size": count}
    made: nn.Module
    if family == "words":
        made = WordTower(count, size, context)
    elif family == "clip":
        made = CLIPTextModel(CLIPTextConfig(**shape, max_position_embeddings=context))
    else:  # RoBERTa counts places from behind its padding mark
        places = context + marks["pad_token_id"] + 1
        made = RobertaModel(
            RobertaConfig(**shape, max_position_embeddings=places), add_pooling_layer=False
        )
    tower = TextTower(made, size.width)
    tower.pooled = family == "clip"
    return tower


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


def pretrained_words(name: str, folder: Path) -> bool:
    """Write the tokenizer of a pretrained text tower; False where the tower is from scratch."""
    if _scratch(name, TEXT_FAMILIES) is not None:
        return False
    from transformers import AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(name, trust_remote_code=False)
    except (OSError, ValueError) as error:
        raise TrainingError(f"the tokenizer of {name} cannot be read: {error}") from error
    pad = tokenizer.pad_token
    if pad is None or not hasattr(tokenizer, "backend_tokenizer"):
        raise TrainingError(f"the tokenizer of {name} has no padding mark or no tokenizer.json")
    write_tokenizer(tokenizer.backend_tokenizer, str(pad), folder)
    return True


def from_scratch(name: str, families: tuple[str, ...]) -> bool:
    """Whether a name is of a tower made here; a TrainingError where it is of none at all."""
    return _scratch(name, families) is not None


def freeze(tower: Tower, last: int | None) -> None:
    """Learn only the last so many layers of a tower; 0 none (LiT's locked tower), None all."""
    if last is None:
        return
    if last < 0:
        raise ValueError(f"layers to learn are 0 or more, not {last}")
    tower.requires_grad_(False)
    stacks = [list(module) for module in tower.modules() if isinstance(module, nn.ModuleList)]
    layers = max(stacks, key=len, default=[])
    for layer in layers[len(layers) - min(last, len(layers)) :]:
        layer.requires_grad_(True)


def _scratch(name: str, families: tuple[str, ...]) -> tuple[str, Size] | None:
    """Family and size of a tower from scratch; None where the name is a folder or a hub's."""
    family, colon, size = name.partition(":")
    if colon and family in families and size in SIZES:
        return family, SIZES[size]
    if "/" in name or Path(name).is_dir():
        return None
    known = ", ".join(f"{family}:{size}" for family in families for size in SIZES)
    raise TrainingError(
        f"there is no tower {name!r}. From scratch: {known}. Pretrained: a folder, or a name of "
        "the hub such as openai/clip-vit-base-patch32"
    )


def _pretrained(name: str) -> Any:
    from transformers import AutoModel

    try:
        return AutoModel.from_pretrained(
            name, use_safetensors=True, trust_remote_code=False, dtype=torch.float32
        )
    except (OSError, ValueError) as error:
        raise TrainingError(f"the weights of {name} cannot be read: {error}") from error


def _sees_padding(network: Any) -> bool:
    return str(network.config.model_type).startswith("siglip")


def _check_context(name: str, network: Any, context: int) -> None:
    """A TrainingError where texts of so many tokens do not fit a pretrained tower."""
    places = int(getattr(network.config, "max_position_embeddings", context))
    if "roberta" in str(network.config.model_type):  # counts from behind its padding mark
        places -= int(network.config.pad_token_id) + 1
    if _sees_padding(network) and context != places:  # it looks at its last place
        raise TrainingError(f"{name} reads exactly {places} tokens: set context to {places}")
    if context > places:
        raise TrainingError(f"{name} reads at most {places} tokens, and context is {context}")


def _width(model: Any, network: Any, projection: str) -> tuple[int, nn.Module | None]:
    """How wide a pretrained tower ends, and its own projection."""
    head = getattr(model, projection, None)
    if isinstance(head, nn.Linear):
        return head.out_features, head
    return int(network.config.hidden_size), None


def _layers(size: Size) -> dict[str, int]:
    return {
        "hidden_size": size.width,
        "intermediate_size": 4 * size.width,
        "num_hidden_layers": size.depth,
        "num_attention_heads": size.heads,
    }
