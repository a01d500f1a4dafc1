"""Who may do what: tokens, sessions, scopes, and an end to guessing."""

from __future__ import annotations

import hmac
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from cineseek.errors import CineseekError
from cineseek.library import Library
from cineseek.server import access
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.gates.paths import is_page, right_needed
from cineseek.server.sessions import LIFETIME, Sessions
from cineseek.server.tokens import keep_tokens, state_folder

READ, WRITE = "r" * 43, "w" * 43
OUTSIDE = ServerConfig(host="0.0.0.0", read_token=READ, write_token=WRITE)


@contextmanager
def asking(
    library: Library, config: ServerConfig = OUTSIDE, **options: Any
) -> Iterator[TestClient]:
    with TestClient(
        create_app(library, config),
        base_url="http://films.example",
        raise_server_exceptions=False,
        **options,
    ) as client:
        yield client


@pytest.fixture(scope="module")
def film(library: Library) -> str:
    return library.films()[0].id


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def code_of(answer: Any) -> tuple[int, str]:
    error = answer.json()["error"]
    assert error["message"]
    assert error["remedy"]
    assert error["request_id"] == answer.headers["x-request-id"]
    return answer.status_code, error["code"]


def test_on_loopback_nobody_is_asked_for_a_token(client: TestClient, film: str) -> None:
    assert client.get(f"/api/films/{film}").status_code == 200
    assert client.get("/api/session").json() == {"required": False, "scopes": ["read", "write"]}


def test_a_server_that_others_reach_cannot_be_made_without_a_token(library: Library) -> None:
    with pytest.raises(ValueError, match="set a token"):
        create_app(library, ServerConfig(host="0.0.0.0"))


def test_without_a_token_only_the_page_and_the_signs_of_life_answer(
    library: Library, film: str
) -> None:
    with asking(library) as client:
        for path in ("/", "/health", "/ready", "/api/session"):
            assert client.get(path).status_code in (200, 503), path
        paths = (f"/api/films/{film}", "/docs", "/openapi.json", "/metrics", "/compat/ALL/", "/api")
        for path in paths:
            refused = client.get(path)
            assert code_of(refused) == (401, "token_required"), path
            assert refused.headers["www-authenticate"] == "Bearer"


def test_a_token_that_is_right_reads(library: Library, film: str) -> None:
    with asking(library) as client:
        for token in (READ, WRITE):
            assert client.get(f"/api/films/{film}", headers=bearer(token)).status_code == 200


def test_a_token_that_is_wrong_is_refused(library: Library, film: str) -> None:
    with asking(library) as client:
        for token in ("x" * 43, READ[:-1], f"{READ} ", "ключ", "sha256:" + "0" * 64):
            headers = {"Authorization": f"Bearer {token}!".encode()}
            assert code_of(client.get(f"/api/films/{film}", headers=headers)) == (
                401,
                "wrong_token",
            )
        for odd in ("Basic cjpy", "Bearer", "Bearer ", READ):
            headers = {"Authorization": odd}
            assert code_of(client.get(f"/api/films/{film}", headers=headers)) == (
                401,
                "token_required",
            )


def test_the_digest_of_a_token_is_no_token(library: Library, film: str) -> None:
    kept = "sha256:" + access.digest_of(READ).hex()
    with asking(library, replace(OUTSIDE, read_token=kept)) as client:
        assert client.get(f"/api/films/{film}", headers=bearer(READ)).status_code == 200
        assert client.get(f"/api/films/{film}", headers=bearer(kept)).status_code == 401


def test_what_changes_something_needs_the_token_for_writing(library: Library) -> None:
    with asking(library) as client:
        for method, path in (
            ("DELETE", "/api/films/none"),
            ("POST", "/api/jobs"),
            ("GET", "/api/jobs"),
            ("GET", "/api/roots"),
            ("GET", "/api/roots/files"),
            ("POST", "/api/whatever-comes-later"),
            ("PUT", "/anything"),
        ):
            refused = client.request(method, path, headers=bearer(READ))
            assert code_of(refused) == (403, "read_only"), path
            allowed = client.request(method, path, headers=bearer(WRITE))
            assert allowed.status_code not in (401, 403), path


def test_a_server_with_only_a_token_for_reading_lets_nobody_write(library: Library) -> None:
    with asking(library, replace(OUTSIDE, write_token=None)) as client:
        assert code_of(client.delete("/api/films/none", headers=bearer(READ)))[0] == 403
        assert code_of(client.delete("/api/films/none", headers=bearer(WRITE)))[0] == 401


def test_every_route_is_behind_a_right_or_known_to_be_open(library: Library) -> None:
    open_to_all = {"/health", "/ready", "/api/session"}
    routes = list(create_app(library).openapi()["paths"].items())
    assert len(routes) > 3
    for path, methods in routes:
        for method in methods:
            if right_needed(method.upper(), path) is None:
                assert path in open_to_all, f"{method} {path} is open to everyone"


def test_the_page_is_no_prefix_of_the_api() -> None:
    for path in ("/", "/film/heat-1995", "/apiary", "/assets/index-1234.js", "/docsy"):
        assert is_page(path)
    for path in ("/api", "/api/", "/api//films", "/api/../x", "/compat/ALL/", "/docs", "/docs/x"):
        assert not is_page(path)


def test_a_browser_gives_its_token_once_and_has_a_cookie(library: Library, film: str) -> None:
    with asking(library) as client:
        begun = client.post("/api/session", json={"token": READ})
        assert begun.json() == {"required": True, "scopes": ["read"]}
        cookie = begun.headers["set-cookie"]
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Secure" not in cookie
        assert READ not in cookie
        assert client.get(f"/api/films/{film}").status_code == 200
        assert code_of(client.delete("/api/films/none")) == (403, "read_only")
        value = client.cookies["cineseek-8720"]
        assert client.delete("/api/session").json() == {"required": True, "scopes": []}
        again = client.get(f"/api/films/{film}", headers={"Cookie": f"cineseek-8720={value}"})
        assert code_of(again) == (401, "token_required")


