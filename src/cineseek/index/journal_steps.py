"""The schema of a collection's journal, as numbered steps.

A step that was released is never edited; a change is a new step at the end.
"""

from __future__ import annotations

from cineseek.index.journal_doubts import STEP as DOUBTS

_FIRST = """
CREATE TABLE asks (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, url TEXT NOT NULL,
    host TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL, film TEXT, method TEXT NOT NULL,
    body BLOB NOT NULL, headers TEXT NOT NULL, about TEXT NOT NULL, urgency INTEGER NOT NULL,
    turn INTEGER NOT NULL, round INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting',
    tries INTEGER NOT NULL DEFAULT 0, not_before REAL NOT NULL DEFAULT 0, status INTEGER,
    why TEXT NOT NULL DEFAULT '', digest TEXT NOT NULL DEFAULT '', ended_at TEXT,
    UNIQUE (source, key)
);
CREATE INDEX asks_next ON asks(source, host, urgency DESC, turn, id) WHERE state = 'waiting';
CREATE INDEX asks_of_film ON asks(source, film, state) WHERE film IS NOT NULL;
CREATE INDEX asks_ended_badly ON asks(source, state, id) WHERE state IN ('failed', 'refused');
CREATE TABLE hosts (source TEXT NOT NULL, host TEXT NOT NULL, PRIMARY KEY (source, host))
    WITHOUT ROWID;
CREATE TABLE films (
    id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, facts TEXT NOT NULL,
    folder TEXT, state TEXT NOT NULL DEFAULT 'open', written INTEGER NOT NULL DEFAULT 0,
    UNIQUE (source, key)
);
CREATE INDEX films_by_folder ON films(folder);
CREATE INDEX films_unwritten ON films(id) WHERE written = 0;
CREATE TABLE files (
    ask INTEGER PRIMARY KEY REFERENCES asks(id) ON DELETE CASCADE, source TEXT NOT NULL,
    film INTEGER REFERENCES films(id) ON DELETE CASCADE, file TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL, page TEXT NOT NULL, fetched_at TEXT NOT NULL, robots TEXT NOT NULL,
    licence TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL
);
CREATE INDEX files_of_film ON files(film);
CREATE TABLE pairs (
    ask INTEGER PRIMARY KEY REFERENCES asks(id) ON DELETE CASCADE, source TEXT NOT NULL,
    captions TEXT NOT NULL, facts TEXT NOT NULL
);
CREATE TABLE answers (
    source TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, noted_at TEXT NOT NULL,
    PRIMARY KEY (source, key)
) WITHOUT ROWID;
CREATE TABLE quotas (
    source TEXT NOT NULL, day TEXT NOT NULL, spent INTEGER NOT NULL,
    closed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (source, day)
) WITHOUT ROWID;
CREATE TABLE rounds (source TEXT PRIMARY KEY, round INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE robots (
    origin TEXT PRIMARY KEY, fetched_at REAL NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID;
"""

STEPS: tuple[str, ...] = (_FIRST, DOUBTS)
