"""A model folder as documented: read, checked, and never trusted. Loads no weights.

config.json, visual/{model.onnx, preprocess_cfg.json}, textual/{model.onnx, tokenizer.json,
tokenizer_config.json}; card.json where the model was trained here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath
from typing import Any

from cineseek.errors import ModelError
from cineseek.models.base import ModelCard
from cineseek.models.onnx_file import OnnxContents, look_into
from cineseek.models.preprocess import Preprocess, read_preprocess

CONFIG = "config.json"
CARD = "card.json"
VISUAL = "visual/model.onnx"
PREPROCESS = "visual/preprocess_cfg.json"
TEXTUAL = "textual/model.onnx"
TOKENIZER = "textual/tokenizer.json"
TOKENIZER_CONFIG = "textual/tokenizer_config.json"
NEEDED = (CONFIG, VISUAL, PREPROCESS, TEXTUAL, TOKENIZER, TOKENIZER_CONFIG)
"""Files without which a folder is no encoder."""

_LARGEST_JSON = 4 << 20  # bytes; real ones have a few kilobytes
_LARGEST_TOKENIZER = 256 << 20  # bytes; Gemma's has 34 MB
_LARGEST_CONTEXT = 8192
_LARGEST_DIMENSION = 16384


@dataclass(frozen=True, slots=True)
class EncoderFolder:
    """What a model folder says of its encoder."""

    path: Path
    dimension: int
    context_length: int
    canonicalize: bool
    preprocess: Preprocess
    tokenizer_settings: Mapping[str, Any]
    card: ModelCard

    def look_into(self, tower: str) -> OnnxContents:
        """Operators of a tower (`VISUAL` or `TEXTUAL`), its external files checked."""
        path = self.path / tower
        contents = look_into(path)
        for name in contents.external:
            _check_external(path, name, self.path)
        return contents

    def weights(self, tower: str) -> list[Path]:
        """The files of a tower: the graph and the weights beside it."""
        path = self.path / tower
        return [path, *(path.parent / name for name in sorted(self.look_into(tower).external))]


def is_encoder_folder(path: Path) -> bool:
    """Whether the needed files are there."""
    return all((path / name).is_file() for name in NEEDED)


def read_folder(path: Path, card: ModelCard | None = None) -> EncoderFolder:
    """The checked settings of a model folder. `card` overrides what the folder says of itself."""
    missing = [name for name in NEEDED if not (path / name).is_file()]
    if missing:
        raise ModelError(
            f"{path} is no encoder folder: {', '.join(missing)} missing. "
            "Fetch it with `cineseek models pull`; the layout is in docs/models.md"
        )
    if (path / TOKENIZER).stat().st_size > _LARGEST_TOKENIZER:
        raise ModelError(f"{path / TOKENIZER} is too large to be a tokenizer")
    config = read_json(path / CONFIG)
    text = config.get("text_cfg", {})
    if not isinstance(text, Mapping):
        raise ModelError(f"{path / CONFIG}: `text_cfg` must be an object, not {text!r}")
    kwargs = text.get("tokenizer_kwargs") or {}
    if not isinstance(kwargs, Mapping):
        raise ModelError(f"{path / CONFIG}: `tokenizer_kwargs` must be an object, not {kwargs!r}")
    dimension = _whole(path / CONFIG, "embed_dim", config.get("embed_dim"), _LARGEST_DIMENSION)
    context = _whole(
        path / CONFIG, "context_length", text.get("context_length", 77), _LARGEST_CONTEXT
    )
    preprocess = read_preprocess(read_json(path / PREPROCESS), path / PREPROCESS)
    if card is None:
        card = _read_card(path, dimension, preprocess)
    elif card.dimension != dimension:
        raise ModelError(
            f"{path} has vectors of {dimension} numbers where {card.name} has {card.dimension}: "
            "it is another model. Remove the folder and pull again"
        )
    return EncoderFolder(
        path=path,
        dimension=dimension,
        context_length=context,
        canonicalize=kwargs.get("clean") == "canonicalize",
        preprocess=preprocess,
        tokenizer_settings=read_json(path / TOKENIZER_CONFIG),
        card=card,
    )


def read_json(path: Path) -> Mapping[str, Any]:
    """A JSON object from a small file."""
    try:
        if path.stat().st_size > _LARGEST_JSON:
            raise ModelError(f"{path} is too large to be a model's settings")
        value = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:
        raise ModelError(f"{path} is not valid JSON: {error}. Fetch the model again") from error
    if not isinstance(value, dict):
        raise ModelError(f"{path} must hold a JSON object, not {type(value).__name__}")
    return value


def _check_external(model: Path, name: str, folder: Path) -> None:
    """Weights outside the graph lie in the model's folder, or the load is refused."""
    pure = PurePosixPath(name.replace("\\", "/"))
    if not name or pure.is_absolute() or ".." in pure.parts or ":" in name:
        raise ModelError(f"{model} points at {name!r}, outside of its folder: refused")
    beside = model.parent / pure
    if not beside.is_file():
        raise ModelError(f"{model} needs {name}, which is missing: fetch the model again")
    # A folder of the hub's cache is links into the `blobs` two levels up; nothing else may leave.
    homes = [folder.resolve(), (folder.parent.parent / "blobs").resolve()]
    if not any(beside.resolve().is_relative_to(home) for home in homes):
        raise ModelError(f"{beside} is a link that leaves the model's folder: refused")


def _whole(path: Path, name: str, value: object, largest: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= largest:
        raise ModelError(f"{path}: `{name}` must be a whole number up to {largest}, not {value!r}")
    return value


def _read_card(path: Path, dimension: int, preprocess: Preprocess) -> ModelCard:
    """The folder's own card where it has one, else what can be seen."""
    size = sum((path / name).stat().st_size for name in NEEDED)
    seen: dict[str, Any] = {
        "name": path.resolve().name,
        "licence": "unknown",
        "languages": (),
        "source": "local folder",
        "megabytes": round(size / 1e6),
    }
    if (path / CARD).is_file():
        known = {field.name for field in fields(ModelCard)}
        told = {k: v for k, v in read_json(path / CARD).items() if k in known}
        told["languages"] = tuple(map(str, told.get("languages", ())))
        quality = told.pop("quality", {})
        seen |= {k: v if k in ("languages", "megabytes") else str(v) for k, v in told.items()}
        if isinstance(quality, Mapping):
            seen["quality"] = {
                str(k): float(v) for k, v in quality.items() if isinstance(v, int | float)
            }
    seen |= {"dimension": dimension, "size": max(preprocess.height, preprocess.width)}
    return ModelCard(**seen)
