"""Rules, scraping and dashboard: sound by themselves, and told of in the docs."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml
from fastapi.testclient import TestClient
from prometheus_client.parser import text_string_to_metric_families
from real_prometheus import DEPLOY, metrics_in, program

import cineseek
from cineseek.server.app import create_app

DOCS = (DEPLOY.parent / "docs" / "operations.md").read_text("utf-8")
RULES: list[Any] = [
    rule
    for group in yaml.safe_load((DEPLOY / "prometheus/alerts.yml").read_text("utf-8"))["groups"]
    for rule in group["rules"]
]
DASHBOARD: dict[str, Any] = json.loads(
    (DEPLOY / "grafana/dashboards/cineseek.json").read_text("utf-8")
)
PANELS: list[Any] = DASHBOARD["panels"]


def _promtool(*words: str, folder: Path) -> str:
    found = subprocess.run(
        [program("promtool"), *words], capture_output=True, text=True, cwd=folder
    )
    assert found.returncode == 0, found.stdout + found.stderr
    return found.stdout


def test_the_rules_are_rules() -> None:
    said = _promtool("check", "rules", "alerts.yml", folder=DEPLOY / "prometheus")
    assert f"{len(RULES)} rules found" in said


def test_each_alert_fires_when_it_should_and_not_before() -> None:
    _promtool("test", "rules", "alerts_test.yml", folder=DEPLOY / "prometheus")
    tests = yaml.safe_load((DEPLOY / "prometheus/alerts_test.yml").read_text("utf-8"))["tests"]
    checks = [one for test in tests for one in test["alert_rule_test"]]
    for rule in RULES:
        seen = {bool(one["exp_alerts"]) for one in checks if one["alertname"] == rule["alert"]}
        # Two series are in a test where only one may fire: then that is both at once.
        assert True in seen, rule["alert"]


def test_the_configuration_is_one(tmp_path: Path) -> None:
    for name in ("prometheus.yml", "alerts.yml"):
        shutil.copy(DEPLOY / "prometheus" / name, tmp_path)
    _promtool("check", "config", "--syntax-only", "prometheus.yml", folder=tmp_path)


def test_every_alert_has_a_place_in_the_docs_that_its_link_leads_to() -> None:
    headings = set(re.findall(r"^### (Cineseek\w+)$", DOCS, re.M))
    assert headings == {rule["alert"] for rule in RULES}
    for rule in RULES:
        link = rule["annotations"]["runbook_url"]
        assert link.endswith(f"/docs/operations.md#{rule['alert'].lower()}")
        assert rule["labels"]["severity"] in ("warning", "critical")
        assert rule["annotations"]["summary"]
        assert rule["annotations"]["description"]


def test_every_metric_is_in_the_docs_with_its_labels_and_none_there_is_made_up(
    tmp_path: Path,
) -> None:
    with cineseek.open(tmp_path / "films.cine", model="toy") as library:
        library.search("red")
        client = TestClient(create_app(library), base_url="http://127.0.0.1")
        client.get("/api/films/unknown")
        text = client.get("/metrics").text
    found = {}
    for family in text_string_to_metric_families(text):
        name = family.name + ("_total" if family.type == "counter" else "")
        labels = {label for sample in family.samples for label in sample.labels} - {"le"}
        found[name] = (family.type, labels)
    rows = re.findall(r"^\| `(\w+)` \| (\w+) \| (.*?) ?\| .+ \|$", DOCS, re.M)
    told = {name: (kind, set(re.findall(r"`(\w+)`", labels))) for name, kind, labels in rows}
    assert told == found


def test_a_dashboard_shows_nothing_that_is_not_in_the_docs() -> None:
    expressions = [target["expr"] for panel in PANELS for target in panel.get("targets", [])]
    for expression in [*expressions, *(rule["expr"] for rule in RULES)]:
        for name in metrics_in(expression) - {"up"}:
            base = re.sub("_(bucket|sum|count)$", "", name)
            assert f"| `{name}` |" in DOCS or f"| `{base}` |" in DOCS, name


def test_panels_have_ids_of_their_own_titles_and_units() -> None:
    ids = [panel["id"] for panel in PANELS]
    assert len(set(ids)) == len(ids)
    titles = [panel["title"] for panel in PANELS]
    assert len(set(titles)) == len(titles)
    for panel in PANELS:
        if panel["type"] != "row":
            assert panel["type"] in ("stat", "timeseries")
            assert panel["fieldConfig"]["defaults"]["unit"]
            references = [target["refId"] for target in panel["targets"]]
            assert len(set(references)) == len(references) > 0


def test_panels_are_beside_and_below_each_other_and_nowhere_over() -> None:
    places = [panel["gridPos"] for panel in PANELS]
    for place in places:
        assert 0 <= place["x"] < place["x"] + place["w"] <= 24
        assert place["h"] > 0
    for one, other in combinations(places, 2):
        beside = one["x"] + one["w"] <= other["x"] or other["x"] + other["w"] <= one["x"]
        below = one["y"] + one["h"] <= other["y"] or other["y"] + other["h"] <= one["y"]
        assert beside or below


def test_every_panel_asks_the_data_source_that_is_provisioned() -> None:
    provisioning = DEPLOY / "grafana" / "provisioning"
    (source,) = yaml.safe_load((provisioning / "datasources/prometheus.yaml").read_text("utf-8"))[
        "datasources"
    ]
    assert source["uid"] == "prometheus"
    wanted = {"type": source["type"], "uid": source["uid"]}
    for panel in PANELS:
        if panel["type"] != "row":
            assert panel["datasource"] == wanted
            assert all(target["datasource"] == wanted for target in panel["targets"])
    (variable,) = DASHBOARD["templating"]["list"]
    assert variable["datasource"] == wanted


def test_the_dashboard_is_where_grafana_looks_for_it() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    mounts = dict(one.split(":")[:2] for one in compose["services"]["grafana"]["volumes"])
    (provider,) = yaml.safe_load(
        (DEPLOY / "grafana/provisioning/dashboards/cineseek.yaml").read_text("utf-8")
    )["providers"]
    assert mounts["./grafana/dashboards"] == provider["options"]["path"]
    assert mounts["./grafana/provisioning"] == "/etc/grafana/provisioning"


def test_the_dashboard_shows_what_was_promised() -> None:
    titles = {panel["title"] for panel in PANELS}
    assert {
        "Uptime",
        "Response time",
        "Response size by route",
        "Error rate",
        "Searches by kind",
        "Search stages",
        "Library",
        "Ingest rate",
        "Ingest jobs",
        "Cache hits",
        "Memory",
        "Shed requests",
    } <= titles
