"""`cineseek migrate`: the parts of a library to servers, or back into its folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption, read_index

if TYPE_CHECKING:
    from cineseek.library import Library

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
    catalogue: Annotated[
        str | None,
        typer.Option(
            metavar="URL|sqlite",
            help="Where the catalogue goes: postgresql://USER@HOST/DATABASE, or sqlite, the "
            "folder.",
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

    if index is None and catalogue is None:
        raise typer.BadParameter("say what goes where: --index URL|edge, --catalogue URL|sqlite")
    if index is not None and index != FOLDER:
        read_index(index)
    with opened(library) as known:
        if catalogue is not None:
            _move_catalogue(known, catalogue, keep=keep, json=json)
        if index is not None:
            _move_index(known, index, keep=keep, json=json)


def _move_catalogue(known: Library, to: str, *, keep: bool, json: bool) -> None:
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, count, json_line

    with counted("rows of the catalogue", name="rows") as told:
        moved = known.move_catalogue(to, keep=keep, progress=told)
    if moved is None:
        asides().print(f"The catalogue of {known.folder} is there already.", markup=False)
    elif json:
        json_line({"rows": moved})
    else:
        answers().print(f"moved    {count(moved, 'row')} of the catalogue, all compared")


def _move_index(known: Library, to: str, *, keep: bool, json: bool) -> None:
    from cineseek.cli.progress import stages
    from cineseek.cli.terminal import answers, asides, count, json_line

    with stages() as told:
        moved = known.migrate(index=to, keep=keep, progress=told)
    if moved is None:
        asides().print(f"The vectors of {known.folder} are there already.", markup=False)
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
