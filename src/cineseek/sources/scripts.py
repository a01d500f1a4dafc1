"""JSON that a page carries in its scripts: JSON-LD, and what its framework was given. Runs none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

_BEGIN = re.compile(r"<script\b([^<>]{0,2000})>", re.IGNORECASE)
_END = re.compile(r"</script", re.IGNORECASE)
_SAID = re.compile(r"""\b(type|id)\s*=\s*["']?([\w/+.-]{1,100})""", re.IGNORECASE)
_MOST = 40
"""Scripts of a page that are looked at."""


def read_scripts(html: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The JSON-LD objects of a page, and the object in `<script id="__NEXT_DATA__">`.

    Lists and `@graph` are laid flat; what is no JSON is left out.
    """
    linked: list[dict[str, Any]] = []
    given: dict[str, Any] = {}
    for kind, id, text in islice(_scripts(html), _MOST):
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        if id == "__NEXT_DATA__" and isinstance(value, dict):
            given = value
        elif kind == "application/ld+json":
            for one in value if isinstance(value, list) else [value]:
                graph = one.get("@graph") if isinstance(one, dict) else None
                some = graph if isinstance(graph, list) else [one]
                linked.extend(item for item in some if isinstance(item, dict))
    return linked, given


def _scripts(html: str) -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of the scripts that hold data; in one pass, however odd the page is."""
    at = 0
    while found := _BEGIN.search(html, at):
        end = _END.search(html, found.end())
        if end is None:
            return
        at = end.end()
        said = {name.casefold(): value for name, value in _SAID.findall(found[1])}
        kind, id = said.get("type", "").casefold(), said.get("id", "")
        if kind == "application/ld+json" or id == "__NEXT_DATA__":
            yield kind, id, html[found.end() : end.start()]
