"""`cineseek similar`: films that are like a video, and in what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption, LimitOption, ServerOption, WholeArgument

if TYPE_CHECKING:
    from rich.console import Console

    from cineseek.answer_trailers import Meeting, Neighbours

_WIDE = 124
"""Columns that bars of four parts and three meetings need, with names beside them."""


def similar(
    of: WholeArgument,
    only: Annotated[
        str,
        typer.Option(
            "--only",
            help="Filters of films: genre:drama year:1990.. language:fa kind:trailer",
            show_default=False,
        ),
    ] = "",
    weight: Annotated[
        list[str] | None,
        typer.Option(
            "--weight",
            "-w",
            metavar="PART=NUMBER",
            help="How much a part counts: look, sound, rhythm, palette, plot or tower. Several "
            "can be given; parts that are not named do not count then.",
            show_default=False,
        ),
    ] = None,
    limit: LimitOption = 10,
    meetings: Annotated[
        int, typer.Option("--meetings", min=0, help="Moments that look alike, told of each.")
    ] = 3,
    library: LibraryOption = None,
    server: ServerOption = None,
    json: JsonOption = False,
) -> None:
    """Find films that are like a video: in look, sound, rhythm of cutting, colours and plot.

    Adverts find films and films find adverts; a trailer finds its film. Each answer says how much
    every part has to do with it, and where the two look most alike.
    """
    from cineseek.cli.places import server_of
    from cineseek.cli.terminal import answers, asides, json_line, note

    weights = _weights(weight or [])
    address = server_of(server, library)
    try:
        if address is None:
            found = _here(library, of, limit, weights, only, meetings)
        else:
            found = _there(address, of, limit, weights, only, meetings)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    for line in found.warnings:
        note(line)
    if json:
        for one in found:
            json_line(one.to_json())
    elif found:
        print_neighbours(answers(), found)
    asides().print(found.reason, style="dim", markup=False)


def _here(
    library: Path | None,
    of: str,
    limit: int,
    weights: dict[str, float] | None,
    only: str,
    meetings: int,
) -> Neighbours:
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import stages

    with opened(library) as known, stages() as told:
        return known.similar(
            of, limit=limit, weights=weights, query=only, meetings=meetings, progress=told
        )


def _there(
    server: str,
    of: str,
    limit: int,
    weights: dict[str, float] | None,
    only: str,
    meetings: int,
) -> Neighbours:
    from cineseek.cli.places import client_of
    from cineseek.cli.whole import asked_there

    with client_of(server) as client:
        what = asked_there(client, of)
        return client.neighbours(what, limit=limit, weights=weights, query=only, meetings=meetings)


def print_neighbours(out: Console, found: Neighbours) -> None:
    """A row for each film, with a bar for each part; numbers alone where a terminal is narrow."""
    from cineseek.answer_trailers import PARTS
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import titled
    from cineseek.file_name import file_of

    parts = [part for part in PARTS if any(part in one.parts for one in found)]
    narrow = out.is_terminal and out.width < _WIDE
    meet = "=meet at" if narrow else "meet at"  # as many as were asked for have to be cut
    shown = table(out, ">", "film", "file", ">alike", *(f"={part}" for part in parts), meet)
    for one in found:
        shown.add_words(
            str(one.rank),
            titled(one.film.title, one.film.year),
            file_of(one.footage.path),
            f"{one.score:.2f}",
            *(_bar(one.parts.get(part), digits=narrow) for part in parts),
            _moments(one.meetings[:1] if narrow else one.meetings),
        )
    out.print(shown)


def _moments(meetings: Sequence[Meeting]) -> str:
    from cineseek.cli.terminal import clock

    return ", ".join(f"{clock(m.second)}={clock(m.other)}" for m in meetings)


def _bar(likeness: float | None, *, digits: bool) -> str:
    """Five cells and two digits, or these alone; a part that could not be compared is a dash."""
    if likeness is None:
        return "-"
    if digits:
        return f"{likeness:.2f}"
    eighths = round(likeness * 40)
    whole, rest = divmod(eighths, 8)
    bar = "█" * whole + ("" if rest == 0 else "▏▎▍▌▋▊▉"[rest - 1])
    return f"{bar:<5} {likeness:.2f}"


def _weights(given: list[str]) -> dict[str, float] | None:
    weights: dict[str, float] = {}
    for one in given:
        name, _, number = one.partition("=")
        try:
            weights[name.strip()] = float(number)
        except ValueError as error:
            raise typer.BadParameter(
                f"--weight takes a part and a number, such as sound=2, not {one!r}"
            ) from error
    return weights or None
