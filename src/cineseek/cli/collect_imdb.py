"""`cineseek collect imdb`: facts of IMDb's tables, trailers and genres of its pages."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.collect_films import wanted_films
from cineseek.cli.collect_options import AskedFilms, with_options
from cineseek.cli.collect_run import named, run

if TYPE_CHECKING:
    from cineseek.film import Film


@with_options
def imdb(
    films: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID|LIST]",
            help="IMDb ids (tt0113277), and files that list them.",
            show_default=False,
        ),
    ] = None,
    page: Annotated[
        list[str] | None,
        typer.Option(metavar="URL", help="A page that lists trailers.", show_default=False),
    ] = None,
    basics: Annotated[
        Path | None,
        typer.Option(help="title.basics.tsv(.gz): the films of the table.", show_default=False),
    ] = None,
    ratings: Annotated[
        Path | None,
        typer.Option(help="title.ratings.tsv(.gz), which belongs to it.", show_default=False),
    ] = None,
    votes: Annotated[int, typer.Option(min=0, help="Votes that a film of a table has.")] = 10_000,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Films of the table.", show_default=False)
    ] = None,
    trailers: Annotated[int, typer.Option(min=0, max=20, help="Of each film; 0: facts only.")] = 1,
    lines: Annotated[int, typer.Option(min=144, help="Of a trailer's picture, at most.")] = 720,
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="A copy of the site elsewhere.", show_default=False),
    ] = None,
    *,
    asked: AskedFilms,
) -> None:
    """Trailers with genre tags from IMDb's pages, and facts of its tables for non-commercial use.

    With --trailers 0 the tables alone are read, and nothing is asked.
    """
    from cineseek.sources.imdb import ADDRESS, Imdb

    if (basics is None) != (ratings is None):
        raise typer.BadParameter("--basics and --ratings belong together")
    wanted = wanted_films(films or [])
    if any(one.imdb_id is None for one in wanted):
        raise typer.BadParameter("films are named by their IMDb ids here, such as tt0113277")
    table = _of_tables(basics, ratings, votes, limit) if basics and ratings else []
    if not (wanted or table or page):
        raise typer.BadParameter("name IMDb ids, --page, or --basics and --ratings")
    run(
        Imdb(
            [*wanted, *table],
            page or [],
            address=address or ADDRESS,
            trailers=trailers,
            most_lines=lines,
        ),
        asked,
        trusted=named(address, *(page or [])),
        videos=lines,
        leave=True,
    )


def _of_tables(basics: Path, ratings: Path, votes: int, limit: int | None) -> list[Film]:
    from cineseek.sources.film_tables import read_imdb

    found = read_imdb(basics, ratings, least_votes=votes)
    return [one.film for one in islice(found, limit)]
