"""Servers that ask for a token: it is sent, or handed over once for a cookie."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from live_server import serving

from cineseek.client import AsyncClient, Client, Session
from cineseek.errors import NotAllowedError
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

READ, WRITE = "a-token-that-reads", "a-token-that-writes"


@pytest.fixture(scope="module")
def guarded(library: Library) -> Iterator[str]:
    """A server that asks for a token."""
    config = ServerConfig(read_token=READ, write_token=WRITE)
    with serving(create_app(library, config)) as url:
        yield url


def test_without_a_token_nothing_is_said(guarded: str) -> None:
    with Client(guarded) as client:
        assert client.session() == Session(required=True, scopes=())
        assert client.health() == "ok"
        for ask in (client.library, client.films, lambda: client.search("boat"), client.jobs):
            with pytest.raises(NotAllowedError, match="CINESEEK_TOKEN") as error:
                ask()
            assert error.value.status == 401


def test_a_token_may_read_or_write(guarded: str) -> None:
    with Client(guarded, token=READ) as client:
        assert client.session().scopes == ("read",)
        assert not client.library().can_write
        with pytest.raises(NotAllowedError, match="CINESEEK_TOKEN") as error:
            client.remove("salt-wind-1998")
        assert error.value.code == "read_only"
    with Client(f"{guarded}/#token={WRITE}") as client:
        assert client.library().can_write
        with pytest.raises(NotAllowedError) as error:
            client.start("films/heat.mkv")
        assert error.value.code == "no_roots"
        assert "CINESEEK_TOKEN" not in str(error.value)


def test_a_session_takes_the_place_of_a_token(guarded: str) -> None:
    with Client(guarded) as client:
        assert client.open_session(READ).scopes == ("read",)
        assert client.library().films == 2
        assert client.close_session().scopes == ()
        with pytest.raises(NotAllowedError):
            client.library()

    async def awaited() -> None:
        async with AsyncClient(guarded) as client:
            await client.open_session(WRITE)
            assert (await client.library()).can_write
            await client.close_session()
            with pytest.raises(NotAllowedError):
                await client.library()

    asyncio.run(awaited())


def test_a_wrong_token_is_refused(guarded: str) -> None:
    with (
        Client(guarded, token="a-token-that-is-wrong") as client,
        pytest.raises(NotAllowedError, match="wrong"),
    ):
        client.library()
