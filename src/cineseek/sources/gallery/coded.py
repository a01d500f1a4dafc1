"""Addresses of programs that make pictures smaller, and what they say of the file they ask for.

imgproxy writes the file's address in base64, a serverless image handler a table with its key and
its size; thumbor and others set the file's whole address, with its host, behind their own.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from functools import lru_cache
from urllib.parse import quote

_CODED = re.compile(
    r"/((?=[^/?]*[A-Z])(?=[^/?]*[a-z])[\w-]{24,}={0,2})(?:\.\w{3,4})?(?:$|\?)", re.A
)
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+(?P<end>[a-z]{2,12})", re.IGNORECASE)
_FILE = re.compile(r"\.[a-z]{3,4}$", re.IGNORECASE)
_NO_HOSTS = frozenset((
    "jpg", "jpeg", "png", "webp", "avif", "gif", "tif", "tiff", "bmp", "svg",
    "php", "html", "htm", "asp", "aspx", "jsp", "cgi", "pdf", "mp4",
))  # fmt: skip
"""What names of files end in, and no host."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://\S+|\S+/\S+\.[a-z]{3,4}", re.ASCII)


@lru_cache(50_000)
def decoded(address: str) -> str:
    """The address of the file that is asked for, with its width where that is told; else ""."""
    found = _CODED.search(address)
    if found is None:
        return ""
    coded = found[1].rstrip("=")
    try:
        text = base64.urlsafe_b64decode(coded + "=" * (-len(coded) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return ""
    if text.startswith("{"):
        return _of_table(text)
    return text if _ADDRESS.fullmatch(text) else ""


@lru_cache(50_000)
def within(address: str) -> str:
    """The address of a file that stands in the path of another, with its host; else ""."""
    path = address.partition("?")[0]
    if not _FILE.search(path):
        return ""
    parts = path.split("/")
    for at in range(len(parts) - 2, 2, -1):
        host = _HOST.fullmatch(parts[at])
        if host and host["end"].lower() not in _NO_HOSTS:
            return "https://" + "/".join(parts[at:])
    return ""


def _of_table(text: str) -> str:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return ""
    key = told.get("key")
    if not isinstance(key, str):
        return ""
    size = told.get("edits")
    size = size.get("resize") if isinstance(size, dict) else None
    width = size.get("width") if isinstance(size, dict) else None
    return f"/{quote(key)}" + (f"?width={width}" if isinstance(width, int) else "")
