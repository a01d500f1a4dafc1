"""`cineseek bot` as it is typed: what is wrong is one line, and the token is nowhere."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bot.bot_api_server import TOKEN, BotApiServer
from bot.bot_process import command, environment
from bot.people import Person

SECRET_HALF = TOKEN.partition(":")[2]


def typed(
    library: Path, *options: str | Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run the command to its end."""
    return subprocess.run(
        command("bot", "--library", library, *options),
        capture_output=True,
        text=True,
        env=environment(**variables),
        timeout=120,
    )


def test_without_a_token_it_says_where_one_comes_from(library_folder: Path) -> None:
    done = typed(library_folder)
    assert done.returncode == 1
    assert done.stderr == (
        "cineseek: there is no token: get one from @BotFather and set it as CINESEEK_BOT_TOKEN in "
        "the environment (docs/bot.md)\n"
    )


@pytest.mark.parametrize("token", ["secret words", "12345", "12345:", ":AAgdqTcvCH1vGWJxfSeofSAs"])
def test_what_is_no_token_is_said_without_being_shown(library_folder: Path, token: str) -> None:
    done = typed(library_folder, CINESEEK_BOT_TOKEN=token)
    assert done.returncode == 1
    assert "is no token" in done.stderr
    assert token not in done.stderr


def test_a_token_that_is_wrong_is_refused(
    library_folder: Path, api: BotApiServer, tmp_path: Path
) -> None:
    wrong = "110201543:AAthisIsNotTheTokenOfAnybodyAtAll00"
    done = typed(library_folder, "--api", api.url, "--state", tmp_path, CINESEEK_BOT_TOKEN=wrong)
    assert done.returncode == 1
    assert done.stderr == (
        "cineseek: Telegram does not know the token in CINESEEK_BOT_TOKEN (401): copy it again "
        "from @BotFather, who also makes a new one with /revoke\n"
    )


def test_a_bot_api_that_is_not_there_is_named(library_folder: Path, tmp_path: Path) -> None:
    done = typed(
        library_folder,
        *("--api", "http://127.0.0.1:9", "--state", tmp_path),
        CINESEEK_BOT_TOKEN=TOKEN,
    )
    assert done.returncode == 1
    assert "the Bot API at http://127.0.0.1:9 cannot be reached" in done.stderr
    assert SECRET_HALF not in done.stderr


@pytest.mark.parametrize(
    ("options", "variables", "said"),
    [
        (["--api", "telegram"], {}, "--api takes an address"),
        (["--webhook", "ftp://x"], {}, "--webhook takes an address"),
        ([], {"CINESEEK_BOT_SECRET": "short"}, "CINESEEK_BOT_SECRET needs 16 to 256"),
    ],
)
def test_an_option_that_makes_no_sense_is_one_line(
    library_folder: Path, options: list[str], variables: dict[str, str], said: str
) -> None:
    done = typed(library_folder, *options, **{"CINESEEK_BOT_TOKEN": TOKEN} | variables)
    assert done.returncode == 1
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_token_in_a_file_is_refused(library_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cineseek.toml").write_text(f'bot_token = "{TOKEN}"\n')
    done = subprocess.run(
        command("bot"), capture_output=True, text=True, env=environment(), cwd=tmp_path
    )
    assert done.returncode != 0


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys\n"
        "sys.modules['telegram'] = None\n"
        "sys.argv = ['cineseek', 'bot']\n"
        "from cineseek.cli import main\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == (
        "cineseek: the bot needs telegram, which is not here: pip install 'cineseek[bot]'\n"
    )


def test_help_does_not_import_the_client() -> None:
    code = (
        "import sys\nsys.argv = ['cineseek', 'bot', '--help']\n"
        "from cineseek.cli import app\n"
        "try:\n    app()\nexcept SystemExit:\n    pass\n"
        "assert not {'telegram', 'tornado', 'httpx'} & set(sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "CINESEEK_BOT_TOKEN" in done.stdout


def test_the_token_is_in_no_log_line_whoever_logs_and_whatever_fails(
    start: Callable[..., Any],
    api: BotApiServer,
    ann: Person,
    frame: bytes,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        running = start()
        ann.says("night")
        ann.answer()
        ann.photo(frame, cut=True)
        ann.answer()
        api.fail("getFile", 502)
        ann.photo(frame)
        ann.answer()
        api.fail("getUpdates", 500, f"cannot serve /bot{TOKEN}/getUpdates")
        ann.says("/start")
        ann.answer()
        running.stop()
    lines = [
        record.getMessage() + (record.exc_text or "") + logging.Formatter().format(record)
        for record in caplog.records
    ]
    assert any("/botTOKEN/getUpdates" in line for line in lines)  # httpx does tell of addresses
    assert [line[:200] for line in lines if SECRET_HALF in line] == []


def test_a_configuration_does_not_show_its_secrets(start: Callable[..., Any]) -> None:
    shown = repr(start(secret="a-secret-of-thirty-two-characters").config)
    assert TOKEN not in shown
    assert "a-secret" not in shown
