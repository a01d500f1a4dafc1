"""Options that several verbs share, and what the shell may complete them with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli import completion

LibraryOption = Annotated[
    Path | None,
    typer.Option(
        "--library",
        "-l",
        help="The library's folder. Default: CINESEEK_LIBRARY, cineseek.toml, else films.cine.",
        show_default=False,
    ),
]
ServerOption = Annotated[
    str | None,
    typer.Option(
        "--server",
        metavar="URL",
        help="Ask this server instead. Default: CINESEEK_SERVER or cineseek.toml, if either says.",
        show_default=False,
    ),
]


def read_index(text: str | None) -> str | None:
    """An address of an index as it was typed; wrong usage where it is none."""
    from cineseek.index.address import read_address

    if text is not None:
        try:
            read_address(text)
        except ValueError as error:
            raise typer.BadParameter(str(error)) from error
    return text


IndexOption = Annotated[
    str | None,
    typer.Option(
        "--index",
        metavar="URL",
        help="The Qdrant server that has the vectors of a new library. Default: its folder.",
        show_default=False,
        callback=read_index,
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs.")]
LimitOption = Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many answers.")]
ImageOption = Annotated[
    Path | None,
    typer.Option("--image", "-i", help="Also look like this picture.", show_default=False),
]
UriOption = Annotated[
    str | None,
    typer.Option(
        "--tracking-uri",
        help="Address of the service. MLflow: by default mlflow.db in the user's data folder.",
        show_default=False,
    ),
]
FilmArgument = Annotated[
    str,
    typer.Argument(
        metavar="FILM", help="A film's id, or words of its title.", autocompletion=completion.films
    ),
]
WholeArgument = Annotated[
    str,
    typer.Argument(
        metavar="VIDEO|FILM",
        help="A video file, in the library or not; or a film or footage of the library.",
        show_default=False,
        autocompletion=completion.files,
    ),
]
