"""What came of a file so far, on disk, and how to go on with it. Knows no hosts and no names."""

from __future__ import annotations

import errno
import hashlib
import http.client
import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Set
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from cineseek.errors import FetchError, StorageFullError
from cineseek.sources.dialing import Guard
from cineseek.sources.fetch_rules import Passing, Rules, plain

Tell = Callable[[str, int, int], None]
"""Called with a file's name, the bytes there are and the bytes there will be, or 0."""

_NOTES = ".fetched.json"
_BLOCK = 256 * 1024
_LOOK = 16 * 1024 * 1024
"""Bytes after which it is looked whether the disk still has room."""
_TOLD = 0.2
"""Seconds between two words on how far it is."""
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")


class Place:
    """The folder of what one address gives: the file, or what there is of it, and notes."""

    def __init__(self, folder: Path, url: str, rules: Rules) -> None:
        self.folder = _folder_of(folder, url)
        self._url, self._rules = url, rules
        self._part = self.folder / ".part"
        try:
            notes = json.loads((self.folder / _NOTES).read_text("utf-8"))
            self._notes: dict[str, str] = {str(key): str(value) for key, value in notes.items()}
        except (OSError, ValueError, AttributeError):
            self._notes = {}

    @property
    def file(self) -> Path | None:
        """The whole file, where it came before."""
        name = self._notes.get("file")
        path = self.folder / name if name else None
        return path if path is not None and path.is_file() else None

    def size(self) -> int:
        """Bytes there are of what is not whole."""
        try:
            return self._part.stat().st_size
        except OSError:
            return 0

    def forget(self) -> None:
        """Begin anew."""
        self._part.unlink(missing_ok=True)

    def conditions(self) -> dict[str, str]:
        """Headers that ask for what is not there yet."""
        etag, modified = self._notes.get("etag"), self._notes.get("modified")
        if self.file is not None:
            headers = {"If-None-Match": etag} if etag else {}
            return headers | ({"If-Modified-Since": modified} if modified else {})
        same = etag if etag and not etag.startswith("W/") else modified
        begin = self._begin()
        if not same or not begin:
            self.forget()
            return {}
        return {"Range": f"bytes={begin}-", "If-Range": same}

    def take(
        self,
        answer: http.client.HTTPResponse,
        name: str,
        guard: Guard,
        *,
        until: float,
        tell: Tell,
    ) -> Path:
        """Read an answer of 200 or 206 to its end; `until` is when it is too late."""
        file, length = self.file, _length(answer)
        said = {
            "etag": answer.headers.get("ETag") or "",
            "modified": answer.headers.get("Last-Modified") or "",
        }
        if file is not None and not any(said.values()) and length == file.stat().st_size:
            return file  # nothing says that it changed
        begin = self._begin() if answer.status == 206 else 0
        total = begin + length if length else 0
        if answer.status == 206:
            found = _RANGE.match(answer.headers.get("Content-Range") or "")
            changed = said["etag"] and said["etag"] != self._notes.get("etag")
            if not found or int(found[1]) != begin or changed:
                self.forget()
                raise Passing("it answers with another part than was asked for")
            total = int(found[2]) if found[2] != "*" else total
        self._refuse_too_much(total)
        with self._storing():
            self.folder.mkdir(parents=True, exist_ok=True)
            self._want_room(max(0, total - begin))
            if answer.status == 200:
                self._write({"total": str(total), **said})
            with self._part.open("r+b" if begin else "wb") as out:
                out.truncate(begin)
                out.seek(begin)
                self._pour(answer, out, begin, total, name, guard, until, tell)
                out.flush()
                os.fsync(out.fileno())
            target = self.folder / name
            self._part.replace(target)
            if file is not None and file != target:
                file.unlink(missing_ok=True)
            self._write(self._notes | {"file": name})
        return target

    def _pour(
        self,
        answer: http.client.HTTPResponse,
        out: BinaryIO,
        done: int,
        total: int,
        name: str,
        guard: Guard,
        until: float,
        tell: Tell,
    ) -> None:
        begun, looked, told = done, done, float("-inf")
        for block in _blocks(answer, guard, self._rules, until):
            out.write(block)
            done += len(block)
            self._refuse_too_much(done)
            if done - looked >= _LOOK:
                self._want_room(0)
                looked = done
            if time.monotonic() - told >= _TOLD:
                tell(name, done, total)
                told = time.monotonic()
        if guard.stopped or guard.late or (total and done != total):
            raise Passing("it is too slow" if guard.late else "the connection broke")
        if done == begun == 0:
            raise FetchError(f"{plain(self._url)} gives an empty file")
        tell(name, done, total or done)

    def _begin(self) -> int:
        """Where to go on: of a file that is all there but was not renamed, one byte before."""
        size = self.size()
        return size - 1 if size and str(size) == self._notes.get("total") else size

    def _refuse_too_much(self, size: int) -> None:
        if size > self._rules.most_bytes:
            self.forget()
            most = f"{self._rules.most_bytes / 1024**3:.3g}"
            raise FetchError(
                f"{plain(self._url)} is larger than {most} GB, the most that is fetched"
            )

    def _want_room(self, more: int) -> None:
        if shutil.disk_usage(self.folder).free < self._rules.room + more:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _write(self, notes: dict[str, str]) -> None:
        self._notes = notes
        part = self.folder / f"{_NOTES}.part"
        part.write_text(json.dumps(notes), "utf-8")
        part.replace(self.folder / _NOTES)

    @contextmanager
    def _storing(self) -> Iterator[None]:
        """Trouble with the disk is not trouble with the network."""
        try:
            yield
        except OSError as error:
            if error.errno not in _FULL:
                raise FetchError(
                    f"what {plain(self._url)} gives cannot be stored ({error.strerror})"
                ) from error
            if not self._notes.get("total", "0").strip("0"):
                self.forget()  # it may have no end: nobody gets the disk full that way
            raise StorageFullError(
                f"the disk has no room for what {plain(self._url)} gives; "
                "make room and add it again"
            ) from error


