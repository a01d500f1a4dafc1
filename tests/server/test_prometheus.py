"""A real Prometheus scrapes a real server, and answers what the dashboard and the alerts ask."""

from __future__ import annotations

import io
import json
import math
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from drawn_clips import draw_clip
from live_server import serving
from PIL import Image
from real_prometheus import (
    DEPLOY,
    Prometheus,
    always,
    configuration,
    filled,
    metrics_in,
    scraping,
)

import cineseek
from cineseek.index.holes import copy_folder
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

_READ, _WRITE, _METRICS = "r" * 20, "w" * 20, "m" * 20
_SECONDS = 9.0
"""That traffic lasts for: so many scrapes."""


def _panels() -> list[Any]:
    dashboard = json.loads((DEPLOY / "grafana/dashboards/cineseek.json").read_text("utf-8"))
    return [
        pytest.param(target["expr"], id=f"{panel['title']}-{target['refId']}")
        for panel in dashboard["panels"]
        for target in panel.get("targets", [])
    ]


def _alerts() -> list[Any]:
    groups = yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text("utf-8"))["groups"]
    return [
        pytest.param(rule["expr"], id=rule["alert"]) for group in groups for rule in group["rules"]
    ]


@pytest.fixture(scope="module")
def prometheus(library_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """One that has scraped a server for some seconds, in which all sorts of things happened."""
    folder = tmp_path_factory.mktemp("prometheus")
    copy_folder(library_folder, folder / "films.cine")
    films = folder / "films"
    films.mkdir()
    config = ServerConfig(
        read_token=_READ, write_token=_WRITE, metrics_token=_METRICS, roots=(films,)
    )
    (folder / "token").write_text(_METRICS)
    with cineseek.open(folder / "films.cine", create=False) as library:
        app = create_app(library, config)

        @app.get("/api/breaks")
        def breaks() -> None:
            raise RuntimeError("on purpose")

        with serving(app) as url:
            target = url.removeprefix("http://")
            settings = configuration(target, folder / "token", folder)
            with scraping(settings, folder) as running:
                _wait_for(running, "up == 1")
                _use(url, films)
                time.sleep(1.5)  # the last of it is scraped
                yield running


def _wait_for(running: Prometheus, expression: str) -> None:
    began = time.monotonic()
    while not running.values(expression):
        assert time.monotonic() - began < 20, running.get("/api/v1/targets")
        time.sleep(0.1)


def _use(url: str, films: Path) -> None:
    """Everything that the dashboard shows, again and again over several scrapes."""
    ended = time.monotonic() + _SECONDS
    with httpx.Client(
        base_url=url, headers={"Authorization": f"Bearer {_WRITE}"}, timeout=30
    ) as client:
        number = 0
        while time.monotonic() < ended:
            number += 1
            draw_clip(films / f"clip {number}.mp4", seed=number)
            added = client.post("/api/jobs", json={"sources": [f"films/clip {number}.mp4"]})
            assert added.status_code == 201, added.text
            _search(client)
            for path in ("/api/films", "/api/films/unknown", "/api/breaks", "/health"):
                client.get(path)
            if number <= 3:  # after ten nobody is let in from here for a while
                client.get("/metrics", headers={"Authorization": "Bearer " + "x" * 20})
            _look_at_pictures(client)
            time.sleep(0.25)


def _search(client: httpx.Client) -> None:
    for query in ("yellow", "kind:feature", 'said:"we are home"', "color:pink year:1901"):
        assert client.get("/api/search", params={"q": query}).status_code == 200
    hit = client.get("/api/search", params={"q": "kind:feature"}).json()["hits"][0]
    assert client.get("/api/search", params={"like": hit["id"]}).status_code == 200
    picture = io.BytesIO()
    Image.new("RGB", (64, 48), (230, 200, 40)).save(picture, "PNG")
    for words in ({}, {"q": "yellow"}):
        files = {"image": ("a.png", picture.getvalue(), "image/png")}
        assert client.post("/api/search", files=files, data=words).status_code == 200


def _look_at_pictures(client: httpx.Client) -> None:
    hit = client.get("/api/search", params={"q": "kind:feature"}).json()["hits"][0]
    footage = hit["footage"]["id"]
    for path in (
        f"/api/frames/{footage}/{hit['thumbnail']}",
        f"/api/footages/{footage}/frame.jpg?second={hit['second']}",
        f"/api/shots/{hit['id']}/preview.mp4",
        f"/api/films/{hit['film']['id']}/sheet.jpg",
    ):
        assert client.get(path).status_code == 200, path


@pytest.mark.parametrize("expression", _panels())
def test_every_panel_has_values(prometheus: Prometheus, expression: str) -> None:
    _ask(prometheus, expression, filled(expression))


@pytest.mark.parametrize("expression", _alerts())
def test_every_alert_can_tell_whether_it_has_to_fire(
    prometheus: Prometheus, expression: str
) -> None:
    _ask(prometheus, expression, always(expression))


def _ask(prometheus: Prometheus, expression: str, asked: str) -> None:
    """Every metric in it exists, and what it asks for is a number."""
    names = metrics_in(expression)
    assert names
    for name in names:
        assert prometheus.values(f'count({name}{{job="cineseek"}})'), name
    values = prometheus.values(asked)
    assert values
    assert not all(math.isnan(value) for value in values)


def test_what_happened_is_what_the_numbers_say(prometheus: Prometheus) -> None:
    def value(expression: str) -> float:
        (found,) = prometheus.values(expression)
        return found

    for kind in ("words", "said", "filter", "image", "like", "mixed"):
        assert value(f'sum(cineseek_searches_total{{kind="{kind}"}})') >= 3, kind
    for stage in ("encode", "vectors", "words", "shape"):
        assert value(f'cineseek_search_stage_seconds_count{{stage="{stage}"}}') >= 3, stage
    assert value('cineseek_errors_total{code="internal"}') >= 3
    assert value('cineseek_errors_total{code="wrong_token"}') == 3
    assert value('cineseek_ingest_files_total{outcome="added"}') >= 3
    assert value("cineseek_ingest_footage_seconds_total") >= 3 * 6.0 - 1
    assert value('cineseek_jobs_ended_total{state="done"}') >= 3
    assert value("cineseek_films") >= 3
    assert value('increase(cineseek_cache_requests_total{cache="previews", outcome="hit"}[20s])')


def test_a_server_in_use_raises_only_the_alert_of_what_was_broken_on_purpose(
    prometheus: Prometheus,
) -> None:
    raised = {one["labels"]["alertname"] for one in prometheus.get("/api/v1/alerts")["alerts"]}
    # Disks of machines that tests run on may well be full.
    assert raised - {"CineseekDiskNearlyFull", "CineseekDiskFull"} == {"CineseekFailing"}


def test_the_rules_are_loaded_and_evaluated_without_an_error(prometheus: Prometheus) -> None:
    (group,) = prometheus.get("/api/v1/rules")["groups"]
    assert len(group["rules"]) == len(_alerts())
    assert {rule["health"] for rule in group["rules"]} == {"ok"}
