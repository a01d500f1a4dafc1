"""The classic network of stacked frames, `frames.onnx` of a rating model: pictures to a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cineseek.errors import ModelError
from cineseek.models.head_folder import LARGEST_SIDE, check_network, told_pixels
from cineseek.models.preprocess import Preprocess, prepare, read_preprocess
from cineseek.models.session import open_session, run_session

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]
    Floats = NDArray[np.float32]

NETWORK = "frames.onnx"
FRAMES, SCORE = "frames", "score"
"""What it takes, n x 3k x h x w, and gives, n x 1."""
MOST_FRAMES = 60

_AGAIN = "train it again with `cineseek train rating --cnn`"
_FORBIDDEN = frozenset(("Loop", "Scan", "If", "SequenceMap"))


@dataclass(frozen=True, slots=True)
class FramesConfig:
    """How frames become what the network takes."""

    count: int
    """Frames of a footage."""
    how: Preprocess

    def to_json(self) -> dict[str, Any]:
        """As in `config.json`."""
        return {"count": self.count, **told_pixels(self.how)}


def read_frames_config(told: Mapping[str, Any], where: object) -> FramesConfig:
    """The checked `frames` of a `config.json`; `where` names the file."""
    count = told.get("count")
    if type(count) is not int or not 1 <= count <= MOST_FRAMES:
        raise ModelError(f"{where}: `count` must be 1 to {MOST_FRAMES} frames, not {count!r}")
    how = read_preprocess(told, where)
    if max(how.height, how.width) > LARGEST_SIDE:
        raise ModelError(f"{where}: frames of {how.height} x {how.width} are too large")
    return FramesConfig(count, how)


def stack_frames(pictures: Sequence[Pixels], count: int, how: Preprocess) -> Floats:
    """3k x h x w of k pictures, each three channels in turn; black where there are none."""
    if not len(pictures):
        pictures = [np.zeros((how.height, how.width, 3), np.uint8)] * count
    if len(pictures) != count:
        raise ValueError(f"{count} frames are due, and not {len(pictures)}")
    return prepare(pictures, how).reshape(3 * count, how.height, how.width)


class FramesNetwork:
    """Scores by frames alone. May be used from several threads."""

    def __init__(self, path: Path, config: FramesConfig, session: Any) -> None:
        self._path, self._session = path, session
        self.config = config

    def score(self, pictures: Sequence[Pixels]) -> float | None:
        """The score that some pictures of a footage, in order, make likely; None without any."""
        if not len(pictures):
            return None
        count = self.config.count
        at = ((np.arange(count) + 0.5) * len(pictures) / count).astype(int)
        stacked = stack_frames([pictures[n] for n in at], count, self.config.how)
        return float(self.run(stacked[None])[0])

    def run(self, stacked: Floats) -> Floats:
        """n of n x 3k x h x w."""
        (found,) = run_session(self._session, self._path, {FRAMES: stacked}, [SCORE])
        if found.shape != (len(stacked), 1) or not np.isfinite(found).all():
            raise ModelError(
                f"{self._path} gave {found.shape} where finite {len(stacked)} x 1 are due: {_AGAIN}"
            )
        return found[:, 0]


def open_frames_network(folder: Path, config: FramesConfig) -> FramesNetwork:
    """The network in a rating model's folder; ModelError where it is damaged or forged."""
    path = folder / NETWORK
    inside = check_network(path, "a network of frames", _AGAIN)
    if _FORBIDDEN & set(inside.operators):
        raise ModelError(f"{path} does more than a network of frames: refused")
    session = open_session(path)
    shapes = {one.name: list(one.shape)[1:] for one in session.get_inputs()}
    due = {FRAMES: [3 * config.count, config.how.height, config.how.width]}
    if shapes != due or SCORE not in {one.name for one in session.get_outputs()}:
        raise ModelError(f"{path} takes {shapes}, where {due} is due: it is of another model")
    return FramesNetwork(path, config, session)
