"""What the page knows of the server, written by scripts, is what the server says today."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

WEB = Path(__file__).parents[2] / "web"
STATIC = Path(__file__).parents[2] / "src" / "cineseek" / "server" / "static"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, WEB / "scripts" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_shapes_of_answers_are_those_of_the_server() -> None:
    written = _script("write_shapes").shapes()
    assert (WEB / "openapi.json").read_text(encoding="utf-8") == written, "run make page-shapes"


def test_the_keys_of_queries_are_those_of_the_query_language() -> None:
    written = _script("write_keys").keys()
    kept = (WEB / "src" / "query" / "keys.json").read_text(encoding="utf-8")
    assert kept == written, "run make page-shapes"


def test_what_counts_in_similar_is_what_the_library_counts() -> None:
    written = _script("write_parts").parts()
    kept = (WEB / "src" / "similar" / "parts.json").read_text(encoding="utf-8")
    assert kept == written, "run make page-shapes"


def test_the_lock_file_names_no_other_registry() -> None:
    lock = json.loads((WEB / "package-lock.json").read_text(encoding="utf-8"))
    addresses = {one.get("resolved", "") for one in lock["packages"].values()}
    assert {a for a in addresses if a and not a.startswith("https://registry.npmjs.org/")} == set()


def test_what_is_used_is_pinned_and_chakra_is_the_one_that_works() -> None:
    about = json.loads((WEB / "package.json").read_text(encoding="utf-8"))
    for name, version in {**about["dependencies"], **about["devDependencies"]}.items():
        assert re.fullmatch(r"\d+\.\d+\.\d+", version), name
    assert about["dependencies"]["@chakra-ui/react"] == "3.37.0"


def test_the_built_page_holds_nothing_inline() -> None:
    html = (STATIC / "index.html").read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    assert "<style" not in html
    assert re.findall(r"https?://", html) == []


@pytest.mark.parametrize("sort", ["js", "css"])
def test_the_built_page_loads_nothing_from_elsewhere(sort: str) -> None:
    for file in STATIC.rglob(f"*.{sort}"):
        text = file.read_text(encoding="utf-8")
        assert (
            re.findall(r"(?:src|href)=\\?[\"']https?:|url\(\s*[\"']?https?:|@import url", text)
            == []
        )
        assert "eval(" not in text.replace("retrieval(", "")
