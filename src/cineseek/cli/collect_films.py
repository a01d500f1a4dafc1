"""Films that are named to a source, and those of which it is not sure which are meant."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cineseek.sources.wanted import WantedFilm


def wanted_films(given: Iterable[str]) -> list[WantedFilm]:
    """Films that are named, and those of files that list them."""
    from cineseek.sources.wanted import parse_wanted, read_wanted

    found: list[WantedFilm] = []
    for one in given:
        path = Path(one)
        if path.suffix.casefold() in (".txt", ".csv", ".tsv") or path.is_file():
            found += read_wanted(path)
        elif film := parse_wanted(one):
            found.append(film)
    return found


def tell_doubts(into: Path, source: str, *, json: bool) -> None:
    """Films that a person has to choose for, and how."""
    from dataclasses import asdict

    from cineseek.cli.terminal import answers, json_line, titled
    from cineseek.collect.choices import read_doubts

    out = answers()
    for one in read_doubts(into, source):
        if json:
            json_line(asdict(one))
            continue
        out.print(f"{titled(one.title, one.year)}: {one.why}", markup=False)
        chosen = source == "omdb"  # of the others the user names an address, or a film's year
        for id, title, year in one.candidates:
            said = f"--choose '{one.film}={id}'" if chosen else id
            out.print(f"  {said}   {titled(title, year)}", markup=False, soft_wrap=True)
        if chosen:
            out.print(f"  --choose '{one.film}=none'", markup=False, soft_wrap=True)


def count_doubts(into: Path, source: str) -> None:
    """How many films wait for a person."""
    from cineseek.cli.terminal import count
    from cineseek.collect.choices import read_doubts
    from cineseek.errors import NotFoundError

    try:
        number = len(read_doubts(into, source))
    except NotFoundError:  # a demo lies elsewhere
        return
    if number:
        verb = "is" if number == 1 else "are"
        aside(
            f"{count(number, 'film')} {verb} doubtful: "
            f"`cineseek collect status --doubtful --into {into}`"
        )


def aside(text: str) -> None:
    """Something beside the answer."""
    from cineseek.cli.terminal import asides

    asides().print(text, markup=False)
