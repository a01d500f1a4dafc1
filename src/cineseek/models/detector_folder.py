"""A detector's folder: where it is, fetched where it is not here, read and never trusted."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from cineseek.errors import DownloadError, ModelError
from cineseek.models.catalogue import default_models_dir
from cineseek.models.folder import CONFIG, read_json
from cineseek.models.hub import Repository, is_intact
from cineseek.models.onnx_file import look_into

PREPROCESSOR = "preprocessor_config.json"
MODELS = ("model.onnx", "onnx/model.onnx")
"""Where exports have the network; the first that is there."""
DETECTORS = "detectors"
"""In the folder of models: one folder a detector, `OWNER--NAME`."""
SOFTMAX = {"yolos": True, "detr": True, "conditional_detr": False, "rt_detr": False,
           "rt_detr_v2": False, "d_fine": False}  # fmt: skip
"""Families that are known, and whether one class excludes the others."""

_PEOPLE = ("person", "people", "human")
_LARGEST_SIDE, _LARGEST = 2048, 2 << 30  # pixels; bytes
_HUB_NAME = re.compile(r"[\w.-]{1,96}/[\w.-]{1,96}(@[\w.-]{1,64})?")
_IMAGENET = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class DetectorFolder:
    """What a folder says of its detector."""

    model: Path
    people: tuple[int, ...]
    """Columns of the logits that are people."""
    softmax: bool
    shortest: int
    """Pixels of the shorter side; 0 where height and width are given."""
    longest: int
    """Pixels that the longer side has at most."""
    sides: tuple[int, int] | None
    """Height and width, where pictures are squashed."""
    multiple: int
    """Of which sides are multiples."""
    mean: Triple | None
    std: Triple | None

    def size_of(self, high: int, wide: int) -> tuple[int, int]:
        """Height and width at which a picture of this size is looked at."""
        if self.sides is not None:
            return self.sides
        short, long = sorted((high, wide))
        side = min(self.shortest, round(self.longest * short / long))
        other = max(1, int(side * long / short))
        found = (side, other) if high <= wide else (other, side)
        cut = [max(self.multiple, one - one % self.multiple) for one in found]
        return cut[0], cut[1]


def find_detector(
    name: str,
    *,
    models_dir: Path | None = None,
    endpoint: str | None = None,
    progress: Callable[[int, int], None] | None = None,
    sleep: Callable[[float], None] = time.sleep,
) -> Path:
    """The folder of a path or of a hub name (`OWNER/NAME`, `@REVISION`), fetched where it lacks."""
    if Path(name).is_dir():
        return Path(name)
    if not _HUB_NAME.fullmatch(name) or ".." in name:
        raise ModelError(
            f"{name!r} is neither a folder nor a hub name such as Xenova/yolos-tiny: a detector is "
            "a folder with config.json, preprocessor_config.json and model.onnx"
        )
    place = (models_dir or default_models_dir()) / DETECTORS / name.replace("/", "--")
    if all((place / one).is_file() for one in (CONFIG, PREPROCESSOR)) and _model_of(place):
        return place
    source, _, revision = name.partition("@")
    hub = Repository(source, revision or "main", endpoint, "run it again", sleep)
    commit, listed = hub.files()
    files = {file.path: file for file in listed}
    network = next((one for one in MODELS if one in files), None)
    missing = [one for one in (CONFIG, PREPROCESSOR) if one not in files]
    if network is None or missing:
        lacking = ", ".join([*missing, *([] if network else ["model.onnx"])])
        raise DownloadError(
            f"{name} of the hub has no {lacking}: name an export to ONNX, such as "
            "Xenova/yolos-tiny, or a folder that you exported"
        )
    for one in (CONFIG, PREPROCESSOR, network):
        target = place / one
        if files[one].size > _LARGEST:
            raise DownloadError(f"{one} of {name} is too large to be a detector's")
        if not is_intact(target, files[one]):
            part = target.with_name(f"{target.name}.partial")
            hub.fetch(files[one], commit, part, partial(_tell, progress, files[one].size))
            part.replace(target)
    return place


def read_detector(folder: Path) -> DetectorFolder:
    """The checked settings of a detector's folder."""
    model = _model_of(folder)
    missing = [one for one in (CONFIG, PREPROCESSOR) if not (folder / one).is_file()]
    if model is None or missing:
        lacking = ", ".join([*missing, *([] if model else [MODELS[0]])])
        raise ModelError(f"{folder} is no detector: {lacking} missing")
    if model.stat().st_size > _LARGEST:
        raise ModelError(f"{model} is too large to be a detector")
    outside = look_into(model).external
    if outside:
        raise ModelError(f"{model} points at {sorted(outside)[0]!r} outside of itself: refused")
    config, told = read_json(folder / CONFIG), read_json(folder / PREPROCESSOR)
    family = config.get("model_type")
    if family not in SOFTMAX:
        raise ModelError(
            f"{folder / CONFIG}: `model_type` is {family!r}; known are {', '.join(SOFTMAX)}"
        )
    mean, std = _normalised(told, folder / PREPROCESSOR)
    shortest, longest, sides = _sizes(told, folder / PREPROCESSOR)
    return DetectorFolder(
        model=model,
        people=_people(config, folder / CONFIG),
        softmax=SOFTMAX[str(family)],
        shortest=shortest,
        longest=longest,
        sides=sides,
        multiple=16 if family == "yolos" else 1,  # as its processor cuts them
        mean=mean,
        std=std,
    )


