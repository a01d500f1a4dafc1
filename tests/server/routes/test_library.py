"""The library as a whole, and the encoders, over HTTP."""

from __future__ import annotations

from fastapi.testclient import TestClient

import cineseek
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.schemas_server import LibraryAnswer, Models


def test_the_library_says_what_is_in_it(client: TestClient, library: Library) -> None:
    answer = LibraryAnswer.model_validate(client.get("/api/library").json())
    counts = library.catalogue.counts()
    assert (answer.films, answer.shots, answer.texts) == (counts.films, counts.shots, counts.texts)
    assert (answer.name, answer.version) == ("films", cineseek.__version__)
    assert answer.model == "toy"
    assert "sees only colours" in answer.warning
    assert answer.can_write


def test_who_may_only_read_is_told_so(library: Library) -> None:
    app = create_app(library, ServerConfig(read_token="r", write_token="w"))
    asking = TestClient(app, base_url="http://127.0.0.1")
    for token, can_write in (("r", False), ("w", True)):
        asked = asking.get("/api/library", headers={"authorization": f"Bearer {token}"})
        assert asked.json()["can_write"] is can_write


def test_the_librarys_own_encoder_comes_first(client: TestClient) -> None:
    models = Models.model_validate(client.get("/api/models").json()).models
    assert (models[0].name, models[0].used, models[0].here) == ("toy", True, True)
    assert not any(model.used for model in models[1:])
    assert "siglip2-base" in [model.name for model in models]
    assert len({model.name for model in models}) == len(models)
