"""Image towers of timm: `timm:resnet50` with its weights, `timm:resnet50:scratch` without.

Weights come from the hub, through timm; `timm:FOLDER` and `timm:OWNER/NAME` read what timm saved:
safetensors, or pickles of which only the weights are read. No code of others is run.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

import cineseek.training.torchvision_schemas  # noqa: F401
from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.towers import Tower

PREFIX, SCRATCH = "timm:", ":scratch"
_INTERPOLATIONS = ("nearest", "bilinear", "bicubic", "lanczos")


class TimmTower(Tower):
    """A network of timm without its classifier, which pools by itself."""

    def forward(self, pixels: Tensor) -> Tensor:
        """The pooled picture."""
        return torch.as_tensor(self.network(pixels))

    def layers(self) -> list[list[nn.Parameter]]:
        """As timm divides the network: its blocks, whatever they are."""
        from timm.models import group_parameters

        network: Any = self.network
        numbers = group_parameters(network, network.group_matcher(coarse=False), reverse=True)
        layers: dict[int, list[nn.Parameter]] = {}
        for name, weight in network.named_parameters():
            layers.setdefault(numbers[name], []).append(weight)
        merged: list[list[nn.Parameter]] = []
        for _, weights in sorted(layers.items()):
            if merged and all(weight.ndim < 2 for weight in weights):  # a norm is no layer
                merged[-1].extend(weights)
            else:
                merged.append(weights)
        return merged


@dataclass(frozen=True, slots=True)
class _Asked:
    source: str
    """As timm names it."""
    config: dict[str, Any]
    """timm's own of what was asked for: pixels, mean, std."""
    pretrained: bool


def make_timm_tower(name: str, pixels: int) -> TimmTower:
    """The tower of a name that begins with `timm:`; one from scratch is for so many pixels."""
    asked = _ask(name)
    import timm

    sized = not asked.pretrained and asked.config.get("fixed_input_size")
    try:
        network: Any = timm.create_model(
            asked.source,
            pretrained=asked.pretrained,
            num_classes=0,
            img_size=pixels if sized else None,
        )
    # A hub that is away, weights that do not fit, a side that does not divide into patches.
    except (OSError, RuntimeError, ValueError, AssertionError, KeyError) as error:
        raise TrainingError(f"{name} cannot be made: {error}") from error
    return TimmTower(network, int(network.head_hidden_size))


def timm_preprocess(name: str, pixels: int) -> Preprocess:
    """Pixels as timm's own configuration says; squashed as for every tower."""
    asked = _ask(name)
    config = asked.config
    _, height, width = config["input_size"] if asked.pretrained else (3, pixels, pixels)
    mean, std = ((float(a), float(b), float(c)) for a, b, c in (config["mean"], config["std"]))
    kind = config["interpolation"]
    interpolation = kind if kind in _INTERPOLATIONS else "bicubic"
    return Preprocess(int(height), int(width), mean, std, interpolation, "squash")


def _ask(name: str) -> _Asked:
    """What timm knows of a name; a TrainingError where it knows nothing."""
    try:
        import timm
    except ImportError as error:
        raise TrainingError(f"{name} needs timm: pip install 'cineseek[train]'") from error
    from timm.models import PretrainedCfg, load_model_config_from_hf

    plain = name.removeprefix(PREFIX)
    known = plain.removesuffix(SCRATCH)
    usual = asdict(PretrainedCfg())
    try:
        if timm.is_model(known.partition(".")[0]):
            of_timm = timm.get_pretrained_cfg(known)
            if of_timm is not None:
                return _Asked(known, asdict(of_timm), known == plain)
        if Path(plain).is_dir():
            saved = json.loads((Path(plain) / "config.json").read_text(encoding="utf-8"))
            config = usual | saved.get("pretrained_cfg", saved)
            return _Asked(f"local-dir:{plain}", config, True)
        if "/" in plain:
            config = usual | load_model_config_from_hf(plain)[0]
            return _Asked(f"hf-hub:{plain}", config, True)
    except (OSError, RuntimeError, ValueError, KeyError) as error:
        raise TrainingError(f"{name} cannot be read: {error}") from error
    near = get_close_matches(known, timm.list_models(), 3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise TrainingError(
        f"timm has no model {known!r}: {hint}timm.list_models() has all names; a folder that timm "
        "saved and OWNER/NAME of the hub are read too"
    )
