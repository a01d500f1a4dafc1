"""Footages as rows of the catalogue, and how far each was read. Knows nothing of shots."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Literal

from cineseek.errors import NotFoundError
from cineseek.file_name import shown
from cineseek.film import Footage, FootageKind
from cineseek.index.connection import Connection, Row


@dataclass(frozen=True, slots=True)
class IngestState:
    """How far a footage was read."""

    state: Literal["reading", "done", "failed"]
    reached: float
    """Seconds up to which shots are stored."""
    resume: str | None
    """Where the reader goes on; None at the beginning."""
    why: str | None
    """What went wrong; None unless it failed."""
    gear: str
    encoder: str
    """The encoder that made its look vectors."""


class OddName(bytes):
    """A path that is no text, in a column of text."""


def kept_path(path: str) -> str | OddName:
    """A path as its column holds it: text, or bytes where the name is no text (`os.fsdecode`)."""
    return path if shown(path) == path else OddName(os.fsencode(path))


def put_footage(
    db: Connection,
    footage: Footage,
    *,
    size: int,
    mtime_ns: int,
    gear: str,
    encoder: str,
) -> IngestState:
    """Insert a footage to be read; of a known one only note where it lies now."""
    if not db.execute("SELECT 1 FROM films WHERE id = ?", (footage.film_id,)).fetchone():
        raise NotFoundError(f"no film is called {footage.film_id!r}: put the film first")
    db.execute(
        "INSERT INTO footages (id, film_id, path, kind, duration, width, height, frame_rate, "
        "size, mtime_ns, gear, encoder, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "'reading') ON CONFLICT (id) DO UPDATE SET path = excluded.path, size = excluded.size, "
        "mtime_ns = excluded.mtime_ns",
        (
            footage.id,
            footage.film_id,
            kept_path(footage.path),
            footage.kind,
            footage.duration,
            footage.width,
            footage.height,
            footage.frame_rate,
            size,
            mtime_ns,
            gear,
            encoder,
        ),
    )
    return read_state(db, footage.id)


def set_state(
    db: Connection,
    footage_id: str,
    state: Literal["reading", "done", "failed"],
    *,
    reached: float | None = None,
    resume: str | None = None,
    why: str | None = None,
) -> None:
    """Note how far a footage was read."""
    changed = db.execute(
        "UPDATE footages SET state = ?, reached = coalesce(?, reached), "
        "resume = coalesce(?, resume), why = ? WHERE id = ?",
        (state, reached, resume, None if why is None else shown(why), footage_id),
    )
    if not changed.rowcount:
        raise _unknown(footage_id)


def read_state(db: Connection, footage_id: str) -> IngestState:
    """How far a footage was read."""
    row = db.execute(
        "SELECT state, reached, resume, why, gear, encoder FROM footages WHERE id = ?",
        (footage_id,),
    ).fetchone()
    if row is None:
        raise _unknown(footage_id)
    return IngestState(**dict(row))


def set_encoder(db: Connection, footage_id: str | None, encoder: str) -> None:
    """Note which encoder made the look vectors of one footage, or of all."""
    where, which = ("", ()) if footage_id is None else (" WHERE id = ?", (footage_id,))
    db.execute(f"UPDATE footages SET encoder = ?{where}", (encoder, *which))


def assign_footage(db: Connection, footage_id: str, film_id: str, kind: FootageKind) -> None:
    """Say of which film a footage is, and what it is of it."""
    changed = db.execute(
        "UPDATE footages SET film_id = ?, kind = ? WHERE id = ?", (film_id, kind, footage_id)
    )
    if not changed.rowcount:
        raise _unknown(footage_id)


def read_footages(db: Connection, film_id: str | None = None) -> list[Footage]:
    """All footages, or those of a film: features first, then by path."""
    where, which = ("", ()) if film_id is None else ("WHERE film_id = ? ", (film_id,))
    rows = db.execute(
        f"SELECT * FROM footages {where}ORDER BY film_id, kind != 'feature', kind, path, id", which
    )
    return [footage_of(row) for row in rows]


def read_footage(db: Connection, footage_id: str) -> Footage:
    """One footage."""
    row = db.execute("SELECT * FROM footages WHERE id = ?", (footage_id,)).fetchone()
    if row is None:
        raise _unknown(footage_id)
    return footage_of(row)


def footage_by_path(db: Connection, path: str, size: int, mtime_ns: int) -> Footage | None:
    """The footage last seen at this path with this size and time of change."""
    row = db.execute(
        "SELECT * FROM footages WHERE path = ? AND size = ? AND mtime_ns = ?",
        (kept_path(path), size, mtime_ns),
    ).fetchone()
    return None if row is None else footage_of(row)


def remove_footage(db: Connection, footage_id: str) -> None:
    """Forget a footage and everything of it."""
    for table in ("provenance", "origins"):
        db.execute(f"DELETE FROM {table} WHERE subject = ?", (footage_id,))
    if not db.execute("DELETE FROM footages WHERE id = ?", (footage_id,)).rowcount:
        raise _unknown(footage_id)


def footage_of(row: Row) -> Footage:
    """A row as a footage."""
    return Footage(
        id=row["id"],
        film_id=row["film_id"],
        path=os.fsdecode(row["path"]),
        kind=row["kind"],
        duration=row["duration"],
        width=row["width"],
        height=row["height"],
        frame_rate=row["frame_rate"],
    )


def _unknown(footage_id: str) -> NotFoundError:
    return NotFoundError(f"no footage {footage_id!r} is in this library")
