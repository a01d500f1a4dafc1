"""Reads text in pictures: signs, titles, letters, subtitles that are part of the picture.

PP-OCR on ONNX Runtime by rapidocr; the small models that come with it read Chinese, Japanese and
the Latin scripts, and are Apache-2.0. Knows no library.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.film import TextKind
from cineseek.models.describer import Refused, Spent, tidy

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from cineseek.models.base import Pixels

    Box = NDArray[np.float32]  # 4 x 2: corners, x and y

LEAST = 0.7
"""Certainty from which a line counts, 0 to 1."""
_SHORTEST = 2
"""Letters or digits that a line has at least: single ones are mostly patterns taken for letters."""


class TextReader:
    """Reads what is written in pictures. May be used from several threads, one at a time."""

    kind: TextKind = "ocr"
    language = ""
    workers = 1
    every_frame = True
    spent = Spent()

    def __init__(self, *, least: float = LEAST) -> None:
        """`least`: certainty from which a line counts, 0 to 1. ModelError without the extra."""
        if find_spec("rapidocr") is None:
            raise ModelError("text in pictures needs rapidocr: pip install 'cineseek[ocr]'")
        self._least = least
        self._engine = _open()
        self._turn = threading.Lock()

    @property
    def maker(self) -> str:
        """rapidocr with its version, which stands for its models."""
        return f"rapidocr@{_version()}"

    def interrupt(self) -> None:
        """Nothing waits here."""

    def describe(self, pictures: Sequence[Pixels]) -> list[str | Refused]:
        """The lines of each picture (h x w x 3 uint8, RGB), from the top; empty without any."""
        return [self._read(picture) for picture in pictures]

    def _read(self, picture: Pixels) -> str | Refused:
        with self._turn:
            try:
                # Its arrays are BGR, as OpenCV has them.
                found: Any = self._engine(picture[:, :, ::-1])
            # A strange shape; rapidocr, OpenCV and ONNX Runtime each have errors of their own.
            except Exception as error:  # noqa: BLE001
                return Refused(f"rapidocr cannot read it: {error or type(error).__name__}")
        texts, scores = found.txts or (), found.scores or ()
        boxes = [] if found.boxes is None else found.boxes
        kept = [
            (box, line)
            for box, text, score in zip(boxes, texts, scores, strict=True)
            if score >= self._least and sum(map(str.isalnum, line := tidy(text))) >= _SHORTEST
        ]
        return "\n".join(line for _, line in _in_order(kept))


def _in_order(lines: Sequence[tuple[Box, str]]) -> list[tuple[Box, str]]:
    """Row by row, and in a row from the left; boxes are four corners each."""
    rows: list[list[tuple[Box, str]]] = []
    for one in sorted(lines, key=lambda line: float(line[0][:, 1].mean())):
        middle = float(one[0][:, 1].mean())
        last = rows[-1][-1][0] if rows else None
        # Beside the one before where its middle is well within that one's height.
        if last is not None and abs(middle - last[:, 1].mean()) < np.ptp(last[:, 1]) / 4:
            rows[-1].append(one)
        else:
            rows.append([one])
    return [one for row in rows for one in sorted(row, key=lambda line: float(line[0][:, 0].min()))]


def _open() -> Any:
    from rapidocr import RapidOCR

    try:
        engine = RapidOCR(params={"Global.log_level": "error", "Global.text_score": 0.0})
    except Exception as error:
        raise ModelError(f"rapidocr cannot be started: {error}") from error
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return engine


def _version() -> str:
    try:
        return version("rapidocr")
    except PackageNotFoundError:
        return "unknown"
