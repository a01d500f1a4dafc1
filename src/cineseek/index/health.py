"""Looks for damage in a catalogue. Knows how to name it, not how to mend it."""

from __future__ import annotations

from cineseek.index.connection import Connection

# EXCEPT: of many lines PostgreSQL goes through all words for each where there is a NOT IN.
_COUNTS = {
    "lines of text that no search can find": (
        "SELECT count(*) FROM (SELECT id FROM texts EXCEPT SELECT rowid FROM words) AS lost"
    ),
    "searchable lines that belong to nothing": (
        "SELECT count(*) FROM (SELECT rowid FROM words EXCEPT SELECT id FROM texts) AS lost"
    ),
    "read footages without a shot": (
        "SELECT count(*) FROM footages WHERE state = 'done' AND NOT EXISTS "
        "(SELECT 1 FROM shots WHERE footage_id = footages.id)"
    ),
    "shots without a frame": (
        "SELECT count(*) FROM shots WHERE NOT EXISTS (SELECT 1 FROM frames WHERE "
        "frames.footage_id = shots.footage_id AND shot = number)"
    ),
}


def problems(db: Connection) -> list[str]:
    """What is wrong, one line each."""
    if found := db.dialect.damage(db):
        return found
    found = db.dialect.wrong_words(db)
    for table, count in db.dialect.orphans(db).items():
        found.append(f"{count} rows of {table} belong to nothing")
    for what, question in _COUNTS.items():
        if count := db.execute(question).fetchone()[0]:
            found.append(f"{count} {what}")
    return found
