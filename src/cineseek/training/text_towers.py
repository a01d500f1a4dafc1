"""Text towers by name: `words:tiny` from scratch, or a pretrained folder or hub name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from cineseek.errors import TrainingError
from cineseek.training.towers import Size, Tower, load_pretrained, scratch, shape_of, width_of
from cineseek.training.words import END, MARKS, PAD, count_words, write_tokenizer

TEXT_FAMILIES = ("words", "clip", "roberta")


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


def make_text_tower(name: str, words: Path, context: int) -> TextTower:
    """The text tower of a name, for the tokenizer in `words` (`pretrained_words` may write it)."""
    asked = scratch(name, TEXT_FAMILIES)
    if asked is None:
        model = load_pretrained(name)
        network = getattr(model, "text_model", model)
        tower = TextTower(network, *width_of(model, network, "text_projection"))
        tower.pooled = network is not model
        tower.masked = not _sees_padding(network)
        _check_context(name, network, context)
        return tower
    from transformers import CLIPTextConfig, CLIPTextModel, RobertaConfig, RobertaModel

    family, size = asked
    count = count_words(words)
    marks = {"bos_token_id": 0, "pad_token_id": MARKS.index(PAD), "eos_token_id": MARKS.index(END)}
    shape: dict[str, Any] = shape_of(size) | marks | {"vocab_size": count}
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


def pretrained_words(name: str, folder: Path) -> bool:
    """Write the tokenizer of a pretrained text tower; False where the tower is from scratch."""
    if scratch(name, TEXT_FAMILIES) is not None:
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
