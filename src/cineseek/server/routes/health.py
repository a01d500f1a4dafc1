"""Signs of life, for those who watch over the server: never in line behind other requests."""

from __future__ import annotations

from functools import cache

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter

from cineseek.server.schemas_server import Health, Ready
from cineseek.server.serving import Served, errors

router = APIRouter(tags=["server"])


@cache
def _apart() -> anyio.CapacityLimiter:
    """Threads of their own: the others may all be at work."""
    return anyio.CapacityLimiter(2)


@router.get("/health", response_model=Health, responses=errors())
async def health() -> Health:
    """Whether the process is alive; says nothing of the library."""
    return Health()


@router.get("/ready", response_model=Ready, responses=errors())
async def ready(served: Served) -> Ready:
    """Whether searches can be answered: 503 while the encoder is being loaded."""
    served.warming.start()
    problem = served.warming.problem()
    if problem is not None:
        raise problem
    counts = await run_sync(served.library.catalogue.counts, limiter=_apart())
    return Ready(films=counts.films)
