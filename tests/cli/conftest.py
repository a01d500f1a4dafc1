"""A library of two short drawn films, filled by the command line itself."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import cineseek
from cineseek.cli import app
from cineseek.demo import draw_films
from cineseek.demo.script import SCRIPTS, Line
from cineseek.index.holes import copy_folder

Type = Callable[..., Result]

_LINES = (
    Line(0.3, 1.6, "Take the yellow umbrella.", "چتر زرد را بردار."),
    Line(2.4, 3.6, "We are home.", "به خانه رسیدیم."),
)


@pytest.fixture(autouse=True)
def nobody_set_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No setting of this machine reaches a test, and no test writes where another reads."""
    for name in [name for name in os.environ if name.startswith("CINESEEK_")]:
        if name != "CINESEEK_DATA":
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`Salt Wind` and `Night Windows`, two takes of two seconds each."""
    scripts = [
        replace(
            script,
            takes=tuple(
                replace(take, seconds=2.0, begin="cut")
                for take in script.takes
                if take.name in ("lighthouse", "morning", "window", "street")
            ),
            lines=_LINES if script.title == "Night Windows" else (),
        )
        for script in SCRIPTS[:2]
    ]
    folder = tmp_path_factory.mktemp("films")
    draw_films(folder, scripts=scripts)
    return folder


@pytest.fixture(scope="session")
def full(films: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of those films, not to be changed."""
    folder = tmp_path_factory.mktemp("full") / "films.cine"
    result = CliRunner().invoke(
        app, ["add", str(films), "--library", str(folder), "--model", "toy"]
    )
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture(scope="session")
def known(full: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library, prepared for `identify`: each server of it would do so in the background."""
    folder = tmp_path_factory.mktemp("known") / "films.cine"
    copy_folder(full, folder)
    with cineseek.open(folder) as library:
        library.prepare_identify()
    return folder


@pytest.fixture
def library(full: Path, tmp_path: Path) -> Path:
    """A copy that a test may change; the default library of where the test runs."""
    copy_folder(full, tmp_path / "films.cine")
    return tmp_path / "films.cine"


@pytest.fixture
def type_() -> Type:
    """Type a command; its words one by one."""

    def typed(*words: str | Path) -> Result:
        return CliRunner().invoke(app, [str(word) for word in words])

    return typed


def json_lines(text: str) -> list[dict[str, Any]]:
    """Every line of a text as JSON."""
    return [json.loads(line) for line in text.splitlines()]
