"""What the recipes of `cineseek train` share: options, and checks before much is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from cineseek.errors import TrainingError

if TYPE_CHECKING:
    from cineseek.film import FootageKind
    from cineseek.training.footages import Footages

RunOption = Annotated[
    Path | None,
    typer.Option(
        "--run",
        help="The run's folder; goes on where it stopped. Default: beside the output, .run.",
        show_default=False,
    ),
]
StepsOption = Annotated[int, typer.Option("--steps", min=1, help="Changes of the weights.")]
RateOption = Annotated[
    float | None,
    typer.Option("--rate", min=0, help="The highest learning rate. Default: by the backbone."),
]
PrecisionOption = Annotated[str, typer.Option("--precision", help="32-true or bf16-mixed.")]
EveryOption = Annotated[
    int, typer.Option("--every", min=1, help="Steps between tests and checkpoints.")
]
SeedOption = Annotated[int, typer.Option("--seed", min=0, help="Another one, another run.")]
AcceleratorOption = Annotated[str, typer.Option("--accelerator", help="auto, cpu, gpu, mps.")]
DevicesOption = Annotated[
    str, typer.Option("--devices", help="How many, which (0,2), or auto for all.")
]
StrategyOption = Annotated[str, typer.Option("--strategy", help="auto or ddp.")]
TrackOption = Annotated[str, typer.Option("--track", help="Tell a service: none, mlflow or wandb.")]


NETWORKS = ("torch", "timm", "transformers", "pytorch_lightning")
"""Packages of the extra `train` that recipes with a network need."""


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


def find_footages(
    data: str, kinds: Sequence[str] | None, output: Path | None, head: Path
) -> tuple[Footages, Path]:
    """Footages of a library or of shards, and the folder that what is learnt goes into.

    `head`: where in a library's folder that is, if no `output` was named.
    """
    from cineseek.training.footage_shards import ShardFootages, find_tars
    from cineseek.training.footages import VIDEOS, LibraryFootages

    unknown = [one for one in kinds or () if one not in VIDEOS]
    if unknown:
        raise typer.BadParameter(f"kind is {', '.join(VIDEOS)}, not {unknown[0]!r}")
    wanted = tuple(cast("FootageKind", one) for one in kinds or VIDEOS)
    if "://" not in data and (Path(data) / "library.json").is_file():
        return LibraryFootages(Path(data), wanted), output or Path(data) / head
    tars = find_tars(data)
    if not tars:
        raise TrainingError(
            f"{data} is neither a library nor tars of footages: name a folder that `cineseek add` "
            "made, or tars that `cineseek train shards` wrote"
        )
    if output is None:
        raise typer.BadParameter("shards need --output, a folder for what is learnt")
    return ShardFootages(tars, wanted), output
