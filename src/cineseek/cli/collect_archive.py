"""`cineseek collect archive`: data sets in the shape of moviescene."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.collect_options import INTO, DemoOption, IntoOption
from cineseek.cli.collect_run import tell
from cineseek.cli.options import JsonOption


def archive(
    path: Annotated[
        Path,
        typer.Argument(
            metavar="ARCHIVE",
            help="An unpacked or zipped data set in the shape of moviescene.",
            autocompletion=completion.files,
        ),
    ],
    into: IntoOption = INTO,
    demo: DemoOption = None,
    genre: Annotated[
        list[str] | None,
        typer.Option(
            help="Only films of this genre; several are joined by AND.", show_default=False
        ),
    ] = None,
    director: Annotated[
        list[str] | None,
        typer.Option(help="Only films of this director, AND of the genres.", show_default=False),
    ] = None,
    source: Annotated[
        str, typer.Option(help="What they are from, for `forget --source`.")
    ] = "archive",
    licence: Annotated[str, typer.Option(help="Under which terms you have them.")] = "",
    json: JsonOption = False,
) -> None:
    """Stills, facts and captions of an archive that an earlier project made, or `curate` wrote.

    Goes on where it stopped, and tries again what failed; the archive stays as it is.
    """
    from cineseek.cli.collect_progress import drawn
    from cineseek.collect import collect_archive
    from cineseek.sources.moviescene import named_filters

    with drawn() as progress:
        report = collect_archive(
            path,
            into,
            filters=named_filters(genres=genre or (), directors=director or ()),
            source=source,
            licence=licence,
            demo=demo,
            tell=progress,
        )
    tell(report, json=json)
    if report.failed_count:
        raise typer.Exit(1)
