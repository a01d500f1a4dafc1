"""`cineseek collect youtube`: trailers by yt-dlp, of lists and of wanted films."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.collect_films import count_doubts, wanted_films
from cineseek.cli.collect_options import AskedFilms, with_options
from cineseek.cli.collect_run import named, run


@with_options
def youtube(
    lists: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[URL|FILE.csv]",
            help="Playlists, channels and videos; and MovieLens' ml-youtube.csv.",
            show_default=False,
        ),
    ] = None,
    search: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FILM|LIST",
            help="Films to look for, and files that list them.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Trailers of a file.", show_default=False)
    ] = None,
    lines: Annotated[int, typer.Option(min=144, help="Of the picture, at most.")] = 720,
    longest: Annotated[float, typer.Option(min=1, help="Seconds of a trailer.")] = 600.0,
    most_mb: Annotated[int, typer.Option(min=1, help="Megabytes of a trailer.")] = 500,
    *,
    asked: AskedFilms,
) -> None:
    """Trailers from YouTube, or any site that yt-dlp reads, with its limits and in its own time.

    A site's terms may forbid this: read them, and ask whoever made the trailers.
    """
    from cineseek.sources.movielens import read_movielens_trailers
    from cineseek.sources.youtube import YouTube

    tables = [Path(one) for one in lists or [] if one.casefold().endswith(".csv")]
    urls = [one for one in lists or [] if not one.casefold().endswith(".csv")]
    if not (tables or urls or search):
        raise typer.BadParameter("name addresses, ml-youtube.csv, or films with --search")
    wrong = [one for one in urls if not one.startswith(("https://", "http://"))]
    if wrong:
        raise typer.BadParameter(f"{wrong[0]!r} is neither an address nor a .csv file")
    trailers = [line for path in tables for line in islice(read_movielens_trailers(path), limit)]
    failed = run(
        YouTube(trailers, urls, wanted_films(search or []), longest=longest),
        replace(
            asked,
            delay=2.0 if asked.delay is None else asked.delay,
            at_once=1 if asked.at_once is None else asked.at_once,
        ),
        trusted=named(*urls),
        videos=lines,
        longest=longest,
        most_bytes=most_mb * 1_000_000,
    )
    count_doubts(asked.into, "youtube")
    if failed:
        raise typer.Exit(1)
