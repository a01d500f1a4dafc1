"""Spectrograms and profiles of footages as rows of the catalogue. Knows not what they mean."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from cineseek.errors import LibraryError
from cineseek.index.connection import Connection, Tables

Bytes = NDArray[np.uint8]
Vector = NDArray[np.float32]
Parts = Mapping[str, tuple[str, Vector]]
"""By name of a part: what made it, and its vector."""

BANDS = 64
"""Numbers of a row of a spectrogram, as `media.spectrum` makes them."""
_MOST = 48 * 3600 * 20 * BANDS
"""Bytes that a piece may come to: two days of sound."""


def put_rows(db: Connection, footage_id: str, first: int, rows: Bytes) -> None:
    """Store rows of a spectrogram, T x bands; those from row `first` on are replaced."""
    db.execute("DELETE FROM sounds WHERE footage_id = ? AND first >= ?", (footage_id, first))
    db.execute("UPDATE footages SET heard = 1 WHERE id = ?", (footage_id,))
    if len(rows):
        packed = zlib.compress(np.ascontiguousarray(rows).tobytes(), 6)
        db.execute("INSERT INTO sounds VALUES (?, ?, ?)", (footage_id, first, packed))


def _read_rows(db: Connection, footage_id: str) -> Bytes | None:
    """The spectrogram of a footage, T x bands; None where none was taken while it was read."""
    heard = db.execute("SELECT heard FROM footages WHERE id = ?", (footage_id,)).fetchone()
    if heard is None or not heard[0]:
        return None
    found = db.execute(
        "SELECT first, rows FROM sounds WHERE footage_id = ? ORDER BY first", (footage_id,)
    )
    pieces: list[Bytes] = []
    end = 0
    for first, packed in found:
        rows = _unpacked(packed, footage_id)
        if first > end:
            pieces.append(np.zeros((first - end, BANDS), np.uint8))
        pieces.append(rows)
        end = first + len(rows)
    return np.concatenate(pieces) if pieces else np.zeros((0, BANDS), np.uint8)


class Wholes:
    """What footages are as a whole: their spectrograms, and vectors by part."""

    def __init__(self, db: Tables) -> None:
        self._db = db

    def spectrum(self, footage_id: str) -> Bytes | None:
        """The log-mel spectrogram of a footage, T x 64 (`media.spectrum`); T may be 0.

        None where the footage was read by a version that kept none.
        """
        with self._db.reading() as db:
            return _read_rows(db, footage_id)

    def put_spectrum(self, footage_id: str, rows: Bytes) -> None:
        """Store the whole spectrogram of a footage that has none."""
        with self._db.writing() as db:
            put_rows(db, footage_id, 0, rows)

    def profiles(self) -> dict[str, Parts]:
        """By footage and part: what made the vector, and the vector."""
        found: dict[str, dict[str, tuple[str, Vector]]] = {}
        with self._db.reading() as db:
            for row in db.execute("SELECT footage_id, part, maker, vector FROM profiles"):
                vector = np.frombuffer(row[3], np.float16).astype(np.float32)
                found.setdefault(row[0], {})[row[1]] = row[2], vector
        return dict(found)

    def put_profiles(self, profiles: Mapping[str, Parts]) -> None:
        """Keep profiles in place of those before; of footages that are gone they are dropped."""
        with self._db.writing() as db:
            known = {row[0] for row in db.execute("SELECT id FROM footages")}
            for footage_id, parts in profiles.items():
                db.execute("DELETE FROM profiles WHERE footage_id = ?", (footage_id,))
                db.executemany(
                    "INSERT INTO profiles VALUES (?, ?, ?, ?)",
                    [
                        (footage_id, part, maker, np.asarray(vector, np.float16).tobytes())
                        for part, (maker, vector) in parts.items()
                        if footage_id in known
                    ],
                )

    def forget_part(self, footage_id: str, part: str) -> None:
        """Forget a part of a footage's profile: what it was made of has changed."""
        with self._db.writing() as db:
            db.execute("DELETE FROM profiles WHERE footage_id = ? AND part = ?", (footage_id, part))


def _unpacked(packed: bytes, footage_id: str) -> Bytes:
    unpacker = zlib.decompressobj()
    try:
        flat = np.frombuffer(unpacker.decompress(packed, _MOST), np.uint8)
        return flat.reshape(-1, BANDS)
    except (zlib.error, ValueError) as error:
        raise LibraryError(
            f"the sound of footage {footage_id} is damaged in the catalogue ({error}); remove the "
            "footage and add it again"
        ) from error
