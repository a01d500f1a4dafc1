"""What the shell offers when Tab is pressed. Silent where there is no library."""

from __future__ import annotations

from typing import Any

from cineseek.errors import CineseekError


def films(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids of films, with their titles."""
    from cineseek.cli.libraries import opened

    try:
        with opened(ctx.params.get("library")) as library:
            return [
                (film.id, film.title) for film in library.films() if film.id.startswith(incomplete)
            ]
    except (CineseekError, ValueError):
        return []


def models(incomplete: str) -> list[tuple[str, str]]:
    """Names of encoders, with what they are."""
    from cineseek.models.catalogue import CARDS

    return [(name, card.description) for name, card in CARDS.items() if name.startswith(incomplete)]


def query(incomplete: str) -> list[str]:
    """The keys of the query language for the last word."""
    from cineseek.query import KEYS

    before, _, last = incomplete.rpartition(" ")
    lead = f"{before} " if before else ""
    return [f"{lead}{key.name}:" for key in KEYS if last and key.name.startswith(last)]
