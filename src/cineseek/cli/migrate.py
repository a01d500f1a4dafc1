"""`cineseek migrate`: a library's vectors to a Qdrant server, or back into its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.options import JsonOption, read_index

FOLDER = "edge"


def migrate(
    library: Annotated[
        Path | None,
        typer.Argument(
            metavar="LIBRARY",
            help="The library's folder. Default: CINESEEK_LIBRARY, cineseek.toml, else films.cine.",
            show_default=False,
        ),
    ] = None,
    index: Annotated[
        str | None,
        typer.Option(
            metavar="URL|edge",
            help="Where the vectors go: the address of a Qdrant server, or edge, the folder.",
            show_default=False,
        ),
    ] = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Leave what was moved where it was, too.")
    ] = False,
    json: JsonOption = False,
) -> None:
    """Move a library to a server, or back into its folder.

    All is copied, compared and only then used. It may be stopped, and goes on when run again.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import stages
    from cineseek.cli.terminal import answers, asides, count, json_line

    if index is None:
        raise typer.BadParameter("say where to: --index URL, or --index edge")
    if index != FOLDER:
        read_index(index)
    with opened(library) as known:
        with stages() as told:
            moved = known.migrate(index=index, keep=keep, progress=told)
        folder = known.folder
    if moved is None:
        asides().print(f"The vectors of {folder} are there already.", markup=False)
        return
    if json:
        json_line(
            {
                "points": moved.points,
                "identical": moved.identical,
                "checksum": moved.checksum,
                "same_checksum": moved.same_checksum,
            }
        )
        return
    same = "the same bit for bit" if moved.same_checksum else f"{moved.identical} bit for bit"
    answers().print(
        f"moved    {count(moved.points, 'point')}, compared: {same} "
        f"(checksum {moved.checksum[:16]})",
        markup=False,
    )
