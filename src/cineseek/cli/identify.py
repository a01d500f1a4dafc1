"""`cineseek identify`: which film a picture, a GIF or a clip is from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption, ServerOption

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer_identity import Identification


def identify(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE", help="Pictures, screenshots, photos of a screen, GIFs or clips."
        ),
    ],
    library: LibraryOption = None,
    server: ServerOption = None,
    limit: Annotated[int, typer.Option(min=1, max=20, help="So many candidates.")] = 3,
    false_accepts: Annotated[
        float,
        typer.Option(
            min=0.0001,
            max=0.5,
            help="The share of other films' pictures that may get a name all the same.",
        ),
    ] = 0.01,
    json: JsonOption = False,
) -> None:
    """Say which film a picture, a screenshot or a clip is from, or that it is not known.

    The first time, the details of a library's frames are read: about twenty seconds for each hour
    of film.
    """
    from cineseek.cli.places import asked
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.errors import MediaError

    failed = 0
    with asked(server, library) as known:
        for file in files:
            try:
                found = known.identify(file, limit=limit, false_accepts=false_accepts)
            except MediaError as error:  # one bad file stops no batch
                failed += 1
                asides().print(f"cineseek: {error}", markup=False, soft_wrap=True)
                continue
            if json:
                json_line({"file": file.name, **found.to_json()})
            else:
                print_identification(answers(), file.name if len(files) > 1 else None, found)
    if failed:
        raise typer.Exit(1)


def print_identification(out: Console, file: str | None, found: Identification) -> None:
    """An answer for people: the sentence, and the films that it speaks of in a table."""
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import clock

    if file is not None:
        out.print(file, style="bold", markup=False)
    out.print(
        found.reason if found.film or found.among else f"I don't know. {found.reason}", markup=False
    )
    films = found.among or found.candidates
    if not films:
        return
    shown = table(out, ">#", ">probability", "film", ">at", "how", "footage")
    for rank, one in enumerate(films, 1):
        year = f" ({one.film.year})" if one.film.year else ""
        shown.add_words(
            str(rank),
            f"{one.probability:.1%}" if one.probability else "",
            f"{one.film.title}{year}",
            "" if one.second is None else clock(one.second),
            one.transform,
            "" if one.footage is None else Path(one.footage.path).name,
        )
    out.print(shown)
