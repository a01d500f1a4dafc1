"""A Ray cluster of this machine's processes that a test starts, and whose workers it may kill."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

READING = "ray::ClusterWorker.read_on"
"""What Ray calls a process while it reads."""


@dataclass(frozen=True)
class Cluster:
    """A head that runs as a process of its own."""

    process: psutil.Process
    address: str
    client: str
    """The address for Ray's client."""

    def workers(self) -> list[psutil.Process]:
        """Those that read at this moment."""
        found = []
        for one in self.process.children(recursive=True):
            try:
                if READING in " ".join(one.cmdline()):
                    found.append(one)
            except psutil.Error:  # gone meanwhile
                continue
        return found

    def kill(self) -> int:
        """Kill those that read; how many there were."""
        return len(self._send(signal.SIGKILL))

    def stop(self) -> list[psutil.Process]:
        """Let those that read hang: they neither go on nor die."""
        return self._send(signal.SIGSTOP)

    def _send(self, what: signal.Signals) -> list[psutil.Process]:
        found = self.workers()
        for one in found:
            one.send_signal(what)
        return found

    @contextmanager
    def watched(self, look: Callable[[], object]) -> Iterator[None]:
        """Call `look` again and again, in a thread, while something runs on the cluster."""
        over = threading.Event()

        def watch() -> None:
            while not over.wait(0.02):
                look()

        thread = threading.Thread(target=watch)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def free_port() -> int:
    """A port that nobody listens at, outside of those Ray gives its workers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


@contextmanager
def started_cluster(folder: Path, workers: int = 2) -> Iterator[Cluster]:
    """A cluster that ends with the test."""
    port, client = free_port(), free_port()
    ray = Path(sys.executable).with_name("ray")
    head = subprocess.Popen(
        [
            str(ray), "start", "--head", "--block", "--num-cpus", str(workers),
            "--node-ip-address", "127.0.0.1", "--port", str(port),
            "--ray-client-server-port", str(client), "--include-dashboard", "false",
            "--object-store-memory", "200000000", "--disable-usage-stats",
            "--temp-dir", str(folder),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.STDOUT,
        env={
            **os.environ,
            "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0",  # loopback addresses
            "RAY_AUTH_MODE": "disabled",
            # A client's server forks; its other threads may be inside gRPC and break that.
            "GRPC_ENABLE_FORK_SUPPORT": "false",
        },
    )  # fmt: skip
    try:
        for one in (port, client):
            _wait_for(one)
        yield Cluster(psutil.Process(head.pid), f"127.0.0.1:{port}", f"ray://127.0.0.1:{client}")
    finally:
        head.terminate()
        head.wait(20)


def _wait_for(port: int, patience: float = 60.0) -> None:
    until = time.monotonic() + patience
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1.0).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"nobody listens at {port}")
