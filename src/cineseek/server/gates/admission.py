"""Asks for a token where one is needed, before anything of a request is read."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.types import ASGIApp, Receive, Scope, Send

from cineseek.server.access import ALL, NONE, Access, Rights
from cineseek.server.gates.asking import header_of, neighbourhood_of
from cineseek.server.gates.paths import SESSION, right_needed
from cineseek.server.problems import Problem


class Admission:
    """Notes what a caller may do, and refuses what is more than that."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app, self.access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if its caller may make it."""
        if scope["type"] == "http":
            self._check(scope)
        await self.app(scope, receive, send)

    def _check(self, scope: Scope) -> None:
        state = scope.setdefault("state", {})
        if not self.access.required:
            state["rights"] = ALL
            return
        needed = right_needed(scope["method"], scope["path"])
        if needed is None and scope["path"] != SESSION:
            state["rights"] = NONE
            return
        rights = state["rights"] = self._rights(scope)
        if needed is None or needed in rights:
            return
        if not rights:
            raise Problem(
                401,
                "token_required",
                "This server asks for a token.",
                "Open the address that it printed, or send `Authorization: Bearer TOKEN`.",
                headers={"WWW-Authenticate": "Bearer"},
            )
        if "read" not in rights:
            raise Problem(
                403,
                "metrics_only",
                "This token only allows /metrics.",
                "Use the token for reading.",
            )
        raise Problem(
            403, "read_only", "This token only allows reading.", "Use the token for writing."
        )

    def _rights(self, scope: Scope) -> Rights:
        said = header_of(scope, b"authorization")
        if said is not None:
            scheme, _, token = said.partition(" ")
            if scheme.lower() == "bearer" and token.strip():
                return self.access.rights_of_token(token.strip(), neighbourhood_of(scope))
        value = session_of(scope, self.access)
        return self.access.rights_of_session(value) if value else NONE


def session_of(scope: Scope, access: Access) -> str | None:
    """The value of our cookie, where there is one."""
    said = header_of(scope, b"cookie")
    if not said or access.cookie not in said:
        return None
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(said)
    except CookieError:
        return None
    found = cookies.get(access.cookie)
    return found.value if found else None
