"""`cineseek collect gallery`: the pictures of a gallery on any site."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli.collect_options import AskedFilms, with_options
from cineseek.cli.collect_run import named, run


@with_options
def gallery(
    urls: Annotated[
        list[str],
        typer.Argument(metavar="URL", help="Pages with galleries; each becomes one film."),
    ],
    eyes: Annotated[
        bool,
        typer.Option(
            "--eyes",
            help="Look at the pages in Chromium, scrolled to their end: for those that "
            "show their pictures only to a browser. Slower.",
        ),
    ] = False,
    pages: Annotated[
        int, typer.Option(min=1, metavar="N", help="Pages of one gallery to read, at most.")
    ] = 200,
    title: Annotated[
        str | None, typer.Option(help="The film's title, if not the page's.", show_default=False)
    ] = None,
    year: Annotated[int | None, typer.Option(help="The film's year.", show_default=False)] = None,
    *,
    asked: AskedFilms,
) -> None:
    """The main group of pictures of any page, in the largest version that it tells of.

    Found by how the page is built, and with --eyes by how it looks. Goes on to further pages.
    """
    from cineseek.sources.facts import FilmFacts
    from cineseek.sources.gallery import GallerySource

    whole = [url if "://" in url else f"https://{url}" for url in urls]
    if len(whole) > 1 and (title is not None or year is not None):
        raise typer.BadParameter("--title and --year are of one film: name one URL with them")
    run(
        GallerySource(whole, eyes=eyes, most_pages=pages, facts=FilmFacts(title=title, year=year)),
        asked,
        trusted=named(*whole),
        leave=True,
    )
