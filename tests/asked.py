"""Both clients behind one face, and what the library knows as a server sends it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from cineseek.answer import Hit, Hits, ShotDetails
from cineseek.answer_copies import Copy
from cineseek.answer_identity import Candidate, Identification
from cineseek.answer_trailers import Meeting, Neighbour, Place, Rating
from cineseek.client import AsyncClient, Client
from cineseek.file_name import file_of
from cineseek.film import Film, Footage, Frame, Span


@dataclass(frozen=True)
class Asked:
    """Calls verbs by name, of `Client` or of `AsyncClient`."""

    url: str
    awaited: bool = False

    def __call__(self, verb: str, *args: Any, **how: Any) -> Any:
        """The one answer of a verb."""
        if not self.awaited:
            with Client(self.url, retries=0) as client:
                return getattr(client, verb)(*args, **how)

        async def answer() -> Any:
            async with AsyncClient(self.url, retries=0) as client:
                return await getattr(client, verb)(*args, **how)

        return asyncio.run(answer())

    def all(self, verb: str, *args: Any, **how: Any) -> list[Any]:
        """All answers of a verb that gives them one by one."""
        if not self.awaited:
            with Client(self.url, retries=0) as client:
                return list(getattr(client, verb)(*args, **how))

        async def answers() -> list[Any]:
            async with AsyncClient(self.url, retries=0) as client:
                return [one async for one in getattr(client, verb)(*args, **how)]

        return asyncio.run(answers())


def as_sent(value: Any) -> Any:
    """What a server says of something: files by name, seconds to the millisecond, scores to four
    places, and of a shot's frames those that stand for it."""
    if isinstance(value, tuple | list):
        return type(value)(as_sent(one) for one in value)
    if not is_dataclass(value):
        return value
    if isinstance(value, Span):
        return Span(round(value.start, 3), round(value.end, 3))
    if isinstance(value, Footage):
        length, rate = round(value.duration, 3), round(value.frame_rate, 3)
        return replace(value, path=file_of(value.path), duration=length, frame_rate=rate)
    if isinstance(value, Frame):
        return replace(value, second=round(value.second, 3), file=Path(value.file).name)
    if isinstance(value, ShotDetails):
        value = replace(value, frames=tuple(frame for frame in value.frames if frame.look))
    if isinstance(value, Hit):
        name = Path(value.thumbnail.name) if value.thumbnail else None
        second, score = round(value.second, 3), round(value.score, 4)
        value = replace(value, thumbnail=name, second=second, score=score)
    if isinstance(value, Candidate):
        name = Path(value.thumbnail.name) if value.thumbnail else None
        second = None if value.second is None else round(value.second, 3)
        odds = round(value.probability, 4)
        value = replace(value, thumbnail=name, second=second, probability=odds)
    if isinstance(value, Meeting):
        second, other = round(value.second, 3), round(value.other, 3)
        return Meeting(second, other, round(value.score, 4))
    if isinstance(value, Neighbour):
        parts, shares = (
            {name: round(one, 4) for name, one in some.items()}
            for some in (value.parts, value.shares)
        )
        value = replace(value, score=round(value.score, 4), parts=parts, shares=shares)
    if isinstance(value, Rating):
        ends = {name: round(getattr(value, name), 2) for name in ("value", "low", "high")}
        told = value.baselines.items()
        baselines = {name: None if one is None else round(one, 2) for name, one in told}
        covers = round(value.coverage, 3)
        value = replace(value, **ends, coverage=covers, baselines=baselines)
    if isinstance(value, Place):
        film = value.film
        named = Film(film.id, film.title, film.year, genres=film.genres)
        value = replace(value, film=named, x=round(value.x, 5), y=round(value.y, 5))
    if isinstance(value, Copy):
        value = replace(value, speed=round(value.speed, 3), score=round(value.score, 4))
    if isinstance(value, Identification):
        value = Identification(
            value.film,
            round(value.probability, 4),
            value.reason,
            value.candidates,
            round(value.threshold, 4),
            value.false_accepts,
            value.among,
            round(value.together, 4),
        )
    if isinstance(value, Hits) and type(value) is not Hits:
        value = Hits(value.hits, value.reason, value.warnings, value.total)
    return replace(value, **{one.name: as_sent(getattr(value, one.name)) for one in fields(value)})
