"""Answers that become files: whole or not at all, and where it can be, from where it broke off."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cineseek.client.call import Call, Manner
from cineseek.client.flows import Close, Flow, More, Wait, backoff, reply_to, unreachable
from cineseek.errors import ExportError, RequestRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

Told = Callable[[int, int], None]
"""Is told bytes done, and of how many; 0 where that is unknown."""


def refuse_taken(path: Path, *, overwrite: bool) -> None:
    """Nothing is replaced that was not meant to be."""
    if path.exists() and not overwrite:
        raise ExportError(
            f"{path} is there already; name another file, or replace it with --overwrite "
            "(from Python overwrite=True)"
        )


def save(
    manner: Manner, call: Call[Any], path: Path, told: Told | None = None
) -> Flow[httpx.Headers]:
    """Write an answer to a file; where the line broke, in this run or an earlier one, go on there.

    What is there lies beside the file as `.NAME.part`, with the ETag of what it is a part of: a
    file that has changed at the server is fetched anew.
    """
    import httpx

    part, mark = (path.with_name(f".{path.name}.{end}") for end in ("part", "etag"))
    failures, best = 0, 0
    while True:
        with _told_of(path):
            etag, have = _kept(part, mark)
        ask = {"Accept-Encoding": "identity", **call.headers}
        if have and call.method == "GET":
            ask |= {"Range": f"bytes={have}-", "If-Range": etag}
        try:
            reply = yield from reply_to(manner, replace(call, headers=ask), stream=True)
        except RequestRefusedError as error:
            if not (have and error.status == 416):
                raise
            _forget(part, mark)  # as long as it or longer, and so not a part of it
            continue
        begin = _begin(reply)
        if begin not in (0, have):
            yield Close(reply)
            _forget(part, mark)
            continue
        with _told_of(path):
            total = _prepare(reply, part, mark, begin)
        done = begin
        try:
            with _told_of(path), part.open("r+b" if begin else "wb") as file:
                file.seek(begin)
                while piece := (yield More(reply)):
                    file.write(piece)
                    done += len(piece)
                    if told is not None:
                        told(done, total)
            broke: httpx.RequestError | None = None
        except httpx.RequestError as error:
            broke = error
        yield Close(reply)
        if broke is None and (not total or done == total):
            with _told_of(path):
                part.replace(path)
                mark.unlink(missing_ok=True)
            return reply.headers
        failures = 0 if done > best else failures + 1
        best = max(best, done)
        if failures > manner.retries:
            raise unreachable(manner, call, broke or httpx.ReadError("it ended too soon"))
        yield Wait(backoff(failures))


def name_sent(headers: httpx.Headers) -> str | None:
    """The file's name that `Content-Disposition` gives, without anything that leads elsewhere."""
    from urllib.parse import unquote

    said = headers.get("content-disposition", "")
    found = re.search(r"filename\*\s*=\s*utf-8''([^;]+)", said, re.I)
    name = unquote(found[1]) if found else None
    if name is None:
        plain = re.search(r'filename\s*=\s*(?:"([^"]*)"|([^;\s]+))', said, re.I)
        name = (plain[1] or plain[2]) if plain else None
    return safe_name(name) if name else None


def safe_name(name: str) -> str | None:
    """A name that is a file's in the folder it is put in; None where it is none."""
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(char for char in name if char.isprintable() and char not in '<>:"|?*').strip()
    return name if name.strip(". ") else None


def _kept(part: Path, mark: Path) -> tuple[str, int]:
    """What there is of a file already, and the ETag of the whole."""
    try:
        etag = mark.read_text(encoding="ascii")
        return etag, part.stat().st_size if etag else 0
    except (OSError, ValueError):
        return "", 0


def _forget(part: Path, mark: Path) -> None:
    mark.unlink(missing_ok=True)
    part.unlink(missing_ok=True)


def _begin(reply: httpx.Response) -> int:
    """The first byte that is sent; -1 where a part is sent that we did not ask for."""
    if reply.status_code != 206:
        return 0
    found = re.match(r"bytes (\d+)-", reply.headers.get("content-range", ""))
    return int(found[1]) if found else -1


def _prepare(reply: httpx.Response, part: Path, mark: Path, begin: int) -> int:
    """Note what it is that comes; returns how many bytes the whole has, 0 where unknown."""
    etag = reply.headers.get("etag", "")
    if etag.startswith("W/") or not etag.isascii():
        etag = ""  # says nothing of bytes
    part.parent.mkdir(parents=True, exist_ok=True)
    if etag:
        mark.write_text(etag, encoding="ascii")
    else:
        mark.unlink(missing_ok=True)
    length = reply.headers.get("content-length", "")
    return begin + int(length) if length.isdecimal() else 0


@contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """What this machine's disk refuses, said of the file."""
    try:
        yield
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from error
