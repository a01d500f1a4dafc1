"""Films and shots as lists to page through, with what belongs to each. Knows no vectors."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from itertools import groupby
from typing import Literal

from cineseek.answer import FilmCard, ShotDetails
from cineseek.film import Film, Footage, Frame, Shot
from cineseek.index.connection import Connection, Tables
from cineseek.index.films import film_of
from cineseek.index.footage import footage_of
from cineseek.index.shots import Moment, frame_of, moments_where, read_frame, read_shot, shots_where
from cineseek.index.tally import Tally, tally_films, tally_shots
from cineseek.index.text import fold
from cineseek.index.vectors import Condition, Where
from cineseek.index.words import line_of, overlap

Order = Literal["title", "year", "added"]

_ORDERS: dict[Order, str] = {
    "title": "names.folded, films.year, films.id",
    "year": "films.year IS NULL, films.year DESC, names.folded, films.id",
    # Rows are numbered as they come, and keep their number when facts change.
    "added": "films.rowid DESC",
}
_AT_HAND = 400_000
"""Shots in lists that are kept for their next page: some fifty megabytes."""
_INTO = 0.35
"""Where in a footage the picture that stands for a film is looked for: past titles and logos."""


class Lists:
    """Lists of a catalogue, a page at a time; may be used from several threads."""

    def __init__(self, database: Tables) -> None:
        self._db = database
        self._lock = threading.Lock()
        self._kept: OrderedDict[object, tuple[int, tuple[Moment, ...]]] = OrderedDict()

    def films(
        self, words: str, order: Order, *, limit: int, offset: int
    ) -> tuple[list[FilmCard], int]:
        """A page of films, and how many there are on all pages.

        Each word has to be in the title, or in the name of a director or of somebody in the cast;
        or it is the id of IMDb, or in that of cineseek.
        """
        asked = fold(words).split()
        with self._db.reading() as db:
            contains = db.dialect.contains
            named = (
                f"({contains('films.id')} OR films.imdb_id = ? OR EXISTS (SELECT 1 FROM film_names "
                "WHERE film_id = films.id AND field IN ('title', 'director', 'cast') AND "
                f"{contains('folded')}))"
            )
            source = (
                "FROM films JOIN film_names AS names ON names.film_id = films.id WHERE "
                + " AND ".join(["names.field = 'title'", *(named for _ in asked)])
            )
            values = [word for word in asked for _ in range(3)]
            total = int(db.execute(f"SELECT count(*) {source}", values).fetchone()[0])
            rows = db.execute(
                f"SELECT films.* {source} ORDER BY {_ORDERS[order]} LIMIT ? OFFSET ?",
                [*values, limit, offset],
            )
            return [_card(db, film_of(row)) for row in rows.fetchall()], total

    def shots(
        self, film_id: str, footage_id: str | None, *, limit: int, offset: int
    ) -> tuple[list[ShotDetails], int]:
        """A page of the shots of a film or of one footage, and how many there are."""
        where = () if footage_id is None else (Condition("footage", any_of=(footage_id,)),)
        also, which = ("", ()) if footage_id is None else (" AND footages.id = ?", (footage_id,))
        with self._db.reading() as db:
            total = db.execute(
                "SELECT count(*) FROM shots JOIN footages ON footages.id = shots.footage_id "
                f"WHERE footages.film_id = ?{also}",
                (film_id, *which),
            ).fetchone()[0]
            shots = shots_where(db, [film_id], where, limit=limit, offset=offset)
            details: list[ShotDetails] = []
            for owner, some in groupby(shots, key=lambda shot: shot.footage_id):
                details += _details(db, owner, list(some))
            return details, int(total)

    def moments(self, film_ids: Sequence[str] | None, conditions: Where) -> tuple[Moment, ...]:
        """Which shots meet all conditions, by film, footage and number.

        Kept for the next page, for as long as the catalogue is the same.
        """
        asked = (None if film_ids is None else tuple(film_ids), tuple(conditions))
        version = self.version()
        with self._lock:
            kept = self._kept.get(asked)
            if kept is not None and kept[0] == version:
                self._kept.move_to_end(asked)
                return kept[1]
        with self._db.reading() as db:
            found = tuple(moments_where(db, film_ids, conditions))
        with self._lock:
            self._kept[asked] = (version, found)
            self._kept.move_to_end(asked)
            while sum(len(some) for _, some in self._kept.values()) > _AT_HAND:
                self._kept.popitem(last=False)
        return found

    def shot(self, footage_id: str, number: int) -> ShotDetails:
        """One shot with what belongs to it, or NotFoundError."""
        with self._db.reading() as db:
            return _details(db, footage_id, [read_shot(db, footage_id, number)])[0]

    def version(self) -> int:
        """Another number whenever the catalogue has changed since."""
        return self._db.version()

    def tallies(self) -> dict[str, Tally]:
        """How often each value is there that films and shots can be filtered by, and each title."""
        with self._db.reading() as db:
            return tally_films(db) | tally_shots(db)

    def faces(self, footage_ids: Sequence[str]) -> dict[str, Frame]:
        """The frame that stands for each of these footages, by id; one without any is left out."""
        first = "SELECT min(millisecond) FROM frames WHERE footage_id = footages.id AND look != 0"
        with self._db.reading() as db:
            rows = db.execute(
                "SELECT frames.* FROM footages JOIN frames ON footage_id = footages.id AND "
                "millisecond = "
                f"coalesce(({first} AND millisecond >= round(duration * ?)), ({first})) "
                f"WHERE {db.dialect.among('footages.id')}",
                (_INTO * 1000, db.dialect.several(footage_ids)),
            )
            return {row["footage_id"]: frame_of(row) for row in rows}

    def frame(self, footage_id: str, millisecond: int) -> Frame:
        """The saved frame at a millisecond, or NotFoundError."""
        with self._db.reading() as db:
            return read_frame(db, footage_id, millisecond)


def _card(db: Connection, film: Film) -> FilmCard:
    rows = db.execute(
        "SELECT * FROM footages WHERE film_id = ? ORDER BY kind != 'feature', kind, path, id",
        (film.id,),
    )
    footages = tuple(footage_of(row) for row in rows)
    shots = db.execute(
        "SELECT count(*) FROM shots WHERE footage_id IN "
        "(SELECT id FROM footages WHERE film_id = ?)",
        (film.id,),
    ).fetchone()[0]
    frame = next((one for one in (_face(db, footage) for footage in footages) if one), None)
    return FilmCard(film, footages, int(shots), frame)


def _face(db: Connection, footage: Footage) -> Frame | None:
    """The frame that stands for a footage: the first that does for a shot, some way into it."""
    for since in (round(footage.duration * _INTO * 1000), 0):
        row = db.execute(
            "SELECT * FROM frames WHERE footage_id = ? AND look != 0 AND millisecond >= ? "
            "ORDER BY millisecond LIMIT 1",
            (footage.id, since),
        ).fetchone()
        if row is not None:
            return frame_of(row)
    return None


def _details(db: Connection, footage_id: str, shots: Sequence[Shot]) -> list[ShotDetails]:
    """Frames and lines of some shots of a footage, in one look each."""
    rows = db.execute(
        f"SELECT * FROM frames WHERE footage_id = ? AND {db.dialect.among('shot', 'number')} "
        "ORDER BY millisecond",
        (footage_id, db.dialect.several([shot.number for shot in shots], "number")),
    )
    frames: dict[int, list[Frame]] = {shot.number: [] for shot in shots}
    for row in rows:
        frames[row["shot"]].append(frame_of(row))
    rows = db.execute(
        "SELECT * FROM texts WHERE footage_id = ? AND begins <= ? AND ends >= ? "
        "ORDER BY begins, ends, id",
        (
            footage_id,
            max(shot.span.end for shot in shots),
            min(shot.span.start for shot in shots),
        ),
    )
    lines = [line_of(row) for row in rows]
    return [
        ShotDetails(
            shot,
            tuple(frames[shot.number]),
            tuple(line for line in lines if overlap(line.span, shot.span) >= 0),
        )
        for shot in shots
    ]
