"""What a rating stands on, and what it cannot know, in a sentence. Estimates nothing."""

from __future__ import annotations

from collections.abc import Sequence

from cineseek.film import Film
from cineseek.models.film_columns import FACTS

_CANNOT = "story, acting and craft are not known to it."


def known_facts(film: Film) -> tuple[str, ...]:
    """Which of the facts that a model takes are known of a film."""
    return tuple(name for name in FACTS if getattr(film, name) not in (None, ()))


def reason_of_facts(film: Film, films: int, why: str) -> str:
    """Why a rating by facts alone says what it says; `why` no trailer model was asked."""
    known = known_facts(film)
    if not known:
        return (
            f"Nothing is known of the film but its title, so this is what {films:,} films score "
            f"on average; {why}, and {_CANNOT}"
        )
    lacking = [name for name in FACTS if name not in known]
    without = f" ({listed(lacking)} unknown)" if lacking else ""
    return (
        f"From the film's {listed(known)} alone{without}, as learnt from {films:,} films; {why}, "
        f"and {_CANNOT}"
    )


def reason_of_parts(parts: Sequence[str], films: int, said: str) -> str:
    """Why a trained model says what it says; `said` is what its training found out."""
    return f"From {listed(parts)}, as learnt from {films:,} films. {said}".strip()


def listed(names: Sequence[str]) -> str:
    """`year, runtime and genres`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
