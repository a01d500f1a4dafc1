"""JSON that a page carries in its scripts: JSON-LD, and what its framework was given. Runs none."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

_MOST = 40
"""Scripts of a page that are looked at."""


def read_scripts(html: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The JSON-LD objects of a page, and the object in `<script id="__NEXT_DATA__">`.

    Lists and `@graph` are laid flat; what is no JSON is left out.
    """
    reader = _Scripts()
    reader.feed(html)
    reader.close()
    linked: list[dict[str, Any]] = []
    given: dict[str, Any] = {}
    for kind, id, text in reader.found[:_MOST]:
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


class _Scripts(HTMLParser):
    """Collects the text of scripts that hold data."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, str, str]] = []
        self._open: tuple[str, str] | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A script begins."""
        if tag == "script":
            said = dict(attrs)
            kind, id = (said.get("type") or "").casefold().strip(), said.get("id") or ""
            if kind == "application/ld+json" or id == "__NEXT_DATA__":
                self._open, self._text = (kind, id), []

    def handle_data(self, data: str) -> None:
        """Its text."""
        if self._open is not None:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        """It ends."""
        if tag == "script" and self._open is not None:
            self.found.append((*self._open, "".join(self._text)))
            self._open = None
