"""A run as Weights & Biases keeps it. Its client writes beside the log, and sends from there."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

from cineseek.errors import TrainingError
from cineseek.models.folder import read_folder
from cineseek.models.registry import files_of
from cineseek.training.run_notes import read_note, write_note
from cineseek.training.tracking import Line, metric_name, metrics_of

PROJECT = "cineseek"
_SETTINGS: dict[str, Any] = {
    "console": "off",
    "init_timeout": 30.0,  # seconds; its own 90 are long for a service that is not there
    "silent": True,
    "disable_git": True,
    "save_code": False,
    "x_disable_machine_info": True,
    "x_disable_meta": True,
    "x_disable_stats": True,
    "x_save_requirements": False,
}
"""Nothing of the screen, the code, the packages or the load of the machine is sent."""


class WandbTracker:
    """One run of Weights & Biases; WANDB_MODE=offline keeps it on this machine."""

    def __init__(self, run: Path) -> None:
        if find_spec("wandb") is None:
            raise TrainingError("wandb is not installed: pip install 'cineseek[wandb]'")
        os.environ.setdefault("WANDB_ERROR_REPORTING", "false")
        import wandb

        logging.getLogger("wandb").setLevel(logging.WARNING)
        self._folder = run
        self._note = read_note(run).get("wandb", {})
        self._id = str(self._note.get("run") or uuid4().hex[:8])
        run.mkdir(parents=True, exist_ok=True)
        with _asked():
            self._run: Any = wandb.init(
                project=PROJECT,
                id=self._id,
                name=run.resolve().name,
                dir=str(run),
                resume="allow",
                settings=wandb.Settings(**_SETTINGS),
            )
        write_note(run, "wandb", "run", self._id)

    @property
    def where(self) -> str:
        """Where a person finds it."""
        if self._run.offline:
            return f"Weights & Biases, offline: wandb sync {Path(self._run.dir).parent}"
        return f"Weights & Biases, {self._run.url}"

    def reached(self) -> int:
        """The last step its client took."""
        known = self._note.get("step", 0)
        return known if isinstance(known, int) else 0

    def describe(self, settings: Mapping[str, Any]) -> None:
        """Settings as the run's config."""
        with _asked():
            self._run.config.update(dict(settings), allow_val_change=True)

    def send(self, lines: Sequence[Line]) -> None:
        """Lines, one a step; the client sends them when it can."""
        with _asked():
            for line in lines:
                self._run.log(metrics_of(line), step=line["step"])
        write_note(self._folder, "wandb", "step", lines[-1]["step"])

    def keep(
        self, plots: Sequence[Path], encoder: Path | None, scores: Mapping[str, float]
    ) -> None:
        """Plots as pictures, the encoder as an artifact, its scores in the summary."""
        import wandb

        with _asked():
            self._run.log({f"plots/{plot.stem}": wandb.Image(str(plot)) for plot in plots})
            if encoder is not None:
                model: Any = wandb.Artifact(f"encoder-{self._id}", type="model")
                for file in files_of(read_folder(encoder)):
                    model.add_file(str(encoder / file), name=file.as_posix())
                self._run.log_artifact(model)
            self._run.summary.update({metric_name(k): v for k, v in scores.items()})

    def close(self, how: str) -> None:
        """Say how the run ended; waits until the client has sent or written all."""
        with _asked():
            self._run.finish(exit_code=0 if how == "finished" else 1)


@contextmanager
def _asked() -> Iterator[None]:
    """Errors of the client as ours."""
    import wandb.errors

    try:
        yield
    except (wandb.errors.Error, OSError) as error:
        first = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise TrainingError(f"Weights & Biases: {first[:300]}") from error
