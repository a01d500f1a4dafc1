"""The command `cineseek bot` as a process of its own, as it is run for real."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from bot.bot_api_server import TOKEN, BotApiServer


class BotProcess:
    """`cineseek bot`, until it is stopped or killed; all that it printed is kept."""

    def __init__(self, api: BotApiServer, library: Path, state: Path, *options: str) -> None:
        self._polls = sum(one.method == "getUpdates" for one in api.calls)
        self._api = api
        self.log = state.with_name(f"{state.name}-{len(api.calls)}.log")
        with self.log.open("wb") as out:
            self.process = subprocess.Popen(
                command(
                    *("-vv", "bot", "--library", library, "--state", state),
                    *("--api", api.url, *options),
                ),
                stdout=out,
                stderr=subprocess.STDOUT,
                env=environment(CINESEEK_BOT_TOKEN=TOKEN),
            )

    def ready(self) -> BotProcess:
        """Once it fetches updates."""
        self._api.wait(self._is_ready, seconds=60, what="the bot to poll")
        return self

    def _is_ready(self) -> bool:
        assert self.process.poll() is None, self.said()
        return sum(one.method == "getUpdates" for one in self._api.calls) > self._polls

    def terminate(self) -> None:
        """SIGTERM, and go on."""
        self.process.send_signal(signal.SIGTERM)

    def ended(self) -> int:
        """Its exit code, once it has ended."""
        return self.process.wait(60)

    def kill(self) -> None:
        """SIGKILL."""
        self.process.kill()
        self.process.wait(60)

    def said(self) -> str:
        """All that it printed."""
        return self.log.read_text("utf-8")


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cineseek", *map(str, words)]


def environment(**more: str) -> dict[str, str]:
    """Without what this machine has set."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CINESEEK_")}
    return kept | more
