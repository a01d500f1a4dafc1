"""Puts the server together: routes, errors, safety, monitoring and the page, over one library."""

from __future__ import annotations

from fastapi import FastAPI

import cineseek
from cineseek.library import Library
from cineseek.server.config import ServerConfig
from cineseek.server.problems import handle_problems
from cineseek.server.routes import films, frames, search, shots
from cineseek.server.serving import Serving

ABOUT = "Point it at films, trailers and stills; ask it anything you can see or hear in them."


def create_app(library: Library, config: ServerConfig | None = None) -> FastAPI:
    """The server of an open library, as an ASGI application; closes nothing when it ends."""
    app = FastAPI(
        title="cineseek",
        version=cineseek.__version__,
        description=ABOUT,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.serving = Serving(library, config or ServerConfig())
    handle_problems(app)
    for part in (search, films, shots, frames):
        app.include_router(part.router)
    return app
