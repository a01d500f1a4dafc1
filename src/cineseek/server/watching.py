"""Counts every request of an application, and shows all that is counted at `/metrics`."""

from __future__ import annotations

from fastapi import FastAPI, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest
from prometheus_fastapi_instrumentator import Instrumentator
from prometheus_fastapi_instrumentator import metrics as request_metrics
from prometheus_fastapi_instrumentator.metrics import Info

from cineseek.server.library_metrics import LibraryCollector
from cineseek.server.metrics import Metrics
from cineseek.server.serving import Serving, errors
from cineseek.server.tracing import TraceRequests

PATH = "/metrics"
_FINE = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_COARSE = (0.01, 0.05, 0.1, 0.5, 1, 5)
"""Seconds; these are kept for each route, so there are few of them."""
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})


def watch(app: FastAPI, serving: Serving) -> None:
    """Count from now on; called last, so that what other middleware refuses is counted too."""
    metrics = serving.metrics
    metrics.registry.register(LibraryCollector(serving.library))
    # A clip or a stream of events may last for minutes: what counts is when its answer begins.
    default = request_metrics.default(
        should_exclude_streaming_duration=True,
        latency_highr_buckets=_FINE,
        latency_lowr_buckets=_COARSE,
        registry=metrics.registry,
    )

    def count(info: Info) -> None:
        if info.modified_handler == PATH and info.modified_status == "200":
            return  # scrapes would be most of the requests of a server that nobody uses
        if info.method not in _METHODS:  # anything may be sent as a method
            info.method = "other"
        if default is not None:
            default(info)
        note_error(metrics, info)

    if serving.tracing is not None:
        app.add_middleware(TraceRequests, tracing=serving.tracing)
    Instrumentator(
        should_group_status_codes=False,
        registry=metrics.registry,
    ).add(count).instrument(app)

    @app.get(PATH, tags=["server"], response_class=Response, responses=_responses())
    def show_metrics() -> Response:
        """All counts and gauges, as Prometheus reads them."""
        return Response(generate_latest(metrics.registry), media_type=CONTENT_TYPE_LATEST)


def note_error(metrics: Metrics, info: Info) -> None:
    """Count an error under the code it was sent with."""
    code = info.request.scope.get("problem")
    if code is None and info.modified_status == "500":  # it is put into words farther out
        code = "internal"
    if code is not None:
        metrics.failed(code)


def _responses() -> dict[int | str, dict[str, object]]:
    text = {"text/plain": {"schema": {"type": "string"}}}
    return {**errors(), 200: {"content": text, "description": "The text format of Prometheus."}}
