"""The page's files, and the description of the API, from this machine alone."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from cineseek.library import Library
from cineseek.server.app import create_app
from cineseek.server.page import BUILT, Page

INDEX = "<!doctype html><title>cineseek</title>" + "<p>words</p>" * 200
SCRIPT = "export const answer = 42;\n" * 100


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("static")
    (folder / "assets").mkdir()
    (folder / "index.html").write_text(INDEX)
    (folder / "assets" / "index-1a2b3c.js").write_text(SCRIPT)
    (folder / "assets" / "index-1a2b3c.js.br").write_bytes(b"brotli")
    (folder / "assets" / "face.woff2").write_bytes(b"font" * 1000)
    (folder / "icon.svg").write_text("<svg/>")
    (folder.parent / "secret.txt").write_text("secret")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    return folder


@pytest.fixture(scope="module")
def page(library: Library, built: Path) -> Iterator[TestClient]:
    app = create_app(library)
    app.router.default = Page(built)
    with TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/index.html", "/film/heat-1995", "/a/b/c", "/apiary"])
def test_every_place_within_the_page_is_the_page(page: TestClient, path: str) -> None:
    answer = page.get(path)
    assert (answer.status_code, answer.text) == (200, INDEX)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_hashed_files_are_kept_for_ever(page: TestClient) -> None:
    answer = page.get("/assets/index-1a2b3c.js", headers={"Accept-Encoding": "identity"})
    assert answer.text == SCRIPT
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert page.get("/icon.svg").headers["cache-control"] == "no-cache"
    assert page.get("/icon.svg").headers["content-type"] == "image/svg+xml"


def test_a_file_is_sent_in_the_shortest_form_that_is_taken(page: TestClient) -> None:
    def form(path: str, accepted: str) -> tuple[str | None, bytes]:
        with page.stream("GET", path, headers={"Accept-Encoding": accepted}) as answer:
            assert answer.headers["vary"] == "Accept-Encoding"
            return answer.headers.get("content-encoding"), b"".join(answer.iter_raw())

    script = "/assets/index-1a2b3c.js"
    assert form(script, "gzip, br") == ("br", b"brotli")
    assert form(script, "gzip, br;q=0")[0] == "gzip"
    assert gzip.decompress(form(script, "gzip")[1]).decode() == SCRIPT
    assert form(script, "identity") == (None, SCRIPT.encode())
    assert form(script, "gzip;q=0") == (None, SCRIPT.encode())
    assert gzip.decompress(form("/", "*")[1]).decode() == INDEX
    assert form("/assets/face.woff2", "gzip, br")[0] is None


def test_what_a_browser_has_is_not_sent_again(page: TestClient) -> None:
    first = page.get("/")
    again = page.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert page.get("/", headers={"If-None-Match": '"other"'}).status_code == 200
    assert page.head("/").headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize(
    "path",
    [
        "/missing.js",
        "/assets/missing-1.css",
        "/link.txt",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/assets/..%5c..%5csecret.txt",
        "/assets/../../secret.txt",
        "/assets/index-1a2b3c.js.br",
        "/index.html%00.js",
        "/.git/config.json",
        "/static/index.html",
        "/C:/secret.txt",
        "/api/nothing",
        "/compat",
        "/docs/nothing",
    ],
)
def test_nothing_else_is_there(page: TestClient, path: str) -> None:
    answer = page.get(path)
    assert answer.status_code in (400, 404), path
    assert answer.json()["error"]["code"] in ("malformed_request", "not_found")
    assert "secret" not in answer.text


def test_the_page_is_only_read(page: TestClient) -> None:
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        answer = page.request(method, "/film/x")
        assert answer.status_code == 405
        assert answer.headers["allow"] == "GET, HEAD"
        assert answer.json()["error"]["code"] == "method_not_allowed"


def test_where_the_page_is_not_built_the_server_says_so(library: Library, tmp_path: Path) -> None:
    app = create_app(library)
    app.router.default = Page(tmp_path / "absent")
    with TestClient(app, base_url="http://127.0.0.1") as client:
        answer = client.get("/")
        assert answer.status_code == 503
        assert "npm run build" in answer.text
        assert client.get("/docs").status_code == 200


def test_the_built_page_satisfies_the_policy() -> None:
    """No script, and no address of another host, stands in its HTML."""
    for file in BUILT.glob("*.html"):
        text = file.read_text("utf-8")
        for script in re.findall(r"<script\b([^>]*)>(.*?)</script>", text, re.S):
            assert "src=" in script[0]
            assert not script[1].strip()
        assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//""", text)
        assert not re.findall(r"\son\w+=", text)


# /docs


def test_the_description_of_the_api_needs_no_other_host(client: TestClient, app: FastAPI) -> None:
    shown = client.get("/docs")
    assert shown.status_code == 200
    assert shown.headers["content-type"].startswith("text/html")
    for text in (shown.text, client.get("/docs/start.js").text):
        assert "http" not in re.sub(r"https?://127\.0\.0\.1", "", text)
    assert "<script>" not in shown.text
    for file in re.findall(r'(?:src|href)="(/[^"]+)"', shown.text):
        answer = client.get(file)
        assert answer.status_code == 200
        kind = answer.headers["content-type"]
        assert kind.startswith("text/javascript" if file.endswith(".js") else "text/css")
    described = client.get("/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert set(described["components"]["securitySchemes"]) == {"token", "session"}
    assert client.get("/redoc").status_code in (200, 503)  # a place within the page, as any other


def test_swagger_ui_is_what_its_makers_published(client: TestClient) -> None:
    """Of swagger-ui-dist 5.32.6 on npm: what runs here with a visitor's rights is looked at."""
    for file, digest in (
        (
            "swagger-ui-bundle.js",
            "4b5a9b35a1adf37f00d39c0bae23cdb37007e2946240ef035137cc85b4d55349",
        ),
        ("swagger-ui.css", "ca238f7d7c2cf4480c1e77a9c3b9da915ab216e96ffd354e69076560c650c6de"),
    ):
        assert sha256(client.get(f"/docs/{file}").content).hexdigest() == digest
