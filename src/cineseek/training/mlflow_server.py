"""The MLflow client: where it speaks to, how long it waits, and its errors as ours."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from platformdirs import user_data_path

from cineseek.errors import TrainingError

EXPERIMENT = "cineseek"
ENCODER = "encoder"
"""Under which a run keeps its encoder folder."""

_MANNERS = {
    "MLFLOW_HTTP_REQUEST_MAX_RETRIES": "2",  # its own 7 are minutes of silence
    "MLFLOW_HTTP_REQUEST_TIMEOUT": "30",
    "MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR": "false",
    "MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT": "true",  # which is for answers
    "MLFLOW_DISABLE_TELEMETRY": "true",
}
"""What the client is told by the environment, where nobody set it."""

_SCHEMES = ("http", "https", "sqlite", "postgresql", "mysql", "mssql")


def default_uri() -> str:
    """A file of the user: all runs of this machine, wherever their folders are."""
    return f"sqlite:///{(user_data_path('cineseek') / 'mlflow.db').as_posix()}"


def shown(uri: str) -> str:
    """An address without the password in it."""
    parts = urlsplit(uri)
    if parts.password is None and parts.username is None:
        return uri
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


class Server:
    """An MLflow server, or a database it would use."""

    def __init__(self, uri: str | None) -> None:
        self.uri = uri or os.environ.get("MLFLOW_TRACKING_URI") or default_uri()
        self.where = shown(self.uri)
        if find_spec("mlflow") is None:
            raise TrainingError("MLflow is not installed: pip install 'cineseek[mlflow]'")
        scheme = urlsplit(self.uri).scheme.partition("+")[0]
        if scheme not in _SCHEMES:
            raise TrainingError(
                f"{self.where!r} is no address of MLflow: http://HOST:PORT, or sqlite:////PATH"
            )
        for name, value in _MANNERS.items():
            os.environ.setdefault(name, value)
        self._file = Path(self.uri.removeprefix("sqlite:///")) if scheme == "sqlite" else None
        if self._file is not None:
            try:
                self._file.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise TrainingError(f"{self._file} cannot be made: {error.strerror}") from error
        from mlflow import MlflowClient

        for logger in ("mlflow", "alembic"):
            logging.getLogger(logger).setLevel(logging.WARNING)
        with self.asked():
            self.client: Any = MlflowClient(self.uri, registry_uri=self.uri)

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Errors of the client as ours."""
        from mlflow.exceptions import MlflowException

        try:
            yield
        except (MlflowException, OSError) as error:
            raise TrainingError(self._explain(str(error))) from error
        except Exception as error:  # of the database's driver, which is not always installed
            if not type(error).__module__.startswith("sqlalchemy."):
                raise
            raise TrainingError(self._explain(str(error))) from error

    def experiment(self, name: str = EXPERIMENT) -> str:
        """The number of an experiment, made where there is none."""
        with self.asked():
            found = self.client.get_experiment_by_name(name)
            if found is None:
                beside = self._file and self._file.resolve().with_name("mlflow-artifacts").as_uri()
                return str(self.client.create_experiment(name, artifact_location=beside))
            if found.lifecycle_stage != "active":
                raise TrainingError(
                    f"the experiment {name} was deleted at {self.where}: restore it there"
                )
            return str(found.experiment_id)

    def _explain(self, told: str) -> str:
        first = told.strip().splitlines()[0] if told.strip() else "no reason given"
        if "failed with exception" in told or "Max retries" in told:
            return f"MLflow at {self.where} does not answer"
        return f"MLflow at {self.where}: {first[:300]}"


def missing(error: TrainingError) -> bool:
    """Whether the service says that there is no such thing."""
    return getattr(error.__cause__, "error_code", "") == "RESOURCE_DOES_NOT_EXIST"


def existing(error: TrainingError) -> bool:
    """Whether the service says that it is there already."""
    return getattr(error.__cause__, "error_code", "") == "RESOURCE_ALREADY_EXISTS"
