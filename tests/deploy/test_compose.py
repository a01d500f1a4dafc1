"""compose.yaml: nothing in it is root, open to others, unpinned or without bounds."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main
import yaml

from cineseek.cli import app as verbs
from cineseek.index.remote_collection import OLDEST
from cineseek.settings import Settings

DEPLOY = Path(__file__).parents[2] / "deploy"
TEXT = (DEPLOY / "compose.yaml").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(TEXT)
SERVICES: dict[str, Any] = COMPOSE["services"]
SCRAPING: dict[str, Any] = yaml.safe_load((DEPLOY / "prometheus/prometheus.yml").read_text("utf-8"))


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_do_no_more_than_it_has_to(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert re.fullmatch(r"[1-9]\d*:\d+", service["user"])
    assert "privileged" not in service
    assert set(service["deploy"]["resources"]["limits"]) == {"cpus", "memory", "pids"}
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_says_whether_it_is_well(name: str) -> None:
    if name == "cineseek":  # its image says how
        assert "HEALTHCHECK" in (DEPLOY / "Containerfile").read_text("utf-8")
        return
    assert SERVICES[name]["healthcheck"]["test"][0] == "CMD"


@pytest.mark.parametrize("name", [name for name in SERVICES if "build" not in SERVICES[name]])
def test_an_image_of_others_is_pinned(name: str) -> None:
    assert re.fullmatch(r"[\w/-]+:v?\d+\.\d+(\.\d+)?(-\w+)?", SERVICES[name]["image"])


@pytest.mark.parametrize("name", [name for name in SERVICES if "build" in SERVICES[name]])
def test_an_image_of_ours_is_built_of_what_there_is(name: str) -> None:
    build = SERVICES[name]["build"]
    assert (DEPLOY / build["context"] / build["dockerfile"]).is_file()
    project = tomllib.loads((DEPLOY.parent / "pyproject.toml").read_text("utf-8"))["project"]
    extras = build.get("args", {}).get("EXTRAS", "serve").split(",")
    assert set(extras) <= set(project["optional-dependencies"])


def test_no_secret_is_written_down_and_none_has_a_default() -> None:
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if re.search("TOKEN|PASSWORD|KEY|SECRET", name):
                # A file that Airflow writes passwords into is no secret.
                secret = r"\$\{\w+(:\?[^}]+|:-)\}"
                assert re.fullmatch(secret, value) or name.endswith("_FILE"), name
            elif "PASSWORD" in value:  # inside an address
                assert re.search(r"://\w+:\$\{\w+:-\}@", value), name
    for name, value in _examples().items():
        assert value == "", name


def _examples() -> dict[str, str]:
    lines = (DEPLOY / "example.env").read_text("utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))


def test_every_variable_is_in_the_example_and_none_there_is_made_up() -> None:
    plain = "\n".join(line for line in TEXT.splitlines() if not line.lstrip().startswith("#"))
    assert set(re.findall(r"(?<!\$)\$\{(\w+)", plain)) == set(_examples())


def test_every_volume_is_named_or_a_file_that_is_there() -> None:
    named = set()
    for service in SERVICES.values():
        for volume in service["volumes"]:
            source = volume.split(":")[0]
            if source.startswith("./"):
                assert (DEPLOY / source).exists(), source
                assert volume.endswith(":ro")
            elif not source.startswith("$"):
                named.add(source)
    assert named == set(COMPOSE["volumes"])


def test_cineseek_is_started_with_options_and_settings_that_it_has(tmp_path: Path) -> None:
    service = SERVICES["cineseek"]
    words = [str(tmp_path) if word == "/films" else word for word in service["command"]]
    verb = typer.main.get_command(verbs).commands[words[0]]  # type: ignore[attr-defined]
    with verb.make_context(words[0], words[1:]) as context:
        assert context.params["host"] == "0.0.0.0"
        assert context.params["root"] == [tmp_path]
    for name in service["environment"]:
        assert name.startswith("OTEL_") or (
            name.startswith("CINESEEK_")
            and name.removeprefix("CINESEEK_").lower() in Settings.model_fields
        )


def test_films_can_be_read_and_not_written() -> None:
    assert any(one.endswith(":/films:ro") for one in SERVICES["cineseek"]["volumes"])


def test_there_is_more_time_to_stop_than_stopping_takes() -> None:
    from cineseek.server.config import Limits

    grace = int(SERVICES["cineseek"]["stop_grace_period"].removesuffix("s"))
    assert grace > Limits().stop_seconds + 10


def test_prometheus_scrapes_the_service_with_the_token_that_is_mounted() -> None:
    job = next(one for one in SCRAPING["scrape_configs"] if one["job_name"] == "cineseek")
    (target,) = job["static_configs"][0]["targets"]
    name, port = target.split(":")
    assert any(one.endswith(f":{port}") for one in SERVICES[name]["ports"])
    secret = Path(job["authorization"]["credentials_file"])
    assert secret.parent == Path("/run/secrets")
    assert SERVICES["prometheus"]["secrets"] == [secret.name]
    # A secret out of the environment cannot be put into a root that is read-only.
    assert set(COMPOSE["secrets"][secret.name]) == {"file"}
    mounted = " ".join(SERVICES["prometheus"]["volumes"])
    assert all(rules in mounted for rules in SCRAPING["rule_files"])


def test_what_one_machine_does_not_need_comes_only_when_it_is_asked_for() -> None:
    plain = [name for name, service in SERVICES.items() if "profiles" not in service]
    assert plain == ["cineseek", "prometheus", "grafana"]
    asked = {one for service in SERVICES.values() for one in service.get("profiles", ())}
    assert asked == {"qdrant", "postgres", "collect", "ray", "airflow"}


def test_the_servers_are_new_enough_for_a_library() -> None:
    def version(name: str) -> tuple[int, ...]:
        numbers = SERVICES[name]["image"].rpartition(":")[2].lstrip("v").partition("-")[0]
        return tuple(map(int, numbers.split(".")))

    assert version("qdrant") >= OLDEST
    assert version("postgres")[0] >= 13


@pytest.mark.parametrize(
    ("name", "secrets"),
    [
        ("qdrant", ["QDRANT_API_KEY"]),
        ("postgres", ["POSTGRES_PASSWORD"]),
        ("airflow-setup", ["AIRFLOW_FERNET_KEY", "AIRFLOW_JWT_SECRET"]),
    ],
)
def test_a_service_that_needs_a_secret_does_not_start_without(
    name: str, secrets: list[str]
) -> None:
    # A name that must be set would be asked for without the profile, too.
    script = SERVICES[name]["entrypoint"][-1].replace("$$", "$").split("exec ")[0]
    environment = {
        key: "" for key, value in SERVICES[name]["environment"].items() if value.startswith("${")
    }
    ended = subprocess.run(["sh", "-c", script], env=environment, capture_output=True, text=True)
    assert ended.returncode == 64
    assert all(secret in ended.stdout for secret in secrets)


@pytest.mark.parametrize("profile", ["qdrant", "postgres", "collect", "ray", "airflow"])
def test_a_profile_brings_all_that_its_services_wait_for(profile: str) -> None:
    there = {name for name, one in SERVICES.items() if profile in one.get("profiles", (profile,))}
    for name in there:
        assert set(SERVICES[name].get("depends_on", ())) <= there, name


@pytest.mark.parametrize("name", ["collect"])
def test_a_command_of_cineseek_is_one_that_it_has(name: str) -> None:
    words = SERVICES[name]["command"]
    verb = typer.main.get_command(verbs).commands[words[0]]  # type: ignore[attr-defined]
    with verb.commands[words[1]].make_context(words[1], words[2:]) as context:
        assert context.params["into"] == Path("/data/collected")


def test_git_does_not_see_what_is_secret() -> None:
    ignored = (DEPLOY.parent / ".gitignore").read_text("utf-8").splitlines()
    assert {"/deploy/.env", "/deploy/metrics_token"} <= set(ignored)
