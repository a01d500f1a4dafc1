"""How answers are sent: JSON at once, files with their tags, and "not modified". Asks nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from pydantic_core import to_json

from cineseek.server.ranges import send_stretch

FOREVER = "private, max-age=31536000, immutable"
"""Of what has its content's name in its address: it cannot change."""
ASK_AGAIN = "private, no-cache"
"""Kept, but asked for each time whether it is still the same."""


def send_json(answer: Mapping[str, Any] | list[Any], status: int = 200) -> Response:
    """An answer as it is: it was made to its schema, and checking each again would cost more than
    making it. Tests check them."""
    return Response(to_json(answer), status, media_type="application/json")


def send_bytes(
    request: Request, content: bytes, *, etag: str, media_type: str, cache: str = FOREVER
) -> Response:
    """Some bytes, or nothing where the asker has them."""
    if is_known(request, etag):
        return not_modified(etag, cache)
    headers = {"etag": f'"{etag}"', "cache-control": cache}
    return Response(content, headers=headers, media_type=media_type)


def send_file(
    request: Request,
    path: Path,
    *,
    etag: str,
    media_type: str,
    cache: str = ASK_AGAIN,
    name: str | None = None,
    dated: bool = True,
) -> Response:
    """A file, the stretch of it that was asked for, or nothing where the asker has it."""
    if is_known(request, etag):
        return not_modified(etag, cache)
    headers = {"etag": f'"{etag}"', "cache-control": cache}
    if name is not None:
        headers["content-disposition"] = disposition("inline", name)
    return send_stretch(
        request, path, etag=f'"{etag}"', media_type=media_type, headers=headers, dated=dated
    )


def is_known(request: Request, etag: str) -> bool:
    """Whether the asker says that it has this already."""
    given = request.headers.get("if-none-match")
    if given is None:
        return False
    tags = {tag.strip().removeprefix("W/") for tag in given.split(",")}
    return "*" in tags or f'"{etag}"' in tags


def not_modified(etag: str, cache: str = ASK_AGAIN) -> Response:
    """That what the asker has is still right."""
    return Response(status_code=304, headers={"etag": f'"{etag}"', "cache-control": cache})


def disposition(sort: str, name: str) -> str:
    """A Content-Disposition that every browser reads, in any script (RFC 6266, RFC 5987)."""
    plain = "".join(char if char.isascii() and char.isprintable() else "_" for char in name)
    plain = plain.replace("\\", "_").replace('"', "_")
    header = f'{sort}; filename="{plain}"'
    return header if plain == name else f"{header}; filename*=UTF-8''{quote(name, safe='')}"
