"""Looks for damage in a catalogue. Knows how to name it, not how to mend it."""

from __future__ import annotations

import sqlite3

_COUNTS = {
    "lines of text that no search can find": (
        "SELECT count(*) FROM texts WHERE id NOT IN (SELECT rowid FROM words)"
    ),
    "searchable lines that belong to nothing": (
        "SELECT count(*) FROM words WHERE rowid NOT IN (SELECT id FROM texts)"
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


def problems(db: sqlite3.Connection) -> list[str]:
    """What is wrong, one line each."""
    found = [
        f"the file is damaged: {row[0]}"
        for row in db.execute("PRAGMA integrity_check(20)")
        if row[0] != "ok"
    ]
    if found:
        return found
    try:
        db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        return [f"the search table of the lines of text is damaged: {error}"]
    orphans: dict[str, int] = {}
    for row in db.execute("PRAGMA foreign_key_check"):
        orphans[row[0]] = orphans.get(row[0], 0) + 1
    found += [f"{count} rows of {table} belong to nothing" for table, count in orphans.items()]
    for what, question in _COUNTS.items():
        if count := db.execute(question).fetchone()[0]:
            found.append(f"{count} {what}")
    return found
