"""Gather the reference evidence of `identify` (src/cineseek/ask/identify/reference.npz).

    python recipes/identify/reference.py LIBRARY...

Shipped: 450 frames each of a library of real films (the footage of docs/results.md) and of one of
drawn films, asked as `rehearsing` asks a library's own. Numbers only.
"""

from __future__ import annotations

import sys
from dataclasses import replace

import cineseek
from cineseek.ask.identify.learning import draw_questions, gather
from cineseek.ask.identify.reference import FILE, write_reference
from cineseek.library_identity import prepare

QUESTIONS = 450


def main() -> None:
    gathered = []
    for folder in sys.argv[1:]:
        with cineseek.open(folder, create=False) as library:
            ground = prepare(library._parts).ground
            some = gather(ground, draw_questions(ground, QUESTIONS), tell=tell)
            gathered += [replace(one, film=f"{folder} {one.film}") for one in some]
    numbers = {name: at for at, name in enumerate(sorted({one.film for one in gathered}))}
    named = [replace(one, film=f"reference {numbers[one.film]}") for one in gathered]
    write_reference(named)
    print(f"{FILE}: {len(named):,} questions, {FILE.stat().st_size:,} bytes")


def tell(done: int, total: int) -> None:
    if done % 50 == 0:
        print(done, "of", total, flush=True)


if __name__ == "__main__":
    main()
