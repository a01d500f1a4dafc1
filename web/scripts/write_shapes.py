"""Writes openapi.json: the shapes of every answer, for openapi-typescript to make types of.

Paths are left out: the page builds its addresses itself, and they would make this file long.
"""

from __future__ import annotations

import json
from pathlib import Path

from pydantic.json_schema import models_json_schema

from cineseek.server import (
    schemas,
    schemas_identify,
    schemas_search,
    schemas_server,
    schemas_trailers,
)

HERE = Path(__file__).resolve().parent.parent / "openapi.json"


def shapes() -> str:
    """The description, as it is written."""
    models = [
        model
        for model in {
            **vars(schemas),
            **vars(schemas_identify),
            **vars(schemas_search),
            **vars(schemas_server),
            **vars(schemas_trailers),
        }.values()
        if isinstance(model, type)
        and issubclass(model, schemas.Model)
        and model is not schemas.Model
    ]
    _, definitions = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/components/schemas/{model}",
    )
    described = {
        "openapi": "3.1.0",
        "info": {"title": "cineseek", "version": "0"},
        "paths": {},
        "components": {"schemas": definitions["$defs"]},
    }
    return json.dumps(described, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


if __name__ == "__main__":
    HERE.write_text(shapes(), encoding="utf-8")
