"""Lines of text found by their words on PostgreSQL, ranked as FTS5 ranks them.

PostgreSQL's own text search folds and splits words in its own way, and does not know how rare they
are; answers would depend on the engine. So a line is an array of the very tokens that FTS5 is
given, in an inverted index (GIN), and the score is BM25 with the constants and the rounding of FTS5
(Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009; k1 = 1.2, b = 0.75).
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cineseek.index.connection import Connection, Said
from cineseek.index.text import Spelling

_K1, _B = 1.2, 0.75
_LEAST = 1e-6
"""What a word weighs that most lines have, as FTS5 has it: never less than nothing."""
_APART = "|"
"""Between the tokens joined and those parted, so that no phrase reaches across; it is no token."""
_LONG = 500
"""Letters; of longer tokens the hash is kept, since an entry of the index takes 2.7 KB at most."""


def kept(token: str) -> str:
    """A token as it stands in a line."""
    if len(token) <= _LONG:
        return token
    return "~" + hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def put(db: Connection, lines: Sequence[tuple[int, str, str]]) -> None:
    """Make lines findable: the id, and the words joined and parted (empty where the same)."""
    rows: list[tuple[int, list[str], int]] = []
    often: Counter[str] = Counter()
    for number, joined, parted in lines:
        one = [kept(token) for token in joined.split()]
        other = [kept(token) for token in parted.split()]
        rows.append((number, [*one, _APART, *other] if other else one, len(one) + len(other)))
        often.update({*one, *other})
    if not rows:
        return
    db.executemany("INSERT INTO words (rowid, terms, size) VALUES (?, ?::text[], ?)", rows)
    # In order, so that two who count never wait for each other.
    db.executemany(
        "INSERT INTO word_counts (term, lines) VALUES (?, ?) ON CONFLICT (term) "
        "DO UPDATE SET lines = word_counts.lines + excluded.lines",
        sorted(often.items()),
    )
    db.execute(
        "UPDATE catalogue_state SET lines = lines + ?, tokens = tokens + ?",
        (len(rows), sum(size for _, _, size in rows)),
    )


def clear(db: Connection) -> None:
    """Make no line findable."""
    db.execute("DELETE FROM words")
    db.execute("DELETE FROM word_counts")
    db.execute("UPDATE catalogue_state SET lines = 0, tokens = 0")


def seen(db: Connection, tokens: Iterable[str]) -> Mapping[str, int]:
    """How many lines have each of these tokens."""
    asked = {kept(token): token for token in tokens}
    rows = db.execute("SELECT term, lines FROM word_counts WHERE term = ANY(?)", ([*asked],))
    return dict.fromkeys(asked.values(), 0) | {asked[row["term"]]: row["lines"] for row in rows}


def said(db: Connection, ways: Sequence[Spelling], often: Mapping[str, int]) -> Said:
    """How lines are asked for that have at least one of some words or phrases."""
    state = db.execute("SELECT lines, tokens FROM catalogue_state").fetchone()
    lines, mean = int(state["lines"]), state["tokens"] / max(1, state["lines"])
    candidates: list[str] = []
    found: list[Any] = []
    counts: list[str] = []
    counted: list[Any] = []
    scores: list[str] = []
    scored: list[Any] = []
    for number, way in enumerate(ways):
        terms = [kept(token) for token in way]
        there = often[way[0]] if len(way) == 1 else _lines(db, terms)
        rarity = math.log((lines - there + 0.5) / (there + 0.5))
        candidates.append("terms @> ?::text[]")
        found.append(terms)
        times, bound = _times(terms)
        counts.append(f"{times}::float8 AS times_{number}")
        counted += bound
        times = f"words.times_{number}"
        scores.append(
            f"?::float8 * ({times} * ?::float8 / "
            f"({times} + ?::float8 * (?::float8 + ?::float8 * words.size / ?::float8)))"
        )
        scored += [max(rarity, _LEAST), _K1 + 1.0, _K1, 1 - _B, _B, mean or 1.0]
    # OFFSET keeps the planner from counting anew at each place where a count is used.
    return Said(
        source=f"(SELECT rowid, terms, size, {', '.join(counts)} FROM words "
        f"WHERE {' OR '.join(candidates)} OFFSET 0) AS words JOIN texts ON texts.id = words.rowid",
        source_values=(*counted, *found),
        line="array_to_string(words.terms, ' ')",
        clause=f"({' OR '.join(f'words.times_{number} > 0' for number in range(len(ways)))})",
        values=(),
        order=f"0.0::float8 + {' + '.join(scores)} DESC, texts.id",
        order_values=tuple(scored),
    )


def _times(terms: Sequence[str]) -> tuple[str, list[Any]]:
    """How many times a line has these tokens in a row, and what that binds."""
    if len(terms) == 1:
        return "cardinality(array_positions(terms, ?::text))", [terms[0]]
    met, bound = _met(terms)
    return (
        f"(CASE WHEN {met} THEN (SELECT count(*) FROM generate_subscripts(terms, 1) AS i "
        f"WHERE terms[i : i + {len(terms) - 1}] = ?::text[]) ELSE 0 END)"
    ), [*bound, list(terms)]


def _met(terms: Sequence[str]) -> tuple[str, list[Any]]:
    """Whether a line has these tokens in a row; as one text, which is quicker than by token."""
    return "strpos(' ' || array_to_string(terms, ' ') || ' ', ?) > 0", [f" {' '.join(terms)} "]


def _lines(db: Connection, terms: Sequence[str]) -> int:
    met, bound = _met(terms)
    row = db.execute(
        f"SELECT count(*) FROM words WHERE terms @> ?::text[] AND {met}", [list(terms), *bound]
    ).fetchone()
    return int(row[0])


def problems(db: Connection) -> list[str]:
    """What is wrong with the counts, by which lines are ranked."""
    wrong = db.execute(
        "SELECT count(*) FROM (SELECT term, count(*) AS lines FROM (SELECT DISTINCT rowid, "
        f"unnest(terms) AS term FROM words) AS each WHERE term != '{_APART}' GROUP BY term) AS now "
        "FULL JOIN word_counts USING (term) WHERE now.lines IS DISTINCT FROM word_counts.lines"
    ).fetchone()[0]
    total = db.execute(
        "SELECT count(*) AS lines, coalesce(sum(size), 0) AS tokens FROM words"
    ).fetchone()
    state = db.execute("SELECT lines, tokens FROM catalogue_state").fetchone()
    if wrong or tuple(total) != tuple(state):
        return ["the search table of the lines of text is damaged: its counts do not fit them"]
    return []
