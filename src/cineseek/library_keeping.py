"""The part of a library that keeps it in order: forgetting, mending, changing, moving."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

from cineseek.answer import Finding
from cineseek.film import Film, Footage
from cineseek.library_counts import Counts
from cineseek.library_trailers import Trailers
from cineseek.models.base import Encoder

if TYPE_CHECKING:
    from cineseek.index.copying import Copied
    from cineseek.sources.facts import FilmFacts


class Keeping(Trailers):
    """The verbs that change what a library is made of, and not what it knows."""

    def remove(self, name: str | Film) -> tuple[Footage, ...]:
        """Forget a film, by id or title, or one footage, by id or file; returns what is gone."""
        from cineseek.library_upkeep import remove

        return remove(self._parts, name)

    def doctor(self, *, mend: bool = True, clear_unknown: bool = False) -> list[Finding]:
        """What is wrong, mended where it can be; a sound library gives an empty list.

        Frames and vectors of films that the catalogue does not know are let be: it may have been
        lost. With `clear_unknown` they are deleted.
        """
        from cineseek.library_upkeep import look_over

        return look_over(self._parts, mend=mend, clear_unknown=clear_unknown)

    def reindex(
        self,
        model: str | Encoder | None = None,
        *,
        lazy: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> bool:
        """Change the encoder: look vectors anew from the saved frames; resumes if stopped.

        With `lazy` only some frames go through it at once; the looks of the others are guessed
        from their old ones, and made true by `reindex()` later. False where nothing was to do.
        """
        from cineseek.library_upkeep import reindex

        return reindex(self._parts, model, lazy=lazy, progress=progress)

    @property
    def guessed(self) -> str:
        """How many looks are guessed, and what that costs, in words; empty where none is."""
        from cineseek.library_upkeep import mapped

        return mapped(self._parts)

    def make_some_true(self, most: int, without: Collection[str] = ()) -> tuple[str, int]:
        """Put at most so many guessed frames of one footage through the encoder.

        Returns the footage's id and how many were made; an empty id where no footage but those
        `without` has guesses. For whoever has a little time now and then, as a server has.
        """
        from cineseek.library_upkeep import make_some_true

        return make_some_true(self._parts, most, without)

    def fill_facts(self, facts: Mapping[str, FilmFacts], *, source: str = "") -> int:
        """Facts by film id, for what is not known yet; how many films know more now.

        `source` told them, and is remembered, so that they can be forgotten.
        """
        from cineseek.library_upkeep import fill_facts

        return fill_facts(self._parts, facts, source)

    def hear_with(self, name: str | None) -> None:
        """Let an encoder of sounds make the sound part of `similar`, by name or folder.

        The library remembers it. None goes back to what is measured of the spectrogram. ModelError
        where there is no such encoder.
        """
        from cineseek.library_upkeep import hear_with

        hear_with(self._parts, name)

    def migrate(
        self,
        *,
        index: str,
        keep: bool = False,
        progress: Callable[[str, int, int], None] | None = None,
    ) -> Copied | None:
        """Move the vectors to a Qdrant server by address, or into the folder by the word `edge`.

        All is copied, compared, and only then used; stopped, it goes on when called again. The old
        ones are removed but with `keep`. None where they are there already. `progress` is told
        `copied` or `compared`, how many points, and of how many.
        """
        from cineseek.library_moving import move_index

        return move_index(self._parts, index, keep=keep, tell=progress)

    def move_catalogue(
        self, to: str, *, keep: bool = False, progress: Callable[[int, int], None] | None = None
    ) -> int | None:
        """Move the catalogue to `postgresql://user@host/database`, or `sqlite`: into the folder.

        All is copied, compared, and only then used; the old one is removed but with `keep`. How
        many rows it has; None where it is there already. `progress` is told rows done, of how many.
        """
        from cineseek.library_catalogue import move_catalogue

        moved = move_catalogue(self._parts, to, keep=keep, tell=progress)
        self._counts = Counts(self._parts.catalogue)
        return moved
