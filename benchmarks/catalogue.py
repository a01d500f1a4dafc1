"""The same catalogue in SQLite and on PostgreSQL: seconds to write, to move, and to ask.

    python benchmarks/catalogue.py --films 200 [--server postgresql://user@host/database]

Films are made up: 500 shots, 1,000 frames and 1,000 lines of text each, the words drawn by Zipf's
law. Without --server one is started from this machine's programs, on a socket, with its default
safety (fsync on). The answers of both are compared, and have to be the same.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import numpy as np

from cineseek.film import Facets, Film, Footage, Frame, Shot, Span, TextLine
from cineseek.index.catalogue import Catalogue
from cineseek.index.shots import moments_where
from cineseek.index.vectors import Condition

SHOTS, LINES, CHUNK = 500, 1000, 50
WORDS = 20_000
COLOURS = ["teal", "orange", "red", "grey", "blue"]
LIGHTS = ["dark", "normal", "bright"]
ROUNDS = 30


def film(number: int, rng: np.random.Generator) -> tuple[Film, Footage, list[Shot], list[TextLine]]:
    """A film that nobody made."""
    one = Film(
        f"film-{number}",
        f"Film {number}",
        1950 + number % 75,
        genres=("Drama",) * (number % 2),
        directors=(f"Director {number % 90}",),
        cast=tuple(f"Actor {n}" for n in rng.integers(0, 900, 9)),
    )
    path = f"/films/{number}.mkv"
    footage = Footage(f"{number:032x}", one.id, path, "feature", 5400.0, 1920, 1080, 24.0)
    cuts = np.sort(rng.uniform(0, 5400, SHOTS - 1)).tolist()
    shots = [
        Shot(footage.id, n, Span(start, end), facets(rng))
        for n, (start, end) in enumerate(zip([0.0, *cuts], [*cuts, 5400.0], strict=True), 1)
    ]
    ranks = np.minimum(rng.zipf(1.3, (LINES, 8)), WORDS)
    lines = [
        TextLine(Span(n * 5.4, n * 5.4 + 2), " ".join(f"w{w}" for w in ranks[n]), "subtitle", "en")
        for n in range(LINES)
    ]
    return one, footage, shots, lines


def facets(rng: np.random.Generator) -> Facets:
    return Facets(
        colors=tuple(rng.choice(COLOURS, 2, replace=False).tolist()),
        light=str(rng.choice(LIGHTS)),
        people=int(rng.integers(0, 5)),
        brightness=float(rng.random()),
        warmth=float(rng.normal()),
    )


def fill(catalogue: Catalogue, films: int) -> None:
    """As ingest does: one commit a chunk."""
    rng = np.random.default_rng(0)
    for number in range(films):
        one, footage, shots, lines = film(number, rng)
        catalogue.put_film(one)
        catalogue.begin_footage(footage, size=1, mtime_ns=number, gear="fast", encoder="toy")
        for start in range(0, SHOTS, CHUNK):
            some = shots[start : start + CHUNK]
            first, last = some[0].span.start, some[-1].span.end
            frames = [
                Frame(footage.id, shot.number, second, True, f"frames/{number}/{second}.jpg")
                for shot in some
                for second in (shot.span.start, (shot.span.start + shot.span.end) / 2)
            ]
            said = [line for line in lines if first <= line.span.start < last]
            catalogue.commit_chunk(footage.id, some, frames, said, reached=last, resume="")
        catalogue.finish_footage(footage.id)


def moments(catalogue: Catalogue) -> object:
    """Not the list that is kept of the last time."""
    with catalogue._db.reading() as db:
        return list(moments_where(db, None, [Condition("brightness", at_least=0.9)]))


QUESTIONS: dict[str, Callable[[Catalogue], object]] = {
    "a common and a rare word": lambda c: c.search_text("w1 w9000"),
    "three middling words": lambda c: c.search_text("w40 w200 w900"),
    "a phrase": lambda c: c.search_text("w1 w2", phrase=True),
    "shots by colour and light": lambda c: c.shots_where(
        None, [Condition("colors", ("teal",)), Condition("light", ("dark",))], limit=50
    ),
    "all shots by brightness": moments,
    "a page of films": lambda c: c.lists.films("film 1", "title", limit=20, offset=0),
    "counts for filters": lambda c: c.lists.tallies(),
    "a shot with all of it": lambda c: c.lists.shot(f"{3:032x}", 77),
}


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{what:32} {time.perf_counter() - began:8.2f} s", flush=True)


def ask(catalogue: Catalogue) -> dict[str, tuple[float, object]]:
    """The median of seconds, and the answer."""
    found = {}
    for name, question in QUESTIONS.items():
        question(catalogue)
        took = []
        for _ in range(ROUNDS if name not in ("counts for filters",) else 3):
            began = time.perf_counter()
            answer = question(catalogue)
            took.append(time.perf_counter() - began)
        found[name] = statistics.median(took), answer
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=200)
    parser.add_argument("--server", help="the address of an empty schema")
    options = parser.parse_args()
    with ExitStack() as stack:
        if options.server is None:
            sys.path.insert(0, str(Path(__file__).parents[1]))
            from tests.postgres_server import PostgresServer

            server = PostgresServer(settings=("shared_buffers=256MB",))
            stack.callback(server.remove)
            options.server = server.address()
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        file = stack.enter_context(closing(Catalogue(folder / "catalogue.sqlite")))
        there = stack.enter_context(closing(Catalogue(options.server)))
        back = stack.enter_context(closing(Catalogue(folder / "back.sqlite")))
        with timed("SQLite: write"):
            fill(file, options.films)
        with timed("PostgreSQL: write"):
            fill(there, options.films)
        told = file.counts()
        print(f"{told.films} films; shots {told.shots:,}, frames {told.frames:,}", end="")
        print(f", lines {told.texts:,}")
        print(f"bytes: SQLite {file.size():,}, PostgreSQL {there.size():,}")
        there.moves.note(left=True)
        with timed("move to PostgreSQL"):
            rows = file.moves.copy_to(there.moves, where=options.server, tell=None)
        with timed("move back"):
            there.moves.copy_to(back.moves, where="back", tell=None)
        print(f"{rows:,} rows moved and compared, each way")
        print(f"bytes: PostgreSQL {there.size():,}")
        one, other = ask(file), ask(there)
        print(f"{'ms, median':32} {'SQLite':>8} {'PostgreSQL':>11}")
        for name in QUESTIONS:
            assert one[name][1] == other[name][1], name
            print(f"{name:32} {1000 * one[name][0]:8.2f} {1000 * other[name][0]:11.2f}")


if __name__ == "__main__":
    main()
