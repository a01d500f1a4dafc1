"""Asks questions with known answers of a library of real footage, with `mini`.

    python recipes/mini/measure_footage.py QUESTIONS FOLDER FILM...

QUESTIONS is a JSON object whose `queries` have the file name of a film, a question in `en` and
`fa`, and in `relevant` the seconds that answer it. Printed are how often a right shot comes first,
is in the first five, and how often nothing is found; the first two also of the nearest frames,
without a cut-off; and the last for what is far from ordinary footage in `absent.tsv`. The library
is kept in FOLDER.
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

from measure import interval
from measure_films import ABSENT, LANGUAGES

import cineseek
from cineseek.cli.progress import drawn
from cineseek.cli.terminal import answers
from cineseek.film import Footage, Span
from cineseek.models import load_encoder


def main() -> None:
    """Add, ask."""
    questions, folder, *films = map(Path, sys.argv[1:])
    queries = json.loads(questions.read_text(encoding="utf-8"))["queries"]
    with ABSENT.open(encoding="utf-8", newline="") as file:
        absent = [row for row in csv.DictReader(file, delimiter="\t") if row["kind"] == "far"]
    say = answers()
    with cineseek.open(folder / "films.cine", model="mini") as library:
        with drawn() as progress:
            library.add(films, progress=progress)
        for key, language in zip(("en", "fa"), LANGUAGES, strict=True):
            first, five, nothing = [], [], []
            for query in queries:
                hits = library.search(query[key], limit=5)
                right = [is_right(hit.footage, hit.shot.span, query) for hit in hits]
                first.append(float(any(right[:1])))
                five.append(float(any(right)))
                nothing.append(float(not right))
            near = [nearest(library, query, query[key]) for query in queries]
            for what, at in (("nearest", 1), ("nearest five shots", 5)):
                right = [float(any(one[:at])) for one in near]
                say.print(f"{language}, {len(queries)}: {interval(right)} {what}")
            for what, values in (("first", first), ("in five", five), ("nothing", nothing)):
                say.print(f"{language}, {len(queries)}: {interval(values)} {what}")
            for half in ("looked at", "held out"):
                asked = [row[language] for row in absent if row["half"] == half]
                empty = [float(not library.search(words, limit=1)) for words in asked]
                say.print(f"absent ({half}), {language}, {len(asked)}: {interval(empty)} nothing")


def nearest(library: cineseek.Library, query: dict[str, object], words: str) -> list[bool]:
    """Whether the five shots with the nearest frames are right, the nearest first."""
    look = load_encoder("mini").encode_texts([words])[0]
    shots: dict[tuple[str, int], None] = {}
    for match in library.vectors.search("look", look, limit=200):
        shots[str(match.payload["footage"]), int(str(match.payload["shot"]))] = None
    catalogue = library.catalogue
    return [
        is_right(catalogue.footage(key[0]), catalogue.shot(*key).span, query)
        for key in list(shots)[:5]
    ]


def is_right(footage: Footage, shot: Span, query: dict[str, object]) -> bool:
    """Whether the shot overlaps seconds that answer."""
    spans = query["relevant"]
    assert isinstance(spans, list)
    return Path(footage.path).name == query["film"] and any(
        shot.start < end and shot.end > start for start, end in spans
    )


if __name__ == "__main__":
    main()
