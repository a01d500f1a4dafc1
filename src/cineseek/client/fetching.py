"""Answers that become files: footage, previews, exports."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from cineseek.answer import Hit
from cineseek.client import calls
from cineseek.client.answers import Exported
from cineseek.client.call import LONG, AnyShot, Call, Manner, footage_id, get, shot_id
from cineseek.client.flows import Flow, answer
from cineseek.client.replies import nothing
from cineseek.client.saving import Told, name_sent, refuse_taken, safe_name, save
from cineseek.film import Footage


def download(
    manner: Manner,
    footage: Footage | Hit | str,
    path: str | Path,
    *,
    overwrite: bool = False,
    progress: Told | None = None,
) -> Flow[Path]:
    """Fetch a video file or still, into a file or a folder; goes on where it stopped."""
    target = Path(path).expanduser()
    id = footage_id(footage)
    if target.is_dir():
        known = yield from answer(manner, calls.footage(id))
        target /= _named(known.path)
    refuse_taken(target, overwrite=overwrite)
    call = get("/api/footages/{}/file", nothing, id)
    yield from save(manner, call, target, progress)
    return target


def _named(name: str) -> str:
    return safe_name(name) or "footage"


def preview(
    manner: Manner, shot: AnyShot, path: str | Path, *, overwrite: bool = False
) -> Flow[Path]:
    """Fetch a shot as a short MP4 that plays everywhere, into a file or a folder."""
    target, id = Path(path).expanduser(), shot_id(shot)
    if target.is_dir():
        target /= f"{id}.mp4"
    refuse_taken(target, overwrite=overwrite)
    call = replace(get("/api/shots/{}/preview.mp4", nothing, id), timeout=LONG)
    yield from save(manner, call, target)
    return target


@dataclass(frozen=True, slots=True)
class Stretch:
    """A shot to export, or with `start` and `end` another stretch of its footage, in seconds."""

    shot: AnyShot
    start: float | None = None
    end: float | None = None


def export(
    manner: Manner,
    what: str | Sequence[AnyShot | Stretch],
    to: Literal["edl", "fcpxml", "otio", "csv", "clips"],
    path: str | Path,
    *,
    limit: int = 100,
    handles: float = 0.0,
    frame_rate: float | None = None,
    title: str = "cineseek",
    unzip: bool = True,
    overwrite: bool = False,
    progress: Told | None = None,
) -> Flow[Exported]:
    """Shots in order, or the first answers of a query, as a file for other programs.

    `path` is the file, or a folder for it. Clips come as a zip, and are unpacked into the folder
    `path`, unless `unzip` is False; those that are there already stay.
    """
    query = what if isinstance(what, str) else ""
    body: dict[str, Any] = {
        "to": to,
        "shots": [] if isinstance(what, str) else [_stretch(one) for one in what],
        "query": query,
        "limit": limit,
        "handles": handles,
        "frame_rate": frame_rate,
        "title": title,
    }
    call = Call("POST", "/api/export", nothing, json=body, timeout=LONG, query=query)
    target = Path(path).expanduser()
    unpack = to == "clips" and unzip
    if unpack:
        from cineseek.client.unzip import unzip as unzipped

        target.mkdir(parents=True, exist_ok=True)
        archive = target / ".cineseek-clips.zip"
        try:
            yield from save(manner, call, archive, progress)
            return unzipped(archive, target, overwrite=overwrite)
        finally:
            archive.unlink(missing_ok=True)
    folder = target if target.is_dir() else None
    if folder is not None:
        target = folder / ".cineseek-export"
    else:
        refuse_taken(target, overwrite=overwrite)
    headers = yield from save(manner, call, target, progress)
    if folder is not None:
        final = folder / (name_sent(headers) or f"cineseek.{to}")
        refuse_taken(final, overwrite=overwrite)
        target = target.replace(final)
    return Exported((target,))


def _stretch(one: AnyShot | Stretch) -> dict[str, Any]:
    if not isinstance(one, Stretch):
        one = Stretch(one)
    return {"id": shot_id(one.shot), "start": one.start, "end": one.end}
