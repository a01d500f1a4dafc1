"""Every question with one answer that a server can be asked, as a request. Sends nothing.

Each function is a verb of both clients; those that bring pictures are in `picture_calls`, and what
takes more than one request is in `errands`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal

from cineseek.client import reading as read
from cineseek.client.call import (
    AnyFilm,
    AnyFootage,
    AnyShot,
    Call,
    fill,
    film_id,
    footage_id,
    get,
    shot_id,
)
from cineseek.client.replies import json_of, reading, text_of

if TYPE_CHECKING:
    from cineseek.answer import Suggestions, ValueCount
    from cineseek.client.answers import (
        CompatHit,
        FilmAnswer,
        Films,
        Found,
        Job,
        LibraryFacts,
        ModelFacts,
        RootFolder,
        Roots,
        Session,
        ShotAnswer,
        Shots,
    )
    from cineseek.film import Footage, FootageKind, TextLine

_SEVERAL = 60
"""Of a page, where nothing else is said."""


# What is known


def films(
    query: str = "",
    *,
    sort: Literal["title", "year", "added"] | None = None,
    limit: int = _SEVERAL,
    cursor: str | None = None,
) -> Call[Films]:
    """A page of films, by title; with a query those that have its words."""
    return get("/api/films", reading(read.films), q=query, sort=sort, limit=limit, cursor=cursor)


def film(film: AnyFilm) -> Call[FilmAnswer]:
    """One film by its id, and its footage."""
    return get("/api/films/{}", reading(read.film), film_id(film))


def shots(
    film: AnyFilm,
    *,
    footage: AnyFootage | None = None,
    limit: int = _SEVERAL,
    cursor: str | None = None,
) -> Call[Shots]:
    """A page of the shots of a film, or of one of its footages."""
    of = None if footage is None else footage_id(footage)
    return get(
        "/api/films/{}/shots",
        reading(read.shots),
        film_id(film),
        footage=of,
        limit=limit,
        cursor=cursor,
    )


def shot(shot: AnyShot) -> Call[ShotAnswer]:
    """One shot with its frames and words, and what it is of."""
    return get("/api/shots/{}", reading(read.shot), shot_id(shot))


def similar(shot: AnyShot, *, limit: int = 20, cursor: str | None = None) -> Call[Found]:
    """A page of shots that look like this one."""
    route = "/api/shots/{}/similar"
    return get(route, reading(read.found), shot_id(shot), limit=limit, cursor=cursor)


def footage(footage: AnyFootage) -> Call[Footage]:
    """One footage by its id; its `path` is the file's name."""
    return get("/api/footages/{}", reading(read.footage), footage_id(footage))


def texts(footage: AnyFootage) -> Call[tuple[TextLine, ...]]:
    """All lines of a footage, in order of time."""
    return get("/api/footages/{}/texts", reading(read.texts), footage_id(footage))


def subtitles(footage: AnyFootage, *, language: str | None = None) -> Call[str]:
    """The lines of a footage as WebVTT."""
    return get("/api/footages/{}/texts.vtt", text_of, footage_id(footage), language=language)


# What can be asked


def facets() -> Call[dict[str, tuple[ValueCount, ...]]]:
    """What can be filtered by: for each key its values with counts, the most frequent first."""
    return get("/api/facets", reading(read.facets))


def suggest(query: str, at: int | None = None, *, limit: int = 8) -> Call[Suggestions]:
    """How a query could go on where the caret stands, which is its end unless `at` is said."""
    return get("/api/suggest", reading(read.suggestions), q=query, at=at, limit=limit)


# The earlier service


def compat(
    query: str, video_name: str = "ALL", *, k: int | None = None
) -> Call[tuple[CompatHit, ...]]:
    """What the earlier service answered: hits of one file, or of `ALL`, with pictures."""
    call = get("/compat/{}/", reading(read.compat), video_name, search_entry=query, k=k)
    return replace(call, query=query)


# What answers


def models() -> Call[tuple[ModelFacts, ...]]:
    """The encoders that the server knows, the library's own first."""
    return get("/api/models", reading(read.models))


def library() -> Call[LibraryFacts]:
    """What is served, and how much there is of it."""
    return get("/api/library", reading(read.library))


# Adding and removing


def roots() -> Call[Roots]:
    """The server's folders that films may be added from."""
    return get("/api/roots", reading(read.roots))


def root_files(source: str) -> Call[RootFolder]:
    """What is in a folder of the server's: `films`, `films/Heat (1995)`."""
    return get("/api/roots/files", reading(read.root_folder), source=source)


def start(*sources: str, kind: FootageKind | None = None) -> Call[Job]:
    """Begin to add footage: `ROOT/path` of the server's folders, or an `https://` address."""
    body: dict[str, Any] = {"sources": list(sources), "kind": kind}
    return Call("POST", "/api/jobs", reading(read.job), json=body, repeatable=False)


def jobs() -> Call[tuple[Job, ...]]:
    """The ingest jobs, the newest first."""
    return get("/api/jobs", reading(read.jobs))


def job(job: str | Job) -> Call[Job]:
    """How an ingest job stands now."""
    return get("/api/jobs/{}", reading(read.job), job_id(job))


def cancel(job: str | Job) -> Call[Job]:
    """Stop an ingest job; what was committed stays."""
    path = fill("/api/jobs/{}/cancel", job_id(job))
    return Call("POST", path, reading(read.job), repeatable=False)


def job_id(job: str | Job) -> str:
    """What a job is called in a path."""
    return job if isinstance(job, str) else job.id


# The server itself


def session() -> Call[Session]:
    """What we may do, and whether the server asks for a token."""
    return get("/api/session", reading(read.session))


def open_session(token: str) -> Call[Session]:
    """Hand a token over for a cookie that this client then sends in its place."""
    return Call("POST", "/api/session", reading(read.session), json={"token": token})


def close_session() -> Call[Session]:
    """Give the cookie back; returns what we may do without it."""
    return Call("DELETE", "/api/session", reading(read.session))


def health() -> Call[str]:
    """`ok`, where the server is alive."""
    return get("/health", reading(lambda shape: str(shape["status"])))


def ready() -> Call[int]:
    """How many films can be searched; a ServerBusyError while none can."""
    return replace(get("/ready", reading(lambda shape: int(shape["films"]))), repeatable=False)


def metrics() -> Call[str]:
    """What the server measures of itself, in the form that Prometheus reads."""
    return get("/metrics", text_of)


def openapi() -> Call[Any]:
    """The server's description of itself."""
    return get("/openapi.json", json_of)
