"""Traces for OpenTelemetry, where its usual environment variables ask for them; else nothing.

`OTEL_EXPORTER_OTLP_ENDPOINT` says where they go; sampling, headers and names are set by the other
variables of its specification, which its packages read themselves. Those are an extra: `otel`.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import cineseek
from cineseek.stopwatch import Stopwatch

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.trace import Span, Tracer
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from cineseek.ingest.progress import Progress

log = logging.getLogger(__name__)

_PATIENCE = 3.0
"""Seconds that a server which stops waits for its last traces to be sent."""
_QUIET = frozenset({"/health", "/ready", "/metrics"})
"""Asked every few seconds by machines; nobody looks for their traces."""


class Tracing:
    """The tracer of one server; made by `start_tracing`."""

    def __init__(self, provider: TracerProvider) -> None:
        self.provider = provider
        self.tracer: Tracer = provider.get_tracer("cineseek", cineseek.__version__)

    def close(self) -> None:
        """Send what is left, if that takes no longer than a moment."""
        # A receiver that is gone would be tried again and again, for ten seconds.
        last = threading.Thread(target=self.provider.shutdown, name="last traces", daemon=True)
        last.start()
        last.join(_PATIENCE)

    def stopwatch(self) -> Stopwatch:
        """A watch whose stages are spans."""
        return _TracedStopwatch(self.tracer)

    @contextmanager
    def job(self, name: str, facts: Mapping[str, str | int]) -> Iterator[JobTrace]:
        """A span around an ingest job."""
        told = {"cineseek.job": name, **facts}
        with self.tracer.start_as_current_span("job", attributes=told) as span:
            trace = JobTrace(self.tracer, span)
            try:
                yield trace
            finally:
                trace.end()


class _TracedStopwatch(Stopwatch):
    """Stages that are seen in traces, too."""

    def __init__(self, tracer: Tracer) -> None:
        super().__init__()
        self._tracer = tracer

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what runs within."""
        with self._tracer.start_as_current_span(f"search {name}"), super().stage(name):
            yield


class JobTrace:
    """The files of one job, each a span."""

    def __init__(self, tracer: Tracer, span: Span) -> None:
        self._tracer = tracer
        self._span = span
        self._files: dict[str, Span] = {}

    def progressed(self, step: Progress) -> None:
        """A file came one step further. One call at a time."""
        from opentelemetry.trace import StatusCode, set_span_in_context

        span = self._files.get(step.path)
        if span is None:
            facts = {"cineseek.file": PurePath(step.path).name}
            within = set_span_in_context(self._span)
            span = self._files[step.path] = self._tracer.start_span(
                "file", attributes=facts, context=within
            )
        if step.stage == "reading":
            return
        span.set_attributes({"cineseek.outcome": step.stage, "cineseek.seconds": step.done})
        if step.stage == "failed":
            span.set_status(StatusCode.ERROR, step.why)
        span.end()
        del self._files[step.path]

    def end(self) -> None:
        """What was begun and not finished is left as it is."""
        for span in self._files.values():
            span.end()


class TraceRequests:
    """Middleware: a span around every request, a part of the caller's trace where it has one."""

    def __init__(self, app: ASGIApp, tracing: Tracing) -> None:
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self.app = app
        self._tracer = tracing.tracer
        self._propagator = TraceContextTextMapPropagator()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request within a span."""
        if scope["type"] != "http" or scope["path"] in _QUIET:
            await self.app(scope, receive, send)
            return
        from opentelemetry.trace import SpanKind, StatusCode

        headers = {
            name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]
        }
        method = scope["method"]
        with self._tracer.start_as_current_span(
            method,
            context=self._propagator.extract(headers),
            kind=SpanKind.SERVER,
            # Not the query: what people look for is theirs.
            attributes={
                "http.request.method": method,
                "url.path": scope["path"],
                "url.scheme": scope["scheme"],
            },
        ) as span:

            async def told(message: Message) -> None:
                if message["type"] == "http.response.start":
                    status = int(message["status"])
                    span.set_attribute("http.response.status_code", status)
                    if status >= 500:
                        span.set_status(StatusCode.ERROR)
                await send(message)

            try:
                await self.app(scope, receive, told)
            finally:
                _name(span, method, scope)


def _name(span: Span, method: str, scope: Scope) -> None:
    """By route, once it is known: a name for each path would be of no use."""
    context = scope.get("fastapi", {}).get("effective_route_context")
    route = getattr(context or scope.get("route"), "path", None)
    if route is not None:
        span.update_name(f"{method} {route}")
        span.set_attribute("http.route", route)
    if scope.get("problem"):
        span.set_attribute("error.type", scope["problem"])


def start_tracing(environment: Mapping[str, str] = os.environ) -> Tracing | None:
    """Tracing as the environment asks for it; None where it doesn't, or the packages are absent."""
    asked = ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT")
    named = next((name for name in asked if environment.get(name)), None)
    off = environment.get("OTEL_SDK_DISABLED", "").lower() == "true"
    if named is None or off or environment.get("OTEL_TRACES_EXPORTER", "otlp") == "none":
        return None
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError:
        log.warning("%s is set, but traces need more: pip install 'cineseek[otel]'", named)
        return None
    facts: dict[str, Any] = {"service.version": cineseek.__version__}
    if not environment.get("OTEL_SERVICE_NAME"):
        facts["service.name"] = "cineseek"
    provider = TracerProvider(resource=Resource.create(facts), shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    log.info("traces are sent to %s", environment[named])
    return Tracing(provider)
