"""Why a list ends where it does, or is empty: one honest sentence. Knows no stores."""

from __future__ import annotations

from collections.abc import Sequence

from cineseek.answer import Hit
from cineseek.ask.search.answering import Answers
from cineseek.query import Clause, Query
from cineseek.telling import clock

_FIELDS = {"people": "how many people are in a shot", "size": "the size of shots"}


def say_why(
    query: Query,
    found: Sequence[Answers],
    *,
    total: int,
    offset: int,
    shown: int,
    closest: Hit | None,
    twins: int | None = None,
) -> str:
    """One sentence about the whole answer; `total` is how many hits all pages have together.

    `twins` is how many near-identical shots a shot to be like has; None where there is no such.
    """
    reason = _why(
        query,
        found,
        total=total,
        offset=offset,
        shown=shown,
        closest=closest,
        shot=twins is not None,
    )
    if twins:
        left = "a near-identical shot is" if twins == 1 else f"{twins} near-identical shots are"
        reason += f"; {left} left out"
    return reason


def _why(
    query: Query,
    found: Sequence[Answers],
    *,
    total: int,
    offset: int,
    shown: int,
    closest: Hit | None,
    shot: bool,
) -> str:
    unmeasured = [name for part in found for name in part.unmeasured]
    if unmeasured:
        fields = " and ".join(_FIELDS[name] for name in dict.fromkeys(unmeasured))
        return f"nobody has measured {fields} in this library, so nothing can be said of that"
    if not total:
        return _empty(query, found, closest, shot=shot)
    if not shown:
        return f"there are {_shots(total)}; none is after number {offset}"
    span = f"{offset + 1}" if shown == 1 else f"{offset + 1} to {offset + shown}"
    here = "" if shown == total else f"{span} of "
    if len(found) > 1:
        kept = "sequence" if total == 1 else "sequences"
        return f"{here}{total} {kept}, no shot in two of them"
    if offset + shown < total:
        what = "that meet the conditions" if found[0].listing else "that answer"
        return f"{here}{_shots(total)} {what}"
    if found[0].listing:
        return f"{_meets(total)} the conditions in all"
    if found[0].nearest:
        look = "looks" if total == 1 else "look"
        return f"{_shots(total)} {look} more like that shot than most of this library does"
    if found[0].full:
        return f"{_shots(total)} looked at in depth; there are more that look like this"
    return f"{_shots(total)} in all; what comes after is far behind, or chance"


def _empty(query: Query, found: Sequence[Answers], closest: Hit | None, *, shot: bool) -> str:
    if len(found) > 1:
        lone = [at for at, part in enumerate(found) if not part.answers]
        if lone:
            part = query.clauses[lone[0]]
            return f"nothing in this library answers {_name(part)}, so nothing can follow it"
        return "every part is somewhere, but nowhere in this order in the same footage"
    clause = query.clauses[0]
    what = "that shot" if shot and not clause.words else _name(clause)
    if found[0].listing or not (clause.words or clause.said or closest or shot):
        return "no shot in this library meets the conditions"
    if clause.said and not closest:
        said = " and ".join(f"“{phrase}”" for phrase in clause.said)
        return f"{said} is nowhere in the words of this library"
    if closest is None:
        return f"nothing in this library looks like {what}"
    year = f" ({closest.film.year})" if closest.film.year else ""
    return (
        f"nothing in this library looks like {what}; the closest was "
        f"{closest.film.title}{year} at {clock(closest.second, tenths=False)}"
    )


def _name(clause: Clause) -> str:
    if clause.words:
        return f"“{clause.words}”"
    if clause.said:
        return f"“{clause.said[0]}”"
    return "the picture" if clause.images or not clause.shot else "its conditions"


def _shots(total: int) -> str:
    return f"{total} shot" if total == 1 else f"{total} shots"


def _meets(total: int) -> str:
    return "1 shot meets" if total == 1 else f"{total} shots meet"
