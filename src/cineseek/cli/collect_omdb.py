"""`cineseek collect omdb`: facts of films, over as many days as its limit takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.collect_films import aside, count_doubts, tell_doubts, wanted_films
from cineseek.cli.collect_options import Asked, with_options
from cineseek.cli.collect_run import named, run

if TYPE_CHECKING:
    from cineseek.sources.wanted import WantedFilm


@with_options
def omdb(
    films: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILM|LIST]",
            help="Films (`Heat (1995)`, tt0113277), and files that list them. Default: those of "
            "the collection of which much is not known.",
            show_default=False,
        ),
    ] = None,
    library: Annotated[
        Path | None,
        typer.Option(
            "--library", "-l", help="Fill the gaps of this library's films.", show_default=False
        ),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", help="List the films that are doubtful, and ask nothing.")
    ] = False,
    choose: Annotated[
        list[str] | None,
        typer.Option(
            "--choose",
            metavar="FILM=ID",
            help="Say which film is meant, or none; FILM as --review lists it.",
            show_default=False,
        ),
    ] = None,
    daily: Annotated[int, typer.Option(min=1, help="Requests a day that the key allows.")] = 1000,
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="A server that speaks as OMDb does.", show_default=False),
    ] = None,
    *,
    asked: Asked,
) -> None:
    """Facts of films from OMDb, by IMDb id, or by title and year; the key is CINESEEK_OMDB_KEY.

    Stops at the day's limit and goes on the next day. What was answered is kept for ever.
    """
    from cineseek.cli.libraries import opened, settings
    from cineseek.collect.choices import choose as remember
    from cineseek.collect.choices import collected_facts, read_choices
    from cineseek.errors import BarredError
    from cineseek.sources.omdb import ADDRESS, Omdb

    into = asked.into
    if choose:
        try:
            remember(into, "omdb", dict(map(_choice, choose)))
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    if review:
        tell_doubts(into, "omdb", json=asked.json)
        return
    key = settings().omdb_key
    address = address or settings().omdb_address
    if key is None:
        raise BarredError(
            "OMDb wants a key: have one at https://www.omdbapi.com/apikey.aspx, and set "
            "CINESEEK_OMDB_KEY"
        )
    wanted = wanted_films(films or [])
    if library is not None:
        from cineseek.sources.wanted import wanted_of_films

        with opened(library) as known:
            wanted += wanted_of_films(known.films())
    elif not films:
        wanted += _of_collection(into)
    chosen = read_choices(into, "omdb")
    source = Omdb(
        wanted,
        key.get_secret_value(),
        address=address or ADDRESS,
        choices=chosen,
        daily=daily,
    )
    failed = run(
        source,
        asked,
        trusted=named(address),
    )
    if library is not None:
        from cineseek.cli.terminal import count

        with opened(library) as known:
            changed = known.fill_facts(collected_facts(into, "omdb"), source="omdb")
        verb = "knows" if changed == 1 else "know"
        aside(f"{count(changed, 'film')} of {library} {verb} more now")
    count_doubts(into, "omdb")
    if failed:
        raise typer.Exit(1)


def _of_collection(into: Path) -> list[WantedFilm]:
    from cineseek.sources.wanted import wanted_of_collection

    return list(wanted_of_collection(into))


def _choice(text: str) -> tuple[str, str | None]:
    film, sign, id = text.rpartition("=")
    if not sign or not film or not id:
        raise typer.BadParameter(f"--choose is like 'films/Home=tt0087597', not {text!r}")
    return film, None if id == "none" else id
