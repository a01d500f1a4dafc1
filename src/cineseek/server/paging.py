"""Pages of an answer: where the next one begins, as a word that fits its own question only."""

from __future__ import annotations

import base64
import binascii
import hashlib
import struct

from cineseek.server.problems import Problem

_FORM = struct.Struct(">I8s")


def begin(cursor: str | None, *question: object) -> int:
    """How many answers come before this page. A cursor of another question is a problem."""
    if not cursor:
        return 0
    try:
        raw = base64.urlsafe_b64decode(cursor.encode("ascii"))
        offset, mark = _FORM.unpack(raw)
    except (ValueError, binascii.Error, struct.error) as error:
        raise _wrong() from error
    if mark != _mark(offset, question):
        raise _wrong()
    return int(offset)


def follow(offset: int, total: int, *question: object) -> str | None:
    """The cursor of the page that begins after `offset` answers; None where there is none."""
    if offset >= total:
        return None
    raw = _FORM.pack(offset, _mark(offset, question))
    return base64.urlsafe_b64encode(raw).decode("ascii")


def _mark(offset: int, question: tuple[object, ...]) -> bytes:
    asked = repr((offset, *question)).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(asked, digest_size=8).digest()


def _wrong() -> Problem:
    return Problem(
        422,
        "bad_cursor",
        "This cursor is not of this question.",
        "Take `next` of the page before, and repeat the rest of the question as it was.",
    )
