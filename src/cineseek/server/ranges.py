"""Stretches of files, as players ask for them (RFC 9110, Range). Knows no footage."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from email.utils import formatdate
from pathlib import Path

import anyio
from fastapi import Request, Response
from fastapi.responses import StreamingResponse

from cineseek.server.problems import Problem

_CHUNK = 256 * 1024
_ONE = re.compile(r"bytes=\s*(\d{0,18})-(\d{0,18})\s*", re.ASCII)


def send_stretch(
    request: Request,
    path: Path,
    *,
    etag: str,
    media_type: str,
    headers: dict[str, str],
    dated: bool = True,
) -> Response:
    """The file, or the one stretch of it that is asked for; `dated` where its time says something.

    Who asks for several stretches, or for something that is no stretch, gets the whole, as the RFC
    allows: no player needs more than one, and many are a way to keep a server busy.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise Problem(404, "not_found", "This file is gone.", "Ask for it again.") from error
    size = status.st_size
    modified = formatdate(status.st_mtime, usegmt=True)
    headers = {**headers, "accept-ranges": "bytes"} | ({"last-modified": modified} if dated else {})
    if request.headers.get("if-range", etag) not in (etag, modified if dated else etag):
        stretch = None
    else:
        stretch = find_stretch(request.headers.get("range"), size)
    start, end = stretch or (0, size)
    headers["content-length"] = str(end - start)
    if stretch is not None:
        headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
    return StreamingResponse(_read(path, start, end), 206 if stretch else 200, headers, media_type)


def find_stretch(asked: str | None, size: int) -> tuple[int, int] | None:
    """Where the stretch that is asked for begins and ends (not included); None for the whole."""
    form = _ONE.fullmatch(asked) if asked else None
    if form is None or form.groups() == ("", ""):
        return None
    first, last = form.groups()
    if first == "":  # so many bytes from the end
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1 if last else size)
        if last and int(last) < start:
            return None
    if start >= size or end <= start:
        raise Problem(
            416,
            "range_not_satisfiable",
            f"The file has {size} bytes.",
            "Ask for a stretch inside it.",
            headers={"content-range": f"bytes */{size}"},
        )
    return start, end


async def _read(path: Path, start: int, end: int) -> AsyncIterator[bytes]:
    async with await anyio.open_file(path, "rb") as file:
        await file.seek(start)
        while start < end:
            chunk = await file.read(min(_CHUNK, end - start))
            if not chunk:
                return
            start += len(chunk)
            yield chunk
