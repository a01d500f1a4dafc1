"""`cineseek reindex`: another encoder for a library, from its saved frames."""

from __future__ import annotations

from typing import Annotated

import typer

from cineseek.cli import completion
from cineseek.cli.options import LibraryOption


def reindex(
    model: Annotated[
        str,
        typer.Option(help="The encoder to change to.", autocompletion=completion.models),
    ],
    library: LibraryOption = None,
) -> None:
    """Change the encoder of a library.

    Nothing is decoded again. It may be stopped, and goes on when run again.
    """
    from cineseek.cli.libraries import opened
    from cineseek.cli.progress import counted
    from cineseek.cli.terminal import asides, note

    with opened(library) as known:
        before = known.model
        with counted(f"frames into {model}") as told:
            changed = known.reindex(model, progress=told)
        for text in known.notes:
            note(text)
        if changed:
            state = f"now has the encoder {known.model}, before {before}"
        else:
            state = f"has the encoder {known.model} already"
        asides().print(f"{known.folder} {state}", markup=False)
