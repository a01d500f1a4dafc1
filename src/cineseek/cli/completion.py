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


def query(ctx: Any, incomplete: str) -> list[str]:
    """The query as it could go on: keys, and what the library holds."""
    from cineseek.cli.libraries import opened
    from cineseek.query.suggest import NOTHING_KNOWN

    try:
        with opened(ctx.params.get("library")) as library:
            found = library.suggest(incomplete)
    except (CineseekError, ValueError):
        found = NOTHING_KNOWN.suggest(incomplete, len(incomplete))
    before, after = incomplete[: found.start], incomplete[found.end :]
    return [f"{before}{one.text}{after}" for one in found.suggestions]
