"""From settings and options to the configuration of a server; what is wrong is one clear line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from cineseek.cli.serve_settings import Wanted
from cineseek.errors import CineseekError
from cineseek.settings import Settings, read_settings


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where tokens are kept meanwhile."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def wanted(**given: Any) -> Wanted:
    return Wanted(Settings().model_copy(update=given))


def test_on_loopback_there_are_no_tokens(tmp_path: Path, state: Path) -> None:
    for host in ("127.0.0.1", "localhost", "::1"):
        config, tokens = wanted(host=host).configure(tmp_path / "films.cine")
        assert not config.guarded
        assert tokens is None
    config, _ = wanted(allowed_hosts=("localhost",)).configure(tmp_path / "films.cine")
    assert not config.guarded
    assert not state.exists()


@pytest.mark.parametrize(
    "given",
    [
        {"host": "0.0.0.0"},
        {"host": "::"},
        {"host": "192.168.1.5"},
        {"host": "films.example"},
        {"proxies": ("127.0.0.1",)},
        {"proxies": ("172.18.0.0/16", "fd00::/8")},
        {"allowed_hosts": ("films.example",)},
    ],
)
def test_wherever_others_may_get_in_there_are(tmp_path: Path, given: dict[str, Any]) -> None:
    config, tokens = wanted(**given).configure(tmp_path / "films.cine")
    assert config.guarded
    assert tokens is not None
    assert tokens.new
    assert config.read_token == tokens.read != tokens.write == config.write_token


def test_tokens_that_were_set_go_before_those_that_are_kept(tmp_path: Path, state: Path) -> None:
    config, tokens = wanted(host="0.0.0.0", read_token=SecretStr("chosen-by-somebody")).configure(
        tmp_path / "films.cine"
    )
    assert (config.read_token, config.write_token, tokens) == ("chosen-by-somebody", None, None)
    assert not state.exists()


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"limits": {"speed": 3}}, "there is no limit 'speed'; there are image_bytes, "),
        ({"limits": {"concurrent": 0}}, "the limit concurrent cannot be 0"),
        ({"limits": {"body_bytes": -1}}, "the limit body_bytes cannot be -1"),
        ({"read_token": SecretStr("short")}, "at least 16"),
        ({"write_token": SecretStr("with a space within")}, "at least 16"),
        ({"read_token": SecretStr("sha256:abc")}, "64 hexadecimal digits"),
        ({"origins": ("films.example",)}, "is no origin"),
        ({"origins": ("https://films.example/path",)}, "is no origin"),
        ({"roots": (Path("/nowhere/at/all"),)}, "is no folder"),
        ({"proxies": ("*",)}, "is no address of a proxy"),
        ({"proxies": ("caddy",)}, "is no address of a proxy"),
    ],
)
def test_a_setting_that_makes_no_sense_is_one_clear_line(
    tmp_path: Path, given: dict[str, Any], why: str
) -> None:
    with pytest.raises(CineseekError, match=why) as raised:
        wanted(**given).configure(tmp_path / "films.cine")
    assert "\n" not in str(raised.value)


def test_limits_keep_their_kind(tmp_path: Path) -> None:
    limits = {"concurrent": 4.0, "stop_seconds": 2, "waiting": 0}
    config, _ = wanted(limits=limits).configure(tmp_path / "films.cine")
    assert (config.limits.concurrent, config.limits.stop_seconds) == (4, 2.0)
    assert isinstance(config.limits.concurrent, int)
    assert isinstance(config.limits.stop_seconds, float)
    assert config.limits.waiting == 0


def test_a_server_is_set_in_the_environment_and_in_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cineseek.toml").write_text(
        'port = 9000\norigins = ["https://a.example"]\n[limits]\nconcurrent = 3\n'
    )
    monkeypatch.setenv("CINESEEK_ROOTS", "/films:/more films")
    monkeypatch.setenv("CINESEEK_ALLOWED_HOSTS", "films.example,nas.local")
    monkeypatch.setenv("CINESEEK_WRITE_TOKEN", "chosen-by-somebody")
    monkeypatch.setenv("CINESEEK_ALLOW_URLS", "true")
    found = read_settings()
    assert found.port == 9000
    assert found.roots == (Path("/films"), Path("/more films"))
    assert found.allowed_hosts == ("films.example", "nas.local")
    assert found.origins == ("https://a.example",)
    assert found.limits == {"concurrent": 3}
    assert found.allow_urls
    assert "chosen" not in repr(found)