def _model_of(folder: Path) -> Path | None:
    return next((folder / one for one in MODELS if (folder / one).is_file()), None)


def _people(config: Mapping[str, Any], path: Path) -> tuple[int, ...]:
    labels = config.get("id2label")
    if not isinstance(labels, dict):
        raise ModelError(f"{path}: `id2label` must be an object, not {type(labels).__name__}")
    found = [
        int(number)
        for number, label in labels.items()
        if str(number).isdecimal() and len(str(number)) < 6 and str(label).lower() in _PEOPLE
    ]
    if not found:
        raise ModelError(f"{path} has no label `person`: this detector knows no people")
    return tuple(sorted(found))


def _normalised(told: Mapping[str, Any], path: Path) -> tuple[Triple | None, Triple | None]:
    if told.get("do_normalize", True) is False:
        return None, None
    triples: list[Triple] = []
    for name, usual in zip(("image_mean", "image_std"), _IMAGENET, strict=True):
        numbers = told.get(name, list(usual))
        if not (
            isinstance(numbers, list)
            and len(numbers) == 3
            and all(isinstance(n, int | float) and not isinstance(n, bool) for n in numbers)
        ):
            raise ModelError(f"{path}: `{name}` must be three numbers, not {numbers!r}")
        triples.append((float(numbers[0]), float(numbers[1]), float(numbers[2])))
    if min(triples[1]) <= 0:
        raise ModelError(f"{path}: `image_std` must be above nought, not {triples[1]}")
    return triples[0], triples[1]


def _sizes(told: Mapping[str, Any], path: Path) -> tuple[int, int, tuple[int, int] | None]:
    size = told.get("size", {"shortest_edge": 800, "longest_edge": 1333})
    if isinstance(size, int):
        size = {"shortest_edge": size, "longest_edge": told.get("max_size", 1333)}
    values = list(size.values()) if isinstance(size, dict) else []
    if not values or not all(
        isinstance(n, int) and not isinstance(n, bool) and 16 <= n <= _LARGEST_SIDE for n in values
    ):
        raise ModelError(f"{path}: `size` must be sides of 16 to {_LARGEST_SIDE}, not {size!r}")
    if {"height", "width"} <= set(size):
        return 0, 0, (size["height"], size["width"])
    if "shortest_edge" not in size:
        raise ModelError(f"{path}: `size` must have height and width, or shortest_edge: {size!r}")
    return size["shortest_edge"], size.get("longest_edge", 1333), None


def _tell(progress: Callable[[int, int], None] | None, size: int, done: int) -> None:
    if progress is not None:
        progress(min(done, size), size)
