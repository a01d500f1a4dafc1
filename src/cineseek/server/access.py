"""Who may do what: tokens, sessions of browsers, and an end to guessing. Reads no request."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import Literal

from cineseek.buckets import Buckets, retry_after
from cineseek.server.config import ServerConfig
from cineseek.server.problems import Problem
from cineseek.server.sessions import Sessions

Right = Literal["read", "write", "metrics"]
Rights = frozenset[Right]

NONE: Rights = frozenset()
MEASURING: Rights = frozenset({"metrics"})
READING: Rights = frozenset({"read", "metrics"})
ALL: Rights = frozenset({"read", "write", "metrics"})
DIGEST = "sha256:"
"""What a token is written with that is known by its digest only."""


class Access:
    """Says what a token or a session allows."""

    def __init__(self, config: ServerConfig) -> None:
        if not config.local and not config.guarded:
            raise ValueError(f"{config.host} can be reached from outside: set a token")
        self.required = config.guarded
        self.cookie = f"cineseek-{config.port}"
        """The cookie's name. A browser sends it to every port of a host, so each has its own."""
        tokens = (
            (config.write_token, ALL),
            (config.read_token, READING),
            (config.metrics_token, MEASURING),
        )
        self._tokens = [(digest_of(token), rights) for token, rights in tokens if token is not None]
        self._wrong = Buckets(config.limits.wrong_tokens_per_minute)
        self._sessions = Sessions(config.sessions_file)

    def rights_of_token(self, token: str, caller: str) -> Rights:
        """What a token allows; a Problem where it is wrong, or where this caller only guesses."""
        return self._match(token, caller)[1]

    def rights_of_session(self, value: str) -> Rights:
        """What a session allows: nothing where it is over, or its token is no longer valid."""
        mark = self._sessions.mark_of(value)
        for digest, rights in self._tokens:
            if mark is not None and hmac.compare_digest(mark, _mark(digest)):
                return rights
        return NONE

    def begin_session(self, token: str, caller: str) -> tuple[str, Rights]:
        """The value of the cookie that stands for a token from now on."""
        digest, rights = self._match(token, caller)
        return self._sessions.begin(_mark(digest)), rights

    def end_session(self, value: str) -> None:
        """Forget a session."""
        self._sessions.end(value)

    def _match(self, token: str, caller: str) -> tuple[bytes, Rights]:
        wait = self._wrong.wait(caller)
        if wait:
            raise Problem(
                429,
                "too_many_requests",
                "Too many wrong tokens came from your address.",
                "Wait as long as Retry-After says. `cineseek serve --new-token` makes new ones.",
                headers=retry_after(wait),
            )
        given = sha256(token.encode("utf-8", "surrogatepass")).digest()
        # All are compared, each in constant time: how long it takes tells nothing.
        matches = [hmac.compare_digest(given, digest) for digest, _ in self._tokens]
        for right, found in zip(matches, self._tokens, strict=True):
            if right:
                return found
        self._wrong.take(caller)
        raise Problem(
            401,
            "wrong_token",
            "The token is wrong.",
            "Use one that the server printed when it was first started, or start it with "
            "--new-token.",
            headers={"WWW-Authenticate": "Bearer"},
        )


def digest_of(token: str) -> bytes:
    """The digest of a token, which may be written as one."""
    if token.startswith(DIGEST):
        return bytes.fromhex(token.removeprefix(DIGEST))
    return sha256(token.encode()).digest()


def _mark(digest: bytes) -> str:
    """What a session remembers of its token: enough to end with it, too little to be it."""
    return sha256(b"session" + digest).hexdigest()
