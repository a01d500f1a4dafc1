"""Lightning's trainer as the recipes use it: on what it runs, and quiet. Knows no recipe."""

from __future__ import annotations

import logging
import re
import signal
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import cineseek.models.torchvision_schemas  # noqa: F401  # before Lightning

# isort: split
from lightning_utilities.core.rank_zero import rank_zero_only
from pytorch_lightning import Callback, LightningModule, Trainer
from pytorch_lightning.strategies import DDPStrategy

from cineseek.errors import TrainingError

STRATEGIES = ("auto", "ddp")
_SAID = ("pytorch_lightning", "lightning_fabric")
_IDLE = (
    "in eval mode at the start of training",  # frozen towers
    "isinstance(treespec, LeafSpec)",  # of Lightning's insides, to its makers
    "available but not used",
    "find_unused_parameters=True was specified",
    "torch.distributed.nn.functional.all_gather is deprecated",
)
"""Warnings that tell a user nothing."""


@dataclass(frozen=True, slots=True)
class Hardware:
    """On what a run is computed; words and defaults are Lightning's, but for one device."""

    accelerator: str = "auto"
    """cpu, gpu, cuda, mps; auto takes what there is."""
    devices: str | int = 1
    """How many, which (`0,2`), or auto for all."""
    strategy: str = "auto"

    def __post_init__(self) -> None:
        if self.strategy not in STRATEGIES:
            raise ValueError(
                f"strategy is {' or '.join(STRATEGIES)}, not {self.strategy!r}: every process "
                "holds the whole model, and starts as this one was started"
            )


ONE_DEVICE = Hardware()


def is_first() -> bool:
    """Whether this process is the one that writes; Lightning starts the others beside it."""
    return getattr(rank_zero_only, "rank", 0) == 0


def make_trainer(hardware: Hardware, precision: Any, **more: Any) -> Trainer:
    """A trainer that says and keeps nothing by itself."""
    try:
        with _quiet():
            trainer = _make(hardware, hardware.strategy, precision, **more)
            if isinstance(trainer.strategy, DDPStrategy):
                # Towers have weights that no picture or caption reaches: RoBERTa's pooler.
                strategy = "ddp_find_unused_parameters_true"
                trainer = _make(hardware, strategy, precision, **more)
    # Lightning's MisconfigurationException is an Exception and nothing nearer.
    except Exception as error:
        raise TrainingError(
            f"there is no device {hardware.accelerator!r} ({hardware.devices}) to train on: {error}"
        ) from error
    return trainer


def learn(trainer: Trainer, module: LightningModule, keeping: Callback) -> None:
    """Run it; processes beside the first end here."""
    trainer.callbacks.append(keeping)  # type: ignore[attr-defined]
    interrupt = signal.getsignal(signal.SIGINT)
    try:
        with _quiet():
            trainer.fit(module)
    except SystemExit as error:
        if not isinstance(error.__context__, KeyboardInterrupt) or not trainer.is_global_zero:
            raise
        # Lightning ends the process and leaves it deaf to Ctrl-C; what to do is the door's to say.
        signal.signal(signal.SIGINT, interrupt)
        raise KeyboardInterrupt from error
    if not trainer.is_global_zero:
        raise SystemExit(0)


def _make(hardware: Hardware, strategy: str, precision: Any, **more: Any) -> Trainer:
    return Trainer(
        accelerator=hardware.accelerator,
        devices=hardware.devices,
        strategy=strategy,
        precision=precision,
        logger=False,
        enable_checkpointing=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        **more,
    )


@contextmanager
def _quiet() -> Iterator[None]:
    """Without what Lightning tells of hardware, tips and its makers' services."""
    loggers = [logging.getLogger(name) for name in _SAID]
    before = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        for message in _IDLE:
            warnings.filterwarnings("ignore", message=f".*{re.escape(message)}")
        for logger in loggers:
            logger.setLevel(logging.ERROR)
        try:
            yield
        finally:
            for logger, level in zip(loggers, before, strict=True):
                logger.setLevel(level)
