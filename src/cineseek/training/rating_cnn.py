"""The classic recipe of an earlier project: frames stacked as channels into VGG or ResNet.

Fifteen frames as 45 channels, standardised scores, squared error; frames shuffled, drawn anew
between epochs, and noise added. Lightning runs the loop; a run goes on exactly where it stopped.
"""

from __future__ import annotations

import hashlib
import logging
import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
import numpy as np
import torch
from pytorch_lightning import LightningModule
from torch import Tensor, nn

from cineseek.models.preprocess import Preprocess
from cineseek.models.rating_frames import (
    FRAMES,
    NETWORK,
    SCORE,
    FramesConfig,
    open_frames_network,
)
from cineseek.training.checkpoint import LAST, RunFolder
from cineseek.training.export import save_onnx
from cineseek.training.films_settings import Paced
from cineseek.training.keeping import Done, Keeping
from cineseek.training.rating_cnn_settings import CnnSettings
from cineseek.training.rating_data import FRAMES_PART, RatingData
from cineseek.training.rating_frames import FrameBatch, FrameBatches, FrameReader
from cineseek.training.stepping import make_optimiser, reseed
from cineseek.training.stopping import stop
from cineseek.training.timm_towers import (
    PREFIX,
    SCRATCH,
    make_timm_tower,
    timm_preprocess,
    why_no_weights,
)
from cineseek.training.trainer import ONE_DEVICE, Hardware, learn, make_trainer

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pytorch_lightning.utilities.types import OptimizerLRSchedulerConfig
    from torch.optim import Optimizer

    from cineseek.training.rating_graph import Graph

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]
    Rows = NDArray[np.float32]

log = logging.getLogger(__name__)

_RATE_SCRATCH, _RATE_LEARNT = 3e-4, 1e-4
_ROWS = 8


class StackedFrames(nn.Module):
    """n x 3k x h x w into scores, n x 1, in points."""

    def __init__(self, tower: nn.Module, width: int, middle: float, scale: float) -> None:
        super().__init__()
        self.tower = tower
        self.head = nn.Linear(width, 1)
        nn.init.zeros_(self.head.bias)
        nn.init.normal_(self.head.weight, std=0.01)
        self.register_buffer("middle", torch.tensor(middle))
        self.register_buffer("scale", torch.tensor(scale))

    def forward(self, frames: Tensor) -> Tensor:
        """Scores."""
        standard: Tensor = self.head(self.tower(frames))
        return standard * self.get_buffer("scale") + self.get_buffer("middle")

    def learn(self) -> None:
        """Training mode."""
        self.train()

    def noted(self) -> dict[str, float]:
        """Nothing beside the loss."""
        return {}


class CnnLearning(LightningModule):
    """What Lightning runs, from the step on where a run was stopped."""

    def __init__(
        self,
        model: StackedFrames,
        how: CnnSettings,
        pace: Paced,
        batches: FrameBatches,
        *,
        optimiser: Mapping[str, Any] | None,
        stop: Callable[[FrameBatch, int, str, float], NoReturn],
    ) -> None:
        """`optimiser`: its state, where the run goes on."""
        super().__init__()
        self.model = model
        self.settings = pace
        self.rate = self.norm = 0.0
        self._how, self._batches, self._state, self._stop = how, batches, optimiser, stop
        self._seen: FrameBatch | None = None

    def train_dataloader(self) -> FrameBatches:
        """The batches left."""
        return self._batches

    def training_step(self, batch: FrameBatch, number: int) -> dict[str, Tensor]:
        """The squared error of a batch, in variances of the scores."""
        number += self._batches.first
        self._seen = batch
        reseed(self._how.seed, number)
        given = batch.given
        if self._how.noise:
            given = given + self._how.noise * torch.randn_like(given)
        scale = self.model.get_buffer("scale")
        loss = (((self.model(given)[:, 0] - batch.scores) / scale) ** 2).mean()
        if not torch.isfinite(loss):
            self._stop(batch, number, "loss", float(loss.detach()))
        return {"loss": loss, "main": loss.detach()}

    def configure_optimizers(self) -> OptimizerLRSchedulerConfig:
        """AdamW, and the rate by schedule."""
        return make_optimiser(
            self.model.parameters(), self.settings, self._batches.first, self._state
        )

    def on_before_optimizer_step(self, optimizer: Optimizer) -> None:
        """Note the rate and the norm; Lightning clips afterwards."""
        gradients = [w.grad for w in self.model.parameters() if w.grad is not None]
        self.norm = float(torch.nn.utils.get_total_norm(gradients))
        self.rate = float(optimizer.param_groups[0]["lr"])
        if not math.isfinite(self.norm) and self._seen is not None:
            step = self._batches.first + self.trainer.global_step
            self._stop(self._seen, step, "gradient", self.norm)


