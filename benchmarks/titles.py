"""Films told by title and year across two tables, with directors as the truth.

    python benchmarks/titles.py --data DATA

DATA/metadata of the shared data: the films of imdb_top_1000.csv are looked for among the 5,043 of
movie_metadata.csv, which was made by others from other pages. A film is really there where one of
the same director has a year at most one apart and a title that shares a word or its beginning.
`judge` sees the films that share a word with the title, as a search would give; the peer takes the
same title and year, letter by letter.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter, defaultdict
from pathlib import Path

from cineseek.evaluation.calibration import wilson
from cineseek.film import Film
from cineseek.sources.film_tables import read_movie_metadata
from cineseek.sources.matching import Candidate, judge
from cineseek.sources.titles import fold


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    folder = parser.parse_args().data / "metadata"
    films: dict[str, Film] = {}
    by_word: defaultdict[str, set[str]] = defaultdict(set)
    for row in read_movie_metadata(folder / "movie_metadata.csv"):
        id = row.film.imdb_id or row.film.id
        films[id] = row.film
        for word in fold(row.film.title).split():
            by_word[word].add(id)
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    with (folder / "imdb_top_1000.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            if not line["Released_Year"].isdecimal():
                continue
            title, year, director = (
                line["Series_Title"],
                int(line["Released_Year"]),
                line["Director"],
            )
            ids = {id for word in fold(title).split() for id in by_word[word]}
            there = {
                id
                for id in ids
                if fold(director) in {fold(name) for name in films[id].directors}
                and abs((films[id].year or 0) - year) <= 1
            }
            some = [Candidate(id, films[id].title, films[id].year) for id in sorted(ids)]
            verdict = judge(title, year, some)
            plain = [c.id for c in some if (c.title, c.year) == (title, year)]
            counts["rows"] += 1
            counts["there"] += bool(there)
            for name, found in (
                ("judge", verdict.sure.id if verdict.sure else None),
                ("peer", plain[0] if len(plain) == 1 else None),
            ):
                if found is not None:
                    right = fold(director) in {fold(name) for name in films[found].directors}
                    counts[f"{name} {'right' if right else 'wrong'}"] += 1
                    if name == "judge" and not right:
                        by = ", ".join(films[found].directors)
                        wrong.append(f"{title} ({year}), {director}: {films[found].title}, {by}")
            counts["doubtful"] += bool(verdict.doubtful)
            counts["doubtful, and there"] += bool(verdict.doubtful) and bool(there)
    print(dict(counts))
    for name in ("judge", "peer"):
        right = counts[f"{name} right"]
        sure, there = right + counts[f"{name} wrong"], counts["there"]
        for of, what in ((sure, "sure"), (there, "there")):
            low, high = wilson(right, of)
            print(f"{name}: right {right} of {of} {what}, {low:.3f} to {high:.3f}")
    print("\n".join(wrong))


if __name__ == "__main__":
    main()
