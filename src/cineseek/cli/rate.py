"""`cineseek rate`: what IMDb score to expect of a film or a trailer, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption, ServerOption, WholeArgument

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer_trailers import Rating

_BASELINES = {
    "mean": "every film alike",
    "genre_year": "genres and year",
    "facts": "facts, by trees",
}
_LOWEST, _HIGHEST = 1.0, 10.0
_WIDTH = 37  # cells of the scale: four a point, and one
_RULER = "1" + "".join(f"{score:>12}" for score in (4, 7)) + f"{10:>13}"
"""The heading of the scale: the first digit of a score is above its cell."""


def rate(
    of: WholeArgument,
    coverage: Annotated[
        float,
        typer.Option(
            "--coverage", help="How likely the interval is to hold the score: 0.5, 0.8, 0.95."
        ),
    ] = 0.8,
    library: LibraryOption = None,
    server: ServerOption = None,
    json: JsonOption = False,
) -> None:
    """Tell what IMDb score to expect of a film, with an interval and beside the baselines.

    By the model that `cineseek train rating` made of this library; without one, by the film's facts
    alone: year, runtime, genres, languages and countries.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.places import client_of, server_of
    from cineseek.cli.progress import stages
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.cli.whole import asked_there

    if not 0 < coverage < 1:
        raise typer.BadParameter(f"--coverage is a share between 0 and 1, not {coverage:g}")
    address = server_of(server, library)
    if address is None:
        with opened(library) as known, stages() as told:
            found = known.rate(of, coverage=coverage, progress=told)
    else:
        with client_of(address) as client:
            found = client.rate(asked_there(client, of), coverage=coverage)
    if json:
        json_line(found.to_json())
    else:
        print_rating(answers(), found)
    asides().print(found.reason, style="dim", markup=False)


def print_rating(out: Console, found: Rating) -> None:
    """The score with its interval on a scale, and what simpler ways say."""
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import titled

    if found.film is not None:
        out.print(titled(found.film.title, found.film.year), markup=False)
    # The widest heading that leaves all of the table in 80 columns: else the names give way.
    shown = table(out, "by", ">score", f">{found.coverage:.0%} of films", f"={_RULER}")
    shown.add_words(
        found.model,
        f"{found.value:.1f}",
        f"{found.low:.1f} to {found.high:.1f}",
        _scale(found.value, found.low, found.high),
    )
    for name, value in found.baselines.items():
        said = "-" if value is None else f"{value:.1f}"
        scale = "" if value is None else _scale(value, value, value)
        shown.add_words(_BASELINES.get(name, name), said, "", scale)
    out.print(shown)


def _scale(value: float, low: float, high: float) -> str:
    """A dot where the score is, on a line from the one end of its interval to the other."""
    at, first, last = (
        round((score - _LOWEST) / (_HIGHEST - _LOWEST) * (_WIDTH - 1))
        for score in (value, low, high)
    )
    return "".join(
        "●" if cell == at else "─" if first <= cell <= last else " " for cell in range(last + 1)
    )
