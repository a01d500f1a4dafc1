"""`cineseek collect folder`: films, trailers and stills that are on this machine already."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.collect_options import INTO, DemoOption, IntoOption
from cineseek.cli.collect_run import tell
from cineseek.cli.options import JsonOption


def folder(
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH", help="Files, and folders of them.", autocompletion=completion.files
        ),
    ],
    into: IntoOption = INTO,
    demo: DemoOption = None,
    source: Annotated[
        str, typer.Option(help="What they are from, for `forget --source`.")
    ] = "folder",
    licence: Annotated[str, typer.Option(help="Under which terms you have them.")] = "",
    json: JsonOption = False,
) -> None:
    """Films, trailers and stills that are on this machine, as a part of a collection.

    They are linked where the disk allows it, else copied; the originals stay as they are.
    """
    from cineseek.cli.collect_progress import drawn
    from cineseek.collect import collect_folder

    with drawn() as progress:
        report = collect_folder(
            paths, into, source=source, licence=licence, demo=demo, tell=progress
        )
    tell(report, json=json)
    if report.failed_count:
        raise typer.Exit(1)
