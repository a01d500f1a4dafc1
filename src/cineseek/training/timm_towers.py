"""Image towers of timm: `timm:resnet50` with its weights, `timm:resnet50:scratch` without.

`timm:FOLDER` and `timm:OWNER/NAME` read what timm saved. Weights are read as safetensors only, and
so fetched here: timm would take a pickle where there is nothing else. No code of others is run.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

import cineseek.models.torchvision_schemas  # noqa: F401
from cineseek.errors import TrainingError
from cineseek.models.preprocess import Preprocess
from cineseek.training.towers import Tower

PREFIX, SCRATCH = "timm:", ":scratch"
WEIGHTS = "model.safetensors"
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
    kept: Path | str | None
    """The folder of its weights, or their name in the hub; None from scratch."""


def make_timm_tower(name: str, pixels: int, *, channels: int = 3) -> TimmTower:
    """The tower of a name that begins with `timm:`; one from scratch is for so many pixels.

    `channels` are those of its input: weights for three are repeated for more.
    """
    asked = _ask(name)
    import timm

    sized = asked.kept is None and asked.config.get("fixed_input_size")
    # Read from a file, whatever the configuration says of where weights are and how they are read.
    given: dict[str, Any] = {"source": "", "custom_load": False}
    try:
        if asked.kept is not None:
            given["file"] = str(_weights(asked.kept))
        network: Any = timm.create_model(
            asked.source,
            pretrained=asked.kept is not None,
            pretrained_cfg_overlay=given,
            num_classes=0,
            in_chans=channels,
            img_size=pixels if sized else None,
        )
    # A hub that is away, weights that do not fit, a side that does not divide into patches.
    except (OSError, RuntimeError, ValueError, AssertionError, KeyError) as error:
        raise TrainingError(f"{name} cannot be made: {error}") from error
    return TimmTower(network, int(network.head_hidden_size))


def _weights(kept: Path | str) -> Path:
    """The file of weights, fetched where it is the hub's; FileNotFoundError where there is none."""
    from huggingface_hub import hf_hub_download
    from huggingface_hub.errors import EntryNotFoundError, LocalEntryNotFoundError

    missing = f"there is no {WEIGHTS}, and no other weights are read"
    if isinstance(kept, Path):
        if (kept / WEIGHTS).is_file():
            return kept / WEIGHTS
        raise FileNotFoundError(missing)
    if not kept:  # timm knows it by the address of a pickle only
        raise FileNotFoundError(missing)
    try:
        return Path(hf_hub_download(kept, WEIGHTS))
    except LocalEntryNotFoundError as error:
        raise FileNotFoundError(f"the model hub does not answer, and {kept} is not here") from error
    except EntryNotFoundError as error:
        raise FileNotFoundError(missing) from error


def why_no_weights(name: str) -> str:
    """Why the weights of a name cannot be had, fetching them where they can; empty where they can.

    A TrainingError where timm does not know the name at all.
    """
    asked = _ask(name)
    if asked.kept is None:
        return "none were asked for"
    if isinstance(asked.kept, str) and asked.kept and not _is_cached(asked.kept):
        from cineseek.models.catalogue import the_hub_answers

        if not the_hub_answers(asked.kept):  # else the hub's client tries for half a minute
            return f"they are not on this machine, and the model hub gives no {asked.kept}"
    try:
        _weights(asked.kept)
    except (OSError, RuntimeError, ValueError) as error:
        lines = str(error).strip().splitlines() or [type(error).__name__]
        return lines[0][:200]
    return ""


def _is_cached(repository: str) -> bool:
    from huggingface_hub import try_to_load_from_cache

    return isinstance(try_to_load_from_cache(repository, WEIGHTS), str)


def timm_preprocess(name: str, pixels: int) -> Preprocess:
    """Pixels as timm's own configuration says; squashed as for every tower."""
    asked = _ask(name)
    config = asked.config
    _, height, width = config["input_size"] if asked.kept is not None else (3, pixels, pixels)
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
                config = asdict(of_timm)
                hub = str(config["hf_hub_id"] or "")
                return _Asked(known, config, hub if known == plain else None)
        if Path(plain).is_dir():
            saved = json.loads((Path(plain) / "config.json").read_text(encoding="utf-8"))
            config = usual | saved.get("pretrained_cfg", saved)
            return _Asked(f"local-dir:{plain}", config, Path(plain))
        if "/" in plain:
            config = usual | load_model_config_from_hf(plain)[0]
            return _Asked(f"hf-hub:{plain}", config, plain.partition("@")[0])
    except (OSError, RuntimeError, ValueError, KeyError) as error:
        raise TrainingError(f"{name} cannot be read: {error}") from error
    near = get_close_matches(known, timm.list_models(), 3)
    hint = f"did you mean {' or '.join(near)}? " if near else ""
    raise TrainingError(
        f"timm has no model {known!r}: {hint}timm.list_models() has all names; a folder that timm "
        "saved and OWNER/NAME of the hub are read too"
    )
