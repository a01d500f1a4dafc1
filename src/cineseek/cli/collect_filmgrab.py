"""`cineseek collect filmgrab`: stills of films from FILMGRAB."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli import collect_options as shared
from cineseek.cli.options import JsonOption


def filmgrab(
    into: shared.IntoOption = shared.INTO,
    demo: shared.ChainOption = None,
    collect_only: shared.CollectOnlyOption = False,
    retry_failed: shared.RetryOption = False,
    site: Annotated[
        str | None,
        typer.Option(
            metavar="URL", help="Where the archive is, if not at film-grab.com.", show_default=False
        ),
    ] = None,
    delay: shared.DelayOption = None,
    at_once: shared.AtOnceOption = None,
    wait: shared.WaitOption = False,
    contact: shared.ContactOption = None,
    json: JsonOption = False,
) -> None:
    """Stills, titles, years and directors of all films in the archive FILMGRAB.

    Goes on where it stopped. Ask the archive before you collect all of it.
    """
    from cineseek.sources.filmgrab import SITE, FilmGrab

    shared.run(
        FilmGrab(site or SITE),
        into=into,
        demo=demo,
        collect_only=collect_only,
        retry_failed=retry_failed,
        delay=delay,
        at_once=at_once,
        wait=wait,
        contact=contact,
        json=json,
        trusted=shared.named(site),
        leave=True,
    )
