"""`cineseek doctor`: compare what a library remembers, and mend it."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption


def doctor(
    library: LibraryOption = None,
    no_mend: Annotated[bool, typer.Option("--no-mend", help="Only look, change nothing.")] = False,
    json: JsonOption = False,
) -> None:
    """Compare what a library remembers, and mend it.

    Catalogue, vectors and saved frames have to agree.

    Ends with code 1 when something is left that could not be mended.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.file_name import shown

    with opened(library) as known:
        findings = known.doctor(mend=not no_mend)
    out = answers()
    for finding in findings:
        if json:
            json_line({"what": shown(finding.what), "mended": finding.mended})
        else:
            what, style = ("mended", "green") if finding.mended else ("found", "red")
            out.print(f"{what:<8} {finding.what}", style=style, markup=False, soft_wrap=True)
    if not findings:
        asides().print("Nothing is wrong with this library.", style="green")
    if any(not finding.mended for finding in findings):
        raise typer.Exit(1)
