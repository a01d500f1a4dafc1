"""A real MLflow server in a process of its own, on loopback, on a free port."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

_OWN = Path(__file__).parents[2] / ".venv-mlflow" / "bin" / "python"
"""Where `make test` puts the server, which needs much that its client does not."""


class MlflowProcess:
    """Started, killed, started again over the same files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.uri = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        python = _OWN if _OWN.exists() else Path(sys.executable)
        command = [
            str(python), "-m", "mlflow", "server", "--host", "127.0.0.1", "--port", str(self.port),
            "--backend-store-uri", f"sqlite:///{self.folder / 'server.db'}",
            "--artifacts-destination", str(self.folder / "artifacts"), "--serve-artifacts",
            "--workers", "1",
        ]  # fmt: skip
        quiet = {"MLFLOW_DISABLE_TELEMETRY": "true", "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false"}
        with (self.folder / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, cwd=self.folder, env={**os.environ, **quiet},
                start_new_session=True,
            )  # fmt: skip
        until = time.monotonic() + 240
        while True:
            try:
                with urlopen(f"{self.uri}/health", timeout=2):
                    return
            except (URLError, OSError):
                told = (self.folder / "server.log").read_text(errors="replace")[-2000:]
                assert self._process.poll() is None, told
                assert time.monotonic() < until, told
                time.sleep(0.1)

    def kill(self) -> None:
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)  # and its workers
            self._process.wait()
            self._process = None
