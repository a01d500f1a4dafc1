"""Sentence encoders that check translations: of transformers, or our own text towers.

The layout of sentence-transformers is honoured: how tokens are pooled, and dense layers behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn

from cineseek.errors import TrainingError
from cineseek.training.pretrained import find_part, load, read_part
from cineseek.training.translation import Checker

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Encoder

_POOLINGS = ("mean", "cls", "max")
_ACTIVATIONS = {"Tanh": nn.Tanh, "Identity": nn.Identity}


def open_checker(name: str, *, device: str = "cpu") -> Checker:
    """A sentence encoder: a cineseek encoder by name or folder, else one of transformers."""
    from cineseek.models import load_encoder
    from cineseek.models.folder import is_encoder_folder

    path = Path(name)
    if is_encoder_folder(path) or ("/" not in name and not path.is_dir()):
        return TowerChecker(load_encoder(name))
    return SentenceEncoder(name, device=device)


class TowerChecker:
    """The text tower of a cineseek encoder."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    @property
    def name(self) -> str:
        """The encoder's."""
        return self._encoder.card.name

    @property
    def revision(self) -> str:
        """The fingerprint of its weights."""
        return self._encoder.fingerprint

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """n x d, unit length."""
        return self._encoder.encode_texts(list(texts))


class SentenceEncoder:
    """An encoder of transformers with pooling, as sentence-transformers lays it out."""

    def __init__(self, name: str, *, device: str = "cpu") -> None:
        from transformers import AutoModel

        self._held = load(AutoModel, name, device)
        self._pooling, self._dense = "mean", list[nn.Module]()
        for module in read_part(name, "modules.json") or [{"type": "Pooling", "path": "1_Pooling"}]:
            kind, path = str(module.get("type")).rpartition(".")[2], str(module.get("path", ""))
            if kind == "Pooling":
                self._pooling = _pooling(name, read_part(name, f"{path}/config.json"))
            elif kind == "Dense":
                self._dense.append(_dense(name, path).to(device))
            elif kind not in ("Transformer", "Normalize"):
                raise TrainingError(f"{name} has a module {kind}, which is not known here")
        told = read_part(name, "sentence_bert_config.json") or {}
        self._most = int(told.get("max_seq_length") or min(held_most(self._held), 512))

    @property
    def name(self) -> str:
        """As it was asked for."""
        return self._held.name

    @property
    def revision(self) -> str:
        """The hub's commit, or a hash of the weights."""
        return self._held.revision

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """n x d, unit length."""
        held = self._held
        given = held.tokenizer(
            list(texts), return_tensors="pt", padding=True, truncation=True, max_length=self._most
        ).to(held.device)
        with torch.inference_mode():
            tokens = held.model(**given).last_hidden_state
            pooled = _pool(tokens, given["attention_mask"], self._pooling)
            for layer in self._dense:
                pooled = layer(pooled)
            found = torch.nn.functional.normalize(pooled.float(), dim=-1)
        return np.asarray(found.cpu().numpy(), np.float32)


def held_most(held: Any) -> int:
    """Tokens that a text may have; RoBERTa counts places from behind its padding mark."""
    places = int(getattr(held.model.config, "max_position_embeddings", 512))
    pad = getattr(held.model.config, "pad_token_id", 0) or 0
    return int(min(held.tokenizer.model_max_length, places - pad - 1))


def _pool(tokens: Tensor, mask: Tensor, how: str) -> Tensor:
    """n x tokens x d into n x d; padding does not count."""
    if how == "cls":
        return tokens[:, 0]
    seen = mask[:, :, None].to(tokens.dtype)
    if how == "max":
        return tokens.masked_fill(seen == 0, -torch.inf).amax(dim=1)
    return (tokens * seen).sum(dim=1) / seen.sum(dim=1).clamp(min=1)


def _pooling(name: str, told: Any) -> str:
    """Mean, cls or max, in the older or newer spelling of the settings."""
    if not isinstance(told, dict):
        return "mean"
    said = told.get("pooling_mode")
    if said is None:
        on = [key for key, value in told.items() if key.startswith("pooling_mode_") and value]
        said = "+".join(key.removeprefix("pooling_mode_").split("_")[0] for key in on) or "mean"
    if said not in _POOLINGS:
        raise TrainingError(f"{name} pools by {said!r}; known are {', '.join(_POOLINGS)}")
    return str(said)


def _dense(name: str, path: str) -> nn.Module:
    """A layer behind the pooling, such as LaBSE's."""
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    told = read_part(name, f"{path}/config.json") or {}
    weights = find_part(name, f"{path}/model.safetensors")
    act = str(told.get("activation_function", "")).rpartition(".")[2]
    if weights is None or act not in _ACTIVATIONS:
        raise TrainingError(f"{name} has a layer {path} without safetensors, or with {act!r}")
    try:
        layer = nn.Linear(told["in_features"], told["out_features"], bool(told.get("bias", True)))
        held = {key.removeprefix("linear."): one for key, one in load_file(weights).items()}
        layer.load_state_dict(held)
    except (OSError, SafetensorError, KeyError, TypeError, RuntimeError) as error:
        raise TrainingError(f"the layer {path} of {name} cannot be read: {error}") from error
    return nn.Sequential(layer, _ACTIVATIONS[act]())
