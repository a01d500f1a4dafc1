"""What a library says of whole footages: what they are like, and what score to expect."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from cineseek.answer_trailers import Neighbours, Place, Rating
from cineseek.film import Film, Footage
from cineseek.library_captions import Captions


class Trailers(Captions):
    """The questions of a library that are asked of whole videos, trailers above all."""

    def similar(
        self,
        of: str | Path | Film | Footage,
        *,
        limit: int = 10,
        weights: Mapping[str, float] | None = None,
        query: str = "",
        meetings: int = 3,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Neighbours:
        """The films that are like a footage, a film or a video file, and in what; nearest first.

        `weights` say how much each part counts (`look`, `sound`, `rhythm`, `palette`, `plot`,
        `tower`); `query` are filters of films, such as `genre:drama kind:trailer`; `meetings` are
        the moments told that look most alike. `progress` is told `profiles` or `reading`, and how
        much is done, of how much. MediaError where a file cannot be read.
        """
        from cineseek.library_similar import similar

        return similar(
            self._parts,
            of,
            limit=limit,
            weights=weights,
            query=query,
            meetings=meetings,
            tell=progress,
        )

    def map(self, *, progress: Callable[[str, int, int], None] | None = None) -> tuple[Place, ...]:
        """Where every video of the library lies on a map on which what is alike lies together."""
        from cineseek.library_similar import map_footages

        return map_footages(self._parts, progress)

    def prepare_similar(self, progress: Callable[[str, int, int], None] | None = None) -> None:
        """Make what `similar` and `map` need and the library does not have yet; else the first call
        does. `progress` is told `profiles`, how many are made, and of how many."""
        from cineseek.library_similar import prepare

        if not self._parts.catalogue.is_empty():
            prepare(self._parts, progress)

    def rate(
        self,
        of: str | Path | Film | Footage,
        *,
        coverage: float = 0.8,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Rating:
        """The IMDb score to expect of a film, a footage or a video file, with an interval.

        By the library's own model, where `cineseek train rating` made one; else by the film's facts
        alone, which the answer says. The interval holds the score with probability `coverage`.
        MediaError where a file cannot be read.
        """
        from cineseek.library_rating import rate

        return rate(self._parts, of, coverage=coverage, tell=progress)
