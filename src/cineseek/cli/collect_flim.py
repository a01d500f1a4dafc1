"""`cineseek collect flim`: stills by film, words and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from cineseek.cli.collect_films import count_doubts, wanted_films
from cineseek.cli.collect_options import AskedFilms, with_options
from cineseek.cli.collect_run import named, run

if TYPE_CHECKING:
    from cineseek.sources.wanted import WantedFilm


@with_options
def flim(
    films: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILM|LIST]",
            help="Films (`Heat (1995)`), and files that list them; each is a search.",
            show_default=False,
        ),
    ] = None,
    words: Annotated[
        str, typer.Option(help="What is to be seen, instead of films.", show_default=False)
    ] = "",
    director: Annotated[str, typer.Option(help="Whose films.", show_default=False)] = "",
    actor: Annotated[str, typer.Option(help="Who is in them.", show_default=False)] = "",
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="FILTER=VALUE", help="Such as genres=DRAMA.", show_default=False),
    ] = None,
    without: Annotated[
        list[str] | None,
        typer.Option(metavar="FILTER=VALUE", help="Such as genres=ANIMATION.", show_default=False),
    ] = None,
    most: Annotated[int, typer.Option(min=1, max=5000, help="Pictures of a search.")] = 5000,
    size: Annotated[Literal["full", "medium"], typer.Option(help="Of the pictures.")] = "full",
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="A server that speaks as flim does.", show_default=False),
    ] = None,
    *,
    asked: AskedFilms,
) -> None:
    """Stills from flim, with its captions; the token of an account is CINESEEK_FLIM_TOKEN."""
    from cineseek.cli.libraries import settings
    from cineseek.sources.flim import ADDRESS, Flim, FlimSearch

    wanted = wanted_films(films or [])
    if not (wanted or words or director or actor or only):
        raise typer.BadParameter("name films, or --words, --director, --actor or --only")
    some: list[WantedFilm | None] = [*wanted] or [None]
    must, must_not = _filters(only), _filters(without)
    try:
        searches = [FlimSearch(one, words, director, actor, must, must_not) for one in some]
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    token = settings().flim_token
    source = Flim(
        searches,
        token=token.get_secret_value() if token else "",
        address=address or ADDRESS,
        most=most,
        size=size,
    )
    failed = run(
        source,
        asked,
        trusted=named(address),
    )
    count_doubts(asked.into, "flim")
    if failed:
        raise typer.Exit(1)


def _filters(given: list[str] | None) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for one in given or []:
        name, sign, value = one.partition("=")
        if not sign or not value:
            raise typer.BadParameter(f"a filter is like genres=DRAMA, not {one!r}")
        told.setdefault(name, []).append(value)
    return told
