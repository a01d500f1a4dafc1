"""Builds the search graph beside the shard in use, in a process of its own, and swaps it in."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

import qdrant_edge as qdrant

from cineseek.errors import LibraryError
from cineseek.index.current import CurrentShard, finished
from cineseek.index.shard import deletion, full, open_shard, retrieve, translated, upsertion

log = logging.getLogger(__name__)

_BATCH = 500
_GROWTH = 0.1
"""A graph is built anew when this share of its points came after it: those are compared one by
one, and a build costs minutes."""
_FRESH = 0.5
"""The same as a share of the points from which on there is a graph: of small graphs more may come,
as comparing 25,000 takes a millisecond."""


class Builder:
    """Sees to it that many points have a search graph."""

    def __init__(
        self, current: CurrentShard, *, above: int, room: int = 0, threads: int | None = None
    ) -> None:
        self._current = current
        self._room = room
        self._above = above
        self._threads = threads or max(1, os.cpu_count() or 1)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._process: subprocess.Popen[str] | None = None
        self._touched: set[str] | None = None
        self._stopped = False
        self._failed_at = 0

    def note(self, ids: Sequence[str]) -> None:
        """Remember what is written while a graph is being built. `writing` must be held."""
        if self._touched is not None:
            self._touched.update(ids)

    def due(self) -> bool:
        """Whether enough points came since the last build."""
        points = self._points()
        built = self._current.pointer.built
        fresh = points - max(built, self._failed_at)
        enough = max(_FRESH * self._above, _GROWTH * built) if built else 0
        return points > self._above and fresh > enough

    def start_if_due(self) -> None:
        """Start building in the background, unless that is going on or not worth it yet."""
        with self._lock:
            if self._stopped or (self._thread and self._thread.is_alive()) or not self.due():
                return
            self._thread = threading.Thread(target=self._run, name="graph builder", daemon=True)
            self._thread.start()

    def settle(self, timeout: float | None = None) -> bool:
        """Build as long as that is due, and wait; True when there is nothing left to build."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            self.start_if_due()
            thread = self._thread
            if thread is not None:
                left = None if deadline is None else max(0.0, deadline - time.monotonic())
                thread.join(left)
                if thread.is_alive():
                    return False
            if self._stopped or not self.due():  # more may have come during the build
                return not self._stopped

    def stop(self) -> None:
        """Give up a build that is going on."""
        with self._lock:
            self._stopped = True
            process, thread = self._process, self._thread
        if process is not None:
            process.kill()
        if thread is not None:
            thread.join()

    def _run(self) -> None:
        folder: Path | None = None
        try:
            self._want_room()
            with self._current.writing:
                self._touched = set()
                folder = self._current.copy()
            if self._build(folder):
                folder = folder.rename(finished(folder))
                self._swap(folder)
        except (LibraryError, OSError, shutil.Error) as error:
            if not self._stopped:
                self._failed_at = self._points()
                log.warning("the search graph could not be built: %s", error)
        finally:
            with self._current.writing:
                self._touched = None
            if folder is not None and folder.name != self._current.pointer.shard:
                shutil.rmtree(folder, ignore_errors=True)

    def _points(self) -> int:
        with self._current.using() as shard:
            return int(shard.info().points_count)

    def _want_room(self) -> None:
        """A copy and what is built of it must fit, with room to spare for what is written."""
        shard = self._current.folder / self._current.pointer.shard
        size = sum(one.stat().st_size for one in shard.rglob("*") if one.is_file())
        if shutil.disk_usage(shard).free < 3 * size + self._room:
            raise full(shard)

    def _build(self, folder: Path) -> bool:
        """Let another process build; False where this one is not to go on."""
        with self._lock:
            if self._stopped:
                return False
            self._process = subprocess.Popen(
                [sys.executable, "-m", "cineseek.index.build", str(folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
            )
        job = {
            "vectors": self._current.pointer.vectors,
            "half": self._current.pointer.half,
            "threads": self._threads,
            "parent": os.getpid(),
        }
        _, said = self._process.communicate(json.dumps(job))
        if self._process.returncode and not self._stopped:
            raise LibraryError(f"its process ended with {self._process.returncode}: {said}")
        return self._process.returncode == 0

    def _swap(self, folder: Path) -> None:
        new = open_shard(folder)
        with translated(folder):
            built = int(new.info().points_count)
        try:
            # Most of what came meanwhile is copied while searches and writes go on ...
            while len(self._touched or ()) > _BATCH:
                with self._current.writing:
                    touched, self._touched = self._touched or set(), set()
                self._replay(sorted(touched), new, folder)
            # ... and only the rest while nothing can be written.
            with self._current.writing:
                self._replay(sorted(self._touched or ()), new, folder)
                with translated(folder):
                    new.flush()
                if self._stopped:
                    new.close()
                    return
                self._current.replace(new, folder, built=built)
        except BaseException:
            if self._current.pointer.shard != folder.name:
                with translated(folder):
                    new.close()
            raise

    def _replay(self, ids: Sequence[str], new: qdrant.EdgeShard, folder: Path) -> None:
        """Make these points in the new shard what they are in the one in use."""
        for start in range(0, len(ids), _BATCH):
            batch = list(ids[start : start + _BATCH])
            with self._current.using() as shard:
                found = retrieve(shard, batch, vectors=True)
            with translated(folder):
                if found:
                    new.update(upsertion(found))
                if gone := sorted(set(batch) - {one.id for one in found}):
                    new.update(deletion(gone))
