"""`cineseek models register` and `promote`: encoders of your own by name, the best one used."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cineseek.cli.options import JsonOption, UriOption
from cineseek.errors import ModelError

if TYPE_CHECKING:
    from cineseek.models.registry import Version

MLFLOW = "mlflow"


def register_model(
    folder: Annotated[
        Path, typer.Argument(metavar="RUN", help="A run's folder, or an encoder folder.")
    ],
    name: Annotated[str, typer.Option("--name", help="What to call it.")],
    to: Annotated[str | None, typer.Option("--to", help="Also register it there: mlflow.")] = None,
    tracking_uri: UriOption = None,
    json: JsonOption = False,
) -> None:
    """Keep a trained encoder as the next version of a name."""
    from cineseek.cli.terminal import answers, json_line
    from cineseek.models.catalogue import default_models_dir
    from cineseek.models.folder import read_folder
    from cineseek.models.registry import check_name, register, scores_of

    _only_mlflow("--to", to)
    check_name(name)
    run, encoder = _found(folder)
    scores, tested = scores_of(read_folder(encoder).card)
    data = _data(run)
    there = None
    if to == MLFLOW:  # first, as a second attempt changes nothing there
        from cineseek.training.mlflow_models import put
        from cineseek.training.mlflow_server import Server

        there = put(Server(tracking_uri), name, run, encoder, scores)
    version = register(
        encoder,
        name,
        models_dir=default_models_dir(),
        metrics=scores,
        tested=", ".join(filter(None, (tested, data and f"data {data}"))),
        source=str(run.resolve()),
    )
    if json:
        json_line(shape(version) | ({} if there is None else {"mlflow": there}))
        return
    out = answers()
    out.print(told(version), markup=False, soft_wrap=True)
    if there is not None:
        out.print(f"{name} version {there} in MLflow", markup=False)
    out.print(f"cineseek models promote {name}", markup=False)


def promote_model(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A registered name.")],
    by: Annotated[str, typer.Option("--by", help="The score that decides.")] = "text Acc@10",
    version: Annotated[
        int | None, typer.Option("--version", min=1, help="This one, whatever its scores.")
    ] = None,
    source: Annotated[
        str | None, typer.Option("--from", help="Choose among the runs there: mlflow.")
    ] = None,
    experiment: Annotated[
        str | None,
        typer.Option(help="With --from: among all runs of an experiment, registered or not."),
    ] = None,
    tracking_uri: UriOption = None,
    json: JsonOption = False,
) -> None:
    """Choose the version that a name stands for, by its score."""
    from cineseek.cli.terminal import answers, json_line, note
    from cineseek.models.catalogue import default_models_dir
    from cineseek.models.registry import promote

    _only_mlflow("--from", source)
    if source is None and experiment is not None:
        raise typer.BadParameter("--experiment goes with --from mlflow")
    if source is not None and version is not None:
        raise typer.BadParameter("--version chooses here, --from there: leave one out")
    there = None
    if source == MLFLOW:
        from cineseek.training.mlflow_models import promote_best
        from cineseek.training.mlflow_server import Server

        chosen, there, alike = promote_best(
            Server(tracking_uri),
            name,
            by,
            models_dir=default_models_dir(),
            experiment=experiment,
        )
    else:
        chosen, alike = promote(name, models_dir=default_models_dir(), by=by, number=version)
    if not alike:
        note(
            f"not all that were compared were tested on the same: their {by} says less than it may"
        )
    if json:
        json_line(shape(chosen) | ({} if there is None else {"mlflow": there}))
        return
    answers().print(told(chosen), markup=False, soft_wrap=True)


def shape(version: Version) -> dict[str, Any]:
    """A version as programs read it."""
    return {
        "name": version.name,
        "version": version.number,
        "promoted": version.promoted,
        "metrics": dict(version.metrics),
        "tested": version.tested,
        "source": version.source,
        "made": version.made,
        "folder": str(version.folder),
    }


def told(version: Version) -> str:
    """A version in a line."""
    listed = sorted(version.metrics.items(), key=lambda one: (len(one[0]), one[0]))  # 5 before 10
    scores = ", ".join(f"{name} {value:.3f}" for name, value in listed)
    return f"{version.name} version {version.number}{', promoted' * version.promoted}: " + (
        "; ".join(filter(None, (scores, version.tested, version.source)))
    )


def _found(folder: Path) -> tuple[Path, Path]:
    """The folder of the run and of its encoder; the same where there is no run."""
    from cineseek.models.folder import is_encoder_folder
    from cineseek.training.run_notes import ENCODER

    if is_encoder_folder(folder / ENCODER):
        return folder, folder / ENCODER
    if not is_encoder_folder(folder):
        raise ModelError(
            f"{folder} is no encoder folder and no run that has one: a run writes it at its end"
        )
    ran = folder.name == ENCODER and (folder.parent / "settings.json").is_file()
    return folder.parent if ran else folder, folder


def _data(run: Path) -> str:
    """The hash of what the run learnt and was tested on; empty where it says none."""
    try:
        settings = json.loads((run / "settings.json").read_text(encoding="utf-8"))
        return str(settings.get("data", ""))
    except (OSError, ValueError, AttributeError):
        return ""


def _only_mlflow(option: str, value: str | None) -> None:
    if value not in (None, MLFLOW):
        raise typer.BadParameter(f"{option} takes {MLFLOW}, not {value!r}")
