"""A model that has learnt into an encoder folder of the documented layout, checked against itself.

Float32 as ONNX; int8 is made and checked beside it by the loader, as for every encoder.
"""

from __future__ import annotations

import json
import logging
import shutil
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from cineseek.errors import TrainingError
from cineseek.models.dual_encoder import load_dual_encoder
from cineseek.models.folder import (
    CARD,
    CONFIG,
    PREPROCESS,
    TEXTUAL,
    TOKENIZER,
    TOKENIZER_CONFIG,
    VISUAL,
)
from cineseek.models.preprocess import Preprocess, prepare
from cineseek.models.samples import SENTENCES, draw_samples
from cineseek.training.contrast import Fitted
from cineseek.training.pair_model import PairModel
from cineseek.training.words import open_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

ENOUGH = {"float32": 0.999, "int8": 0.98}
"""Cosine to PyTorch that the least alike sample must have."""


@dataclass(frozen=True, slots=True)
class Parity:
    """How near an exported tower comes to PyTorch, on drawn pictures or sentences."""

    tower: str
    precision: str
    """What runs: a tower that int8 would not serve well stays in float32."""
    cosine: float
    """Of the least alike sample."""


def export(
    model: PairModel,
    how: Preprocess,
    words: Path,
    folder: Path,
    *,
    context: int,
    card: Mapping[str, Any],
) -> list[Parity]:
    """Write the encoder folder and compare it with the model; a TrainingError where they differ."""
    if folder.exists() and any(folder.iterdir()):
        raise TrainingError(f"{folder} is not empty: name another folder for the encoder")
    part = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    for name in (VISUAL, TEXTUAL):
        (part / name).parent.mkdir(parents=True)
    model = model.cpu().eval()
    config = {"embed_dim": model.dimension, "text_cfg": {"context_length": context}}
    _write(part / CONFIG, config)
    _write(
        part / PREPROCESS,
        {
            "size": [how.height, how.width],
            "mean": list(how.mean),
            "std": list(how.std),
            "interpolation": how.interpolation,
            "resize_mode": how.resize_mode,
        },
    )
    for name in (TOKENIZER, TOKENIZER_CONFIG):
        shutil.copy(words / Path(name).name, part / name)
    pixels = torch.from_numpy(prepare(draw_samples()[:2], how))
    ids, mask = map(torch.from_numpy, open_words(words, context=context).tokens(SENTENCES[:2]))
    save_onnx(_Look(model), (pixels,), part / VISUAL, ["image"])
    save_onnx(_Read(model), (ids, mask), part / TEXTUAL, ["input_ids", "attention_mask"])
    megabytes = sum((part / name).stat().st_size for name in (VISUAL, TEXTUAL)) / 1e6
    _write(part / CARD, {**card, "megabytes": max(1, round(megabytes))})
    part.rename(folder)
    return check(model, how, words, folder, context=context)


def card_of(fitted: Fitted, name: str) -> dict[str, Any]:
    """The card of a run: data, towers, seed, and Acc@k with how many pictures were tested."""
    chosen = fitted.settings
    return {
        "name": name,
        "licence": "unknown",
        "languages": [],
        "source": "trained here with cineseek train contrast",
        "description": f"{chosen.image_tower} and {chosen.text_tower}, {fitted.pairs} pairs, "
        f"{chosen.loss} loss, {chosen.steps} steps, seed {chosen.seed}",
        "data": {"pairs": fitted.pairs, "sources": dict(fitted.sources)},
        "quality": {
            f"{what}, {fitted.gallery} pictures tested": value
            for what, value in fitted.scores.items()
        },
    }


def check(
    model: PairModel, how: Preprocess, words: Path, folder: Path, *, context: int
) -> list[Parity]:
    """The folder as the loader runs it, float32 and int8, beside the model."""
    model = model.cpu().eval()
    pictures, sentences = list(draw_samples()), list(SENTENCES)
    ids, mask = map(torch.from_numpy, open_words(words, context=context).tokens(sentences))
    with torch.inference_mode():
        looks = model.look(torch.from_numpy(prepare(pictures, how))).numpy()
        reads = model.read(ids, mask).numpy()
    found = []
    for asked in ("float32", None):  # None: int8 wherever it is near enough
        encoder = load_dual_encoder(folder, providers=["cpu"], precision=asked)
        for tower, ours, theirs in (
            (VISUAL, looks, encoder.encode_images(pictures)),
            (TEXTUAL, reads, encoder.encode_texts(sentences)),
        ):
            precision = encoder.choice(tower).precision
            if asked == "float32" or precision == "int8":
                found.append(Parity(tower, precision, _least(ours, theirs)))
    for one in found:
        if one.cosine < ENOUGH[one.precision]:
            raise TrainingError(
                f"{folder / one.tower} in {one.precision} comes only to a cosine of "
                f"{one.cosine:.4f} of PyTorch, where {ENOUGH[one.precision]} is due: do not use it"
            )
    return found


def _least(ours: Vectors, theirs: Vectors) -> float:
    return float((ours * theirs).sum(axis=1).min())


class _Look(nn.Module):
    def __init__(self, model: PairModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, image: Tensor) -> Tensor:
        return self.model.look(image)


class _Read(nn.Module):
    def __init__(self, model: PairModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Tensor:
        return self.model.read(input_ids, attention_mask)


def save_onnx(
    module: nn.Module,
    feeds: Sequence[Tensor],
    file: Path,
    names: list[str],
    outputs: Sequence[str] = ("vectors",),
    *,
    sides: Sequence[Mapping[int, Any]] | None = None,
) -> None:
    """Write a network as float32 ONNX, its batch of any size.

    `sides`: for each input which of its sides are of any size; None means the first.
    """
    exporter = logging.getLogger("torch.onnx")
    before = exporter.level
    exporter.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the exporter warns of its own insides
            torch.onnx.export(
                module.eval(),
                tuple(feeds),
                str(file),
                input_names=names,
                output_names=list(outputs),
                dynamo=True,
                dynamic_shapes=tuple(sides or ({0: torch.export.Dim.DYNAMIC} for _ in feeds)),
                external_data=False,
                verbose=False,
            )
    finally:
        exporter.setLevel(before)


def _write(file: Path, content: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
