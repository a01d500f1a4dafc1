"""What every request passes on its way in, one gate a file, each plain ASGI.

Plain ASGI, since a gate must neither hold a stream back nor cost a search more than microseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware.cors import CORSMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from cineseek.server.gates.admission import Admission
from cineseek.server.gates.bodies import Bodies
from cineseek.server.gates.crowding import Crowding
from cineseek.server.gates.failures import Failures
from cineseek.server.gates.forms import Forms
from cineseek.server.gates.headers import SecurityHeaders
from cineseek.server.gates.heads import Heads
from cineseek.server.gates.hosts import Hosts, Origins
from cineseek.server.gates.rates import Rates
from cineseek.server.gates.request_ids import RequestIds
from cineseek.server.gates.streams import Streams

if TYPE_CHECKING:
    from fastapi import FastAPI

    from cineseek.server.serving import Serving

_HIDDEN = ("Content-Disposition", "Content-Range", "ETag", "Retry-After", "X-Request-Id")


def put_gates(app: FastAPI, serving: Serving) -> None:
    """Put all gates before an application; what it adds later stands before them."""
    config = serving.config
    limits = config.limits
    # The last that is added is the first that a request meets: so this reads from the inside out.
    app.add_middleware(Heads)
    app.add_middleware(Streams, stopping=serving.stopping)
    app.add_middleware(Crowding, limits=limits)
    app.add_middleware(Bodies, limits=limits)
    app.add_middleware(Admission, access=serving.access)
    app.add_middleware(Rates, limits=limits)
    app.add_middleware(Origins, config=config)
    app.add_middleware(Hosts, config=config)
    app.add_middleware(Forms, limits=limits)
    app.add_middleware(Failures)
    if config.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=config.origins,
            allow_methods=("GET", "POST", "DELETE"),
            allow_headers=("Authorization", "Content-Type", "If-None-Match", "Range"),
            expose_headers=_HIDDEN,
        )
    app.add_middleware(SecurityHeaders)
    app.add_middleware(RequestIds)
    if config.proxies:
        # Its word is taken first, so that all gates see who really asks.
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(config.proxies))
