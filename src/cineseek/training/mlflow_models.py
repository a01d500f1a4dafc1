"""Models in the registry of MLflow: put there, chosen by a metric, fetched and checked."""

from __future__ import annotations

import math
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cineseek.errors import ModelError, NotFoundError, TrainingError
from cineseek.models.folder import CARD, CONFIG, TEXTUAL, VISUAL, read_folder
from cineseek.models.registry import (
    Version,
    check_name,
    files_of,
    promote,
    register,
    scores_of,
    versions,
)
from cineseek.training.mlflow_server import ENCODER, Server, existing
from cineseek.training.tracking import metric_name
from cineseek.training.tracking_mlflow import MlflowTracker

CHAMPION = "champion"
"""The alias of the version that is promoted."""

_INSIDE = re.compile(r"(visual|textual)/[A-Za-z0-9_][A-Za-z0-9._-]*")
_PAGE = 100


@dataclass(frozen=True, slots=True)
class Found:
    """A run that was chosen."""

    run: str
    """Its number."""
    name: str
    metrics: Mapping[str, float]
    value: float
    """Of the metric it was chosen by."""
    tested: str
    """Data it was tested on, as far as the run says."""
    alike: bool
    """Whether all that were compared say the same of their data."""


def put(server: Server, name: str, run: Path, encoder: Path, scores: Mapping[str, float]) -> int:
    """Register an encoder as a model version; logs it as a run where it is none there yet."""
    check_name(name)
    tracker = MlflowTracker(run, server.uri)
    tracker.keep((), encoder, scores)
    tracker.close("finished")
    return _version(server, name, tracker.run_id)


def best(server: Server, name: str, by: str, *, experiment: str | None = None) -> Found:
    """The run with the highest score: of the versions of a model, or of an experiment's runs."""
    check_name(name)
    metric = metric_name(by)
    runs = [
        run
        for run in _runs(server, name, metric, experiment)
        if math.isfinite(run.data.metrics.get(metric, math.nan))
    ]
    of = f"the experiment {experiment}" if experiment is not None else f"{name}"
    if not runs:
        raise ModelError(f"no run of {of} at {server.where} has {by!r} ({metric})")
    chosen = max(runs, key=lambda run: float(run.data.metrics[metric]))
    told = {run.data.params.get("data", "") for run in runs}
    return Found(
        run=str(chosen.info.run_id),
        name=str(chosen.info.run_name),
        metrics=dict(chosen.data.metrics),
        value=float(chosen.data.metrics[metric]),
        tested=str(chosen.data.params.get("data", "")),
        alike=len(told) == 1,
    )


def fetch(server: Server, run: str, into: Path) -> Path:
    """The encoder of a run, checked; only files of the documented layout are asked for."""
    with server.asked():
        listed = list(_files(server, run, ENCODER))
    inside = [_inside(path) for path in listed]
    wanted = [path for path in inside if path in (CONFIG, CARD) or _INSIDE.fullmatch(path)]
    if not wanted:
        raise ModelError(f"run {run} at {server.where} has no encoder folder")
    for path in wanted:
        target = into / ENCODER / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with server.asked():
            got = Path(server.client.download_artifacts(run, f"{ENCODER}/{path}", str(into)))
            if got != target:  # a file of this machine is not copied
                shutil.copyfile(got, target)
    folder = read_folder(into / ENCODER)
    for tower in (VISUAL, TEXTUAL):
        folder.look_into(tower)
    files_of(folder)
    return folder.path


def promote_best(
    server: Server, name: str, by: str, *, models_dir: Path, experiment: str | None = None
) -> tuple[Version, int, bool]:
    """Fetch the best run's encoder, use it under this name here, and make it champion there.

    The version here, the version there, and whether all that were compared had the same data.
    """
    found = best(server, name, by, experiment=experiment)
    source = f"MLflow at {server.where}, run {found.run} ({found.name})"
    here = next((v for v in versions(name, models_dir) if v.source == source), None)
    if here is None:
        with TemporaryDirectory(prefix="cineseek-") as place:
            encoder = fetch(server, found.run, Path(place))
            scores, tested = scores_of(read_folder(encoder).card)
            here = register(
                encoder,
                name,
                models_dir=models_dir,
                metrics={**scores, by: found.value},
                tested=", ".join(filter(None, (tested, found.tested and f"data {found.tested}"))),
                source=source,
            )
    version, _ = promote(name, models_dir=models_dir, number=here.number)
    return version, crown(server, name, found.run), found.alike


def crown(server: Server, name: str, run: str) -> int:
    """Give a run's version of a model the alias `champion`; it becomes one where it is none."""
    version = _version(server, name, run)
    with server.asked():
        server.client.set_registered_model_alias(name, CHAMPION, str(version))
    return version


def _runs(server: Server, name: str, metric: str, experiment: str | None) -> Iterator[Any]:
    """Runs to choose from, the highest score first."""
    client = server.client
    order = [f"metrics.`{metric}` DESC"]
    if experiment is not None:
        with server.asked():
            found = client.get_experiment_by_name(experiment)
            if found is None:
                raise NotFoundError(f"there is no experiment {experiment!r} at {server.where}")
            # The first page has the best; what has no such metric comes last.
            yield from client.search_runs([found.experiment_id], order_by=order, max_results=_PAGE)
        return
    with server.asked():
        known = client.search_model_versions(f"name = '{name}'", max_results=1000)
    numbers = sorted({one.run_id for one in known if one.run_id})
    if not numbers:
        raise NotFoundError(
            f"no model is registered as {name!r} at {server.where}: cineseek models register RUN "
            f"--name {name} --to mlflow"
        )
    with server.asked():
        places = [one.experiment_id for one in client.search_experiments(max_results=1000)]
        for at in range(0, len(numbers), _PAGE):
            listed = ", ".join(f"'{number}'" for number in numbers[at : at + _PAGE])
            yield from client.search_runs(
                places, f"attributes.run_id IN ({listed})", order_by=order, max_results=_PAGE
            )


def _version(server: Server, name: str, run: str) -> int:
    """The newest version of a model that is this run, made where there is none."""
    client = server.client
    try:
        with server.asked():
            client.create_registered_model(name)
    except TrainingError as error:
        if not existing(error):
            raise
    with server.asked():
        there = client.search_model_versions(f"name = '{name}'", max_results=1000)
        known = [int(one.version) for one in there if one.run_id == run]
        if known:
            return max(known)
        made = client.create_model_version(
            name, f"runs:/{run}/{ENCODER}", run_id=run, await_creation_for=None
        )
    return int(made.version)


def _files(server: Server, run: str, place: str, depth: int = 0) -> Iterator[str]:
    for one in server.client.list_artifacts(run, place):
        if not one.is_dir:
            yield str(one.path)
        elif depth < 2:
            yield from _files(server, run, str(one.path), depth + 1)


def _inside(path: str) -> str:
    """A path of the server, relative to the encoder; one that leaves it stops everything."""
    place, _, rest = path.partition("/")
    odd = {"", ".", ".."} & set(rest.split("/"))
    if place != ENCODER or odd or re.search(r"[\\:\0]", rest):
        raise ModelError(f"the server lists a file {path!r}, outside of the encoder: refused")
    return rest
