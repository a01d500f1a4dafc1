"""Sessions: a browser gives its token once, and has a cookie from then on."""

from __future__ import annotations

from typing import Literal

from fastapi import APIRouter, Request, Response

from cineseek.server.access import NONE, Rights
from cineseek.server.gates.admission import session_of
from cineseek.server.gates.asking import neighbourhood_of
from cineseek.server.schemas_server import SessionAnswer, SessionRequest
from cineseek.server.serving import Served, errors
from cineseek.server.sessions import LIFETIME

router = APIRouter(prefix="/api/session", tags=["server"])


@router.get("", response_model=SessionAnswer, responses=errors())
def session(request: Request, served: Served) -> SessionAnswer:
    """Whether a token is asked for, and what this caller may do."""
    return _answer(request.state.rights, required=served.access.required)


@router.post("", response_model=SessionAnswer, responses=errors())
def begin_session(
    request: Request, response: Response, asked: SessionRequest, served: Served
) -> SessionAnswer:
    """Give a token; the cookie that comes back stands for it, for 30 days."""
    access = served.access
    if not access.required:
        return _answer(request.state.rights, required=False)
    value, rights = access.begin_session(asked.token, neighbourhood_of(request.scope))
    response.set_cookie(
        access.cookie,
        value,
        max_age=LIFETIME,
        httponly=True,
        samesite="strict",
        secure=request.url.scheme == "https",
    )
    return _answer(rights, required=True)


@router.delete("", response_model=SessionAnswer, responses=errors())
def end_session(request: Request, response: Response, served: Served) -> SessionAnswer:
    """Forget the cookie, here and in the browser."""
    access = served.access
    if not access.required:
        return _answer(request.state.rights, required=False)
    value = session_of(request.scope, access)
    if value is not None:
        access.end_session(value)
    response.delete_cookie(access.cookie, httponly=True, samesite="strict")
    return _answer(NONE, required=True)


def _answer(rights: Rights, *, required: bool) -> SessionAnswer:
    known: tuple[Literal["read", "write"], ...] = ("read", "write")
    return SessionAnswer(required=required, scopes=[one for one in known if one in rights])