def test_the_cookie_of_a_secure_server_is_secure(library: Library) -> None:
    config = replace(OUTSIDE, proxies=("10.0.0.7",))
    with asking(library, config, client=("10.0.0.7", 1)) as client:
        headers = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
        begun = client.post("/api/session", json={"token": WRITE}, headers=headers)
        assert "Secure" in begun.headers["set-cookie"]


@pytest.mark.parametrize("value", ["", "x", "=", '"', "a;b", "\xff", "x" * 5000, "cineseek-8720"])
def test_a_cookie_that_is_wrong_is_no_cookie(library: Library, film: str, value: str) -> None:
    with asking(library) as client:
        headers = {"Cookie": f"cineseek-8720={value}".encode("latin-1")}
        answer = client.get(f"/api/films/{film}", headers=headers)
        assert code_of(answer) == (401, "token_required")


def test_guessing_is_slowed_down_and_says_when_to_come_again(library: Library, film: str) -> None:
    limits = Limits(wrong_tokens_per_minute=5)
    with asking(library, replace(OUTSIDE, limits=limits)) as client:
        path = f"/api/films/{film}"
        session = client.post("/api/session", json={"token": READ})
        assert session.status_code == 200
        cookie = {"Cookie": f"cineseek-8720={client.cookies['cineseek-8720']}"}
        client.cookies.clear()
        for number in range(3):
            guess = client.get(path, headers=bearer(f"{number}" * 43))
            assert code_of(guess) == (401, "wrong_token")
        for number in range(2):
            guess = client.post("/api/session", json={"token": f"{number}" * 43})
            assert code_of(guess) == (401, "wrong_token")
        for guess in (
            client.get(path, headers=bearer("z" * 43)),
            client.get("/api/session", headers=bearer("z" * 43)),
            client.post("/api/session", json={"token": "z" * 43}),
            # The right one too, or the answer would tell that it is right.
            client.get(path, headers=bearer(READ)),
        ):
            assert code_of(guess) == (429, "too_many_requests")
            assert 0 < int(guess.headers["retry-after"]) <= 12
        # Who is in already stays in.
        assert client.get(path, headers=cookie).status_code == 200


def test_tokens_are_compared_in_constant_time(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []
    plain = hmac.compare_digest

    def watched(one: Any, other: Any) -> bool:
        compared.append((one, other))
        return plain(one, other)

    monkeypatch.setattr(access.hmac, "compare_digest", watched)
    known = access.Access(OUTSIDE)
    assert known.rights_of_token(WRITE, "") == access.ALL
    # Every token is compared, also after one was found, and by digests of one length.
    assert len(compared) == 2
    assert {len(one) for pair in compared for one in pair} == {32}


def test_tokens_are_kept_as_digests_that_only_their_owner_can_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    made = keep_tokens(tmp_path / "a.cine")
    assert made.new
    assert len({made.read, made.write, keep_tokens(tmp_path / "b.cine").read}) == 3
    assert len(made.read) == 43
    file = state_folder(tmp_path / "a.cine") / "tokens.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert made.read not in file.read_text("utf-8")
    assert made.write not in file.read_text("utf-8")
    kept = keep_tokens(tmp_path / "a.cine")
    assert not kept.new
    known = access.Access(replace(OUTSIDE, read_token=kept.read, write_token=kept.write))
    assert known.rights_of_token(made.write, "") == access.ALL
    assert known.rights_of_token(made.read, "") == access.READING
    renewed = keep_tokens(tmp_path / "a.cine", new=True)
    assert renewed.new
    assert renewed.read != made.read


def test_kept_tokens_that_were_damaged_are_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    keep_tokens(tmp_path / "a.cine")
    file = state_folder(tmp_path / "a.cine") / "tokens.json"
    for content in ("", "{}", '{"read": "x", "write": "y"}', "[]", '{"read": 1, "write": null}'):
        file.write_text(content)
        with pytest.raises(CineseekError, match="--new-token"):
            keep_tokens(tmp_path / "a.cine")


def test_a_session_outlives_a_restart_but_not_its_token(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "state" / "sessions.json"
    config = replace(OUTSIDE, sessions_file=file)
    first = access.Access(config)
    value, _ = first.begin_session(WRITE, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert value not in file.read_text("utf-8")
    assert access.Access(config).rights_of_session(value) == access.ALL
    other = access.Access(replace(config, write_token="n" * 43))
    assert other.rights_of_session(value) == access.NONE
    first.end_session(value)
    assert access.Access(config).rights_of_session(value) == access.NONE


def test_there_are_never_too_many_sessions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cineseek.server.sessions._MOST", 3)
    sessions = Sessions(None)
    values = [sessions.begin(str(number)) for number in range(5)]
    assert [sessions.mark_of(value) for value in values] == [None, None, "2", "3", "4"]


def test_a_session_ends_by_itself(tmp_path: Path) -> None:
    now = 1000.0
    sessions = Sessions(tmp_path / "sessions.json", clock=lambda: now)
    value = sessions.begin("mark")
    now += LIFETIME - 1
    assert sessions.mark_of(value) == "mark"
    now += 2
    assert sessions.mark_of(value) is None
    fresh = sessions.begin("mark")
    again = Sessions(tmp_path / "sessions.json", clock=lambda: now)
    assert (again.mark_of(value), again.mark_of(fresh)) == (None, "mark")
    (tmp_path / "sessions.json").write_text("{damaged")
    assert Sessions(tmp_path / "sessions.json").mark_of(value) is None
