"""What a client can be asked, listed once for both: `Client` answers, `AsyncClient` is awaited."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import update_wrapper, wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from cineseek.client import calls, errands, fetching, following, picture_calls, trailers
from cineseek.client.call import Call, Manner
from cineseek.client.flows import Flow, answer

if TYPE_CHECKING:
    from cineseek.client.asking import AsyncClient, Client

P = ParamSpec("P")
T = TypeVar("T")
Errand = Callable[Concatenate[Manner, P], Flow[T]]


class Verb(Generic[P, T]):
    """A method of both clients with one answer."""

    def __init__(self, flow: Errand[P, T]) -> None:
        self._flow = flow
        update_wrapper(self, flow)  # type: ignore[arg-type]

    @overload
    def __get__(self, client: None, kind: type) -> Verb[P, T]: ...
    @overload
    def __get__(self, client: Client, kind: type) -> Callable[P, T]: ...
    @overload
    def __get__(self, client: AsyncClient, kind: type) -> Callable[P, Awaitable[T]]: ...
    def __get__(self, client: Any, kind: type) -> Any:
        return self if client is None else _bound(self._flow, client, client.answer)


class Several(Generic[P, T]):
    """A method of both clients that gives answers one by one."""

    def __init__(self, flow: Errand[P, T]) -> None:
        self._flow = flow
        update_wrapper(self, flow)  # type: ignore[arg-type]

    @overload
    def __get__(self, client: None, kind: type) -> Several[P, T]: ...
    @overload
    def __get__(self, client: Client, kind: type) -> Callable[P, Iterator[T]]: ...
    @overload
    def __get__(self, client: AsyncClient, kind: type) -> Callable[P, AsyncIterator[T]]: ...
    def __get__(self, client: Any, kind: type) -> Any:
        return self if client is None else _bound(self._flow, client, client.answers)


def asks(call: Callable[P, Call[T]]) -> Errand[P, T]:
    """What one request is enough for."""

    @wraps(call)
    def flow(manner: Manner, /, *args: P.args, **kwargs: P.kwargs) -> Flow[T]:
        return answer(manner, call(*args, **kwargs))

    return flow


def _bound(flow: Callable[..., Flow[Any]], client: Any, take: Callable[[Flow[Any]], Any]) -> Any:
    """A method as its client has it: the manner is the client's own."""

    @wraps(flow)
    def method(*args: Any, **kwargs: Any) -> Any:
        return take(flow(client.manner, *args, **kwargs))

    return method


class Verbs:
    """Everything that a server can be asked. A server's routes and these methods are the same."""

    search = Verb(errands.search)
    search_pages = Several(errands.search_pages)
    similar = Verb(asks(calls.similar))
    similar_pages = Several(errands.pages_of(asks(calls.similar)))
    identify = Verb(errands.identify)
    copies = Verb(errands.copies)
    neighbours = Verb(trailers.neighbours)
    rate = Verb(trailers.rate)
    map = Verb(trailers.places)
    keep_image = Verb(errands.keep_image)
    kept_image = Verb(asks(picture_calls.kept_image))

    films = Verb(asks(calls.films))
    film_pages = Several(errands.pages_of(asks(calls.films)))
    film = Verb(asks(calls.film))
    shots = Verb(asks(calls.shots))
    shot_pages = Several(errands.pages_of(asks(calls.shots)))
    shot = Verb(asks(calls.shot))
    footage = Verb(asks(calls.footage))
    texts = Verb(asks(calls.texts))
    subtitles = Verb(asks(calls.subtitles))

    facets = Verb(asks(calls.facets))
    suggest = Verb(asks(calls.suggest))

    thumbnail = Verb(asks(picture_calls.thumbnail))
    picture = Verb(asks(picture_calls.picture))
    frame = Verb(asks(picture_calls.frame))
    sheet = Verb(asks(picture_calls.sheet))
    show = Verb(errands.show)

    download = Verb(fetching.download)
    preview = Verb(fetching.preview)
    export = Verb(fetching.export)

    start = Verb(asks(calls.start))
    jobs = Verb(asks(calls.jobs))
    job = Verb(asks(calls.job))
    cancel = Verb(asks(calls.cancel))
    follow = Several(following.follow)
    follow_all = Several(following.follow_all)
    roots = Verb(asks(calls.roots))
    root_files = Verb(asks(calls.root_files))
    remove = Verb(errands.remove)

    models = Verb(asks(calls.models))
    library = Verb(asks(calls.library))
    compat = Verb(asks(calls.compat))
    session = Verb(asks(calls.session))
    open_session = Verb(asks(calls.open_session))
    close_session = Verb(asks(calls.close_session))
    health = Verb(asks(calls.health))
    ready = Verb(asks(calls.ready))
    metrics = Verb(asks(calls.metrics))
    openapi = Verb(asks(calls.openapi))
