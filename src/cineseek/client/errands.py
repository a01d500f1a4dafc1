"""What takes more than one request: a search by picture, going through pages, showing."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Protocol, TypeVar

from cineseek.client import calls
from cineseek.client import reading as read
from cineseek.client.answers import Found, Identified, KeptImage
from cineseek.client.call import LONG, AnyFilm, AnyShot, Call, Manner, fill, get, shot_id, some
from cineseek.client.flows import (
    Flow,
    Give,
    answer,
)
from cineseek.client.pictures import to_send
from cineseek.client.replies import bytes_of, nothing, reading
from cineseek.client.showing import Gallery, html_of, wanted
from cineseek.errors import CineseekError, ServerUnreachableError
from cineseek.film import Footage

if TYPE_CHECKING:
    from pathlib import Path

    from cineseek.answer_copies import Copy
    from cineseek.client.pictures import Picture

P = ParamSpec("P")
T = TypeVar("T")


# Searching


def search(
    manner: Manner,
    query: str | Picture = "",
    *,
    image: Picture | KeptImage | None = None,
    like: AnyShot | None = None,
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


# Identifying


def identify(
    manner: Manner,
    image: Picture | KeptImage,
    *,
    limit: int = 3,
    false_accepts: float = 0.01,
) -> Flow[Identified]:
    """Which film a picture, a GIF or a short clip is from, or that it is not known.

    `image` is a file, its bytes, pixels, an open picture, or one that the server keeps.
    """
    reader = reading(read.identified)
    asked = {"limit": limit, "false_accepts": false_accepts}
    if isinstance(image, KeptImage):
        call = get("/api/identify", reader, image=image.id, **asked)
    else:
        form = {name: str(value) for name, value in asked.items()}
        call = Call("POST", "/api/identify", reader, image=to_send(image), form=form, timeout=LONG)
    return answer(manner, call)


def copies(
    manner: Manner, video: str | Path | bytes, *, limit: int | None = None
) -> Flow[tuple[Copy, ...]]:
    """What of a short video, a file or its bytes, is in the library; the longest and surest first.

    A server takes short ones: longer videos are asked about where the library is.
    """
    form = some({"limit": limit})
    reader = reading(read.copies)
    sent = to_send(video)
    call = Call("POST", "/api/copies", reader, image=sent, form=form, field="video", timeout=LONG)
    return answer(manner, call)


# Pages


class _HasNext(Protocol):
    @property
    def next(self) -> str | None: ...


def pages_of(
    page: Callable[Concatenate[Manner, P], Flow[T]],
) -> Callable[Concatenate[Manner, P], Flow[T]]:
    """All pages from one on, each behind the cursor of the one before."""

    @wraps(page)
    def pages(manner: Manner, /, *args: P.args, **kwargs: P.kwargs) -> Flow[T]:
        one: Any = yield from page(manner, *args, **kwargs)
        while True:
            yield Give(one)
            if one.next is None:
                return one  # type: ignore[no-any-return]
            kwargs["cursor"] = one.next
            one = yield from page(manner, *args, **kwargs)

    pages.__doc__ = f"Page by page: {page.__doc__}"
    return pages


def search_pages(
    manner: Manner,
    query: str | Picture = "",
    *,
    image: Picture | KeptImage | None = None,
    like: AnyShot | None = None,
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


# Films


def remove(manner: Manner, film: AnyFilm) -> Flow[tuple[Footage, ...]]:
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
