"""One writer at a time: the lock of a library, and who holds it. Knows not what is locked."""

from __future__ import annotations

import getpass
import json
import os
import socket
import time
import warnings
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from types import TracebackType

import filelock

from cineseek.errors import LibraryBusyError, LibraryError


@dataclass(frozen=True, slots=True)
class Holder:
    """Who is writing."""

    pid: int
    host: str
    user: str
    since: str
    """Local time, `2026-01-31 14:05:00`."""
    server: str = ""
    """The address of a server that has it open; empty where it is none."""


class WriterLock:
    """The right to write to a library's folder, or a collection's; a context manager."""

    def __init__(self, folder: Path, *, what: str = "library") -> None:
        self.folder = Path(folder)
        self._what = what
        # The system's lock is on `.lock` and dies with its process, so a crash leaves nothing to
        # clear; `lock` only says who holds it.
        self._note = self.folder / "lock"
        self._lock = filelock.FileLock(self.folder / ".lock", thread_local=False)

    def acquire(self, *, timeout: float = 0.0) -> None:
        """Take the lock, or raise LibraryBusyError after `timeout` seconds."""
        if not self.folder.is_dir():
            raise LibraryError(f"{self.folder}: there is no such {self._what}.")
        try:
            with warnings.catch_warnings():
                # Where a network disk has no flock, filelock warns and uses a marker file.
                warnings.simplefilter("ignore", UserWarning)
                self._lock.acquire(timeout=timeout)
        except filelock.Timeout as error:
            raise LibraryBusyError(self._explain()) from error
        except (OSError, NotImplementedError) as error:
            raise LibraryError(
                f"{self.folder}: cannot be locked for writing ({error}). Check that the folder "
                "exists and that you may write to it."
            ) from error
        self._write(
            Holder(os.getpid(), socket.gethostname(), _user(), time.strftime("%Y-%m-%d %H:%M:%S"))
        )

    def announce(self, server: str) -> None:
        """Let whoever meets the lock know the address under which its holder takes requests."""
        holder = self.holder()
        if self._lock.is_locked and holder is not None:
            self._write(replace(holder, server=server))

    def release(self) -> None:
        """Give the lock back; harmless when it is not held."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._note.unlink()
            self._lock.release()

    def holder(self) -> Holder | None:
        """Who holds the lock, as far as the note beside it can be read."""
        try:
            told = json.loads(self._note.read_text(encoding="utf-8"))
            known = {one.name for one in fields(Holder)}  # a later version may say more
            return Holder(**{name: value for name, value in told.items() if name in known})
        except (OSError, ValueError, TypeError, AttributeError):
            return None

    def _write(self, holder: Holder) -> None:
        with suppress(OSError):  # a full disk must not keep anyone from removing films
            self._note.write_text(json.dumps(asdict(holder)), encoding="utf-8")

    def _explain(self) -> str:
        holder = self.holder()
        if holder is not None and holder.server:
            return (
                f"{self.folder}: a server has this library open (process {holder.pid} of "
                f"{holder.user} on {holder.host}, since {holder.since}). Ask it instead, with "
                f"--server {holder.server}, or stop it first."
            )
        who = (
            f"process {holder.pid} of {holder.user} on {holder.host}, since {holder.since}"
            if holder
            else "another process"
        )
        return (
            f"{self.folder}: {who}, is writing to this {self._what}. Wait until it is done and "
            "try again, or, if it is a server, ask that, with --server URL."
        )

    def __enter__(self) -> WriterLock:
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        return f"user {os.getuid()}" if hasattr(os, "getuid") else "unknown"
