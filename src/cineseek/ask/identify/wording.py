"""Matches in words: what was done to a film's picture, and why it was recognised."""

from __future__ import annotations

from collections.abc import Sequence

from cineseek.answer_identity import Candidate
from cineseek.ask.identify.geometry import far_from_whole
from cineseek.ask.identify.matching import Match
from cineseek.film import Film

CROPPED = 0.93
"""Share of the frame that a picture shows at most where something was cut away."""
NEARLY = 0.03
"""Heights from the whole frame that details cannot tell from it."""
TURNED = 1.5
"""Degrees."""
TOLD = 4
"""Films that a sentence names, of those that hold one frame."""
SMALLER = 0.85
"""Share of the question's height below which a film's picture is inside another."""


def transform_of(match: Match) -> str:
    """What was done to the film's picture: `as it is`, or `mirrored, cropped`."""
    told = []
    if match.mirrored:
        told.append("mirrored")
    if far_from_whole(match.placed) <= NEARLY and not match.variant.inset:
        if match.variant.borders:
            told.append("with borders")
        return ", ".join(told) or "as it is"
    if match.variant.inset or (match.placed.inliers and match.placed.scale > 1 / SMALLER):
        told.append("inside another picture")
    elif match.variant.borders:
        told.append("with borders")
    elif match.like.covered < CROPPED and match.placed.inliers:
        told.append("cropped")
    if match.placed.inliers and abs(match.placed.degrees) >= TURNED:
        told.append("turned")
    return ", ".join(told) or "as it is"


def say(first: Candidate, match: Match | None, *, sure: bool) -> str:
    """One sentence: why this film, or why none."""
    percent = _percent(first.probability)
    if match is None:
        why = "it looks like its pictures, but no saved frame is this one"
    elif match.placed.inliers:
        what = (
            "is this picture" if first.transform == "as it is" else f"is there, {first.transform}"
        )
        why = f"the frame at {clock(first.second)} {what}: {match.placed.inliers} details agree"
    else:
        what = "this picture" if first.transform == "as it is" else f"it, {first.transform}"
        why = f"the frame at {clock(first.second)} has the light and colour of {what}"
    if sure:
        return f"{title(first.film)}, {percent} sure: {why}."
    return f"Not sure enough: {title(first.film)} is the likeliest with {percent}; {why}."


def say_among(films: Sequence[Film], sureness: float) -> str:
    """One sentence: which films hold this very frame, where nothing tells which of them it is."""
    names = [title(one) for one in films[:TOLD]]
    if len(films) > TOLD:
        names.append(f"{len(films) - TOLD} more")
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    percent = _percent(sureness)
    return (
        f"This very frame is in {len(films)} films: {listed}; {percent} sure that it is one of "
        "them, but nothing tells which."
    )


def _percent(sureness: float) -> str:
    """Never that it is certain."""
    return "over 99%" if sureness > 0.99 else f"{sureness:.0%}"


def title(film: Film) -> str:
    """A film as people write it."""
    return f"{film.title} ({film.year})" if film.year else film.title


def clock(second: float | None) -> str:
    """`1:02:03.4`, or `2:03.4`."""
    if second is None:
        return "?"
    whole, tenth = divmod(round(second * 10), 10)
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    text = f"{hours}:{minutes:02}" if hours else f"{minutes}"
    return f"{text}:{seconds:02}.{tenth}"
