"""`cineseek export`: the answers of a search as a file for an editing program."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from cineseek.cli import completion
from cineseek.cli.options import ImageOption, LibraryOption, LimitOption, ServerOption

_ENDINGS = {"edl": ".edl", "fcpxml": ".fcpxml", "otio": ".otio", "csv": ".csv", "clips": ""}


def export(
    query: Annotated[
        str,
        typer.Argument(metavar="QUERY", help="As in search.", autocompletion=completion.query),
    ],
    to: Annotated[
        Literal["edl", "fcpxml", "otio", "csv", "clips"],
        typer.Option(help="edl, fcpxml and otio for editing programs, csv, or clips cut out."),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="File to write; a folder for clips. Default: cineseek.edl and so on.",
            show_default=False,
        ),
    ] = None,
    handles: Annotated[
        float, typer.Option(min=0, help="Seconds more at both ends of every shot.")
    ] = 0.0,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace what an earlier export wrote there.")
    ] = False,
    image: ImageOption = None,
    library: LibraryOption = None,
    server: ServerOption = None,
    limit: LimitOption = 50,
) -> None:
    """Write the answers of a search for an editing program, or as clips."""
    from cineseek.cli.places import Question, asked
    from cineseek.cli.terminal import answers, asides, count, note

    target = output or Path(f"cineseek{_ENDINGS[to]}" if to != "clips" else "clips")
    question = Question(query, image, limit, handles, overwrite)
    with asked(server, library) as known:
        hits = known.search(query, image=image, limit=limit)
        for text in hits.warnings:
            note(text)
        if not hits:
            asides().print(hits.reason or "Nothing answers that.", markup=False)
            return
        report = known.export(question, hits, to, target)
    answers().print(str(report.path), markup=False, soft_wrap=True)
    err = asides()
    for what, failures in (("skipped", report.skipped), ("failed", report.failed)):
        for failure in failures:
            style = "red" if what == "failed" else "dim"
            err.print(f"{what:<8} {failure.path}: {failure.why}", style=style, markup=False)
    err.print(f"{count(report.events, 'shot')} written to {report.path}", markup=False, style="dim")
    if report.failed:
        raise typer.Exit(1)
