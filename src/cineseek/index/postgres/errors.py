"""PostgreSQL's errors as ours. Knows the codes and words of the server, and no tables."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from cineseek.errors import (
    LibraryBusyError,
    LibraryError,
    LibraryUnreachableError,
    StorageFullError,
)
from cineseek.index.postgres.address import Address

_AGAIN = "Run the same command again; what was stored before is safe."


@contextmanager
def translated(address: Address) -> Iterator[None]:
    """Errors of the client library as errors that a user can act on."""
    try:
        yield
    except psycopg.Error as error:
        raise as_ours(address, error) from error


def as_ours(address: Address, error: psycopg.Error) -> LibraryError:
    """What happened, where, and what to do."""
    code, said = error.sqlstate or "", " ".join(str(error).split())
    if not code:
        return _unreached(address, error, said)
    if code in ("53100", "53200"):  # disk, memory
        return StorageFullError(
            f"{address}: the server has no room left ({said}). What was stored before is safe. "
            "Make room there, then run the same command again; it goes on where it stopped."
        )
    if code == "53300":
        return LibraryBusyError(f"{address}: the server takes no more connections. Try again.")
    if code in ("55P03", "40P01", "40001"):
        return LibraryBusyError(
            f"{address}: another process is writing to the catalogue. Try again."
        )
    if code == "42501":
        return LibraryError(
            f"{address}: this user may not do that ({said}). Let the owner of the database run "
            f"`CREATE SCHEMA IF NOT EXISTS {address.schema} AUTHORIZATION` with this user's name, "
            "or name another user in the address."
        )
    if code == "25006":
        return LibraryError(
            f"{address}: the server only lets read ({said}): it is a standby, or its disk is "
            "full. Name the primary server in the address."
        )
    if code.startswith("57P") or code.startswith("08"):
        return LibraryUnreachableError(f"{address}: the server went away ({said}). {_AGAIN}")
    if code.startswith("XX"):
        return LibraryError(
            f"{address}: the catalogue is damaged ({said}). Run `cineseek doctor`; if it cannot "
            "mend it, put back a backup of the database."
        )
    return LibraryError(f"{address}: the catalogue cannot be used ({said}). Run `cineseek doctor`.")


_REASONS = (
    (
        ("password authentication failed", "no password supplied", "authentication failed"),
        "refuses the password. Set CINESEEK_CATALOGUE_PASSWORD or PGPASSWORD, or write it to "
        "~/.pgpass, and check the user in the address",
    ),
    (
        ("no pg_hba.conf entry",),
        "lets this user not in from here. Let its administrator add a line to pg_hba.conf, or "
        "check `sslmode` and the user in the address",
    ),
    (
        ('database "',),
        "has no such database. Make it there with `createdb`, or check the address",
    ),
    (('role "',), "knows no such user. Check the user in the address"),
    (("too many clients", "remaining connection slots"), "takes no more connections. Try again"),
    (("starting up", "shutting down", "in recovery"), "is just starting or stopping. Try again"),
)


def _unreached(address: Address, error: psycopg.Error, said: str) -> LibraryError:
    """Of what goes wrong while connecting there is no code, only words."""
    for words, what in _REASONS:
        if any(word in said for word in words):
            kind = LibraryUnreachableError if what.endswith("Try again") else LibraryError
            return kind(f"{address}: the server {what}. It says: {said}")
    if isinstance(error, psycopg.OperationalError):
        return LibraryUnreachableError(
            f"{address}: the server does not answer ({said}). Check that it runs, that the host "
            f"and port are right, and that nothing on the way keeps it off. {_AGAIN}"
        )
    return LibraryError(f"{address}: the catalogue cannot be used ({said}).")


def is_lost(error: psycopg.Error) -> bool:
    """Whether the connection is gone, and another may do."""
    code = error.sqlstate or ""
    return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError) and (
        not code or code.startswith("57P") or code.startswith("08")
    )
