"""`cineseek doctor`: compare what a library remembers, and mend it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption

_BECAME = {
    (True, False): ("mended", "green"),
    (False, False): ("found", "red"),
    (False, True): ("kept", "yellow"),
}
"""Word and colour of what was mended, or refused."""


def doctor(
    library: LibraryOption = None,
    no_mend: Annotated[bool, typer.Option("--no-mend", help="Only look, change nothing.")] = False,
    clear_unknown: Annotated[
        bool,
        typer.Option(
            "--clear-unknown",
            help="Also delete frames and vectors of films that the catalogue does not know.",
        ),
    ] = False,
    identify: Annotated[
        bool,
        typer.Option(
            "--identify",
            help="Instead, ask a frozen set of questions again: does `identify` know as much as "
            "before the library grew?",
        ),
    ] = False,
    json: JsonOption = False,
) -> None:
    """Compare what a library remembers, and mend it.

    Catalogue, vectors and saved frames have to agree. What the catalogue has lost is not deleted
    without --clear-unknown.

    Ends with code 1 when something is left that could not be mended, or `identify` knows less.
    """
    if clear_unknown and no_mend:
        raise typer.BadParameter("--clear-unknown deletes, and --no-mend changes nothing: say one")
    if identify:
        _replay(library, json=json)
        return
    from dataclasses import asdict

    from cineseek.cli.libraries import opened
    from cineseek.cli.terminal import answers, asides, json_line
    from cineseek.file_name import shown

    with opened(library) as known:
        findings = known.doctor(mend=not no_mend, clear_unknown=clear_unknown)
    out = answers()
    for finding in findings:
        if json:
            json_line({**asdict(finding), "what": shown(finding.what)})
        else:
            became, style = _BECAME[finding.mended, finding.refused]
            out.print(f"{became:<8} {finding.what}", style=style, markup=False, soft_wrap=True)
    if not findings:
        asides().print("Nothing is wrong with this library.", style="green")
    if any(not finding.mended for finding in findings):
        raise typer.Exit(1)


def _replay(library: Path | None, *, json: bool) -> None:
    """Ask the frozen questions, and say what fell."""
    from dataclasses import asdict

    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import stages
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, asides, json_line

    with opened(library) as known, stages() as told:
        now, before, fell = known.replay_identify(told)
    if json:
        before_ = None if before is None else asdict(before)
        json_line({"now": asdict(now), "before": before_, "fell": fell})
    else:
        shown = table(answers(), "", ">now", ">before")
        for name in ("right", "accepted", "false_accepts", "calibration_error", "films", "frames"):
            pair = [getattr(one, name) if one else None for one in (now, before)]
            told_ = [
                "" if value is None else f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
                for value in pair
            ]
            shown.add_words(name.replace("_", " "), *told_)
        answers().print(shown)
        for sentence in fell:
            answers().print(f"fell: {sentence}", style="red", markup=False, soft_wrap=True)
    if before is None:
        asides().print(f"{now.questions} questions are kept; ask again when the library has grown.")
    elif not fell:
        asides().print("Nothing fell since the last time.", style="green")
    if fell:
        raise typer.Exit(1)
