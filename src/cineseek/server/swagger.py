"""`/docs`: Swagger UI from this machine's own files, under the page's content security policy."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from fastapi import APIRouter, FastAPI
from starlette.responses import HTMLResponse, Response

router = APIRouter(prefix="/docs", include_in_schema=False)

_KEPT = {"Cache-Control": "private, max-age=86400"}
_HTML = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>cineseek: what can be asked</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<link rel="icon" href="data:,">
</head>
<body>
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
"""
# A file of its own, since the policy lets no script run that stands in a page.
_START = """SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  validatorUrl: null,
});
"""


@cache
def _asset(name: str) -> bytes:
    # A package of these files alone; of its code nothing runs.
    return files("fastapi_offline").joinpath("static", name).read_bytes()


@router.get("")
def docs() -> HTMLResponse:
    """The page."""
    return HTMLResponse(_HTML)


@router.get("/start.js")
def start() -> Response:
    """What starts it."""
    return Response(_START, media_type="text/javascript", headers=_KEPT)


@router.get("/swagger-ui-bundle.js")
def script() -> Response:
    """Swagger UI."""
    return Response(_asset("swagger-ui-bundle.js"), media_type="text/javascript", headers=_KEPT)


@router.get("/swagger-ui.css")
def style() -> Response:
    """How it looks."""
    return Response(_asset("swagger-ui.css"), media_type="text/css", headers=_KEPT)


def describe_access(app: FastAPI, cookie: str) -> None:
    """Say in the description how a caller shows who it is."""
    made = app.openapi

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            schema = made()
            schema.setdefault("components", {})["securitySchemes"] = {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "What `cineseek serve` printed. On loopback none is needed.",
                },
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": cookie,
                    "description": "Given by `POST /api/session`.",
                },
            }
            schema["security"] = [{}, {"token": []}, {"session": []}]
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]
