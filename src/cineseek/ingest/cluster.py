"""A Ray cluster to work with: the one at an address, or one of this machine's own processes.

Ray (Moritz and others, OSDI 2018) starts the workers and carries what they are asked and answer.
"""

from __future__ import annotations

import os
import re
import secrets
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from cineseek.errors import ClusterError
from cineseek.ingest.cluster_crew import Crew
from cineseek.ingest.cluster_worker import EncoderRecipe
from cineseek.media.stream import cores

LOCAL = "local"
"""The address that means: start a cluster of processes on this machine, for this run."""
_STORE = 128 * 1024 * 1024
"""Bytes for pieces on their way, for a cluster of our own; Ray would take a third of the memory."""
_STORE_EACH = 16 * 1024 * 1024
"""And for each worker: pieces have one or two megabytes, and three are on their way at most."""

_PATIENCE = 5.0
"""Seconds that a machine has to answer."""


@contextmanager
def crew_at(
    address: str,
    recipe: EncoderRecipe,
    fingerprint: str,
    *,
    workers: int | None = None,
    patience: float | None = None,
) -> Iterator[Crew]:
    """Workers of the cluster at an address, which read and embed; one for each of its cores, or
    so many as said. `auto` is the cluster that this machine belongs to, `local` one of its own.
    `patience` is how many seconds they may take for a piece.

    ClusterError where there is none, or it cannot work. A cluster that this process is connected
    to already is used, and left connected.
    """
    ray = _import_ray(address)
    connected = ray.is_initialized()
    if not connected:
        _connect(ray, address, workers)
    try:
        size = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
        crew = Crew(ray, recipe, fingerprint, size, patience=patience)
        try:
            yield crew
        finally:
            crew.dismiss()
    finally:
        if not connected:
            ray.shutdown()


def _import_ray(address: str) -> Any:
    """Ray, which reads these settings when it is imported; what the user said of them stands."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # it would report to its makers
    # Whatever is asked of it after a connection was lost would start a cluster on this machine.
    os.environ.setdefault("RAY_ENABLE_AUTO_CONNECT", "0")
    if address == LOCAL and "ray" not in sys.modules:
        # Its ports are open to the network: only who knows the token may use them.
        os.environ.setdefault("RAY_AUTH_MODE", "token")
        os.environ.setdefault("RAY_AUTH_TOKEN", secrets.token_hex(32))
        # Its name for "this machine alone", on every system: addresses are those of loopback.
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    try:
        import ray
    except ImportError as error:
        raise ClusterError(
            "--ray needs Ray, which is not installed: pip install 'cineseek[ray]'"
        ) from error
    return ray


def _connect(ray: Any, address: str, workers: int | None) -> None:
    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        _knock(address)
        if address == LOCAL:
            size = workers or cores()
            ray.init(
                address="local",
                num_cpus=size,
                num_gpus=0,
                include_dashboard=False,
                object_store_memory=_STORE + size * _STORE_EACH,
                **quiet,
            )
        else:
            ray.init(address=address, **quiet)
    except ImportError as error:
        raise ClusterError(
            f"{address} needs the client of Ray: pip install 'ray[client]'"
        ) from error
    except (ValueError, RuntimeError, OSError, ray.exceptions.RayError) as error:
        ray.shutdown()
        raise ClusterError(
            f"no Ray cluster can be reached at {address!r} ({_in_a_line(error)}); start one with "
            "`ray start --head`, or say `--ray local` for processes of this machine"
        ) from error


def _knock(address: str) -> None:
    """OSError where nobody listens at a host and port: Ray would try for two minutes.

    Its client gives up by itself; and a server of it that is knocked at may fail to start a helper.
    """
    told = re.fullmatch(r"\[?([^/\[\]]+?)\]?:(\d+)", address)
    if told:
        socket.create_connection((told[1], int(told[2])), _PATIENCE).close()


def _in_a_line(error: Exception) -> str:
    """Ray says much; what went wrong stands at the end of a traceback, else at the beginning."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = lines[-1 if "Traceback" in str(error) else 0] if lines else type(error).__name__
    return told.rstrip(".:")[:300]
