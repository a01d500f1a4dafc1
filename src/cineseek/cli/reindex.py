"""`cineseek reindex`: another encoder for a library, from its saved frames."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.options import LibraryOption


def reindex(
    model: Annotated[
        str | None,
        typer.Option(
            help="The encoder to change to. Default: go on with a change that was --lazy.",
            show_default=False,
            autocompletion=completion.models,
        ),
    ] = None,
    lazy: Annotated[
        bool,
        typer.Option(
            "--lazy",
            help="Answer with the new encoder soon: some frames go through it, the looks of the "
            "others are guessed from the old ones until `cineseek reindex` is run again.",
        ),
    ] = False,
    library: LibraryOption = None,
) -> None:
    """Change the encoder of a library.

    Nothing is decoded again. It may be stopped, and goes on when run again.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import asides, note

    if lazy and model is None:
        raise typer.BadParameter("--lazy wants the encoder to change to, with --model")
    with opened(library) as known:
        before = known.model
        with counted(f"frames into {model or before}") as told:
            changed = known.reindex(model, lazy=lazy, progress=told)
        for text in known.notes:
            note(text)
        if not changed:
            state = f"has the encoder {known.model} already"
        elif known.model == before:
            state = f"has looks that {before} made where they were guessed"
        else:
            state = f"now has the encoder {known.model}, before {before}"
        asides().print(f"{known.folder} {state}", markup=False)
        if guessed := known.guessed:
            note(guessed)
