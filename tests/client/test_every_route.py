"""No route of the server is without a method of the client."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from live_server import serving

import cineseek
from cineseek.client import AsyncClient, Client
from cineseek.client.verbs import Several, Verb, Verbs
from cineseek.errors import CineseekError
from cineseek.index.holes import copy_folder
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

VERBS = [name for name in vars(Verbs) if not name.startswith("_")]


class Noting(httpx.HTTPTransport):
    """Sends requests, and notes what was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[tuple[str, str]] = set()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.seen.add((request.method, request.url.path))
        return super().handle_request(request)


@pytest.fixture
def own(library_folder: Path, films: Path, tmp_path: Path) -> Iterator[str]:
    """A server of a library that a test may change, which adds films too."""
    copy_folder(library_folder, tmp_path / "own.cine")
    with (
        cineseek.open(tmp_path / "own.cine", create=False) as opened,
        serving(create_app(opened, ServerConfig(roots=(films,)))) as url,
    ):
        yield url


def ask_everything(client: Client, folder: Path) -> set[str]:
    """Call every verb once; returns the names of those that were called."""
    called: set[str] = set()

    def ask(verb: str, *args, **how):
        called.add(verb)
        return getattr(client, verb)(*args, **how)

    hit = ask("search", "duration:>0s")[0]
    list(ask("search_pages", "title:salt"))
    ask("similar", hit)
    list(ask("similar_pages", hit))
    frame = ask("thumbnail", hit)
    kept = ask("keep_image", frame)
    ask("kept_image", kept)
    ask("identify", frame)
    client.identify(kept)
    client.search(image=frame)
    for of in (hit, hit.film, client.download(hit, folder / "asked.mp4")):
        ask("neighbours", of)
        ask("rate", of)
    ask("map")
    ask("copies", folder / "asked.mp4")
    ask("films")
    list(ask("film_pages"))
    ask("film", hit.film)
    ask("shots", hit.film)
    list(ask("shot_pages", hit.film))
    ask("shot", hit)
    ask("footage", hit)
    ask("texts", hit)
    ask("subtitles", hit)
    ask("picture", hit)
    ask("frame", hit)
    ask("sheet", hit.film)
    ask("show", hit)
    ask("download", hit, folder)
    ask("preview", hit, folder)
    ask("export", [hit], "csv", folder / "shots.csv")
    ask("facets")
    ask("suggest", "li")
    name = client.roots().roots[0].name
    ask("roots")
    ask("root_files", name)
    job = ask("start", name)
    ask("jobs")
    ask("job", job)
    ask("cancel", job)
    list(ask("follow", job))
    following = ask("follow_all")
    with suppress(CineseekError):
        client.start(name)
        next(following)
    following.close()
    ask("remove", hit.film)
    for verb in ("models", "library", "session", "close_session", "health", "ready", "metrics"):
        ask(verb)
    ask("open_session", "any")
    ask("compat", "a lighthouse")
    ask("openapi")
    return called


def test_every_route_of_the_description_is_asked_by_a_method(own: str, tmp_path: Path) -> None:
    noting = Noting()
    with Client(own, transport=noting) as client:
        called = ask_everything(client, tmp_path)
        routes = {
            (method.upper(), path)
            for path, methods in client.openapi()["paths"].items()
            for method in methods
            if method in ("get", "post", "put", "patch", "delete")
        }
    assert called == set(VERBS)
    asked = {
        (method, route)
        for method, route in routes
        for seen, path in noting.seen
        if seen == method and re.fullmatch(re.sub(r"{\w+}", "[^/]+", route), path)
    }
    assert len(routes) > 30
    assert routes - asked == set()


@pytest.mark.parametrize("name", VERBS)
def test_every_method_explains_itself_and_is_in_the_docs(name: str) -> None:
    verb = getattr(Client, name)
    assert isinstance(verb, Verb | Several)
    assert verb.__doc__
    assert getattr(AsyncClient, name) is verb
    page = Path(__file__).parents[2] / "docs" / "client.md"
    assert re.search(rf"`{name}\(", page.read_text(encoding="utf-8")), name
