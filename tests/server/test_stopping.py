"""`cineseek serve` as a process: what it prints, what it refuses, how it stops."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import httpx
import pytest
from raw_http import connected, head, read

import cineseek
from cineseek.index.holes import copy_folder

Environment = dict[str, str]


@pytest.fixture
def copied(library_folder: Path, tmp_path: Path) -> Path:
    """A library that nobody has open."""
    copy_folder(library_folder, tmp_path / "films.cine")
    return tmp_path / "films.cine"


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """Where no setting of this machine is seen, and nothing of it changed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CINESEEK_")}
    return kept | {
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }


def command(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "cineseek", "serve", "--port", "0", *map(str, words)]


def refused(environment: Environment, *words: str | Path) -> str:
    """The line that says why it does not start."""
    ran = subprocess.run(
        command(*words), env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 1, ran
    assert ran.stdout == ""
    lines = ran.stderr.strip().splitlines()
    assert len(lines) == 1, ran.stderr
    return lines[0]


class Running:
    """A server process, and what it has printed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self.printed = ""
        assert process.stdout is not None
        # One line with the address, or three with the addresses for each token.
        while not self.printed or (":\n" in self.printed and self.printed.count("\n") < 3):
            line = process.stdout.readline()
            assert line, process.communicate()
            self.printed += line
        self.url = re.findall(r"http://[^/\s]+", self.printed)[0]

    def stop(self, number: signal.Signals = signal.SIGTERM) -> tuple[int, str, str]:
        """Tell it to stop; its exit code and whatever else it printed."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=60)
        return self.process.returncode, out, err


@contextmanager
def running(environment: Environment, *words: str | Path) -> Iterator[Running]:
    process = subprocess.Popen(
        command(*words),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield Running(process)
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def test_it_says_where_it_is_becomes_ready_and_stops(
    copied: Path, environment: Environment
) -> None:
    with running(environment, "--library", copied) as server:
        assert server.printed.startswith("films.cine, 2 films: http://127.0.0.1:")
        assert httpx.get(f"{server.url}/health").json() == {"status": "ok"}
        deadline = time.monotonic() + 20
        while httpx.get(f"{server.url}/ready").status_code != 200:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert httpx.get(f"{server.url}/ready").json() == {"status": "ready", "films": 2}
        code, _, err = server.stop()
        assert (code, err) == (0, "stopped\n")
    with cineseek.open(copied, create=False) as library:
        assert library.doctor() == []


def test_ctrl_c_stops_it_as_well(copied: Path, environment: Environment) -> None:
    with running(environment, "--library", copied) as server:
        assert server.stop(signal.SIGINT)[0] == 0


def test_a_request_that_runs_when_it_is_told_to_stop_is_finished(
    copied: Path, environment: Environment
) -> None:
    with running(environment, "--library", copied) as server, connected(server.url) as connection:
        body = b'{"token": "x"}'
        length = f"Content-Length: {len(body)}"
        kind = "Content-Type: application/json"
        connection.sendall(head("POST /api/session HTTP/1.1", length, kind) + body[:5])
        time.sleep(0.3)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(0.7)
        assert server.process.poll() is None
        # Not let in; or, where it waited at the door when that was shut, turned away.
        with pytest.raises((httpx.ConnectError, httpx.ReadError)):
            httpx.get(f"{server.url}/health")
        connection.sendall(body[5:])
        answer = read(connection)
        assert answer.status == 200
        assert json.loads(answer.body)["required"] is False
        assert server.process.wait(10) == 0
        server.process.communicate()


def test_under_load_no_answer_is_lost_when_it_stops(copied: Path, environment: Environment) -> None:
    environment["CINESEEK_LIMITS"] = '{"requests_per_minute": 1000000}'
    with running(environment, "--library", copied) as server:
        begun = Event()

        def ask() -> list[int]:
            answers = []
            with httpx.Client() as client:
                while True:
                    try:
                        answers.append(client.get(f"{server.url}/api/search?q=sea").status_code)
                    except (httpx.ConnectError, httpx.RemoteProtocolError, httpx.ReadError):
                        # Refused, or the idle connection was closed before it was asked.
                        return answers
                    if len(answers) == 5:
                        begun.set()

        with ThreadPoolExecutor(8) as many:
            asked = [many.submit(ask) for _ in range(8)]
            assert begun.wait(20)
            code, _, err = server.stop()
        assert (code, err) == (0, "stopped\n")
        answers = [status for one in asked for status in one.result()]
        assert len(answers) > 8
        assert set(answers) == {200}


def test_what_does_not_end_is_left_after_a_bounded_time(
    copied: Path, environment: Environment
) -> None:
    environment["CINESEEK_LIMITS"] = '{"stop_seconds": 1, "body_seconds": 60}'
    with running(environment, "--library", copied) as server, connected(server.url) as connection:
        connection.sendall(head("POST /api/session HTTP/1.1", "Content-Length: 10") + b"{")
        time.sleep(0.3)
        began = time.monotonic()
        server.stop()
        assert time.monotonic() - began < 6
    with cineseek.open(copied, create=False) as library:
        assert library.doctor() == []


def test_others_get_in_with_the_tokens_that_are_shown_once(
    copied: Path, environment: Environment
) -> None:
    words = ("--library", copied, "--host", "0.0.0.0")
    with running(environment, *words) as server:
        server.stop()
    shown = re.findall(r"(read and write|only read)\s+http://\S+/#token=(\S+)", server.printed)
    tokens = dict(shown)
    assert set(tokens) == {"read and write", "only read"}
    state = "".join(one.read_text() for one in Path(environment["XDG_STATE_HOME"]).rglob("*.json"))
    assert not [one for one in tokens.values() if one in state]
    with running(environment, *words) as server:
        assert "token" not in server.printed
        url = re.sub("http://[^:]+", "http://127.0.0.1", server.url)
        for said, scopes in (("read and write", ["read", "write"]), ("only read", ["read"])):
            found = httpx.get(f"{url}/api/session", headers=bearer(tokens[said])).json()
            assert found == {"required": True, "scopes": scopes}
        assert httpx.get(f"{url}/api/films/x").status_code == 401
        code, _, err = server.stop()
        assert code == 0
        assert "--new-token" in err
    with running(environment, *words, "--new-token") as server:
        url = re.sub("http://[^:]+", "http://127.0.0.1", server.url)
        assert tokens["only read"] not in server.printed
        old = httpx.get(f"{url}/api/session", headers=bearer(tokens["only read"]))
        assert old.status_code == 401


def test_a_token_that_was_set_is_used_and_not_printed(
    copied: Path, environment: Environment
) -> None:
    environment |= {"CINESEEK_READ_TOKEN": "chosen-by-somebody", "CINESEEK_HOST": "0.0.0.0"}
    with running(environment, "--library", copied, "--json-logs") as server:
        url = re.sub("http://[^:]+", "http://127.0.0.1", server.url)
        found = httpx.get(f"{url}/api/session?q=words", headers=bearer("chosen-by-somebody"))
        assert found.json()["scopes"] == ["read"]
        code, out, err = server.stop()
        assert code == 0
        assert "chosen-by" not in server.printed + out + err
        lines = [json.loads(line) for line in err.splitlines() if line.startswith("{")]
        asked = next(line for line in lines if line["logger"] == "cineseek.server.access")
        assert (asked["path"], asked["status"]) == ("/api/session", 200)
        assert asked["request_id"] == found.headers["x-request-id"]
        assert "words" not in err
    assert not list(Path(environment["XDG_STATE_HOME"]).rglob("tokens.json"))


@pytest.mark.parametrize(
    "words",
    [("--token",), ("--proxy", "10.0.0.7"), ("--allow-host", "films.example"), ("--host", "::")],
)
def test_wherever_others_may_get_in_a_token_is_asked_for(
    copied: Path, environment: Environment, words: tuple[str, ...]
) -> None:
    with running(environment, "--library", copied, *words) as server:
        assert "#token=" in server.printed


def test_what_is_in_the_way_is_one_clear_line(copied: Path, environment: Environment) -> None:
    with running(environment, "--library", copied) as server:
        busy = refused(environment, "--library", copied)
        assert "a server has this library open" in busy
        assert f"--server {server.url}" in busy
        other = copied.with_name("other.cine")
        copy_folder(copied, other)
        port = server.url.rpartition(":")[2]
        taken = refused(environment, "--library", other, "--port", port)
        assert f"port {port} of 127.0.0.1 is in use" in taken
        assert "--port" in taken
        server.stop()
    missing = refused(environment, "--library", copied.with_name("none.cine"))
    assert "there is no library" in missing
    strange = refused(environment, "--library", copied, "--host", "192.0.2.1")
    assert "192.0.2.1 is no address of this machine" in strange


def test_without_the_extra_one_line_says_what_to_install(
    copied: Path, environment: Environment
) -> None:
    for missing in ("fastapi", "uvicorn", "httptools"):
        program = (
            f"import sys; sys.modules[{missing!r}] = None\n"
            "from cineseek.cli import main\n"
            f"sys.argv = ['cineseek', 'serve', '--library', {str(copied)!r}]\n"
            "main()"
        )
        ran = subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert ran.returncode == 1
        assert ran.stderr.count("\n") == 1
        assert "pip install 'cineseek[serve]'" in ran.stderr
