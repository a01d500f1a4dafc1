"""What a server counts of itself, and that nobody can make it count without end."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from live_server import serving
from prometheus_client.parser import text_string_to_metric_families

import cineseek
from cineseek.errors import LibraryError
from cineseek.index.holes import copy_file, copy_folder
from cineseek.index.vectors import GraphState
from cineseek.ingest.progress import Progress
from cineseek.library import Library
from cineseek.query import parse
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig
from cineseek.server.jobs.job import Job
from cineseek.server.jobs.watch import JobWatch
from cineseek.server.library_metrics import LibraryCollector
from cineseek.server.metrics import Metrics, kind_of
from cineseek.server.problems import Problem

Series = dict[tuple[str, frozenset[tuple[str, str]]], float]


def _series(text: str) -> Series:
    return {
        (sample.name, frozenset(sample.labels.items())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def _value(text: str, name: str, **labels: str) -> float:
    return _series(text)[name, frozenset(labels.items())]


@pytest.fixture
def fresh(library: Library) -> FastAPI:
    """An application that has counted nothing yet."""
    return create_app(library, ServerConfig())


@pytest.fixture
def asking(fresh: FastAPI) -> Iterator[TestClient]:
    with TestClient(fresh, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


def _metrics(app: FastAPI) -> Metrics:
    found: Metrics = app.state.serving.metrics
    return found


def _text(asking: TestClient) -> str:
    answer = asking.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/plain; version=")
    return answer.text


def test_requests_are_counted_by_route_method_and_status(
    asking: TestClient, library: Library
) -> None:
    for film in library.films():
        asking.get(f"/api/films/{film.id}")
    text = _text(asking)
    labels = {"handler": "/api/films/{film}", "method": "GET"}
    assert _value(text, "http_requests_total", status="200", **labels) == 2
    assert _value(text, "http_request_duration_seconds_count", **labels) == 2
    assert _value(text, "http_response_size_bytes_sum", handler=labels["handler"]) > 100


def test_what_callers_make_up_adds_no_series(asking: TestClient) -> None:
    def made_up(number: int) -> None:
        for path in (f"/{number}", f"/api/films/{number}", f"/api/films/{number}/", "/metrics/"):
            asking.get(path, headers={"User-Agent": str(number), "X-Request-ID": str(number)})
        asking.request(f"BREW{number}", "/api/films/1")

    made_up(0)
    before = set(_series(_text(asking)))
    for number in range(1, 30):
        made_up(number)
    assert set(_series(_text(asking))) == before


def test_scrapes_are_not_counted_unless_they_are_refused(library: Library) -> None:
    asking = TestClient(create_app(library, _TOKENS), base_url="http://127.0.0.1")
    right, wrong = ({"Authorization": "Bearer " + 20 * letter} for letter in "mx")
    asking.get("/metrics", headers=right)
    assert "/metrics" not in asking.get("/metrics", headers=right).text
    assert asking.get("/metrics", headers=wrong).status_code == 401
    text = asking.get("/metrics", headers=right).text
    labels = {"handler": "/metrics", "method": "GET"}
    assert _value(text, "http_requests_total", status="401", **labels) == 1
    assert _value(text, "cineseek_errors_total", code="wrong_token") == 1


def test_errors_are_counted_by_code(fresh: FastAPI, asking: TestClient) -> None:
    @fresh.get("/breaks")
    def breaks() -> None:
        raise RuntimeError("on purpose")

    @fresh.get("/full")
    def full() -> None:
        raise Problem(503, "overloaded", "Too much at once.")

    asking.get("/api/films/unknown")
    asking.get("/breaks")
    asking.get("/full")
    text = _text(asking)
    assert _value(text, "cineseek_errors_total", code="not_found") == 1
    assert _value(text, "cineseek_errors_total", code="internal") == 1
    assert _value(text, "cineseek_shed_requests_total", reason="busy") == 1
    assert _value(text, "cineseek_shed_requests_total", reason="rate") == 0


def test_what_never_becomes_a_request_is_counted_too(library: Library) -> None:
    app = create_app(library, ServerConfig())
    with serving(app) as url:
        address = httpx.URL(url)
        with socket.create_connection((address.host, address.port or 80)) as peer:
            peer.sendall(b"no HTTP at all\r\n\r\n")
            assert peer.recv(1000).startswith(b"HTTP/1.1 400")
        text = httpx.get(f"{url}/metrics").text
    assert _value(text, "cineseek_errors_total", code="malformed_request") == 1


_TOKENS = ServerConfig(
    read_token="r" * 20, write_token="w" * 20, metrics_token="m" * 20, host="0.0.0.0"
)


@pytest.mark.parametrize(
    ("token", "metrics", "reading"),
    [
        ("m" * 20, 200, 403),
        ("r" * 20, 200, 200),
        ("w" * 20, 200, 200),
        ("x" * 20, 401, 401),
        (None, 401, 401),
    ],
)
def test_a_token_of_its_own_shows_the_metrics_and_nothing_else(
    library: Library, token: str | None, metrics: int, reading: int
) -> None:
    asking = TestClient(create_app(library, _TOKENS), base_url="http://127.0.0.1")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    assert asking.get("/metrics", headers=headers).status_code == metrics
    assert asking.get("/api/films", headers=headers).status_code == reading
    assert asking.post("/metrics", headers=headers).status_code in (401, 403, 405)


def test_two_servers_in_one_process_count_apart(library: Library) -> None:
    one, other = (TestClient(create_app(library), base_url="http://127.0.0.1") for _ in range(2))
    one.get("/api/films/unknown")
    assert "not_found" in one.get("/metrics").text
    assert "not_found" not in other.get("/metrics").text


def test_searches_are_counted_by_kind_and_timed_by_stage(
    fresh: FastAPI, asking: TestClient
) -> None:
    for query in ("yellow", "kind:feature", 'said:"we are home"', 'said:"xyzzy"'):
        assert asking.get("/api/search", params={"q": query}).status_code == 200
    text = _text(asking)
    assert _value(text, "cineseek_searches_total", kind="words", outcome="found") == 1
    assert _value(text, "cineseek_searches_total", kind="filter", outcome="found") == 1
    assert _value(text, "cineseek_searches_total", kind="said", outcome="found") == 1
    assert _value(text, "cineseek_searches_total", kind="said", outcome="empty") == 1
    assert _value(text, "cineseek_searches_total", kind="image", outcome="empty") == 0
    assert _value(text, "cineseek_search_stage_seconds_count", stage="total") == 4
    spent = {
        stage: _value(text, "cineseek_search_stage_seconds_sum", stage=stage)
        for stage in ("encode", "vectors", "words", "shape", "total")
    }
    assert 0 < sum(spent.values()) - spent["total"] <= spent["total"]


@pytest.mark.parametrize(
    ("query", "image", "like", "kind"),
    [
        ("red car", False, False, "words"),
        ("color:teal -rain", False, False, "filter"),
        ('said:"we are home"', False, False, "said"),
        ("color:teal year:1995", False, False, "filter"),
        ("color:teal red car", False, False, "words"),
        ("color:teal", True, False, "image"),
        ("red car", True, False, "mixed"),
        ("image:a.jpg", False, False, "image"),
        ("", True, False, "image"),
        ("", False, True, "like"),
        ("color:teal", False, True, "like"),
        ("red car", False, True, "mixed"),
        ("color:teal >> red car", False, False, "words"),
    ],
)
def test_a_search_is_of_the_kind_it_was_asked_with(
    query: str, image: bool, like: bool, kind: str
) -> None:
    assert kind_of(parse(query) if query else None, image=image, like=like) == kind


def _step(stage: str, done: float, path: str = "a.mkv") -> Progress:
    return Progress(path, stage, "A", done, 60.0, 0, 1, 1.0, None)  # type: ignore[arg-type]


def test_footage_is_counted_from_where_a_file_is_gone_on_from(
    fresh: FastAPI, asking: TestClient
) -> None:
    metrics = _metrics(fresh)
    for step in (
        _step("reading", 40.0),  # it was read up to there by a run before
        _step("reading", 50.0),
        _step("reading", 0.0, "b.mkv"),
        _step("reading", 5.0, "b.mkv"),
        _step("failed", 5.0, "b.mkv"),
        _step("added", 60.0),
        _step("skipped", 0.0, "c.mkv"),
    ):
        metrics.progressed(step)
    text = _text(asking)
    assert _value(text, "cineseek_ingest_footage_seconds_total") == 25.0
    for outcome in ("added", "skipped", "failed"):
        assert _value(text, "cineseek_ingest_files_total", outcome=outcome) == 1


def test_what_is_told_of_a_real_run_adds_up_to_its_footage(films: Path, tmp_path: Path) -> None:
    metrics = Metrics()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        report = library.add(films, progress=metrics.progressed)
        library.add(films, progress=metrics.progressed)
    counted = metrics.registry.get_sample_value("cineseek_ingest_footage_seconds_total")
    assert counted == pytest.approx(sum(one.duration for one in report.added), abs=0.2)
    for outcome, number in (("added", 2), ("skipped", 2), ("failed", 0)):
        found = metrics.registry.get_sample_value(
            "cineseek_ingest_files_total", {"outcome": outcome}
        )
        assert found == number


def test_the_queue_is_asked_for_at_every_scrape() -> None:
    jobs = {"queued": 3, "running": 1}
    metrics = Metrics()
    metrics.watch_jobs(lambda: jobs)
    value = metrics.registry.get_sample_value
    assert value("cineseek_jobs", {"state": "queued"}) == 3
    jobs["queued"] = 0
    assert value("cineseek_jobs", {"state": "queued"}) == 0


def test_the_library_is_measured(asking: TestClient, library: Library) -> None:
    library.search("red")
    text = _text(asking)
    counts = library.catalogue.counts()
    for noun in ("films", "footages", "shots", "frames", "texts"):
        assert _value(text, f"cineseek_{noun}") == getattr(counts, noun) > 0
    for part in ("catalogue", "vectors", "frames"):
        assert _value(text, "cineseek_library_bytes", part=part) > 1000
    assert 0 < _value(text, "cineseek_disk_free_bytes") < _value(text, "cineseek_disk_bytes")
    assert _value(text, "cineseek_model_loaded", model="toy") == 1
    assert _value(text, "cineseek_index_open") == 1
    assert _value(text, "cineseek_search_graph_missing") == 0


def test_a_library_that_was_only_listed_has_no_model_loaded(
    library_folder: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "films.cine"
    shutil.copytree(
        library_folder, folder, ignore=shutil.ignore_patterns(".lock"), copy_function=copy_file
    )
    with cineseek.open(folder, create=False) as library:
        size = library.size()
        assert (size.encoder_loaded, size.graph) == (False, None)
        library.search("red")
        size = library.size()
        assert (size.encoder_loaded, size.graph) == (True, "unneeded")


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def _names(collector: LibraryCollector) -> dict[str, float]:
    return {one.name: one.samples[0].value for one in collector.collect()}


def test_the_library_is_not_measured_at_every_scrape(films: Path, tmp_path: Path) -> None:
    clock = _Clock()
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        collector = LibraryCollector(library, age=10.0, clock=clock)
        assert _names(collector)["cineseek_films"] == 0
        library.add(films)
        clock.now = 9.0
        assert _names(collector)["cineseek_films"] == 0
        clock.now = 10.0
        assert _names(collector)["cineseek_films"] == 2


def test_a_library_that_cannot_be_measured_spoils_no_scrape(library_folder: Path) -> None:
    library = cineseek.open(library_folder, model="toy", create=False)
    app = create_app(library)
    library.close()
    with pytest.raises(LibraryError):
        library.films()
    text = TestClient(app, base_url="http://127.0.0.1").get("/metrics").text
    assert "cineseek_films" not in text
    assert "process_start_time_seconds" in text


@pytest.mark.parametrize(("graph", "built", "missing"), [("built", 1, 0), ("missing", 0, 1)])
def test_a_graph_that_is_missing_is_told_of(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    graph: GraphState,
    built: float,
    missing: float,
) -> None:
    size = replace(library.size(), graph=graph)
    monkeypatch.setattr(type(library), "size", lambda _: size)
    told = _names(LibraryCollector(library))
    assert told["cineseek_search_graph_built"] == built
    assert told["cineseek_search_graph_missing"] == missing


def test_the_bytes_of_many_frames_are_estimated_well(library_folder: Path, tmp_path: Path) -> None:
    from cineseek import library_size

    folder = tmp_path / "films.cine"
    copy_folder(library_folder, folder)
    exact = sum(one.stat().st_blocks * 512 for one in (folder / "frames").rglob("*.jpg"))
    count = len(list((folder / "frames").rglob("*.jpg")))
    assert library_size._frames(folder / "frames", count) == exact
    # Ten times as many rows as files: the mean of those that are there stands for the rest.
    assert library_size._frames(folder / "frames", 10 * count) == pytest.approx(
        10 * exact, rel=0.01
    )


def test_files_that_no_step_tells_of_are_counted_when_their_job_ends() -> None:
    metrics = Metrics()
    watch = JobWatch(metrics)
    job = Job("0" * 16, ("films",), None, "2026-01-31T14:05:00Z", state="running")
    with watch.running(job) as see:
        see(_step("reading", 0.0))
        see(_step("failed", 5.0))
    watch.ended(replace(job, state="done", failed=3, skipped=2))
    watch.ended(replace(job, state="queued"))  # stopped, to go on at the next start
    value = metrics.registry.get_sample_value
    for outcome, number in (("failed", 3), ("skipped", 2), ("added", 0)):
        assert value("cineseek_ingest_files_total", {"outcome": outcome}) == number
    ended = {
        state: value("cineseek_jobs_ended_total", {"state": state})
        for state in ("done", "failed", "cancelled")
    }
    assert ended == {"done": 1, "failed": 0, "cancelled": 0}
