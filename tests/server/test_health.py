"""Signs of life: alive at once, ready when searches can be answered, and why not."""

from __future__ import annotations

import json
from pathlib import Path

from fastapi.testclient import TestClient

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.warming import Warming


def test_until_the_encoder_is_loaded_a_server_is_not_ready(library: Library) -> None:
    warming = Warming(library)
    problem = warming.problem()
    assert problem is not None
    assert (problem.status, problem.code) == (503, "not_ready")
    assert int(problem.headers["Retry-After"]) > 0  # type: ignore[index]
    assert warming.wait(20)
    assert warming.problem() is None


def test_without_its_encoder_a_server_is_alive_and_says_why_it_is_not_ready(
    library_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "films.cine"
    copy_folder(library_folder, folder)
    content = json.loads((folder / "library.json").read_text("utf-8"))
    (folder / "library.json").write_text(json.dumps(content | {"encoder": "one-that-is-gone"}))
    with cineseek.open(folder, create=False) as library:
        app = create_app(library)
        with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
            assert app.state.serving.warming.wait(20)
            assert client.get("/health").json() == {"status": "ok"}
            for path in ("/ready", "/api/search?q=sea"):
                answer = client.get(path)
                assert answer.status_code == 503, path
                assert int(answer.headers["retry-after"]) > 0
                error = answer.json()["error"]
                assert error["code"] == "model_unavailable"
                assert "one-that-is-gone" in error["message"]
                assert str(tmp_path) not in answer.text
            # What needs no encoder is answered all the same.
            assert client.get("/api/films").json()["total"] == 2
