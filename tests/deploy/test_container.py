"""The image: nobody in particular runs it, its signals arrive, and what it names is there."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import typer.main
from fastapi import FastAPI
from live_server import serving

import cineseek
from cineseek.cli import app as verbs
from cineseek.server.app import create_app
from cineseek.server.config import ServerConfig

ROOT = Path(__file__).parents[2]
FILE = ROOT / "deploy" / "Containerfile"
AIRFLOW = ROOT / "deploy" / "airflow" / "Containerfile"


def _instructions() -> list[tuple[str, str]]:
    """Every instruction with what it says, its lines joined."""
    lines = [one for one in FILE.read_text("utf-8").splitlines() if not one.startswith("#")]
    whole = "\n".join(lines).replace("\\\n", " ")
    return [(one.split()[0], one.split(None, 1)[1].strip()) for one in whole.splitlines() if one]


def _said(name: str) -> list[str]:
    return [text for instruction, text in _instructions() if instruction == name]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    library = cineseek.open(tmp_path_factory.mktemp("library") / "films.cine", model="toy")
    return create_app(library, ServerConfig())


def test_the_linter_of_such_files_finds_nothing() -> None:
    linter = Path(sys.executable).with_name("hadolint")
    found = subprocess.run([linter, "--no-color", FILE, AIRFLOW], capture_output=True, text=True)
    assert (found.returncode, found.stdout + found.stderr) == (0, "")


def test_its_base_is_pinned() -> None:
    base, _ = _said("ARG")
    assert re.fullmatch(r"PYTHON=python:3\.\d+\.\d+-slim-\w+", base)
    assert [one.split()[0] for one in _said("FROM")] == ["${PYTHON}", "${PYTHON}"]


def test_it_runs_as_a_number_that_is_not_root() -> None:
    user, group = _said("USER")[-1].split(":")
    assert user.isdigit()
    assert int(user) > 1000
    assert group == user
    names = [name for name, _ in _instructions()]
    assert names.index("USER") > len(names) - 1 - names[::-1].index("RUN")


def test_signals_reach_the_server_and_no_shell() -> None:
    (entry,), (command,) = _said("ENTRYPOINT"), _said("CMD")
    words = [*json.loads(entry), *json.loads(command)]
    assert words[:2] == ["cineseek", "serve"]
    assert _said("STOPSIGNAL") == ["SIGTERM"]
    serve = typer.main.get_command(verbs).commands["serve"]  # type: ignore[attr-defined]
    with serve.make_context("serve", words[2:]) as context:
        assert context.params["host"] == "0.0.0.0"


def test_what_is_copied_is_there_and_let_through() -> None:
    kept = [
        line[1:]
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line.startswith("!")
    ]
    for copied in _said("COPY"):
        if copied.startswith("--from"):
            continue
        for name in copied.split()[:-1]:
            assert (ROOT / name).exists(), name
            assert name in kept
    built = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert '".[${EXTRAS}]"' in " ".join(_said("RUN"))
    extras = _said("ARG")[1].removeprefix("EXTRAS=")
    assert set(extras.split(",")) <= set(built["optional-dependencies"])
    assert {built["readme"], *built["license-files"]} <= set(kept)


def test_what_is_kept_is_in_volumes() -> None:
    volumes = json.loads(_said("VOLUME")[0])
    settings = dict(one.split("=", 1) for one in _said("ENV")[-1].split())
    assert settings["HOME"] in volumes
    assert str(Path(settings["CINESEEK_LIBRARY"]).parent) in volumes
    assert settings["PYTHONDONTWRITEBYTECODE"] == "1"


def test_the_health_check_knows_a_server_that_lives_from_one_that_does_not(app: FastAPI) -> None:
    (check,) = _said("HEALTHCHECK")
    words = json.loads(check.partition("CMD ")[2])
    assert words[0] == "python"
    assert "127.0.0.1:8720" in words[-1]
    with serving(app) as url:
        asked = [word.replace("http://127.0.0.1:8720", url) for word in words[1:]]
        alive = subprocess.run([sys.executable, *asked], capture_output=True)
    dead = subprocess.run([sys.executable, *asked], capture_output=True)
    assert alive.returncode == 0, alive.stderr
    assert dead.returncode != 0
