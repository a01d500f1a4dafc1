"""`cineseek classify`: what frames, shots, footages or a picture are, of labels you name."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from cineseek.cli import completion
from cineseek.cli.options import JsonOption, LibraryOption


def classify(
    query: Annotated[
        str,
        typer.Argument(
            metavar="FILTERS",
            help="Which shots, by filters as in search: 'title:heat light:dark'. Default: all.",
            show_default=False,
            autocompletion=completion.query,
        ),
    ] = "",
    label: Annotated[
        list[str] | None,
        typer.Option("--label", help="One label, in any language; give several.", metavar="TEXT"),
    ] = None,
    labels: Annotated[
        str | None,
        typer.Option(
            "--labels",
            metavar="FILE|genres|films",
            help="A file with a label a line, or JSON of labels and their sentences; or the "
            "genres or films of the library.",
            show_default=False,
        ),
    ] = None,
    within: Annotated[
        str | None,
        typer.Option(
            "--in",
            metavar="NAME",
            help="Only this film (id, words of its title) or footage (file or id).",
            show_default=False,
            autocompletion=completion.films,
        ),
    ] = None,
    image: Annotated[
        Path | None,
        typer.Option("--image", "-i", help="This picture, not the library.", show_default=False),
    ] = None,
    by: Annotated[
        Literal["frame", "shot", "footage"], typer.Option(help="What gets a label.")
    ] = "shot",
    top: Annotated[int, typer.Option(min=1, help="So many labels of each.")] = 3,
    none: Annotated[
        bool,
        typer.Option(
            "--none/--no-none", show_default=False, help="May it be none of these? Default: yes."
        ),
    ] = True,
    template: Annotated[
        list[str] | None,
        typer.Option(
            "--template",
            metavar="TEXT",
            help="A sentence with {} for the label, in the place of ours; give several.",
        ),
    ] = None,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", help="Write a table here, a row a label.", show_default=False),
    ] = None,
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace the table that is there.")
    ] = False,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Say what frames, shots, footages or a picture are, of labels you name.

    Labels are any words in any language; nothing is trained.
    """
    from cineseek.cli.labels import print_labels, read_labels, say_counts
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, json_line, note

    if json and csv is not None:
        raise typer.BadParameter("--json and --csv are two ways to answer; choose one")
    try:
        wanted = read_labels(label or [], labels)
        with opened(library) as known, counted("classifying", name="frames") as told:
            found = known.classify(
                wanted,
                query=query,
                within=within,
                image=image,
                by=by,
                top=top,
                none=none,
                templates=template or None,
                progress=told,
            )
            if csv is not None:
                from cineseek.export.labels import write_labels

                number = write_labels(found, csv, overwrite=overwrite)
            else:
                listed = list(found)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
    for text in found.warnings:
        note(text)
    if csv is not None:
        answers().print(str(csv), markup=False, soft_wrap=True)
        asides().print(f"{number:,} classified", style="dim")
        return
    if json:
        for one in listed:
            json_line(one.to_json())
    elif listed:
        print_labels(answers(), listed, by)
    if said := say_counts(listed, by):
        asides().print(said, style="dim", markup=False)