def discard(folder: Path, url: str, *, keep: Set[Path]) -> None:
    """Remove all that came of an address, unless that is a file to keep."""
    own = _folder_of(folder, url)
    if own.is_dir() and not any(one in keep for one in own.iterdir()):
        shutil.rmtree(own, ignore_errors=True)


def _folder_of(folder: Path, url: str) -> Path:
    """A folder by the address: files of one name do not meet, and each is found again."""
    return folder / hashlib.sha256(url.encode()).hexdigest()[:16]


def sweep(folder: Path, older: float, *, now: float) -> None:
    """Clear what nobody went on with for `older` seconds."""
    for part in folder.glob("*/.part") if folder.is_dir() else ():
        with suppress(OSError):
            if now - part.stat().st_mtime > older:
                part.unlink()
                (part.parent / _NOTES).unlink(missing_ok=True)
                part.parent.rmdir()


def _blocks(
    answer: http.client.HTTPResponse, guard: Guard, rules: Rules, until: float
) -> Iterator[bytes]:
    """What an answer gives as it comes; ends early where it is too slow."""
    since, came = time.monotonic(), 0
    while True:
        now = time.monotonic()
        if now - since >= rules.pace:
            if came < rules.slowest * (now - since):
                raise FetchError("it comes too slowly to wait for; add it again to go on")
            since, came = now, 0
        if now > until:
            raise FetchError("it takes longer than is waited for")
        guard.give(rules.patience)
        try:
            block = answer.read1(_BLOCK)
        except (http.client.HTTPException, OSError) as error:
            raise Passing(trouble_of(error)) from error
        if not block:
            return
        came += len(block)
        yield block


def trouble_of(error: Exception) -> str:
    """Trouble with a connection in a few words."""
    if isinstance(error, TimeoutError):
        return "it does not answer in time"
    if isinstance(error, ConnectionRefusedError):
        return "it refuses the connection"
    if isinstance(error, http.client.RemoteDisconnected | ConnectionError):
        return "the connection broke"
    if isinstance(error, http.client.HTTPException):
        return f"it does not speak HTTP as it should ({type(error).__name__})"
    said = error.strerror if isinstance(error, OSError) else None
    return f"the connection failed ({said or type(error).__name__})"


def _length(answer: http.client.HTTPResponse) -> int:
    """What is promised, or 0."""
    return answer.length or 0
