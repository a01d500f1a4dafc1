"""Which library a verb means, and opening it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from cineseek.errors import LibraryError

if TYPE_CHECKING:
    from cineseek.library import Library
    from cineseek.settings import Settings


def settings() -> Settings:
    """The user's settings; a wrong one is wrong usage."""
    from cineseek.settings import read_settings

    try:
        return read_settings()
    except ValueError as error:
        typer.echo(f"cineseek: {error}", err=True)
        raise typer.Exit(2) from error


def opened(folder: Path | None) -> Library:
    """The library of an option or of the settings; it has to exist."""
    import cineseek

    chosen = folder or settings().library
    if not chosen.exists():
        raise LibraryError(
            f"there is no library at {chosen}. Make one with "
            f"`cineseek add PATH... --library {chosen}`, name another with --library, "
            "or see `cineseek demo`"
        )
    return cineseek.open(chosen, create=False)


def opened_or_made(
    folder: Path | None,
    model: str | None,
    index: str | None = None,
    catalogue: str | None = None,
) -> Library:
    """The library of an option or of the settings, made where there is none."""
    import cineseek

    chosen = settings()
    where = folder or chosen.library
    if model is None and not where.exists():  # the setting is for new libraries only
        model = chosen.model or _fetched_default()
    return cineseek.open(where, model=model, index=index, catalogue=catalogue)


def _fetched_default() -> str | None:
    """Where the hub has a better encoder than there is here, fetch it with a progress bar."""
    from cineseek.cli.models import fetched
    from cineseek.cli.terminal import note
    from cineseek.models.catalogue import choose_default

    default = choose_default(allow_download=True)
    if not default.needs_download:
        return None  # opening chooses the same, and remembers why
    note(default.sentence)
    fetched(default.name)
    return default.name
