"""What takes more than one request: a search by picture, going through pages, saving, following."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, Literal, ParamSpec, Protocol, TypeVar

from cineseek.answer import Hit
from cineseek.client import calls
from cineseek.client import reading as read
from cineseek.client.answers import Found, Job, KeptImage
from cineseek.client.call import LONG, Call, Manner, fill, footage_id, get, shot_id
from cineseek.client.events import EventReader
from cineseek.client.flows import (
    Close,
    Flow,
    Give,
    More,
    Wait,
    answer,
    backoff,
    reply_to,
    unreachable,
)
from cineseek.client.pictures import to_send
from cineseek.client.replies import bytes_of, nothing, read_shape, reading
from cineseek.client.saving import Told, name_sent, refuse_taken, save
from cineseek.client.showing import Gallery, html_of, wanted
from cineseek.errors import CineseekError, ServerError, ServerUnreachableError
from cineseek.film import Film, Footage, Shot

if TYPE_CHECKING:
    from cineseek.client.pictures import Picture

P = ParamSpec("P")
T = TypeVar("T")
_PATIENCE = 8
"""Tries of who follows a job: while a server starts again, which takes a quarter of a minute."""


# Searching


def search(
    manner: Manner,
    query: str | Picture = "",
    *,
    image: Picture | KeptImage | None = None,
    like: str | Shot | Hit | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Flow[Found]:
    """A page of the shots that answer words, a picture, a shot they are to be like, or all three.

    `image` is a file, its bytes, pixels, an open picture, or one that the server keeps.
    """
    words, picture = (query, image) if isinstance(query, str) else ("", query)
    if picture is None:
        kept = None
    elif isinstance(picture, KeptImage):
        kept = picture.id
    elif like is None and cursor is None:
        return (yield from answer(manner, _at_once(to_send(picture), words, limit)))
    else:
        kept = (yield from keep_image(manner, picture)).id
    call = get(
        "/api/search",
        reading(read.found),
        q=words,
        image=kept,
        like=None if like is None else shot_id(like),
        limit=limit,
        cursor=cursor,
    )
    return (yield from answer(manner, call))


def _at_once(picture: bytes, words: str, limit: int) -> Call[Found]:
    """A picture and what is asked of it, in one request."""
    form = {"limit": str(limit)} | ({"q": words} if words else {})
    reader = reading(read.found)
    return Call("POST", "/api/search", reader, image=picture, form=form, query=words)


def keep_image(manner: Manner, image: Picture) -> Flow[KeptImage]:
    """Send a picture for the server to keep for a while, and to search with."""
    call = Call("POST", "/api/images", reading(read.kept_image), image=to_send(image))
    return answer(manner, call)


# Pages


class _HasNext(Protocol):
    @property
    def next(self) -> str | None: ...


def pages_of(
    page: Callable[Concatenate[Manner, P], Flow[T]],
) -> Callable[Concatenate[Manner, P], Flow[T]]:
    """All pages from one on, each behind the cursor of the one before."""

    def pages(manner: Manner, /, *args: P.args, **kwargs: P.kwargs) -> Flow[T]:
        one: Any = yield from page(manner, *args, **kwargs)
        while True:
            yield Give(one)
            if one.next is None:
                return one  # type: ignore[no-any-return]
            kwargs["cursor"] = one.next
            one = yield from page(manner, *args, **kwargs)

    return pages


def search_pages(
    manner: Manner,
    query: str | Picture = "",
    *,
    image: Picture | KeptImage | None = None,
    like: str | Shot | Hit | None = None,
    limit: int = 20,
    cursor: str | None = None,
) -> Flow[Found]:
    """All pages of what `search` finds; a picture is sent once."""
    while True:
        page = yield from search(manner, query, image=image, like=like, limit=limit, cursor=cursor)
        yield Give(page)
        if page.next is None:
            return page
        cursor = page.next
        if page.image is not None:
            query, image = query if isinstance(query, str) else "", page.image


# Files


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
    from cineseek.client.saving import safe_name

    return safe_name(name) or "footage"


def preview(
    manner: Manner, shot: Shot | Hit | str, path: str | Path, *, overwrite: bool = False
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

    shot: Shot | Hit | str
    start: float | None = None
    end: float | None = None


def export(
    manner: Manner,
    what: str | Sequence[Shot | Hit | Stretch | str],
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
) -> Flow[tuple[Path, ...]]:
    """Shots in order, or the first answers of a query, as a file for other programs.

    `path` is the file, or a folder for it. Clips come as a zip, and are unpacked into the folder
    `path`, unless `unzip` is False. Returns what was written.
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
    return (target,)


