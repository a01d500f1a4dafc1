"""The catalogue's schema, as numbered steps: a file made by an older version is brought up to date.

A step that was released is never edited; a change is a new step at the end.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

from cineseek.errors import LibraryError

_FILMS_AND_FOOTAGE = """
CREATE TABLE films (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, year INTEGER, imdb_id TEXT, plot TEXT, rating REAL,
    votes INTEGER, runtime REAL, names TEXT NOT NULL
);
CREATE TABLE film_names (
    film_id TEXT NOT NULL REFERENCES films(id) ON DELETE CASCADE,
    field TEXT NOT NULL, folded TEXT NOT NULL
);
CREATE INDEX film_names_by_film ON film_names(film_id, field);
CREATE TABLE footages (
    id TEXT PRIMARY KEY, film_id TEXT NOT NULL REFERENCES films(id) ON DELETE CASCADE,
    path TEXT NOT NULL, kind TEXT NOT NULL, duration REAL NOT NULL, width INTEGER NOT NULL,
    height INTEGER NOT NULL, frame_rate REAL NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL, gear TEXT NOT NULL, encoder TEXT NOT NULL, state TEXT NOT NULL,
    reached REAL NOT NULL DEFAULT 0, resume TEXT, why TEXT
);
CREATE INDEX footages_by_film ON footages(film_id);
CREATE INDEX footages_by_path ON footages(path);
CREATE TABLE shots (
    footage_id TEXT NOT NULL REFERENCES footages(id) ON DELETE CASCADE, number INTEGER NOT NULL,
    begins REAL NOT NULL, ends REAL NOT NULL, facets TEXT NOT NULL,
    PRIMARY KEY (footage_id, number)
) WITHOUT ROWID;
CREATE INDEX shots_by_end ON shots(footage_id, ends);
CREATE TABLE frames (
    footage_id TEXT NOT NULL, millisecond INTEGER NOT NULL, shot INTEGER NOT NULL,
    second REAL NOT NULL, look INTEGER NOT NULL, file TEXT NOT NULL,
    PRIMARY KEY (footage_id, millisecond),
    FOREIGN KEY (footage_id, shot) REFERENCES shots(footage_id, number) ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX frames_by_shot ON frames(footage_id, shot);
CREATE TABLE texts (
    id INTEGER PRIMARY KEY, footage_id TEXT NOT NULL REFERENCES footages(id) ON DELETE CASCADE,
    begins REAL NOT NULL, ends REAL NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL,
    text TEXT NOT NULL, UNIQUE (footage_id, begins, ends, kind, language, text)
);
CREATE VIRTUAL TABLE words USING fts5(joined, parted, tokenize='ascii');
CREATE VIRTUAL TABLE words_seen USING fts5vocab(words, row);
CREATE TRIGGER texts_gone AFTER DELETE ON texts BEGIN
    DELETE FROM words WHERE rowid = old.id;
END;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""

_PROVENANCE = """
CREATE TABLE provenance (
    subject TEXT NOT NULL, source TEXT NOT NULL, noted_at TEXT NOT NULL, version TEXT NOT NULL,
    PRIMARY KEY (subject, source)
) WITHOUT ROWID;
"""

_SOUNDS_AND_PROFILES = """
ALTER TABLE footages ADD COLUMN heard INTEGER NOT NULL DEFAULT 0;
CREATE TABLE sounds (
    footage_id TEXT NOT NULL REFERENCES footages(id) ON DELETE CASCADE,
    first INTEGER NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (footage_id, first)
) WITHOUT ROWID;
CREATE TABLE profiles (
    footage_id TEXT NOT NULL REFERENCES footages(id) ON DELETE CASCADE,
    part TEXT NOT NULL, maker TEXT NOT NULL, vector BLOB NOT NULL,
    PRIMARY KEY (footage_id, part)
) WITHOUT ROWID;
"""

_ORIGINS = """
CREATE TABLE origins (
    subject TEXT NOT NULL, source TEXT NOT NULL, url TEXT NOT NULL, page TEXT NOT NULL,
    fetched_at TEXT NOT NULL, robots TEXT NOT NULL, licence TEXT NOT NULL, sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL, path TEXT NOT NULL, PRIMARY KEY (subject, source, url)
) WITHOUT ROWID;
CREATE INDEX origins_by_source ON origins(source);
"""

_TELLINGS = """
CREATE TABLE tellings (
    footage_id TEXT NOT NULL REFERENCES footages(id) ON DELETE CASCADE,
    kind TEXT NOT NULL, language TEXT NOT NULL, begins REAL NOT NULL, ends REAL NOT NULL,
    maker TEXT NOT NULL, why TEXT, PRIMARY KEY (footage_id, kind, language, begins, ends)
) WITHOUT ROWID;
"""

MIGRATIONS: tuple[str, ...] = (
    _FILMS_AND_FOOTAGE,
    _PROVENANCE,
    _SOUNDS_AND_PROFILES,
    _ORIGINS,
    _TELLINGS,
)


def migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[str] = MIGRATIONS) -> None:
    """Bring a catalogue to the newest schema, in one transaction."""
    if _version(connection) == len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)  # another process may have been faster
        refuse_newer(version, path, steps)
        for step in steps[version:]:
            for statement in statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(version: int, where: object, steps: Sequence[str] = MIGRATIONS) -> None:
    """LibraryError for a catalogue that has more steps behind it than are known here."""
    if version > len(steps):
        raise LibraryError(
            f"{where}: was made by a newer cineseek (its format is {version}, this one knows "
            f"up to {len(steps)}). Upgrade cineseek to open it."
        )


def statements(script: str) -> list[str]:
    """One by one, because `executescript` would commit half a migration."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found
