"""torchvision made importable beside any build of torch; imported before what imports it.

timm needs torchvision, and transformers and Lightning take it where it is. The wheels of PyPI hold
operators compiled for CUDA, which cannot be loaded beside the CPU build of torch; torchvision then
breaks off its own import, since it describes `nms` and `qnms`, which nothing has declared. So they
are declared here, where they are missing. Nothing of cineseek calls them.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import torch

_SCHEMAS = {
    "nms": "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms": "(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
}


def declare_missing() -> None:
    """Declare the operators that torchvision describes, unless it is absent or declares them."""
    found = find_spec("torchvision")
    if found is None or "torchvision" in sys.modules:
        return
    for folder in found.submodule_search_locations or ():
        for file in Path(folder).glob("_C.*"):
            with suppress(OSError):  # compiled for another torch
                torch.ops.load_library(str(file))  # type: ignore[no-untyped-call]
    for name, schema in _SCHEMAS.items():
        if not hasattr(torch.ops.torchvision, name):
            torch.library.define(f"torchvision::{name}", schema)


declare_missing()
