"""Names, origins, headers and ids: what every request meets, whatever it asks."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from fastapi.testclient import TestClient

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.config import Limits, ServerConfig
from cineseek.server.gates.asking import neighbourhood_of
from cineseek.server.logs import JsonLines, Lines

_SECURITY = (
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "permissions-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
)


@contextmanager
def asking(library: Library, config: ServerConfig, host: str = "127.0.0.1") -> Iterator[TestClient]:
    with TestClient(
        create_app(library, config), base_url=f"http://{host}", raise_server_exceptions=False
    ) as client:
        yield client


def code_of(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]["code"]


# Names


@pytest.mark.parametrize(
    "name",
    [
        "127.0.0.1",
        "127.0.0.1:8720",
        "localhost",
        "LOCALHOST:1",
        "[::1]:8720",
        "[::1]",
        "localhost.",
    ],
)
def test_a_server_on_loopback_answers_to_the_names_of_loopback(
    client: TestClient, name: str
) -> None:
    assert client.get("/health", headers={"Host": name}).status_code == 200


@pytest.mark.parametrize(
    "name",
    [
        "evil.example",
        "evil.example:8720",
        "127.0.0.1.evil.example",
        "localhost.evil.example",
        "192.168.1.5",
        "127.0.0.2",
        "0.0.0.0",
        "[::2]:8720",
        "xn--lcalhost-z2a",
    ],
)
def test_under_another_name_nothing_is_answered(client: TestClient, name: str) -> None:
    for path in ("/", "/health", "/api/session", "/api/films/x"):
        assert code_of(client.get(path, headers={"Host": name})) == (421, "wrong_host")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "localhost@evil.example",
        "evil.example#localhost",
        "localhost:80:80",
        "[::1",
        "::1",
        "localhost:evil",
        "localhost/..",
        "localhost,evil.example",
        "localhost evil.example",
        "localhost:",
        "localhost:٣",
    ],
)
def test_a_name_that_can_be_read_in_two_ways_is_refused(client: TestClient, name: str) -> None:
    headers = {"Host": name.encode()}
    assert code_of(client.get("/health", headers=headers)) == (400, "malformed_request")


def test_a_name_that_was_allowed_is_answered(library: Library) -> None:
    config = ServerConfig(allowed_hosts=("films.example",))
    with asking(library, config) as client:
        assert client.get("/health", headers={"Host": "Films.Example:80"}).status_code == 200
        assert client.get("/health", headers={"Host": "other.example"}).status_code == 421


def test_a_server_on_the_network_answers_to_any_name_unless_names_are_given(
    library: Library,
) -> None:
    config = ServerConfig(host="0.0.0.0", read_token="r" * 43)
    with asking(library, config, "nas.local") as client:
        assert client.get("/health").status_code == 200
    config = ServerConfig(host="0.0.0.0", read_token="r" * 43, allowed_hosts=("films.example",))
    with asking(library, config, "nas.local") as client:
        assert client.get("/health").status_code == 421


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"])
def test_a_server_without_a_token_does_not_answer_through_a_proxy(
    client: TestClient, header: str
) -> None:
    refused = client.get("/api/session", headers={header: "203.0.113.9"})
    assert code_of(refused) == (403, "proxy_without_token")


# Origins


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1.evil.example"},
        {"Origin": "http://127.0.0.1:9999"},
        {"Origin": "http://[::1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "anything"},
    ],
)
def test_what_another_sites_page_posts_is_refused(
    client: TestClient, headers: dict[str, str]
) -> None:
    for method, path in (("POST", "/api/session"), ("DELETE", "/api/films/x"), ("POST", "/x")):
        refused = client.request(method, path, headers=headers, json={"token": "x"})
        assert code_of(refused) == (403, "other_origin")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "http://127.0.0.1"},
        {"Origin": "http://127.0.0.1:80"},
        {"Origin": "https://127.0.0.1", "Host": "127.0.0.1:443"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1"},
        {"Sec-Fetch-Site": "none"},
    ],
)
def test_what_our_page_or_a_program_posts_is_taken(
    client: TestClient, headers: dict[str, str]
) -> None:
    assert client.post("/api/session", headers=headers, json={"token": "x"}).status_code == 200


def test_another_sites_page_may_link_here_but_not_make_us_work(client: TestClient) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    assert code_of(client.get("/api/films/x", headers=foreign)) == (403, "other_origin")
    linked = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert code_of(client.get("/api/films/x", headers=linked)) == (404, "not_found")
    assert client.get("/film/x", headers=foreign).status_code in (200, 503)


def test_without_a_setting_no_other_origin_can_read(client: TestClient) -> None:
    answer = client.get("/api/session", headers={"Origin": "https://films.example"})
    assert not [name for name in answer.headers if name.startswith("access-control")]
    asked = {"Origin": "https://films.example", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/api/search", headers=asked)
    assert preflight.status_code != 200
    assert "access-control-allow-origin" not in preflight.headers


def test_an_origin_that_was_allowed_can_read_answers_and_errors(library: Library) -> None:
    config = ServerConfig(origins=("https://films.example",))
    with asking(library, config) as client:
        headers = {"Origin": "https://films.example", "Sec-Fetch-Site": "cross-site"}
        for path, status in (("/api/session", 200), ("/api/films/x", 404)):
            answer = client.get(path, headers=headers)
            assert answer.status_code == status
            assert answer.headers["access-control-allow-origin"] == "https://films.example"
            assert "access-control-allow-credentials" not in answer.headers
        posted = client.post("/api/session", headers=headers, json={"token": "x"})
        assert posted.status_code == 200
        asked = headers | {"Access-Control-Request-Method": "DELETE"}
        assert client.options("/api/films/x", headers=asked).status_code == 200
        other = client.get("/api/session", headers={"Origin": "https://other.example"})
        assert "access-control-allow-origin" not in other.headers


# Headers


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/"),
        ("GET", "/health"),
        ("GET", "/docs"),
        ("GET", "/api/films/none"),
        ("GET", "/api/nothing"),
        ("POST", "/api/session"),
        ("PUT", "/api/session"),
        ("GET", "/missing.js"),
    ],
)
def test_every_answer_tells_a_browser_what_it_may_do(
    client: TestClient, method: str, path: str
) -> None:
    answer = client.request(method, path)
    for name in _SECURITY:
        assert name in answer.headers, name
    policy = answer.headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == rules["script-src"] == "'self'"
    assert rules["frame-ancestors"] == rules["object-src"] == rules["base-uri"] == "'none'"
    assert "http" not in policy
    assert "eval" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-request-id"]
    assert "server" not in answer.headers


def test_a_failure_inside_has_the_one_shape_and_gives_nothing_away(library: Library) -> None:
    app = create_app(library)

    @app.get("/api/broken")
    def broken() -> None:
        raise RuntimeError("/home/somebody/secret")

    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        logging.disable(logging.CRITICAL)
        try:
            answer = client.get("/api/broken")
        finally:
            logging.disable(logging.NOTSET)
        assert code_of(answer) == (500, "internal")
        assert "secret" not in answer.text
        assert answer.json()["error"]["request_id"] == answer.headers["x-request-id"]
        assert "content-security-policy" in answer.headers
        assert client.get("/health").status_code == 200


# Ids and logs


def test_an_id_of_a_request_is_taken_over_if_it_is_sane(client: TestClient) -> None:
    sane = client.get("/health", headers={"X-Request-Id": "proxy-0123456789"})
    assert sane.headers["x-request-id"] == "proxy-0123456789"
    for odd in ("", "short", "x" * 65, "a b c d e f g", '{"level":"fatal"}', "<script>alert(1)"):
        answer = client.get("/health", headers={"X-Request-Id": odd})
        assert re.fullmatch("[0-9a-f]{16}", answer.headers["x-request-id"])
    several = {client.get("/health").headers["x-request-id"] for _ in range(5)}
    assert len(several) == 5


def test_a_line_is_logged_of_each_request_without_words_and_tokens(
    client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "cineseek"):
        client.get(
            "/api/films/none?q=secret-words",
            headers={
                "X-Request-Id": "known-id-1",
                "Authorization": "Bearer secret-token",
                "Cookie": "cineseek-8720=secret-cookie",
            },
        )
        client.get("/a%0Afake%20line%1b[31m")
    lines = [one for one in caplog.records if one.name == "cineseek.server.access"]
    assert lines[0].facts["path"] == "/api/films/none"  # type: ignore[attr-defined]
    assert lines[0].facts["status"] == 404  # type: ignore[attr-defined]
    for formatter in (JsonLines(), Lines()):
        text = "\n".join(formatter.format(one) for one in caplog.records)
        assert "secret" not in text
        assert text.count("\n") == len(caplog.records) - 1
        assert "\x1b" not in text


def test_a_json_line_says_when_what_and_of_which_request(library: Library) -> None:
    app = create_app(library)
    log = logging.getLogger("cineseek.test")
    lines: list[str] = []

    class Kept(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            lines.append(JsonLines().format(record))

    @app.get("/api/telling")
    def telling() -> None:  # in a thread, where the id has to be known too
        try:
            raise ValueError("why")
        except ValueError:
            log.exception("it %s", "failed")

    log.addHandler(Kept())
    log.propagate = False
    with TestClient(app, base_url="http://127.0.0.1") as client:
        client.get("/api/telling", headers={"X-Request-Id": "known-id-2"})
    line = json.loads(lines[0])
    assert line["request_id"] == "known-id-2"
    assert (line["level"], line["message"]) == ("error", "it failed")
    assert line["time"].endswith("+00:00")
    assert "ValueError: why" in line["error"]


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("fe80::1%eth0", "fe80::/64"),
        ("odd:thing", "odd:thing"),
        (None, ""),
    ],
)
def test_one_household_of_ipv6_counts_as_one(address: str | None, counted: str) -> None:
    assert neighbourhood_of({"client": (address, 1) if address else None}) == counted


def test_who_asks_is_taken_from_a_proxy_only_if_it_is_ours(library: Library) -> None:
    config = ServerConfig(
        proxies=("10.0.0.7",), read_token="r" * 43, limits=Limits(requests_per_minute=2)
    )
    app = create_app(library, config)

    def statuses(peer: str, *callers: str) -> list[int]:
        with TestClient(app, base_url="http://127.0.0.1", client=(peer, 1)) as client:
            return [
                client.get("/api/session", headers={"X-Forwarded-For": one}).status_code
                for one in callers
            ]

    assert statuses("10.0.0.7", "203.0.113.1", "203.0.113.2", "203.0.113.3") == [200, 200, 200]
    # What a caller wrote before the proxy added its address is not believed.
    made_up = [f"198.51.100.{number}, 203.0.113.7" for number in range(3)]
    assert statuses("10.0.0.7", *made_up) == [200, 200, 429]
    # A stranger who makes up addresses is counted as the one it is.
    assert statuses("10.0.0.8", "203.0.113.4", "203.0.113.5", "203.0.113.6") == [200, 200, 429]
