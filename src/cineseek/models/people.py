"""People in pictures, by a detector on ONNX Runtime: YOLOS, DETR or RT-DETR. Knows no films.

A folder or a hub name with what the usual exports hold: `config.json` (family and labels),
`preprocessor_config.json`, and `model.onnx` or `onnx/model.onnx` that takes `pixel_values` and
gives `logits` and `pred_boxes`. YOLOS: Fang et al. 2021; DETR: Carion et al. 2020; RT-DETR: Zhao
et al. 2023.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from cineseek.errors import ModelError
from cineseek.models.detector_folder import DetectorFolder, read_detector
from cineseek.models.session import open_session, run_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels

    Floats = NDArray[np.float32]

LEAST = 0.7
"""Share of certainty from which a person counts."""
SMALLEST = 0.005
"""Share of the picture that a person covers, at least: passers-by far away do not count."""
_INPUT, _MASK = "pixel_values", "pixel_mask"
_OUTPUTS = ("logits", "pred_boxes")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a picture."""

    box: tuple[float, float, float, float]
    """Top, left, bottom, right, as shares of the sides."""
    score: float
    """0 to 1."""


class PeopleDetector:
    """Finds people. May be used from several threads."""

    def __init__(self, folder: DetectorFolder, session: Any) -> None:
        self._folder = folder
        self._session = session
        inputs = {one.name: one for one in session.get_inputs()}
        given = {one.name for one in session.get_outputs()}
        lacking = {_INPUT} - set(inputs) | set(_OUTPUTS) - given | set(inputs) - {_INPUT, _MASK}
        if lacking or len(inputs[_INPUT].shape) != 4:
            raise ModelError(
                f"{folder.model} takes {', '.join(inputs)} and gives {', '.join(sorted(given))}, "
                f"where {_INPUT}, {' and '.join(_OUTPUTS)} are due: it is no detector of a kind "
                "that is known here"
            )
        self._fixed = [side if isinstance(side, int) else None for side in inputs[_INPUT].shape]
        mask = inputs.get(_MASK)
        self._mask = None if mask is None else list(mask.shape)

    def find(
        self, picture: Pixels, *, least: float = LEAST, smallest: float = SMALLEST
    ) -> tuple[Person, ...]:
        """People in a picture (h x w x 3), the surest first."""
        given = self._prepare(picture)
        feeds: dict[str, NDArray[Any]] = {_INPUT: given}
        if self._mask is not None:
            sides = zip(self._mask[1:], given.shape[2:], strict=True)
            whole = [side if isinstance(side, int) else usual for side, usual in sides]
            feeds[_MASK] = np.ones((len(given), *whole), dtype=np.int64)
        logits, boxes = run_session(self._session, self._folder.model, feeds, _OUTPUTS)
        shares = self._certainty(logits, boxes)
        middle, half = boxes[0, :, :2], boxes[0, :, 2:] / 2
        corners = np.clip(np.concatenate([middle - half, middle + half], axis=1), 0, 1)
        areas = (corners[:, 2] - corners[:, 0]) * (corners[:, 3] - corners[:, 1])
        found = []
        for at in np.argsort(-shares, kind="stable"):
            if shares[at] >= least and areas[at] >= smallest:
                left, top, right, bottom = map(float, corners[at])
                found.append(Person((top, left, bottom, right), float(shares[at])))
        return tuple(found)

    def has_people(self, pictures: Sequence[Pixels]) -> list[bool]:
        """Whether anybody is in each picture."""
        return [bool(self.find(picture)) for picture in pictures]

    def _certainty(self, logits: Floats, boxes: Floats) -> Floats:
        """How likely each box holds a person, q."""
        folder = self._folder
        fits = logits.ndim == 3 and boxes.shape == (*logits.shape[:2], 4) and len(logits) == 1
        if not fits or max(folder.people) >= logits.shape[2] or not np.isfinite(logits).all():
            raise ModelError(
                f"{folder.model} gave logits {logits.shape} and boxes {boxes.shape}, which do not "
                "belong to its config.json"
            )
        row = logits[0].astype(np.float64)
        if folder.softmax:  # with a last class for nothing at all
            powers = np.exp(row - row.max(axis=1, keepdims=True))
            shares = powers / powers.sum(axis=1, keepdims=True)
        else:
            shares = 1 / (1 + np.exp(-np.clip(row, -60, 60)))
        return np.asarray(shares[:, list(folder.people)].max(axis=1), dtype=np.float32)

    def _prepare(self, picture: Pixels) -> Floats:
        """1 x 3 x h x w, as transformers' processor of the family does it."""
        folder = self._folder
        if picture.ndim != 3 or picture.shape[2] != 3 or picture.dtype != np.uint8:
            raise ValueError(f"a picture is h x w x 3 uint8, not {picture.shape} {picture.dtype}")
        high, wide = folder.size_of(picture.shape[0], picture.shape[1])
        high, wide = self._fixed[2] or high, self._fixed[3] or wide
        image = Image.fromarray(np.ascontiguousarray(picture))
        scaled: Floats = np.asarray(
            image.resize((wide, high), Image.Resampling.BILINEAR), np.float32
        )
        scaled = scaled * np.float32(1 / 255)
        if folder.mean is not None and folder.std is not None:
            scaled -= np.asarray(folder.mean, np.float32)
            scaled /= np.asarray(folder.std, np.float32)
        return np.ascontiguousarray(scaled.transpose(2, 0, 1)[None])


def open_detector(folder: Path) -> PeopleDetector:
    """The detector in a folder; ModelError where it is damaged or of another kind."""
    found = read_detector(folder)
    return PeopleDetector(found, open_session(found.model))
