"""How a fetched file is called on this disk: by what its server says, made harmless. Opens none."""

from __future__ import annotations

import mimetypes
import re
import unicodedata
from collections.abc import Set
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from cineseek.errors import FetchError
from cineseek.sources.fetch_rules import plain

_LONGEST = 150
"""Bytes of UTF-8; file systems take 255, and `.part` comes behind."""
_UNSAID = frozenset(
    ("", "application/octet-stream", "binary/octet-stream", "application/x-download",
     "application/download", "application/force-download", "application/x-matroska",
     "application/mp4", "application/mxf", "application/ogg", "application/vnd.rn-realmedia")
)  # fmt: skip
"""Types that say nothing of what is inside, or that it may be a video: the name decides."""
_SUFFIXES = {
    "video/mp4": ".mp4", "video/x-m4v": ".m4v", "video/quicktime": ".mov", "video/webm": ".webm",
    "video/x-matroska": ".mkv", "video/matroska": ".mkv", "video/mpeg": ".mpg",
    "video/mp2t": ".ts", "video/ogg": ".ogv", "video/x-msvideo": ".avi", "video/avi": ".avi",
    "video/x-ms-wmv": ".wmv", "video/x-flv": ".flv", "video/3gpp": ".3gp",
    "application/mp4": ".mp4", "application/x-matroska": ".mkv", "application/mxf": ".mxf",
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/avif": ".avif",
    "image/gif": ".gif", "image/tiff": ".tif", "image/bmp": ".bmp",
}  # fmt: skip
_BAD = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
_JOINERS = "\u200c\u200d"
"""Persian needs the one, scripts of India the other."""


def name_of(
    urls: tuple[str, ...], *, disposition: str | None, content_type: str | None, wanted: Set[str]
) -> str:
    """The name for what an address answers; FetchError where that is no video and no picture.

    `urls` are the address that answers, then those that led to it; `wanted` are suffixes.
    """
    kind = (content_type or "").partition(";")[0].strip().lower()
    if kind not in _UNSAID and not kind.startswith(("video/", "image/")):
        raise FetchError(
            f"{plain(urls[-1])} answers with {kind}, which is neither a video nor a picture; "
            "give the address of the file itself"
        )
    names = [safe_name(_disposed(disposition)), *(safe_name(_last(url)) for url in urls)]
    for name in filter(None, names):
        if PurePosixPath(name).suffix.lower() in wanted:
            return name
    suffix = _SUFFIXES.get(kind) or mimetypes.guess_extension(kind) or ""
    if suffix not in wanted:
        raise FetchError(
            f"{plain(urls[-1])} does not say what it is ({kind or 'no type'}, and no suffix of a "
            "video or picture); give the address of the file itself"
        )
    name = next(filter(None, names), "video" if kind.startswith("video/") else "picture")
    return (re.sub(r"\.[A-Za-z][A-Za-z0-9]{0,4}$", "", name) or name) + suffix


def safe_name(name: str) -> str:
    """A name without folders, without what steers a terminal, and that every system takes."""
    name = unicodedata.normalize("NFC", name.encode("utf-8", "ignore").decode())
    name = re.split(r"[/\\]", name)[-1]
    name = "".join(
        one for one in name if one in _JOINERS or unicodedata.category(one)[0] not in "C"
    )
    name = _BAD.sub("_", name).strip().strip(".").strip()
    if _DEVICES.fullmatch(name):
        name = f"_{name}"
    stem, dot, suffix = name.rpartition(".")
    if not dot or len(suffix) > 10:
        stem, suffix = name, ""
    room = _LONGEST - len(suffix.encode()) - 1
    stem = stem.encode()[:room].decode(errors="ignore").strip()
    return f"{stem}.{suffix}" if suffix else stem


def _disposed(header: str | None) -> str:
    """The file name in a `Content-Disposition`; empty where it has none."""
    if not header:
        return ""
    message = Message()
    try:
        message["Content-Disposition"] = header
        name = message.get_filename("")
    except (ValueError, LookupError, TypeError):  # an encoding nobody knows
        return ""
    try:
        return name.encode("latin-1").decode()  # UTF-8 as bytes, which many servers send
    except UnicodeError:
        return name


def _last(url: str) -> str:
    return unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])
