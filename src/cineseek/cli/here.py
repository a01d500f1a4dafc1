"""The place that a library on this machine is: what verbs ask, answered by it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import FilmCard, Hit, Hits, ShotDetails, Suggestions
from cineseek.answer_identity import Identification
from cineseek.film import Film, Footage

if TYPE_CHECKING:
    from cineseek.cli.places import Format, Question
    from cineseek.export import ExportReport
    from cineseek.library import Library

_ALL = 2**31


class Here:
    """A library on this machine."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def search(self, query: str, *, image: Path | None, limit: int, page: int = 1) -> Hits:
        """A page of the shots that answer."""
        offset = (page - 1) * limit
        return self.library.search(query, image=image, limit=limit, offset=offset)

    def identify(self, file: Path, *, limit: int, false_accepts: float) -> Identification:
        """Which film a picture, a GIF or a clip is from; what that needs is made first."""
        from cineseek.cli.progress import stages

        with stages() as told:
            self.library.prepare_identify(told)
        return self.library.identify(file, limit=limit, false_accepts=false_accepts)

    def picture(self, hit: Hit) -> Path | None:
        """The saved frame of a hit."""
        return hit.thumbnail

    def suggest(self, text: str) -> Suggestions:
        """How a query could go on at its end."""
        return self.library.suggest(text)

    def cards(self) -> list[FilmCard]:
        """All films with their footage, by title."""
        films, _ = self.library.browse(limit=_ALL)
        return films

    def counts(self) -> tuple[int, int, int, int]:
        """Films, footages, shots, frames."""
        counts = self.library.catalogue.counts()
        return counts.films, counts.footages, counts.shots, counts.frames

    def film(self, name: str) -> Film:
        """The film of an id, or the only one whose title has these words."""
        return self.library.film(name)

    def footages(self, film: Film) -> Sequence[Footage]:
        """Its footage, the features first."""
        return self.library.footages(film.id)

    def shots(self, footage: Footage) -> list[ShotDetails]:
        """The shots of a footage, in order of time."""
        shots, _ = self.library.browse_shots(footage.film_id, footage.id, limit=_ALL)
        return shots

    def write_sheet(self, film: Film, path: Path) -> None:
        """Write a contact sheet."""
        self.library.contact_sheet(film, path)

    def remove(self, name: str) -> Sequence[Footage]:
        """Forget; returns what is gone."""
        return self.library.remove(name)

    def export(self, question: Question, hits: Hits, to: Format, path: Path) -> ExportReport:
        """Write what a question found."""
        return self.library.export(
            hits, to, path, handles=question.handles, overwrite=question.overwrite
        )
