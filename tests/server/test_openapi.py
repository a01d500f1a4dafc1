"""The whole description of the API, fuzzed: nothing fails, nothing is undocumented, answers fit."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from live_server import serving
from pydantic import BaseModel
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.library import Library
from cineseek.server import (
    description,
    schemas,
    schemas_identify,
    schemas_search,
    schemas_trailers,
)
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]

ENDLESS = ("/api/jobs/events",)
"""What is sent as long as anyone listens."""
BARRED = {
    "GET /api/images/{image}",  # ids are digests
    "GET /api/identify",
    "POST /api/copies",  # bytes at random are no video
    "POST /api/similar",
    "POST /api/rate",
    "DELETE /api/films/{film}",  # no film is named at random
    "POST /api/jobs",  # without roots nothing is added
    "GET /api/jobs/{job}",
    "GET /api/jobs/{job}/events",
    "POST /api/jobs/{job}/cancel",
    "GET /api/roots/files",
}
"""What is only ever refused here; the rest has to be answered now and then."""
EXAMPLES = int(os.environ.get("CINESEEK_FUZZ", "25"))
"""Of each route and sort; more on demand."""


@pytest.fixture(scope="module")
def own(library_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A copy, since films are removed too."""
    folder = tmp_path_factory.mktemp("fuzzed") / "films.cine"
    copy_folder(library_folder, folder)
    with cineseek.open(folder, create=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def api(own: Library) -> Iterator[Any]:
    limits = Limits(requests_per_minute=1_000_000)
    with serving(create_app(own, ServerConfig(limits=limits))) as url:
        yield schemathesis.openapi.from_url(f"{url}/openapi.json")


@pytest.fixture(scope="module")
def known(own: Library) -> dict[str, list[Any]]:
    """What there is, by the name it is asked for with: else nearly all would be not found."""
    footages = own.footages()
    shots = [shot for one in footages for shot in own.shots(one)]
    frames = [frame for one in footages for frame in own.catalogue.frames(one.id)]
    pictures = [(own.folder / frame.file).read_bytes() for frame in frames[:3]]
    return {
        "film": [film.id for film in own.films()],
        "footage": [one.id for one in footages],
        "shot": [shot.id for shot in shots],
        "like": [shot.id for shot in shots],
        "name": [str(round(frame.second * 1000)) for frame in frames],
        "video_name": ["ALL", Path(footages[0].path).name],
        "q": ["a lighthouse at night", "said:umbrella", "kind:feature >> light:dark", "چتر"],
        "query": ["a lighthouse at night", "kind:feature"],
        "shots": [[{"id": shot.id} for shot in shots[:2]], [{"id": shots[0].id, "end": 1.0}]],
        "image": pictures,
    }


def _fuzz(operation: Any, mode: GenerationMode, known: dict[str, list[Any]]) -> int:
    """Ask for one thing in many ways; raises what is wrong with an answer."""
    answered = 0

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case) -> None:
        nonlocal answered
        chance = random.Random(repr((case.path_parameters, case.query, case.body)))
        parts = [case.path_parameters, case.query]
        if case.method == "POST" and isinstance(case.body, dict):
            parts.append(case.body)
        for part in parts if case.method != "DELETE" else ():
            for name in part:
                real = known.get(name) if (name, case.method) != ("image", "GET") else None
                if real and chance.random() < 0.5:
                    part[name] = chance.choice(real)
        response = case.call(timeout=30)
        answered += response.status_code < 400
        case.validate_response(response, checks=CHECKS)

    ask()
    return answered


def _told(error: BaseException) -> str:
    inside = getattr(error, "exceptions", ())
    return "\n".join(_told(one) for one in inside) or f"{type(error).__name__}: {error}"


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_every_route_answers_as_described(
    api: Any, known: dict[str, list[Any]], mode: GenerationMode
) -> None:
    wrong, answered = {}, {}
    for result in api.get_all_operations():
        operation = result.ok()
        if operation.path in ENDLESS:
            continue
        try:
            answered[operation.label] = _fuzz(operation, mode, known)
        except Unsatisfiable:  # nothing can be said wrongly there
            continue
        except (Exception, FailureGroup) as error:  # noqa: BLE001  # the others are asked too
            wrong[operation.label] = _told(error)
    assert not wrong, "\n\n".join(f"{label}\n{what}" for label, what in wrong.items())
    if mode is GenerationMode.POSITIVE:
        never = {label for label, count in answered.items() if not count}
        assert never <= BARRED, never


def test_the_description_can_be_read_and_made_a_client_of(app: FastAPI) -> None:
    described = app.openapi()
    tags = {tag["name"] for tag in described["tags"]}
    names = []
    for path, methods in described["paths"].items():
        for method, operation in methods.items():
            where = f"{method} {path}"
            names.append(operation["operationId"])
            assert operation["operationId"].isidentifier(), where
            assert operation["description"], where
            assert set(operation["tags"]) <= tags, where
            for parameter in operation.get("parameters", ()):
                schema = parameter["schema"]
                told = "description" in parameter or "examples" in schema or "pattern" in schema
                assert told, f"{where}: {parameter['name']} says nothing of itself"
            for status, answer in operation["responses"].items():
                assert answer["description"], f"{where} {status}"
                if int(status) >= 400:
                    schema = answer["content"]["application/json"]["schema"]
                    assert schema == {"$ref": "#/components/schemas/ErrorAnswer"}, where
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("model", "value"),
    [
        (schemas_search.SearchAnswer, description.SEARCH),
        (schemas_identify.IdentifyAnswer, description.IDENTIFY),
        (schemas_identify.CopiesAnswer, description.COPIES),
        (schemas_trailers.SimilarAnswer, description.SIMILAR),
        (schemas_trailers.RatingAnswer, description.RATING),
        (schemas_trailers.MapAnswer, description.MAP),
        (schemas.Films, description.FILMS),
        (schemas_search.FacetsAnswer, description.FACETS),
        (schemas_search.Suggestions, description.SUGGESTIONS),
        (schemas_search.ExportRequest, description.REEL),
        (schemas_search.ExportRequest, description.ANSWERS),
    ],
)
def test_examples_are_what_they_are_examples_of(
    model: type[BaseModel], value: dict[str, Any]
) -> None:
    model.model_validate(value)
