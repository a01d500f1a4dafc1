"""The command as a process: exit codes, pipes, encodings, signals, broken libraries."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cineseek

from .conftest import Type

_COMMAND = [sys.executable, "-m", "cineseek"]


def _run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*_COMMAND, *map(str, words)],
        capture_output=True,
        env={**os.environ, **environment},
        timeout=120,
        check=False,
    )


def test_version_and_help_answer_without_any_library() -> None:
    assert _run("--version").stdout.decode().strip() == f"cineseek {cineseek.__version__}"
    helped = _run("--help")
    assert helped.returncode == 0
    assert b"search" in helped.stdout


def test_the_command_starts_without_loading_anything_heavy() -> None:
    heavy = "{'numpy', 'av', 'PIL', 'qdrant_edge', 'onnxruntime', 'pydantic', 'huggingface_hub'}"
    check = f"import sys, cineseek.cli; print({heavy} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True)
    assert found.stdout.strip() == b"set()"


@pytest.mark.parametrize("verb", ["list", "doctor", "search color:red", "show heat"])
def test_without_a_library_every_verb_says_how_to_make_one(type_: Type, verb: str) -> None:
    result = type_(*verb.split())
    assert result.exit_code == 1
    assert "there is no library at films.cine" in result.stderr
    assert "cineseek add" in result.stderr


def test_a_folder_that_is_no_library_is_one_clear_line(type_: Type, tmp_path: Path) -> None:
    (tmp_path / "films.cine").mkdir()
    (tmp_path / "films.cine" / "letter.txt").write_text("dear")
    result = type_("list")
    assert result.exit_code == 1
    assert "not a cineseek library" in result.stderr


def test_a_library_of_a_newer_version_says_to_upgrade(type_: Type, library: Path) -> None:
    content = json.loads((library / "library.json").read_text())
    (library / "library.json").write_text(json.dumps({**content, "format": 99}))
    result = type_("list")
    assert result.exit_code == 1
    assert "upgrade" in result.stderr


def test_a_busy_library_says_who_has_it(type_: Type, library: Path) -> None:
    with cineseek.open(library) as held:
        assert held.vectors is not None
        result = _run("search", "color:red", "--library", library)
    assert result.returncode == 1
    assert str(os.getpid()) in result.stderr.decode()
    assert b"Traceback" not in result.stderr


def test_a_wrong_setting_is_wrong_usage(library: Path) -> None:
    result = _run("list", CINESEEK_WORKERS="many")
    assert result.returncode == 2
    assert b"workers" in result.stderr


def test_the_library_of_the_environment_is_used(full: Path) -> None:
    result = _run("list", CINESEEK_LIBRARY=str(full))
    assert b"Salt Wind" in result.stdout


def test_a_reader_that_leaves_early_is_no_error(full: Path) -> None:
    words = [*_COMMAND, "list", "--json", "--library", str(full)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
    assert process.returncode == 0
    assert errors == b""


def test_output_is_utf_8_on_a_console_that_is_not(full: Path) -> None:
    result = _run("search", 'said:"چتر زرد"', "--library", full, PYTHONIOENCODING="ascii")
    assert result.returncode == 0
    assert "چتر" in result.stdout.decode("utf-8")


def test_what_is_piped_has_no_escape_codes(full: Path) -> None:
    result = _run("show", "salt", "--library", full)
    assert b"\x1b" not in result.stdout + result.stderr


@pytest.mark.skipif(os.name == "nt", reason="a signal of its own kind there")
def test_ctrl_c_ends_with_130_and_one_line(films: Path, tmp_path: Path) -> None:
    words = [*_COMMAND, "add", str(films), "--watch", "--model", "toy"]
    with subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        # What a shell runs in the background ignores Ctrl-C, and so would its children.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if b"added" in line:
                break
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        errors = process.stderr.read().decode()
    assert process.returncode == 130
    assert "what was committed stays" in errors
    assert "Traceback" not in errors


def test_completion_offers_films_models_and_keys(library: Path) -> None:
    from cineseek.cli import completion

    class Context:
        params: dict[str, object] = {}  # noqa: RUF012

    assert completion.films(Context(), "salt") == [("salt-wind-1998", "Salt Wind")]
    assert "siglip2-base" in dict(completion.models("sig"))
    assert completion.query(Context(), "night dir") == ["night director:"]
    assert completion.query(Context(), "night salt") == ['night title:"Salt Wind"']


def test_completion_is_silent_where_there_is_no_library() -> None:
    from cineseek.cli import completion

    class Context:
        params: dict[str, object] = {}  # noqa: RUF012

    assert completion.films(Context(), "") == []


def test_a_name_cannot_send_codes_to_the_terminal(type_: Type, films: Path, library: Path) -> None:
    type_("add", next(films.glob("Salt*/*.mp4")), "--library", "other.cine", "--model", "toy",
          "--title", "Bad \x1b]0;owned\x07 name")  # fmt: skip
    for words in (["list"], ["show", "bad"], ["search", "title:bad"], ["remove", "bad \x1b]0;x"]):
        result = type_(*words, "--library", "other.cine")
        assert "\x1b" not in result.output
        assert "\x07" not in result.output


def test_ctrl_c_before_a_verb_runs_leaves_no_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = sys.modules["cineseek.cli.app"]  # `cineseek.cli.app` is the command in it

    def stopped() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "app", stopped)
    with pytest.raises(SystemExit) as left:
        door.main()
    assert left.value.code == 130
    assert capsys.readouterr().err == "\n"


def test_a_demo_that_cannot_be_drawn_there_is_one_clear_line(type_: Type, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    result = type_("demo", "--folder", "file/demo")
    assert result.exit_code == 1
    assert "file/demo cannot be written to" in result.stderr
    assert "name another folder" in result.stderr


def test_help_is_wrapped_by_the_terminal_and_not_by_its_source(type_: Type) -> None:
    lines = [line.strip() for line in type_("identify", "--help").stdout.splitlines()]
    start = next(at for at, line in enumerate(lines) if line.startswith("The first time"))
    assert lines[start].endswith("are read: about twenty")
    assert lines[start + 1] == "seconds for each hour of film."
    assert any("identify [OPTIONS] {FILE}..." in line for line in lines)
