"""Models of transformers by folder or hub name: safetensors only, and no code of others is run."""

from __future__ import annotations

import json
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

import cineseek.models.torchvision_schemas  # noqa: F401
from cineseek.errors import TrainingError
from cineseek.models import hub_name
from cineseek.models.reading_weights import BROKEN, hide_weights_bar


@dataclass(frozen=True, slots=True)
class Pretrained:
    """A model with its tokenizer."""

    name: str
    revision: str
    """The hub's commit, or a hash of a folder's weights."""
    model: Any
    tokenizer: Any
    device: str


def load(kind: Any, name: str, device: str) -> Pretrained:
    """What `kind`, an Auto class, makes of a folder or a hub name (`NAME@REVISION` pins it)."""
    from transformers import AutoTokenizer

    hide_weights_bar()
    place, revision = split_name(name)
    asked: dict[str, Any] = {"trust_remote_code": False}
    if revision:
        asked["revision"] = revision
    try:
        with warnings.catch_warnings():
            # It would only make quotation marks of captions alike.
            warnings.filterwarnings("ignore", message="Recommended: pip install sacremoses")
            tokenizer = AutoTokenizer.from_pretrained(place, **asked)
        model = kind.from_pretrained(place, use_safetensors=True, dtype=torch.float32, **asked)
    except BROKEN as error:
        raise TrainingError(f"{name} cannot be loaded: {error}") from error
    try:
        model = model.to(device).eval()
    except (RuntimeError, AssertionError) as error:
        raise TrainingError(f"there is no device {device!r}: {error}") from error
    commit = getattr(model.config, "_commit_hash", None) or revision
    return Pretrained(name, commit or hub_name.hash_weights(Path(place)), model, tokenizer, device)


def split_name(name: str) -> tuple[str, str]:
    """A hub name and its revision; a folder has none. TrainingError where it is neither."""
    try:
        return hub_name.split_name(name)
    except ValueError as error:
        raise TrainingError(str(error)) from error


def find_part(name: str, part: str) -> Path | None:
    """A file of a folder or of the hub; None where it has no such file."""
    from transformers.utils.hub import cached_file

    place, revision = split_name(name)
    found: Any = cached_file(
        place,
        part,
        revision=revision or None,
        _raise_exceptions_for_missing_entries=False,
        _raise_exceptions_for_connection_errors=False,
    )
    return Path(found) if found else None


def read_part(name: str, part: str) -> Any:
    """A JSON file of a folder or of the hub; None where it has no such file."""
    file = find_part(name, part)
    if file is None:
        return None
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise TrainingError(f"{file} cannot be understood: {error}") from error
