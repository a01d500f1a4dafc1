"""The place that a server is: what verbs ask, answered over HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from cineseek.answer import Failure, FilmCard, Hit, Hits, ShotDetails, Suggestions
from cineseek.answer_identity import Identification
from cineseek.errors import ExportError, NotFoundError, RequestRefusedError
from cineseek.film import Film, Footage

if TYPE_CHECKING:
    from cineseek.cli.places import Format, Question
    from cineseek.client import Client
    from cineseek.export import ExportReport

PAGE = 100
"""Answers asked of a server at once; it says itself how many it gives: at most 200 by default."""
FAILED = "failed.txt"
"""The file among a server's clips that says which could not be cut, and why."""


class There:
    """A server."""

    def __init__(self, client: Client) -> None:
        self.client = client

    def search(self, query: str, *, image: Path | None, limit: int, page: int = 1) -> Hits:
        """A page of the shots that answer."""
        first = (page - 1) * limit
        found: list[Hit] = []
        size = limit if limit <= PAGE else PAGE
        try:
            for part in self.client.search_pages(query, image=image, limit=size):
                found += part
                if len(found) >= first + limit or part.next is None:
                    break
        except RequestRefusedError as error:
            if error.code != "picture_by_path":
                raise
            raise RequestRefusedError(
                "a query that goes to a server cannot name a picture's file: say --image FILE"
            ) from error
        return Hits(tuple(found[first : first + limit]), part.reason, part.warnings, part.total)

    def identify(self, file: Path, *, limit: int, false_accepts: float) -> Identification:
        """Which film a picture, a GIF or a clip is from."""
        return self.client.identify(file, limit=limit, false_accepts=false_accepts)

    def picture(self, hit: Hit) -> BytesIO | None:
        """The saved frame of a hit."""
        try:
            return BytesIO(self.client.picture(hit)) if hit.thumbnail else None
        except NotFoundError:
            return None

    def suggest(self, text: str) -> Suggestions:
        """How a query could go on at its end."""
        return self.client.suggest(text)

    def cards(self) -> list[FilmCard]:
        """All films with their footage, by title."""
        return [card for page in self.client.film_pages(limit=PAGE) for card in page]

    def counts(self) -> tuple[int, int, int, int]:
        """Films, footages, shots, frames."""
        known = self.client.library()
        return known.films, known.footages, known.shots, known.frames

    def film(self, name: str) -> Film:
        """The film of an id, or the only one whose title has these words."""
        from cineseek.library_names import find_film

        return find_film(self, name)

    def films(self) -> list[Film]:
        """All films, by title."""
        return [card.film for card in self.cards()]

    def find_films(self, text: str) -> list[Film]:
        """The film of an id; else those whose title contains the text."""
        from cineseek.index.text import fold

        pages = self.client.film_pages(text[:200], limit=PAGE)
        near = [card.film for page in pages for card in page]
        exact = [film for film in near if text in (film.id, film.imdb_id)]
        folded = fold(text)
        return exact or [
            film
            for film in near
            if folded and (folded.replace(" ", "-") in film.id or folded in fold(film.title))
        ]

    def footages(self, film: Film) -> Sequence[Footage]:
        """Its footage, the features first."""
        return self.client.film(film).footages

    def shots(self, footage: Footage) -> list[ShotDetails]:
        """The shots of a footage, in order of time."""
        pages = self.client.shot_pages(footage.film_id, footage=footage, limit=PAGE)
        return [one for page in pages for one in page]

    def write_sheet(self, film: Film, path: Path) -> None:
        """Write a contact sheet."""
        sheet = self.client.sheet(film)
        try:
            sheet.save(path)
        except (OSError, ValueError) as error:
            raise ExportError(f"{path} cannot be written: {error}") from error

    def remove(self, name: str) -> Sequence[Footage]:
        """Forget; returns what is gone."""
        return self.client.remove(self.film(name))

    def export(self, question: Question, hits: Hits, to: Format, path: Path) -> ExportReport:
        """Write what a question found."""
        from cineseek.client.saving import refuse_taken
        from cineseek.export import ExportReport
        from cineseek.export.piece import cut_pieces, follow

        if to != "clips":
            refuse_taken(path, overwrite=question.overwrite)
        shots = [hit for hit, _ in follow(hits)]
        done = self.client.export(
            question.query if question.image is None else shots,
            to,
            path,
            limit=question.limit,
            handles=question.handles,
            overwrite=question.overwrite,
        )
        pieces, stills = cut_pieces(hits, 0.0)
        if to == "csv":
            return ExportReport(path, done.written, len(shots))
        if to != "clips":
            return ExportReport(path, done.written, len(pieces), tuple(stills))
        failed = [line for one in done.written if one.name == FAILED for line in _failures(one)]
        clips = tuple(one for one in done.written if one.name != FAILED)
        there = (Failure(str(one), "it is there already") for one in done.there)
        return ExportReport(path, clips, len(clips), (*stills, *there), tuple(failed))


def _failures(note: Path) -> list[Failure]:
    """What a server says of clips that could not be cut: in our report, not among the clips."""
    lines = note.read_text(encoding="utf-8").splitlines()
    note.unlink()
    return [Failure(*line.split(": ", 1)) for line in lines if ": " in line]
