"""Puts the server together: routes, errors, safety, monitoring and the page, over one library."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI

import cineseek
from cineseek.library import Library
from cineseek.server import swagger
from cineseek.server.config import ServerConfig
from cineseek.server.description import ABOUT, TAGS, name_of
from cineseek.server.gates import put_gates
from cineseek.server.page import Page
from cineseek.server.problems import handle_problems
from cineseek.server.routes import (
    compat,
    copies,
    export,
    facets,
    films,
    footages,
    frames,
    health,
    identify,
    images,
    jobs,
    library,
    map,
    models,
    rate,
    roots,
    search,
    session,
    shots,
    similar,
)
from cineseek.server.serving import Serving
from cineseek.server.tracing import start_tracing
from cineseek.server.watching import watch

ROUTERS = (
    search.router,
    identify.router,
    copies.router,
    similar.router,
    rate.router,
    map.router,
    images.router,
    facets.router,
    films.router,
    shots.router,
    footages.router,
    frames.router,
    export.router,
    jobs.router,
    roots.router,
    library.router,
    models.router,
    session.router,
    health.router,
    compat.router,
    swagger.router,
)


def create_app(library: Library, config: ServerConfig | None = None) -> FastAPI:
    """The server of an open library, as an ASGI application; closes nothing when it ends."""
    serving = Serving(library, config or ServerConfig(), tracing=start_tracing())
    app = FastAPI(
        title="cineseek",
        version=cineseek.__version__,
        description=ABOUT,
        openapi_tags=TAGS,
        generate_unique_id_function=name_of,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        lifespan=_living,
        docs_url=None,
        redoc_url=None,
        # A path with a slash too many is unknown: sent on, it would be counted under its own name.
        redirect_slashes=False,
    )
    app.state.serving = serving
    handle_problems(app)
    for router in ROUTERS:
        app.include_router(router)
    app.router.default = Page()
    swagger.describe_access(app, serving.access.cookie)
    put_gates(app, serving)
    watch(app, serving)  # the outermost: what the gates refuse is counted too
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """From the server's start to its end."""
    serving: Serving = app.state.serving
    limits = serving.config.limits
    # Work has threads enough, and what is no work (files, signs of life) finds one beside it.
    current_default_thread_limiter().total_tokens = limits.concurrent + limits.streams
    serving.warming.start()
    serving.comparing.begin()
    serving.preparing.begin()
    serving.amending.begin()
    serving.jobs.sweep()
    serving.jobs.start()
    ending = asyncio.create_task(_end_jobs(serving))
    try:
        yield
    finally:
        serving.stopping.say()
        await ending
        await asyncio.to_thread(serving.jobs.close)
        await asyncio.to_thread(serving.amending.close)
        await asyncio.to_thread(serving.preparing.close)
        await asyncio.to_thread(serving.comparing.close)
        await asyncio.to_thread(serving.warming.close)
        await asyncio.to_thread(serving.shelves.close)
        if serving.tracing is not None:
            await asyncio.to_thread(serving.tracing.close)


async def _end_jobs(serving: Serving) -> None:
    """As soon as the server stops, and not when its last answer is sent."""
    await serving.stopping.wait()
    serving.jobs.stop_soon()