def _stretch(one: Shot | Hit | Stretch | str) -> dict[str, Any]:
    if not isinstance(one, Stretch):
        one = Stretch(one)
    return {"id": shot_id(one.shot), "start": one.start, "end": one.end}


# Jobs


def follow(manner: Manner, job: str | Job) -> Flow[Job]:
    """How an ingest job goes on, each time something happened, until it has ended.

    Where the line breaks it is taken up again; the server sends the job as it stands then.
    """
    return _followed(manner, fill("/api/jobs/{}/events", calls.job_id(job)), ends=True)


def follow_all(manner: Manner) -> Flow[Job]:
    """How all ingest jobs go on; ends only when the caller has enough."""
    return _followed(manner, "/api/jobs/events", ends=False)


def _followed(manner: Manner, path: str, *, ends: bool) -> Flow[Job]:
    import httpx

    headers = {"Accept": "text/event-stream", "Cache-Control": "no-store"}
    call: Call[None] = Call(
        "GET", path, nothing, headers=headers, timeout=max(60.0, manner.timeout)
    )
    patient = replace(manner, retries=max(manner.retries, _PATIENCE) if manner.retries else 0)
    failures, last = 0, None
    while True:
        reply = yield from reply_to(patient, call, stream=True)
        _refuse_other(reply)
        events = EventReader()
        broke: httpx.RequestError | None = None
        try:
            while piece := (yield More(reply)):
                for event in events.feed(piece):
                    if event.name not in ("progress", "end"):
                        continue
                    job = read_shape(_job, event.data, path)
                    failures = 0
                    if job != last:
                        yield Give(job)
                    last = job
                    if ends and event.name == "end":
                        yield Close(reply)
                        return job
        except httpx.RequestError as error:
            broke = error
        except ValueError as error:
            raise ServerError(f"{manner.server}{path}: {error}") from error
        yield Close(reply)
        failures += 1
        if failures > patient.retries:
            raise unreachable(manner, call, broke or httpx.ReadError("it ended too soon"))
        yield Wait(backoff(failures - 1))


def _job(data: str) -> Job:
    import json

    return read.job(json.loads(data))


def _refuse_other(reply: Any) -> None:
    kind = reply.headers.get("content-type", "")
    if not kind.startswith("text/event-stream"):
        raise ServerError(
            f"{reply.request.url}: answers with {kind or 'something'}, and not with events; is "
            "that the address of a cineseek server?"
        )


# Films


def remove(manner: Manner, film: str | Film) -> Flow[tuple[Footage, ...]]:
    """Forget a film; returns the footages that are gone. Their files stay where they are."""
    known = yield from answer(manner, calls.film(film))
    path = fill("/api/films/{}", known.film.id)
    yield from answer(manner, Call("DELETE", path, nothing, repeatable=False))
    return known.footages


# Notebooks


def show(manner: Manner, what: Any) -> Flow[Gallery]:
    """An answer, or hits, films and shots out of some, as pictures in a notebook."""
    pictures: dict[str, bytes] = {}
    for path in dict.fromkeys(wanted(what)):
        try:
            pictures[path] = yield from answer(manner, get(path, bytes_of))
        except ServerUnreachableError:
            break
        except CineseekError:
            continue  # it is shown in words
    return Gallery(html_of(what, pictures))