@dataclass(frozen=True, slots=True)
class FittedCnn:
    """The network that learnt."""

    model: StackedFrames
    how: Preprocess
    settings: CnnSettings
    column: int
    """Where what it says is in a row."""

    def say(self, data: RatingData, some: Ints, rows: Rows) -> Floats:
        """n, of the saved frames of these footages; facts make no difference."""
        reader = FrameReader(data.pictures, self.how, self.settings)
        self.model.cpu().eval()
        said = []
        with torch.inference_mode():
            for start in range(0, len(some), _ROWS):
                part = [reader.whole(int(at)) for at in some[start : start + _ROWS]]
                said.append(self.model(torch.from_numpy(np.stack(part)))[:, 0].numpy())
        return np.concatenate(said).astype(np.float64) if said else np.empty(0)

    def predict(self, rows: Rows) -> Floats:
        """n, where it was asked before; its mean where it was not."""
        own = rows[:, self.column].astype(np.float64)
        return np.where(np.isnan(own), float(self.model.get_buffer("middle")), own)

    def draw(self, graph: Graph, given: str) -> str:
        """What was said of the frames, which is asked for before."""
        own = graph.columns(given, slice(self.column, self.column + 1))
        return graph.filled(own, np.array([float(self.model.get_buffer("middle"))]))

    @property
    def config(self) -> FramesConfig:
        """How it is asked."""
        return FramesConfig(self.settings.frames, self.how)

    def write(self, folder: Path) -> float:
        """Its file in a model's folder; the largest difference of a score from PyTorch's."""
        side = self.settings.pixels
        samples = torch.randn(2, 3 * self.settings.frames, side, side,
                              generator=torch.Generator().manual_seed(0))  # fmt: skip
        model = self.model.cpu().eval()
        save_onnx(model, (samples,), folder / NETWORK, [FRAMES], [SCORE])
        with torch.inference_mode():
            due = model(samples)[:, 0].numpy()
        found = open_frames_network(folder, self.config).run(samples.numpy())
        return float(np.abs(found - due).max())


@dataclass(frozen=True, slots=True)
class CnnWay:
    """The network as a way of rating."""

    settings: CnnSettings
    run: Path
    """A folder in which each fit has one of its own."""
    hardware: Hardware = ONE_DEVICE
    sees: bool = True

    @property
    def name(self) -> str:
        """With how many frames."""
        return f"{self.settings.network}, {self.settings.frames} frames"

    def fit(self, data: RatingData, some: Ints) -> FittedCnn:
        """Learn from these footages; goes on where a run of the same was stopped."""
        how = self.settings
        tower, pretrained = _find(how.network)
        preprocess = timm_preprocess(tower, how.pixels)
        scores = data.scores[some]
        torch.manual_seed(how.seed)
        made = make_timm_tower(tower, how.pixels, channels=3 * how.frames)
        model = StackedFrames(
            made, made.width, float(scores.mean()), float(max(scores.std(), 1e-3))
        )
        key = hashlib.sha256(some.astype(np.int64).tobytes() + data.key.encode()).hexdigest()[:16]
        run = RunFolder(self.run / key)
        run.begin({**asdict(how), "tower": tower, "data": key})
        state = run.load(LAST)
        done = Done()
        if state is not None:
            model.load_state_dict(state["model"])
            done = Done(int(state["step"]), float(state["best"]), state["optimiser"])
        if done.steps < how.steps:
            rate = how.rate or (_RATE_LEARNT if pretrained else _RATE_SCRATCH)
            pace = Paced(how.steps, how.every, rate, how.warmup, how.decay)
            reader = FrameReader(data.pictures, preprocess, how)
            batches = FrameBatches(some.tolist(), data.scores, reader, how, done.steps)
            learning = CnnLearning(
                model,
                how,
                pace,
                batches,
                optimiser=done.optimiser,
                stop=lambda *what: stop(run, model, *what),
            )
            # Nothing is tested on the way: the last weights are taken, and no test film chose them.
            keeping = Keeping(
                run, done, score=lambda _: {}, worth=lambda _: 0.0, tell=None, progress=None
            )
            trainer = make_trainer(
                self.hardware, "32-true", max_epochs=1, gradient_clip_val=how.clip
            )
            learn(trainer, learning, keeping)
        return FittedCnn(model, preprocess, how, data.slice_of(FRAMES_PART).start)


def _find(name: str) -> tuple[str, bool]:
    """The tower of a name, and whether it has learnt before."""
    full = name if name.startswith(PREFIX) else PREFIX + name
    if full.endswith(SCRATCH):
        return full, False
    lacking = why_no_weights(full)
    if not lacking:
        return full, True
    log.warning("%s starts from scratch, without its pretrained weights: %s", name, lacking)
    return full + SCRATCH, False
