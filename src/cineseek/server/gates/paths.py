"""What a path is to the gates: what it takes to ask for it, how it is counted, what it may send.

Decided by method and path alone, before anything of the request is read. A path that nobody thought
of is the strictest kind: it is counted, it is work, and to change something needs the scope write.
"""

from __future__ import annotations

from typing import Literal

from cineseek.server.access import Right
from cineseek.server.config import Limits

Lane = Literal["free", "work", "stream"]

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
API = ("/api", "/compat", "/docs", "/openapi.json", "/metrics")
"""Everything that is asked of the server itself; every other path is the page."""
SESSION = "/api/session"
_ALIVE = frozenset({"/health", "/ready"})
CLIPS_COME = frozenset({"/api/identify", "/api/copies"})
TRAILERS_COME = frozenset({"/api/similar", "/api/rate"})
PICTURES_COME = frozenset({"/api/search", "/api/images"}) | CLIPS_COME | TRAILERS_COME
_READING_POSTS = PICTURES_COME | {"/api/export"}
_PICTURES = (".jpg", ".mp4", ".vtt", "/file")
_TOKEN_BYTES = 4096
_FORM_BYTES = 64 * 1024
"""What a form may be larger than the picture in it: boundaries, names, words."""


def is_under(path: str, *roots: str) -> bool:
    """Whether a path is one of these or lies below one."""
    return any(path == root or path.startswith(f"{root}/") for root in roots)


def is_page(path: str) -> bool:
    """Whether the page answers: the shell of it is no secret, what it shows is asked for later."""
    return path not in _ALIVE and not is_under(path, *API)


def right_needed(method: str, path: str) -> Right | None:
    """What a caller has to be allowed; None: everyone may."""
    if path == SESSION or (method in SAFE and (path in _ALIVE or is_page(path))):
        return None
    if path == "/metrics" and method in SAFE:
        return "metrics"
    if is_under(path, "/api/jobs", "/api/roots"):
        return "write"
    if method in SAFE or (method == "POST" and path in _READING_POSTS):
        return "read"
    return "write"


def is_counted(method: str, path: str) -> bool:
    """Whether it counts among the requests of an address: a page of hits brings many pictures."""
    if method not in ("GET", "HEAD"):
        return True
    if path in _ALIVE or path == "/metrics" or is_page(path):
        return False
    return not (path.endswith(_PICTURES) or is_under(path, "/api/images", "/docs"))


def lane(path: str) -> Lane:
    """`free` is answered at once whatever happens, `work` has to find a place, `stream` lasts."""
    if path in _ALIVE or path in (SESSION, "/metrics") or is_page(path):
        return "free"
    # A preview waits for its turn to be made, which takes no place from searches.
    lasts = is_events(path) or path.endswith(("/file", "/preview.mp4"))
    return "stream" if lasts else "work"


def is_events(path: str) -> bool:
    """Whether server-sent events come, without an end."""
    return path.startswith("/api/") and path.endswith("/events")


def body_limit(path: str, limits: Limits) -> int:
    """Bytes that the body of a request may have."""
    if path in TRAILERS_COME:
        return limits.trailer_bytes + _FORM_BYTES
    if path in CLIPS_COME:
        return max(limits.clip_bytes, limits.image_bytes) + _FORM_BYTES
    if path in PICTURES_COME:
        return limits.image_bytes + _FORM_BYTES
    # Everyone may give a token, and need not be able to fill the memory with it.
    return min(limits.body_bytes, _TOKEN_BYTES) if path == SESSION else limits.body_bytes
