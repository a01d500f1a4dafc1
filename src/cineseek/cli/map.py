"""`cineseek map`: where every footage lies among the others, as the page draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cineseek.cli.options import JsonOption, LibraryOption, ServerOption

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from cineseek.answer_trailers import Place

_MOST = 20_000  # places that a server tells at once


def show_map(
    limit: Annotated[
        int, typer.Option("--limit", "-n", min=1, max=_MOST, help="At most so many footages.")
    ] = 2000,
    library: LibraryOption = None,
    server: ServerOption = None,
    json: JsonOption = False,
) -> None:
    """Lay all footages out in two dimensions, so that those that are alike lie together.

    The page draws it, to be walked through; here each place is a line, from 0 to 1 both ways.
    """
    from cineseek.cli.places import server_of
    from cineseek.cli.tables import table
    from cineseek.cli.terminal import answers, json_line, note, titled
    from cineseek.file_name import file_of

    places = _places(server_of(server, library), library, limit)
    if json:
        for one in places:
            json_line(one.to_json())
        return
    if not places:
        note("There is nothing to lay out yet: add films first, with `cineseek add`.")
        return
    shown = table(answers(), ">x", ">y", "film", "kind", "file")
    for one in places:
        name = titled(one.film.title, one.film.year)
        kind, file = one.footage.kind, file_of(one.footage.path)
        shown.add_words(f"{one.x:.3f}", f"{one.y:.3f}", name, kind, file)
    answers().print(shown)


def _places(address: str | None, library: Path | None, limit: int) -> Sequence[Place]:
    """From left to right."""
    from cineseek.cli.libraries import opened
    from cineseek.cli.places import client_of
    from cineseek.cli.progress import stages

    found: Sequence[Place]
    if address is None:
        with opened(library) as known, stages() as told:
            found = sorted(known.map(progress=told), key=lambda one: one.footage.id)[:limit]
    else:
        with client_of(address) as client:
            found = client.map(limit=limit)
    return sorted(found, key=lambda one: (round(one.x, 3), round(one.y, 3), one.footage.id))
