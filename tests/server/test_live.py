"""The application and a server of it over HTTP answer alike."""

from __future__ import annotations

import httpx
from fastapi.testclient import TestClient

from cineseek.library import Library


def test_a_real_server_answers_as_the_application_does(
    client: TestClient, live: str, library: Library
) -> None:
    film = library.films()[0].id
    asked = httpx.get(f"{live}/api/films/{film}")
    assert asked.status_code == 200
    assert asked.json() == client.get(f"/api/films/{film}").json()
