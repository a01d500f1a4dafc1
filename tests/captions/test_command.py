"""`cineseek caption` as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import cineseek
from cineseek.cli import app


@pytest.fixture(autouse=True)
def nobody_set_anything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CINESEEK_LIBRARY", "CINESEEK_CAPTION_KEY", "CINESEEK_SERVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.chdir(tmp_path)


def type_(*words: str | Path):
    return CliRunner().invoke(app, ["caption", *(str(word) for word in words)])


def test_a_model_is_named_and_what_came_of_it_is_said(folder: Path, blip: Path) -> None:
    result = type_("--library", folder, "--model", blip, "--limit", 6)
    assert result.exit_code == 0, result.output
    assert result.stdout == "caption: 6 shots have words now; 4 are left\n"
    assert "a second" in result.stderr
    result = type_("--library", folder, "--model", blip, "--json")
    (line,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert (line["kind"], line["told"], line["left"], line["failed"]) == ("caption", 4, 0, [])


def test_an_endpoint_has_a_key_and_prices(
    folder: Path, server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CINESEEK_CAPTION_KEY", "sk-secret")
    how = ["--endpoint", server.openai, "--api", "openai", "--model", "eyes", "--language", "fa"]
    result = type_("--library", folder, *how, "--price-in", 2, "--price-out", 8, "--json")
    assert result.exit_code == 0, result.output
    line = json.loads(result.stdout)
    assert line["requests"] == 10
    assert line["cost"] == pytest.approx(10 * (1000 * 2 + 20 * 8) / 1e6)
    assert server.heads[0]["Authorization"] == "Bearer sk-secret"
    with cineseek.open(folder) as library:
        footage = library.footages()[0]
        assert library.catalogue.texts(footage.id, ["caption"])[0].language == "fa"


def test_what_failed_is_listed_and_the_code_is_1(folder: Path, server) -> None:
    server.refused = "umbrella"
    result = type_("--library", folder, "--endpoint", server.plain)
    assert result.exit_code == 1
    assert result.stdout == "caption: 8 shots have words now; 2 failed\n"
    assert result.stderr.count("failed   ") == 2
    server.refused = ""
    result = type_("--library", folder, "--endpoint", server.plain, "--retry-failed")
    assert (result.exit_code, result.stdout) == (0, "caption: 2 shots have words now\n")


def test_text_alone_needs_no_captioner(folder: Path) -> None:
    result = type_("--library", folder, "--ocr", "--limit", 1)
    assert result.exit_code == 0, result.output
    assert result.stdout == "ocr: 0 shots have words now; 1 have nothing to tell; 9 are left\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--endpoint", "localhost:8000"), "http://HOST:PORT"),
        (("--endpoint", "http://127.0.0.1:9/v1", "--api", "openai"), "name one"),
        (("--language", "Persian"), "a code such as en or fa"),
    ],
)
def test_wrong_usage_is_said(folder: Path, words: tuple[str, ...], said: str) -> None:
    result = type_("--library", folder, *words)
    assert result.exit_code == 2
    assert said in " ".join(result.stderr.replace("│", " ").split())


def test_no_such_captioner_is_said_in_one_line(folder: Path) -> None:
    result = type_("--library", folder, "--model", "./nowhere")
    assert result.exit_code == 1
    assert "there is no folder ./nowhere" in result.stderr
