"""Which file of a tower runs here: float32 as it came, or int8 made and checked on this machine."""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import onnxruntime as ort

from cineseek.errors import ModelError
from cineseek.models.folder import EncoderFolder
from cineseek.models.making import make_apart
from cineseek.models.quantise import RECIPE, Layer, is_transformer, quantise
from cineseek.models.session import CPU, Tower, open_tower
from cineseek.models.workshop import Workshop

if TYPE_CHECKING:
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

FLOAT32, INT8 = "float32", "int8"
PRECISIONS = (FLOAT32, INT8)
ENOUGH = 0.999
"""Mean cosine to float32 below which int8 weights are not used."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The file of a tower that runs, and what is in it."""

    path: Path
    precision: str
    cosine: float
    """To float32 on the samples, mean."""


Sample = Callable[[Tower], "NDArray[np.float32]"]
"""Vectors of the samples by a tower."""


def _ends(layers: list[Layer]) -> set[str]:
    """The first and the last two products: few, and errors there are not averaged away."""
    return {layer.name for layer in [*layers[:1], *layers[-2:]]}


def _ends_and_narrowing(layers: list[Layer]) -> set[str]:
    """Also those from wide to narrow, where transformers have their outliers."""
    return _ends(layers) | {layer.name for layer in layers if layer.rows > layer.columns}


# From fastest to most faithful.
_KEEPS: tuple[tuple[str, Callable[[list[Layer]], Collection[str]] | None], ...] = (
    ("none", None),
    ("ends", _ends),
    ("ends and narrowing", _ends_and_narrowing),
)


def choose_tower(
    folder: EncoderFolder,
    tower: str,
    workshop: Workshop,
    *,
    precision: str | None,
    providers: Sequence[str],
) -> Choice:
    """The file to run; int8 weights are made and checked where they are wanted and lack."""
    if precision not in (None, *PRECISIONS):
        raise ValueError(f"precision is float32, int8 or None, not {precision!r}")
    plain = Choice(folder.path / tower, FLOAT32, 1.0)
    contents = folder.look_into(tower)
    wanted = precision == INT8 or (precision is None and providers[0] == CPU)
    if not wanted or not is_transformer(contents.operators):
        return plain
    try:
        note = _known(folder, tower, workshop)
        if note is None:
            log.info("making int8 weights of %s, once", plain.path)
            make_apart(folder.path, tower, workshop.place)
            note = _known(folder, tower, workshop)
            if note is None:
                raise ValueError("what was made is gone again")
    except (OSError, ValueError) as error:
        if precision == INT8:
            raise ModelError(f"int8 weights of {plain.path} cannot be made: {error}") from error
        log.warning("int8 weights of %s cannot be made (%s); using float32", plain.path, error)
        return plain
    if note["used"]:
        return Choice(workshop.place / _int8_name(tower), INT8, float(note["cosine"]))
    message = f"int8 weights of {plain.path} come only to cosine {note['cosine']:.4f} of float32"
    if precision == INT8:
        raise ModelError(f"{message}: use float32")
    log.info("%s; using float32", message)
    return plain


def _known(folder: EncoderFolder, tower: str, workshop: Workshop) -> Mapping[str, Any] | None:
    """The note on a tower's int8 weights; None where they have to be made."""
    name = _int8_name(tower)
    made_from = _made_from(folder, tower, workshop)
    note = workshop.note(f"{name}.json")
    there = (workshop.place / name).is_file() or not note.get("used", True)
    same = {key: note.get(key) for key in made_from} == made_from
    return note if there and same and "cosine" in note else None


def _made_from(folder: EncoderFolder, tower: str, workshop: Workshop) -> dict[str, Any]:
    return {
        "recipe": RECIPE,
        "source": [workshop.sha256(path) for path in folder.weights(tower)],
        "machine": f"{platform.machine()} onnxruntime {ort.__version__}",
    }


def make_int8(folder: EncoderFolder, tower: str, workshop: Workshop, sample: Sample) -> None:
    """Make a tower's int8 weights and the note on them, unless another process just did."""
    name = _int8_name(tower)
    source = folder.path / tower
    made_from = _made_from(folder, tower, workshop)
    with workshop.lock(name.replace("/", "-")):
        if _known(folder, tower, workshop) is not None:
            return
        reference = sample(open_tower(source, dimension=folder.dimension))
        for kept, keep in _KEEPS:
            with workshop.replacing(name) as partial:
                changed = quantise(source, partial, keep=keep)
                vectors = sample(open_tower(partial, dimension=folder.dimension))
            cosine = float((vectors * reference).sum(axis=1).mean())
            used = cosine >= ENOUGH
            note = {**made_from, "used": used, "cosine": cosine, "kept": kept, "products": changed}
            if used:
                break
        if not note["used"]:
            (workshop.place / name).unlink(missing_ok=True)
        workshop.write_note(f"{name}.json", note)


def _int8_name(tower: str) -> str:
    return tower.removesuffix(".onnx") + ".int8.onnx"
