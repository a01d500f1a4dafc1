"""One request described: where it goes, what it carries, how its answer is read. Sends nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import quote, urlsplit

from cineseek.answer import FilmCard, Hit, ShotDetails
from cineseek.answer_identity import Candidate
from cineseek.answer_trailers import Neighbour, Place
from cineseek.client.answers import FilmAnswer, ShotAnswer
from cineseek.film import Film, Footage, Shot

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")
Json = Mapping[str, Any]
Reader = Callable[["httpx.Response"], T]

AnyFilm = str | Film | FilmCard | FilmAnswer | ShotAnswer | Hit | Candidate | Neighbour | Place
AnyFootage = str | Footage | ShotAnswer | Hit | Candidate | Neighbour | Place
AnyShot = str | Shot | ShotDetails | ShotAnswer | Hit
"""What is asked for: by its id, or as it came in an answer."""

TIMEOUT = 30.0
LONG = 600.0
"""Seconds to wait for what is made on demand: clips cut out, a preview, a contact sheet."""
RETRIES = 4


@dataclass(frozen=True, slots=True)
class Manner:
    """How a server is spoken to."""

    server: str
    """Its address, without a slash at the end."""
    token: str | None = made(default=None, repr=False)
    timeout: float = TIMEOUT
    """Seconds without a sign of life."""
    retries: int = RETRIES
    """How often something that may be repeated is tried again."""


@dataclass(frozen=True, slots=True)
class Call(Generic[T]):
    """A request, and how its answer is read."""

    method: str
    path: str
    read: Reader[T]
    params: Mapping[str, Any] = made(default_factory=dict)
    headers: Mapping[str, str] = made(default_factory=dict)
    json: Any = None
    image: bytes | None = None
    """A picture or clip to send as a form, together with `form`."""
    field: str = "image"
    """Its name in that form."""
    form: Mapping[str, str] = made(default_factory=dict)
    repeatable: bool = True
    """Whether sending it twice is no worse than once."""
    timeout: float | None = None
    """Instead of the manner's, where the answer takes long to make."""
    query: str = ""
    """The query in it, for errors that point into it."""


def get(route: str, read: Reader[T], *parts: str, **params: Any) -> Call[T]:
    """A request for what is there; `{}` in the route are the parts, parameters of None left out."""
    query = params.get("q")
    return Call("GET", fill(route, *parts), read, some(params), query=query or "")


def fill(route: str, *parts: str) -> str:
    """A path with names in it, whatever characters they have."""
    return route.format(*(quote(part, safe="") for part in parts))


def some(params: Mapping[str, Any]) -> dict[str, str]:
    """Parameters that were given."""
    return {key: str(value) for key, value in params.items() if value is not None and value != ""}


def address(server: str) -> str:
    """A server's address in one form; `films.local:8720` will do."""
    text = server.strip()
    if "://" not in text:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError as error:
        raise ValueError(f"{server!r} is no address of a server: {error}") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{server!r} is no address of a server; say http://HOST:PORT")
    if parts.username is not None or " " in text or parts.query or parts.fragment:
        raise ValueError(f"the address of a server is http://HOST:PORT and no more, not {server!r}")
    return text.rstrip("/")


def film_id(film: AnyFilm) -> str:
    """What a film is called in a path."""
    if isinstance(film, str):
        return film
    return film.id if isinstance(film, Film) else film.film.id


def footage_id(footage: AnyFootage) -> str:
    """What a footage is called in a path."""
    if isinstance(footage, str):
        return footage
    of = footage if isinstance(footage, Footage) else footage.footage
    if of is None:
        raise ValueError("only the film of that is known, and no footage")
    return of.id


def shot_id(shot: AnyShot) -> str:
    """What a shot is called in a path: its footage and its number."""
    if isinstance(shot, str):
        return shot
    one = shot if isinstance(shot, Shot) else shot.shot
    return f"{one.footage_id}-{one.number}"
