"""The command `cineseek`, as a task runs it: in an environment of its own, and without a shell.

Airflow and cineseek have each their own packages, so nothing of cineseek is imported here. The
environment variable CINESEEK_COMMAND names the program where it is not on the PATH.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections import deque
from collections.abc import Sequence

from airflow.sdk.exceptions import AirflowException, AirflowFailException

_WRONG_USAGE = 2
_TOLD = 20
"""Lines of the end of its output that an error repeats."""


def run(words: Sequence[str], *, ended: str | None = None) -> None:
    """Run `cineseek WORDS`, its output in the log of the task.

    A failure is tried again as the task says, and goes on where it stopped; wrong usage is not.
    `ended`: where the last JSON object that it told has this key, the command came to its end: that
    some pictures of thousands could not be had or read is in its report, and stops nothing. But
    a site that did not answer ("waiting") is asked again.
    """
    command = [os.environ.get("CINESEEK_COMMAND", "cineseek"), *words]
    print("$", " ".join(command), flush=True)
    last: deque[str] = deque(maxlen=_TOLD)
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "NO_COLOR": "1"},
    ) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                print(line, end="", flush=True)
                last.append(line)
        except BaseException:
            # The task was killed or timed out: cineseek commits what it has in hand, then ends.
            process.send_signal(signal.SIGINT)
            raise
        code = process.wait()
    if code == 0 or (code == 1 and ended is not None and _says(last, ended)):
        return
    said = f"`cineseek {words[0]}` ended with code {code}:\n{''.join(last)}"
    raise (AirflowFailException if code == _WRONG_USAGE else AirflowException)(said)


def _says(lines: deque[str], key: str) -> bool:
    for line in reversed(lines):
        if line.startswith("{"):
            try:
                return json.loads(line).get(key, "waiting") != "waiting"
            except ValueError:
                return False
    return False
