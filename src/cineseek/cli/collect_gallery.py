"""`cineseek collect gallery`: the pictures of a gallery on any site."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli import collect_options as shared
from cineseek.cli.options import JsonOption


def gallery(
    urls: Annotated[
        list[str],
        typer.Argument(metavar="URL", help="Pages with galleries; each becomes one film."),
    ],
    into: shared.IntoOption = shared.INTO,
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
    demo: shared.ChainOption = None,
    collect_only: shared.CollectOnlyOption = False,
    retry_failed: shared.RetryOption = False,
    delay: shared.DelayOption = None,
    at_once: shared.AtOnceOption = None,
    wait: shared.WaitOption = False,
    contact: shared.ContactOption = None,
    json: JsonOption = False,
) -> None:
    """The main group of pictures of any page, in the largest version that it tells of.

    Found by how the page is built, and with --eyes by how it looks. Goes on to further pages.
    """
    from cineseek.sources.facts import FilmFacts
    from cineseek.sources.gallery import GallerySource

    whole = [url if "://" in url else f"https://{url}" for url in urls]
    if len(whole) > 1 and (title is not None or year is not None):
        raise typer.BadParameter("--title and --year are of one film: name one URL with them")
    shared.run(
        GallerySource(whole, eyes=eyes, most_pages=pages, facts=FilmFacts(title=title, year=year)),
        into=into,
        demo=demo,
        collect_only=collect_only,
        retry_failed=retry_failed,
        delay=delay,
        at_once=at_once,
        wait=wait,
        contact=contact,
        json=json,
        trusted=shared.named(*whole),
        leave=True,
    )
