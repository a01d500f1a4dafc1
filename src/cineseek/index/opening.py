"""Opens a catalogue's tables: a file of SQLite, or a schema of a PostgreSQL server."""

from __future__ import annotations

from pathlib import Path

from cineseek.errors import MissingExtraError
from cineseek.index.connection import Tables


def open_tables(where: Path | str, *, patience: float = 30.0) -> Tables:
    """The tables at a path, or at an address such as `postgresql://user@host/database`.

    A text is an address and never a path, since addresses are read out of files.
    `patience` is how many seconds to wait for another process that writes. A password comes from
    the environment: CINESEEK_CATALOGUE_PASSWORD, or as PostgreSQL's own programs find it.
    """
    if isinstance(where, Path):
        from cineseek.index.database import Database

        return Database(where, patience=patience)
    from cineseek.index.postgres.address import read_address

    address = read_address(where)
    try:
        from cineseek.index.postgres.database import PostgresDatabase
    except ImportError as error:
        raise MissingExtraError(
            f"{address}: a catalogue on PostgreSQL needs psycopg: pip install 'cineseek[cluster]'"
        ) from error
    return PostgresDatabase(address, patience=patience)
