"""What the shell offers when Tab is pressed. Silent where there is no library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cineseek.errors import CineseekError


def films(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids of films, with their titles."""
    from cineseek.cli.places import asked

    try:
        with asked(ctx.params.get("server"), ctx.params.get("library"), hurry=True) as place:
            return [
                (card.film.id, card.film.title)
                for card in place.cards()
                if card.film.id.startswith(incomplete)
            ]
    except (CineseekError, ValueError):
        return []


def files(incomplete: str) -> list[str]:
    """Files and folders."""
    folder, _, start = incomplete.rpartition("/")
    lead = f"{folder}/" if "/" in incomplete else ""
    try:
        found = sorted(Path(lead or ".").expanduser().iterdir())
    except OSError:
        return []
    return [
        f"{lead}{one.name}{'/' if one.is_dir() else ''}"
        for one in found
        if one.name.startswith(start) and (start or not one.name.startswith("."))
    ]


def models(incomplete: str) -> list[tuple[str, str]]:
    """Names of encoders, with what they are."""
    from cineseek.models.catalogue import CARDS

    return [(name, card.description) for name, card in CARDS.items() if name.startswith(incomplete)]


def query(ctx: Any, incomplete: str) -> list[str]:
    """The query as it could go on: keys, and what the library holds."""
    from cineseek.cli.places import asked
    from cineseek.query.suggest import NOTHING_KNOWN

    try:
        with asked(ctx.params.get("server"), ctx.params.get("library"), hurry=True) as place:
            found = place.suggest(incomplete)
    except (CineseekError, ValueError):
        found = NOTHING_KNOWN.suggest(incomplete, len(incomplete))
    before, after = incomplete[: found.start], incomplete[found.end :]
    return [f"{before}{one.text}{after}" for one in found.suggestions]
