"""What Lightning tells after every step: tests, lines of the log, checkpoints, whoever listens.

Checkpoints are not Lightning's: those are moved in from the temporary folder, which a kill in the
middle leaves cut in half where that is another disk; they count batches of Lightning's loops, where
ours are asked for by number; and `best.pt` is read by runs of other settings too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, cast

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
import torch
from pytorch_lightning import Callback, LightningModule, Trainer
from torch import Tensor

from cineseek.training.checkpoint import BEST, LAST, RunFolder
from cineseek.training.stepping import Pace

Progress = Callable[[int, int, float], None]
"""Told of steps done, steps in all, and the loss."""
Tell = Callable[[Mapping[str, Any]], None]
"""Told of every line of the log."""


Score = Callable[[torch.device], dict[str, float]]
"""Scores of the model as it is, by name; empty where there is nothing to test on."""
Worth = Callable[[Mapping[str, float]], float]
"""One number of the scores: the best weights are those with the highest."""


class Learnt(Protocol):
    """The model of a recipe."""

    def state_dict(self) -> dict[str, Any]:
        """Its weights."""

    def learn(self) -> None:
        """Into training mode."""

    def noted(self) -> dict[str, Any]:
        """What a line of the log tells beside the loss."""


class Learner(Protocol):
    """What Lightning runs; its steps give `loss`, `main` (the loss that is told) and others."""

    rate: float
    norm: float

    @property
    def model(self) -> Learnt:
        """The model."""

    @property
    def settings(self) -> Pace:
        """Steps, and how often to test."""

    @property
    def device(self) -> torch.device:
        """Where the model is."""


@dataclass(frozen=True, slots=True)
class Done:
    """How far a run is."""

    steps: int = 0
    best: float = -1.0
    """Worth of the best test so far."""
    optimiser: Mapping[str, Any] | None = None


class Keeping(Callback):
    """Keeps the run's folder; the first process does, where there are several."""

    def __init__(
        self,
        run: RunFolder,
        done: Done,
        *,
        score: Score,
        worth: Worth,
        tell: Tell | None,
        progress: Progress | None,
    ) -> None:
        self._run, self._score, self._worth = run, score, worth
        self._done, self._best = done.steps, done.best
        self._tell, self._progress = tell, progress
        self._parts: list[Mapping[str, Tensor]] = []

    def on_train_start(self, trainer: Trainer, pl_module: LightningModule) -> None:
        """Forget lines of steps that are done again."""
        if trainer.is_global_zero:
            self._run.keep_lines(self._done)
        _learner(pl_module).model.learn()

    def on_train_batch_end(
        self, trainer: Trainer, pl_module: LightningModule, outputs: Any, batch: Any, batch_idx: int
    ) -> None:
        """Keep what a step came to, once all its batches are in."""
        self._parts.append({name: outputs[name] for name in outputs if name != "loss"})
        if len(self._parts) < trainer.accumulate_grad_batches:
            return
        if trainer.is_global_zero:  # the others wait for it where they next gather vectors
            self._keep(_learner(pl_module), trainer, self._done + trainer.global_step)
        self._parts.clear()

    def _keep(self, learning: Learner, trainer: Trainer, step: int) -> None:
        model, settings = learning.model, learning.settings
        means = {
            name: sum(float(part[name]) for part in self._parts) / len(self._parts)
            for name in self._parts[0]
        }
        line: dict[str, Any] = {"step": step, "loss": means.pop("main"), "rate": learning.rate}
        line |= {"norm": learning.norm} | model.noted() | means
        if step % settings.every == 0 or step == settings.steps:
            scores = self._score(learning.device)
            line |= scores
            model.learn()
            found = self._worth(scores)
            state = {"model": model.state_dict(), "step": step}
            if found > self._best or not scores:
                self._best = found
                self._run.save(BEST, state)
            self._run.tell(line)
            optimiser = trainer.optimizers[0].state_dict()
            self._run.save(LAST, state | {"optimiser": optimiser, "best": self._best})
        else:
            self._run.tell(line)
        if self._tell is not None:
            self._tell(line)
        if self._progress is not None:
            self._progress(step, settings.steps, line["loss"])


def _learner(module: LightningModule) -> Learner:
    return cast("Learner", module)
