"""Tricks with paths: on every parameter of every route, on the page, and on folders to add from."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from raw_http import exchange, head
from refusals import SECRET, check_refusal

TRICKS = [
    "..",
    ".",
    "%2e%2e",
    "..%2f..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd",
    "..%2f..%2fsecret.txt",
    "%2fetc%2fpasswd",
    "%2e%2e%2f%2e%2e%2fsecret.json",
    "..%5c..%5csecret.txt",
    "....%2f%2f....%2f%2fsecret.txt",
    "%252e%252e%252fsecret.txt",
    "%00",
    "..%2f..%2fsecret.txt%00.jpg",
    "%0d%0aX-Injected:%20yes",
    "%ff%fe",
    "%c0%ae%c0%ae%c0%afsecret.txt",
    "%ed%a0%80",
    "%u002e%u002e",
    "file:%2f%2f%2fetc%2fpasswd",
    "CON",
    "~",
    "*",
    "'%20OR%201=1--",
    "%3Cscript%3Ealert(1)%3C%2fscript%3E",
    "%F0%9F%8E%AC",
    "%d9%81%db%8c%d9%84%d9%85",
    "-1",
    "9" * 400,
    "x" * 5000,
    "%",
    "%zz",
]
_REFUSED = (400, 403, 404, 405, 414, 422)


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick[:24])
def test_no_parameter_of_any_path_is_a_way_out(url: str, paths: dict[str, Any], trick: str) -> None:
    tried = 0
    for path, methods in paths.items():
        holes = re.findall(r"\{[^}]+\}", path)
        for hole in holes:
            filled = path.replace(hole, trick)
            for other in holes:
                filled = filled.replace(other, "0" * 32)
            for method in methods:
                answer = exchange(url, head(f"{method.upper()} {filled} HTTP/1.1"))
                check_refusal(answer, *_REFUSED)
                assert "x-injected" not in answer.headers
                tried += 1
    assert tried > 10


@pytest.mark.parametrize("trick", TRICKS, ids=lambda trick: trick[:24])
def test_no_path_of_the_page_is_a_way_out(url: str, trick: str) -> None:
    for path in (f"/{trick}", f"/assets/{trick}", f"//{trick}", f"/x/../{trick}", f"/docs/{trick}"):
        answer = exchange(url, head(f"GET {path} HTTP/1.1"))
        assert answer.status in (200, 400, 404, 405, 414, 503), path
        assert SECRET.encode() not in answer.body
        assert b"root:" not in answer.body
        assert "x-injected" not in answer.headers


@pytest.mark.parametrize(
    "source",
    [
        "..",
        "/",
        "",
        ".",
        "root/..",
        "root/../secret.txt",
        "root/link",
        "root/link/secret.txt",
        "root/./../secret.txt",
        "root//etc/passwd",
        "root\\..\\secret.txt",
        "/etc/passwd",
        "~/x",
        "root/\x00",
        "root/%2e%2e/secret.txt",
        "C:\\secret.txt",
        "file:///etc/passwd",
        "\\\\server\\share",
        "root/" + "x/" * 900,
        "root/" + "x" * 1900,
        "http://127.0.0.1/",
        "ftp://films.example/heat.mkv",
    ],
)
def test_nothing_outside_a_root_can_be_named(url: str, source: str) -> None:
    for answer in (
        httpx.get(f"{url}/api/roots/files?source={quote(source, safe='')}"),
        httpx.post(f"{url}/api/jobs", json={"sources": [source]}),
    ):
        check_refusal(answer, 403, 404, 422)
