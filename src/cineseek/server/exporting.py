"""Exports over HTTP: what is asked for as hits, and clips as a zip while they are cut."""

from __future__ import annotations

import math
import re
import tempfile
import threading
from collections.abc import AsyncIterator, Generator, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from anyio import CancelScope
from anyio.to_thread import run_sync
from fastapi import Request
from starlette.concurrency import iterate_in_threadpool

from cineseek.answer import Hit
from cineseek.errors import ExportError
from cineseek.export.piece import follow
from cineseek.file_name import file_of, shown
from cineseek.film import Shot, Span
from cineseek.library import Library
from cineseek.server.problems import Problem
from cineseek.server.schemas_search import ExportRequest, ExportShot
from cineseek.server.serving import Serving
from cineseek.server.zipping import stream_zip

_SLACK = 0.1
"""Seconds that a stretch may go beyond its footage: pages round."""
_CUTTING = threading.BoundedSemaphore(2)
"""Exports that cut clips at the same time: each keeps a processor busy for minutes."""

Chunks = Generator[bytes, None, None]


def hits_asked_for(asked: ExportRequest, served: Serving) -> Sequence[Hit]:
    """The shots of a reel in their order, or the first answers of a query."""
    most = served.config.limits.export_shots
    if bool(asked.shots) == bool(asked.query.strip()):
        raise Problem(
            422,
            "nothing_to_export" if not asked.shots else "two_things_to_export",
            "Say which shots, or give a query." if not asked.shots else "Shots and a query.",
            "Send `shots` or `query`, and not both.",
        )
    if max(len(asked.shots), asked.limit if asked.query else 0) > most:
        raise Problem(422, "too_many_shots", f"At most {most} shots.", "Export fewer at once.")
    if asked.shots:
        return served.library.reel([_shot(one, served.library) for one in asked.shots])
    hits = served.library.search(asked.query, limit=asked.limit)
    if not hits:
        raise Problem(422, "nothing_to_export", hits.reason, "Ask for something else.")
    return hits


def _shot(asked: ExportShot, library: Library) -> Shot:
    """A shot, or the stretch of its footage that was asked for instead."""
    shot = library.shot(asked.id)
    if asked.start is None and asked.end is None:
        return shot
    length = library.catalogue.footage(shot.footage_id).duration
    start = shot.span.start if asked.start is None else asked.start
    end = shot.span.end if asked.end is None else asked.end
    if not (math.isfinite(end) and start < end <= length + _SLACK):
        raise Problem(
            422,
            "bad_span",
            f"{start:g} to {end:g} s is no stretch of shot {asked.id}, whose footage has "
            f"{length:g} s.",
            "Let `start` come before `end`, and both lie in the footage.",
        )
    return replace(shot, span=Span(start, min(end, max(length, start))))


def file_name(title: str, ending: str) -> str:
    """What a file is called: the title, as every file system takes it."""
    safe = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]', " ", title)
    safe = " ".join("".join(char if char.isprintable() else " " for char in safe).split())
    return f"{safe.strip(' .') or 'cineseek'}{ending}"


def without_paths(error: Exception, hits: Sequence[Hit]) -> str:
    """What an error says, with names of files where their paths were."""
    said = str(error).splitlines()[0]
    for hit, _ in follow(hits):
        for path in (hit.footage.path, shown(hit.footage.path)):
            said = said.replace(path, file_of(path))
    return shown(said)


def zip_of_clips(hits: Sequence[Hit], library: Library, handles: float) -> Chunks:
    """Clips as a zip, sent while they are cut; the first is cut when this returns.

    One that cannot be cut does not stop the others: `failed.txt` says which, and why.
    """
    if not _CUTTING.acquire(blocking=False):
        raise Problem(
            503,
            "overloaded",
            "Others have clips cut at this moment.",
            "Wait as long as Retry-After says, and try again.",
            headers={"Retry-After": "15"},
        )
    pieces = _pieces(hits, library, handles)
    first = next(pieces)  # from here on the generator itself lets the next one cut
    return _all(first, pieces)


def _all(first: bytes, rest: Chunks) -> Chunks:
    try:
        yield first
        yield from rest
    finally:
        rest.close()


async def while_wanted(request: Request, chunks: Chunks) -> AsyncIterator[bytes]:
    """The chunks, each made when the one before is sent; none when the caller has gone."""
    try:
        async for chunk in iterate_in_threadpool(chunks):
            if await request.is_disconnected():
                return
            yield chunk
    finally:
        with CancelScope(shield=True):
            await run_sync(chunks.close)


def _pieces(hits: Sequence[Hit], library: Library, handles: float) -> Chunks:
    try:
        with tempfile.TemporaryDirectory(prefix="cineseek-export-") as folder:
            yield from stream_zip(_files(hits, library, handles, Path(folder)))
    finally:
        _CUTTING.release()


def _files(
    hits: Sequence[Hit], library: Library, handles: float, folder: Path
) -> Iterator[tuple[str, Path | bytes]]:
    failed: list[str] = []
    cut = 0
    for one in library.cut(hits, folder, handles=handles):
        if one.why:
            why = without_paths(ExportError(one.why), hits)
            failed.append(f"{one.path.name}: {why}")
            continue
        cut += 1
        yield one.path.name, one.path
        with suppress(OSError):
            one.path.unlink()
    if not cut:
        why = failed[0] if failed else "all of them are stills, which have no time"
        raise ExportError(f"no clip could be cut: {why}")
    if failed:
        yield "failed.txt", ("\n".join(failed) + "\n").encode()
