"""Traces: sent to a real receiver where the environment asks for them, and else not there."""

from __future__ import annotations

import logging
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from live_server import serving
from opentelemetry.proto.trace.v1.trace_pb2 import Span, Status
from otlp_receiver import Receiver, facts, receiving

import cineseek
from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.serving import Serving
from cineseek.server.tracing import start_tracing


@pytest.fixture
def receiver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    with receiving() as found:
        monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", found.url)
        yield found


@pytest.fixture
def traced(receiver: Receiver, library: Library) -> FastAPI:
    return create_app(library, ServerConfig())


def _serving(app: FastAPI) -> Serving:
    found: Serving = app.state.serving
    return found


def test_a_search_is_a_span_and_its_stages_are_within(traced: FastAPI, receiver: Receiver) -> None:
    with serving(traced) as url:
        assert httpx.get(f"{url}/api/search", params={"q": "yellow"}).status_code == 200
    span = receiver.named("GET /api/search")
    assert receiver.paths == {"/v1/traces"}
    assert receiver.service["service.name"] == "cineseek"
    assert receiver.service["service.version"] == cineseek.__version__
    assert span.kind == Span.SpanKind.SPAN_KIND_SERVER
    assert facts(span)["http.route"] == "/api/search"
    assert facts(span)["http.response.status_code"] == 200
    assert {"search encode", "search vectors", "search words"} <= set(receiver.below(span))
    within = [one for one in receiver.spans if one.parent_span_id == span.span_id]
    assert all(
        span.start_time_unix_nano <= one.start_time_unix_nano <= one.end_time_unix_nano
        and one.end_time_unix_nano <= span.end_time_unix_nano
        and one.trace_id == span.trace_id
        for one in within
    )


def test_what_people_look_for_is_not_in_a_trace(traced: FastAPI, receiver: Receiver) -> None:
    with serving(traced) as url:
        httpx.get(f"{url}/api/search", params={"q": "yellow"}, headers={"Cookie": "secret=1"})
    assert not any(word in str(receiver.spans) for word in ("yellow", "secret"))


def test_a_callers_trace_is_gone_on_with(traced: FastAPI, receiver: Receiver) -> None:
    trace, parent = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
    with serving(traced) as url:
        httpx.get(f"{url}/api/films", headers={"traceparent": f"00-{trace}-{parent}-01"})
    span = receiver.named("GET /api/films")
    assert (span.trace_id.hex(), span.parent_span_id.hex()) == (trace, parent)


def test_an_error_is_marked_with_its_code_and_a_refusal_is_no_error(
    traced: FastAPI, receiver: Receiver
) -> None:
    @traced.get("/api/breaks")
    def breaks() -> None:
        raise RuntimeError("on purpose")

    with serving(traced) as url:
        httpx.get(f"{url}/api/breaks")
        httpx.get(f"{url}/api/films/unknown")
    broken = receiver.named("GET /api/breaks")
    assert broken.status.code == Status.StatusCode.STATUS_CODE_ERROR
    assert facts(broken)["error.type"] == "internal"
    refused = receiver.named("GET /api/films/{film}")
    assert refused.status.code == Status.StatusCode.STATUS_CODE_UNSET
    assert facts(refused)["error.type"] == "not_found"
    assert facts(refused)["http.response.status_code"] == 404


def test_signs_of_life_and_scrapes_are_not_traced(traced: FastAPI, receiver: Receiver) -> None:
    with serving(traced) as url:
        for path in ("/health", "/ready", "/metrics"):
            httpx.get(f"{url}{path}")
    assert receiver.spans == []


def test_an_ingest_job_is_a_span_and_its_files_are_within(
    traced: FastAPI, receiver: Receiver, films: Path, tmp_path: Path
) -> None:
    tracing = _serving(traced).tracing
    assert tracing is not None
    (tmp_path / "broken.mp4").write_bytes(b"no film at all" * 1000)
    with (
        cineseek.open(tmp_path / "films.cine", model="toy") as library,
        tracing.job("0123456789abcdef", {"cineseek.sources": 2}) as trace,
    ):
        library.add([films, tmp_path / "broken.mp4"], progress=trace.progressed)
    tracing.close()
    job = receiver.named("job")
    assert facts(job) == {"cineseek.job": "0123456789abcdef", "cineseek.sources": 2}
    files = {
        str(facts(one)["cineseek.file"]): one
        for one in receiver.spans
        if one.parent_span_id == job.span_id
    }
    assert len(files) == 3
    broken = files.pop("broken.mp4")
    assert broken.status.code == Status.StatusCode.STATUS_CODE_ERROR
    assert {facts(one)["cineseek.outcome"] for one in files.values()} == {"added"}
    assert str(tmp_path) not in str(receiver.spans)


def test_a_receiver_that_is_gone_stops_no_request(
    monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
    monkeypatch.setenv("OTEL_EXPORTER_OTLP_TIMEOUT", "1")
    app = create_app(library, ServerConfig())
    with serving(app) as url:
        assert httpx.get(f"{url}/api/search", params={"q": "yellow"}).status_code == 200
        began = time.monotonic()
    assert time.monotonic() - began < 10  # it stopped, and did not wait for the receiver


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": ""},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9", "OTEL_SDK_DISABLED": "true"},
        {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9", "OTEL_TRACES_EXPORTER": "none"},
    ],
)
def test_nobody_who_does_not_ask_for_traces_has_them(environment: dict[str, str]) -> None:
    assert start_tracing(environment) is None


def test_without_being_asked_what_sends_them_is_not_even_loaded() -> None:
    code = (
        "import sys, cineseek.server.app as app\n"
        "assert app.start_tracing({}) is None\n"
        "print(*(name for name in sys.modules if name.startswith('opentelemetry.')"
        " and name.split('.')[1] in ('sdk', 'exporter', 'proto')))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []


def test_without_its_packages_a_warning_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.exporter.otlp.proto.http.trace_exporter", None)
    with caplog.at_level(logging.WARNING):
        assert start_tracing({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:9"}) is None
    assert "pip install 'cineseek[otel]'" in caplog.text
