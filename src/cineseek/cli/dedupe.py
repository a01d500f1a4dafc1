"""`cineseek dedupe`: what of the library is there twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cineseek.cli.options import JsonOption, LibraryOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from cineseek.answer_copies import Overlap


def dedupe(library: LibraryOption = None, json: JsonOption = False) -> None:
    """Find footage that the library has twice, whole or in part.

    No video is opened and nothing is changed: `cineseek remove FILE` takes one of two away.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import answers, asides, count, json_line

    with opened(library) as known, counted("comparing", name="frames") as told:
        found = known.dedupe(progress=told)
    if json:
        for one in found:
            json_line(one.to_json())
    elif found:
        print_overlaps(answers(), found)
    same = sum(one.same for one in found)
    said = (
        f"{count(same, 'pair')} of the same footage, "
        f"{count(len(found) - same, 'pair')} that share a part"
    )
    asides().print(said if found else "Nothing is there twice.", style="dim", markup=False)


def print_overlaps(out: Console, found: Sequence[Overlap]) -> None:
    """A row for each stretch; of a pair's further ones only where they are."""
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import clock
    from cineseek.file_name import file_of

    shown = table(out, "=", "file", ">from-to", "is in", ">from-to", "how", ">score")
    for pair in found:
        for number, one in enumerate(pair.copies):
            shown.add_words(
                ("same" if pair.same else "part") if number == 0 else "",
                file_of(pair.first.path) if number == 0 else "",
                f"{clock(one.query.start)}-{clock(one.query.end)}",
                file_of(pair.second.path) if number == 0 else "",
                f"{clock(one.span.start)}-{clock(one.span.end)}",
                one.transform,
                f"{one.score:.2f}",
            )
    out.print(shown)
