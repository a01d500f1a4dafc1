"""A run as MLflow keeps it: settings, a line a step, plots, and the encoder as artifacts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from cineseek.errors import TrainingError
from cineseek.models.folder import read_folder
from cineseek.models.registry import files_of
from cineseek.training.mlflow_server import ENCODER, Server, missing
from cineseek.training.run_notes import read_note, write_note
from cineseek.training.tracking import Line, metric_name, metrics_of

_METRICS = 1000  # that the server takes at once
_PARAMS = 100
_LONGEST = 6000  # characters of a setting
_ENDS = {"finished": "FINISHED", "failed": "FAILED", "stopped": "KILLED"}


class MlflowTracker:
    """One run of MLflow; the folder's own where it has one there already."""

    def __init__(self, run: Path, uri: str | None = None) -> None:
        self.server = Server(uri)
        again = self._again(run)
        self.run_id = again or self._new(run)
        self._going = again is None

    @property
    def where(self) -> str:
        """Where a person finds it."""
        return f"MLflow at {self.server.where}, run {self.run_id}"

    def reached(self) -> int:
        """The last step the server knows."""
        with self.server.asked():
            history = self.server.client.get_metric_history(self.run_id, "loss")
        return max((int(one.step) for one in history), default=0)

    def describe(self, settings: Mapping[str, Any]) -> None:
        """Settings as params."""
        from mlflow.entities import Param

        params = [Param(metric_name(k), str(v)[:_LONGEST]) for k, v in settings.items()]
        with self.server.asked():
            for at in range(0, len(params), _PARAMS):
                self.server.client.log_batch(self.run_id, params=params[at : at + _PARAMS])

    def send(self, lines: Sequence[Line]) -> None:
        """Lines as metrics, as many at once as the server takes."""
        from mlflow.entities import Metric

        metrics = [
            Metric(name, value, round(line["time"] * 1000), line["step"])
            for line in lines
            for name, value in metrics_of(line).items()
        ]
        with self.server.asked():
            if not self._going:
                self.server.client.update_run(self.run_id, "RUNNING")
                self._going = True
            for at in range(0, len(metrics), _METRICS):
                self.server.client.log_batch(self.run_id, metrics=metrics[at : at + _METRICS])

    def keep(
        self, plots: Sequence[Path], encoder: Path | None, scores: Mapping[str, float]
    ) -> None:
        """Plots, the encoder folder, and its scores, which carry no `test/`."""
        client = self.server.client
        with self.server.asked():
            for plot in plots:
                client.log_artifact(self.run_id, str(plot), "plots")
        if encoder is not None:
            self.keep_encoder(encoder)
        with self.server.asked():
            known = client.get_run(self.run_id).data.metrics
            for name, value in scores.items():
                if known.get(metric_name(name)) != value:
                    client.log_metric(self.run_id, metric_name(name), value)

    def keep_encoder(self, encoder: Path) -> None:
        """The files of an encoder, and nothing that was made from them."""
        with self.server.asked():
            for file in files_of(read_folder(encoder)):
                beside = "/".join((ENCODER, *file.parent.parts))
                self.server.client.log_artifact(self.run_id, str(encoder / file), beside)

    def close(self, how: str) -> None:
        """Say how the run ended; one that was never gone on with stays as it was."""
        if not self._going and how != "finished":
            return
        with self.server.asked():
            self.server.client.set_terminated(self.run_id, _ENDS[how])

    def _again(self, run: Path) -> str | None:
        """The run this folder was before; None where the server has it no more."""
        known = read_note(run).get("mlflow", {}).get(self.server.where)
        if not isinstance(known, str):
            return None
        try:
            with self.server.asked():
                found = self.server.client.get_run(known)
        except TrainingError as error:
            if missing(error):
                return None
            raise
        return known if found.info.lifecycle_stage == "active" else None

    def _new(self, run: Path) -> str:
        experiment = self.server.experiment()
        with self.server.asked():
            made = self.server.client.create_run(experiment, run_name=run.resolve().name)
        run_id = str(made.info.run_id)
        write_note(run, "mlflow", self.server.where, run_id)
        return run_id
