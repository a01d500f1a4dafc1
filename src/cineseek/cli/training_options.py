"""What the recipes of `cineseek train` share: options, and checks before much is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Annotated

import typer

from cineseek.errors import TrainingError

SeedOption = Annotated[int, typer.Option("--seed", min=0, help="Another one, another run.")]
AcceleratorOption = Annotated[str, typer.Option("--accelerator", help="auto, cpu, gpu, mps.")]
DevicesOption = Annotated[
    str, typer.Option("--devices", help="How many, which (0,2), or auto for all.")
]
StrategyOption = Annotated[str, typer.Option("--strategy", help="auto or ddp.")]
TrackOption = Annotated[str, typer.Option("--track", help="Tell a service: none, mlflow or wandb.")]


def check_installed(needed: Sequence[str]) -> None:
    """TrainingError where a package of the extra `train` is missing."""
    missing = [name for name in needed if find_spec(name) is None]
    if missing:
        raise TrainingError(f"training needs {missing[0]}: pip install 'cineseek[train]'")


def check_track(track: str) -> None:
    """Wrong usage where a service is named that nothing can be told to."""
    from cineseek.training.tracking import TRACKERS

    if track not in ("none", *TRACKERS):
        raise typer.BadParameter(f"track is none, {' or '.join(TRACKERS)}, not {track!r}")
