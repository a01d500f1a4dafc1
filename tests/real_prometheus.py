"""Debian's Prometheus, run for the tests with the project's own configuration."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import yaml

DEPLOY = Path(__file__).parents[1] / "deploy"
PROMETHEUS = "prometheus"
"""Debian's package of this name: .ci/run installs it."""


def program(name: str) -> str:
    """Where `prometheus` or `promtool` is; a test without it fails, and says what to install."""
    found = shutil.which(name)
    assert found, f"{name} is not here: apt-get install prometheus"
    return found


class Prometheus:
    """A running one."""

    def __init__(self, url: str) -> None:
        self.url = url

    def values(self, expression: str) -> list[float]:
        """What a query answers."""
        answer = httpx.get(f"{self.url}/api/v1/query", params={"query": expression}, timeout=10)
        body = answer.json()
        assert body["status"] == "success", (expression, body)
        found = body["data"]
        series = [found] if found["resultType"] == "scalar" else found["result"]
        return [float(one["value"][1]) for one in series]

    def get(self, path: str) -> Any:
        """Whatever else it tells."""
        return httpx.get(f"{self.url}{path}", timeout=10).json()["data"]


def configuration(target: str, token_file: Path, folder: Path) -> Path:
    """The project's own configuration, for another target, scraped once a second."""
    found = yaml.safe_load((DEPLOY / "prometheus" / "prometheus.yml").read_text("utf-8"))
    found["global"] |= {
        "scrape_interval": "1s",
        "scrape_timeout": "1s",
        "evaluation_interval": "1s",
    }
    job = next(one for one in found["scrape_configs"] if one["job_name"] == "cineseek")
    job["static_configs"] = [{"targets": [target]}]
    job["authorization"]["credentials_file"] = str(token_file)
    found["scrape_configs"] = [job]
    shutil.copy(DEPLOY / "prometheus" / "alerts.yml", folder)
    path = folder / "prometheus.yml"
    path.write_text(yaml.safe_dump(found), "utf-8")
    return path


@contextmanager
def scraping(configuration: Path, folder: Path) -> Iterator[Prometheus]:
    """A Prometheus with a configuration and an empty store."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    log = (folder / "prometheus.log").open("w")
    process = subprocess.Popen(
        [
            program(PROMETHEUS),
            f"--config.file={configuration}",
            f"--storage.tsdb.path={folder / 'store'}",
            f"--web.listen-address=127.0.0.1:{port}",
            "--log.level=warn",
        ],
        stdout=log,
        stderr=subprocess.STDOUT,
        cwd=folder,
    )
    try:
        running = Prometheus(f"http://127.0.0.1:{port}")
        waited = time.monotonic()
        while True:
            assert process.poll() is None, (folder / "prometheus.log").read_text()
            assert time.monotonic() - waited < 30, "Prometheus did not start"
            try:
                if httpx.get(f"{running.url}/-/ready").status_code == 200:
                    break
            except httpx.TransportError:
                pass
            time.sleep(0.1)
        yield running
    finally:
        process.terminate()
        process.wait(15)
        log.close()


def always(expression: str) -> str:
    """An alert's expression with comparisons that answer 0 or 1, rather than nothing."""
    return re.sub(r"([<>=!]=?)\s*(?=\d)", r"\1 bool ", expression)


def filled(expression: str) -> str:
    """A panel's expression with Grafana's variables as they are in a short test."""
    for name, value in {"$__rate_interval": "20s", "$__interval": "5s", "$instance": ".*"}.items():
        expression = expression.replace(name, value)
    assert "$" not in expression, expression
    return expression


def metrics_in(expression: str) -> set[str]:
    """The names of the metrics that an expression reads."""
    plain = re.sub(r'"(\\.|[^"\\])*"', "", expression)
    return set(re.findall(r"\b((?:cineseek|http|process|python)_\w+|up)\b", plain))
