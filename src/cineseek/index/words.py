"""Lines of text as rows of the catalogue, found by their words. Knows no vectors."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from cineseek.film import Span, TextKind, TextLine
from cineseek.index.connection import Connection, Row, Said
from cineseek.index.text import Spelling, spellings, tokens, words

_CANDIDATES = 300
"""At least this many lines are looked at before the best are kept."""
_COMMON = 5000
"""A word of more lines than this is not looked for where rarer ones are: it says nothing of a line,
and ranking all its lines would take most of the time. It still counts for the score."""
_PAGE = 5000
_SLACK = 2.0
"""Seconds after the end of a footage in which a line still belongs to its last shot."""


@dataclass(frozen=True, slots=True)
class TextMatch:
    """A line that contains words asked for."""

    footage_id: str
    shots: tuple[int, ...]
    """The shots it is heard or seen in, the one it covers longest first.

    Empty for a plot, which is of the whole footage, and where there are no shots at that time.
    """
    line: TextLine
    score: float
    """The share of the words asked for that are in it, rare words counting more: 0 to 1."""


def put_texts(db: Connection, footage_id: str, lines: Sequence[TextLine]) -> None:
    """Insert lines; the same line twice is once."""
    rows = {
        (line.span.start, line.span.end, line.kind, line.language or "", line.text): None
        for line in lines
    }
    if not rows:
        return
    # There is one writer at a time, so what is looked up here still holds when it is inserted.
    there = db.execute(
        "SELECT begins, ends, kind, language, text FROM texts "
        "WHERE footage_id = ? AND begins BETWEEN ? AND ?",
        (footage_id, min(row[0] for row in rows), max(row[0] for row in rows)),
    )
    for row in there:
        rows.pop(tuple(row), None)
    numbered = list(enumerate(rows, _last(db) + 1))
    db.executemany(
        "INSERT INTO texts (id, footage_id, begins, ends, kind, language, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [(number, footage_id, *row) for number, row in numbered],
    )
    db.dialect.put_words(db, [(number, *_parts(row[-1])) for number, row in numbered])


def _last(db: Connection) -> int:
    return int(db.execute("SELECT max(id) FROM texts").fetchone()[0] or 0)


def _parts(text: str) -> tuple[str, str]:
    """The words of a line, joined and parted; the latter is empty where it is the same."""
    joined, parted = " ".join(tokens(text)), " ".join(tokens(text, join=False))
    return joined, "" if parted == joined else parted


def read_texts(
    db: Connection,
    footage_id: str,
    *,
    kinds: Sequence[TextKind] | None = None,
    span: Span | None = None,
) -> list[TextLine]:
    """The lines of a footage in order of time; with a span, those that share a moment with it."""
    rows = db.execute(
        "SELECT * FROM texts WHERE footage_id = ? ORDER BY begins, ends, id", (footage_id,)
    )
    lines = (line_of(row) for row in rows)
    return [
        line
        for line in lines
        if (kinds is None or line.kind in kinds) and (span is None or overlap(line.span, span) >= 0)
    ]


def search_text(
    db: Connection,
    text: str,
    *,
    phrase: bool,
    kinds: Sequence[TextKind] | None,
    footage_ids: Sequence[str] | None,
    limit: int,
    least: float = 0.0,
) -> list[TextMatch]:
    """The lines that contain a phrase, or any of some words, best first.

    Of words, a line must have a share of `least`, the rare ones weighing more.
    """
    asked = (spellings(text),) if phrase else words(text)
    asked = tuple(ways for ways in asked if ways)
    if limit <= 0 or not text.strip():
        return []
    dialect = db.dialect
    often = dialect.seen(db, {token for ways in asked for way in ways for token in way})
    seen = [max(min(often[token] for token in way) for way in ways) for ways in asked]
    if asked:
        rare = [ways for ways, lines in zip(asked, seen, strict=True) if lines <= _COMMON]
        said = dialect.said(db, _ways(rare or asked), often)
    else:  # notes, dots and the like: nothing that is a word
        said = Said(
            "texts", (), "''", dialect.contains("texts.text"), (text.strip(),), "texts.id", ()
        )
    clauses, values = [said.clause], [*said.source_values, *said.values]
    for column, allowed in (("kind", kinds), ("footage_id", footage_ids)):
        if allowed is not None:
            clauses.append(dialect.among(f"texts.{column}"))
            values.append(dialect.several(allowed))
    rows = db.execute(
        f"SELECT texts.*, {said.line} AS line FROM {said.source} WHERE {' AND '.join(clauses)} "
        f"ORDER BY {said.order} LIMIT ?",
        [*values, *said.order_values, limit if phrase else max(_CANDIDATES, 5 * limit)],
    ).fetchall()
    lines = _last(db)
    weights = [math.log(1.0 + (lines + 1.0) / (seen_in + 1.0)) for seen_in in seen]
    wanted = [[f" {' '.join(map(dialect.kept, way))} " for way in ways] for ways in asked]
    weighed = list(zip(wanted, weights, strict=True))
    scored = [(1.0 if phrase or not asked else _share(row["line"], weighed), row) for row in rows]
    scored.sort(key=lambda pair: -pair[0])  # stable: equal shares stay in the order of bm25
    return [
        TextMatch(row["footage_id"], _shots_of(db, row), line_of(row), score)
        for score, row in scored[:limit]
        if score >= least
    ]


def _ways(asked: Sequence[Sequence[Spelling]]) -> list[Spelling]:
    return list(dict.fromkeys(way for word in asked for way in word))


def _share(line: str, weighed: Sequence[tuple[Sequence[str], float]]) -> float:
    """Plain loops: a search asks this of thousands of lines."""
    line = f" {line} "
    found = total = 0.0
    for ways, weight in weighed:
        total += weight
        for way in ways:
            if way in line:
                found += weight
                break
    return round(found / total, 6)


def _shots_of(db: Connection, row: Row) -> tuple[int, ...]:
    if row["kind"] == "plot":
        return ()
    span, found = Span(row["begins"], row["ends"]), []
    shots = db.execute(
        "SELECT number, begins, ends FROM shots WHERE footage_id = ? AND ends >= ? ORDER BY ends",
        (row["footage_id"], span.start),
    )
    for shot in shots:
        if shot["begins"] > span.end:
            break
        shared = overlap(span, Span(shot["begins"], shot["ends"]))
        if shared >= 0:
            found.append((-shared, shot["number"]))
    if not found:
        last = db.execute(
            "SELECT number, ends FROM shots WHERE footage_id = ? ORDER BY number DESC LIMIT 1",
            (row["footage_id"],),
        ).fetchone()
        if last is not None and 0 <= span.start - last["ends"] <= _SLACK:
            return (last["number"],)
    return tuple(number for _, number in sorted(found))


def overlap(one: Span, other: Span) -> float:
    """Seconds shared, 0 for a moment without length; negative where they share nothing."""
    start, end = max(one.start, other.start), min(one.end, other.end)
    if end > start:
        return end - start
    moments = [span for span in (one, other) if span.duration == 0]
    met = one == other or (len(moments) == 1 and start in (other if moments[0] is one else one))
    return 0.0 if met else -1.0


def line_of(row: Row) -> TextLine:
    """A row as a line of text."""
    return TextLine(
        span=Span(row["begins"], row["ends"]),
        text=row["text"],
        kind=row["kind"],
        language=row["language"] or None,
    )


def rebuild_words(db: Connection) -> None:
    """Make the search table anew from the lines."""
    db.dialect.clear_words(db)
    after = 0
    while True:
        rows = db.execute(
            "SELECT id, text FROM texts WHERE id > ? ORDER BY id LIMIT ?", (after, _PAGE)
        ).fetchall()
        if not rows:
            return
        db.dialect.put_words(db, [(row["id"], *_parts(row["text"])) for row in rows])
        after = rows[-1]["id"]
