"""`cineseek copies`: where parts of a video are in the library."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.options import JsonOption, LibraryOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from cineseek.answer_copies import Copy


def copies(
    video: Annotated[
        Path,
        typer.Argument(
            metavar="VIDEO",
            help="A video; it need not be in the library.",
            show_default=False,
            autocompletion=completion.files,
        ),
    ],
    library: LibraryOption = None,
    limit: Annotated[
        int | None,
        typer.Option(
            "--limit",
            "-n",
            min=1,
            help="At most so many, the best. Default: all.",
            show_default=False,
        ),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Find where parts of a video are in the library.

    Copies are found though they are cut, encoded anew, mirrored, cropped, faster or slower. A video
    of which nothing is there gives nothing, says so, and ends with code 0.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, count, json_line
    from cineseek.file_name import file_of

    name = file_of(str(video))
    with opened(library) as known, counted(f"reading {name}", name="seconds") as told:
        found = known.copies(video, limit=limit, progress=told)
    if json:
        for one in found:
            json_line(one.to_json())
    elif found:
        print_copies(answers(), found)
    films = len({one.film.id for one in found})
    said = f"{count(len(found), 'copy', 'copies')} of {count(films, 'film')}"
    nothing = "No part of this video is in the library, as far as its moving pictures tell."
    asides().print(said if found else nothing, style="dim", markup=False)


def print_copies(out: Console, found: Sequence[Copy]) -> None:
    """A row for each stretch, in the order of the video."""
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import clock, titled
    from cineseek.file_name import file_of

    shown = table(out, ">in the video", "film", "file", ">in the file", "how", ">matches", ">score")
    for one in sorted(found, key=lambda one: (one.query, -one.score)):
        shown.add_words(
            f"{clock(one.query.start)}-{clock(one.query.end)}",
            titled(one.film.title, one.film.year),
            file_of(one.footage.path),
            f"{clock(one.span.start)}-{clock(one.span.end)}",
            one.transform,
            str(one.matches),
            f"{one.score:.2f}",
        )
    out.print(shown)
