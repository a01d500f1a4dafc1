"""`cineseek collect filmgrab`: stills of films from FILMGRAB."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli.collect_options import AskedFilms, with_options
from cineseek.cli.collect_run import named, run


@with_options
def filmgrab(
    site: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where the archive is, if not at film-grab.com.", show_default=False
        ),
    ] = None,
    *,
    asked: AskedFilms,
) -> None:
    """Stills, titles, years and directors of all films in the archive FILMGRAB.

    Goes on where it stopped. Ask the archive before you collect all of it.
    """
    from cineseek.sources.filmgrab import SITE, FilmGrab

    run(
        FilmGrab(site or SITE),
        asked,
        trusted=named(site),
        leave=True,
    )
