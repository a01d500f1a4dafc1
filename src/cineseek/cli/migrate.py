"""`cineseek migrate`: the parts of a library to a server, and back into its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cineseek.library import Library


def migrate(
    library: Annotated[
        Path | None,
        typer.Argument(metavar="LIBRARY", help="The library's folder.", show_default=False),
    ] = None,
    catalogue: Annotated[
        str | None,
        typer.Option(
            metavar="URL|sqlite",
            help="The catalogue to postgresql://USER@HOST/DATABASE, or back into the folder.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Move the catalogue of a library to a server, or back into its folder.

    What it leaves stays as it was until every row was compared. It may be stopped, and run again.
    """
    from cineseek.cli.libraries import opened

    if catalogue is None:
        raise typer.BadParameter("say what is to move, and where to: --catalogue")
    with opened(library) as known:
        move_catalogue(known, catalogue)


def move_catalogue(known: Library, to: str) -> None:
    """Move it, and say what became of it."""
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import asides

    with counted("rows of the catalogue", name="rows") as told:
        moved = known.move_catalogue(to, progress=told)
    if moved is None:
        what = f"the catalogue of {known.folder} is there already"
    else:
        what = f"the catalogue of {known.folder} has moved: {moved:,} rows, all compared"
    asides().print(what, markup=False)
