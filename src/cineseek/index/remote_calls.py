"""Calls to a Qdrant server: tried again where that helps, its errors as ours. Knows no vectors."""

from __future__ import annotations

import json
import logging
import os
import random
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from cineseek.errors import IndexUnreachableError, LibraryError, StorageFullError

if TYPE_CHECKING:
    from qdrant_client import QdrantClient

T = TypeVar("T")
KEY = "CINESEEK_INDEX_KEY"
"""The variable of the environment that holds the key of the server."""
PATIENCE = 60.0
"""Seconds until a server that is away, or too busy, is an error."""
FIRST_PATIENCE = 3.0
"""The same for the first call: an address that is wrong should be told at once."""
TIMEOUT = 60
"""Seconds that one answer may take."""
_AGAIN = {408, 429, 502, 503, 504}
"""Answers of a server, or a proxy before it, that may be others a moment later."""
_FAILED = 500
_ATTEMPTS = 4
"""How often an internal error, as when a replica fails under a write, is tried."""
_FIRST_WAIT, _LONGEST_WAIT = 0.1, 5.0
"""Seconds."""
_LOG = logging.getLogger(__name__)


def connect(server: str, *, key: str | None = None) -> QdrantClient:
    """A client of a server; nothing is sent yet. The key is from the environment where not given.

    LibraryError where the client's package is not installed.
    """
    try:
        import httpx
        from qdrant_client import QdrantClient
    except ImportError as error:
        raise LibraryError(
            "an index on a server needs the client of Qdrant: pip install 'cineseek[cluster]'"
        ) from error
    key = os.environ.get(KEY) if key is None else key
    if key and server.startswith("http://") and not _is_here(server):
        _LOG.warning("the key of %s travels unencrypted: use https", server)
    return QdrantClient(
        url=server,
        headers={"api-key": key} if key else None,
        timeout=TIMEOUT,
        check_compatibility=False,  # it would do so in a thread, and warn
        limits=httpx.Limits(max_connections=32, max_keepalive_connections=8),
        verify=server.startswith(
            "https://"
        ),  # without TLS reading certificates is 40 ms for nothing
    )


class Calls:
    """Makes calls to one collection of one server.

    All that is sent may be sent again, as an answer may be lost on the way: points are put by id,
    and taken away by id.
    """

    def __init__(
        self,
        client: QdrantClient,
        where: str,
        *,
        patience: float = PATIENCE,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.client = client
        self.where = where
        self.patience = patience
        self._sleep = sleep

    def ask(self, call: Callable[[QdrantClient], T], *, patience: float | None = None) -> T:
        """Make a call, again and again within the patience where the server is away or busy.

        IndexUnreachableError where it stays so, StorageFullError where it has no room,
        LibraryError for what trying again does not change.
        """
        from qdrant_client.common.client_exceptions import (
            QdrantException,
            ResourceExhaustedResponse,
        )
        from qdrant_client.http.exceptions import ResponseHandlingException, UnexpectedResponse

        deadline = time.monotonic() + (self.patience if patience is None else patience)
        attempt = 0
        while True:
            attempt += 1
            try:
                return call(self.client)
            except ResourceExhaustedResponse as error:
                why, wait = f"it allows no more requests now ({error})", float(error.retry_after_s)
                cause: Exception = error
            except QdrantException as error:  # 429 with a moment where the client wants seconds
                why, wait, cause = f"it allows no more requests now ({error})", 0.0, error
            except UnexpectedResponse as error:
                code = error.status_code or 0
                if code not in _AGAIN and (code != _FAILED or attempt >= _ATTEMPTS):
                    raise self._refused(code, error.content) from error
                why, cause = f"it answers {code}: {_said(error.content)}", error
                wait = _asked_to_wait(error.headers)
            except ResponseHandlingException as error:
                if not _is_transport(error.source):
                    raise self._odd() from error
                why, wait, cause = str(error.source) or type(error.source).__name__, 0.0, error
            except (ValueError, AssertionError) as error:  # JSON that is none, or without a result
                raise self._odd() from error
            wait = max(wait, min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt) * random.uniform(0.5, 1))
            if time.monotonic() + wait > deadline:
                raise IndexUnreachableError(
                    f"{self.where}: the index cannot be used: {why}. Start the server, or wait "
                    "until it is ready; what was stored before is safe."
                ) from cause
            _LOG.info("%s: %s; trying again in %.1f s", self.where, why, wait)
            self._sleep(wait)

    def _refused(self, code: int, content: bytes) -> LibraryError:
        said = _said(content)
        if code in (401, 403):
            return LibraryError(
                f"{self.where}: the server wants another key ({said}): put one that may read and "
                f"write this collection into the environment as {KEY}"
            )
        if code == 404:
            return LibraryError(
                f"{self.where}: the server does not have it ({said}). Open the library again where "
                "another process has moved it meanwhile; else `cineseek doctor` makes the vectors "
                "anew from the saved frames."
            )
        if code == 507 or "No space left" in said:
            return StorageFullError(
                f"{self.where}: the server has no room left ({said}). What was stored before is "
                "safe. Make room, then run the same command again; it goes on where it stopped."
            )
        if code == 413:
            return LibraryError(
                f"{self.where}: what was sent is too large for the server or a proxy before it; "
                "let both take 32 MB (`service.max_request_size_mb` of Qdrant)"
            )
        return LibraryError(f"{self.where}: the server answers {code}: {said}")

    def _odd(self) -> LibraryError:
        return LibraryError(
            f"{self.where}: what answers there is not a Qdrant server that is understood; check "
            "the address (of its REST interface, port 6333 by default) and its version"
        )


def _asked_to_wait(headers: Mapping[str, str] | None) -> float:
    """Seconds that a busy server, or a proxy before it, wants to be left alone."""
    told = (headers or {}).get("Retry-After", "")
    return float(told) if told.isascii() and told.isdigit() else 0.0


def _said(content: bytes) -> str:
    """What a server says of an error, in one short line."""
    try:
        told = json.loads(content)["status"]["error"]
    except (ValueError, KeyError, TypeError):
        told = content[:200].decode("utf-8", "replace")
    return " ".join(str(told).split())[:300] or "nothing"


def _is_transport(error: Exception) -> bool:
    """Whether no answer came, or not a whole one."""
    import httpx

    return isinstance(error, httpx.TransportError | OSError)


def _is_here(server: str) -> bool:
    from urllib.parse import urlsplit

    host = urlsplit(server).hostname or ""
    return host in ("localhost", "::1") or host.startswith("127.")
