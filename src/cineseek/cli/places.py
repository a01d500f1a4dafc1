"""Where a verb asks: a library on this machine, or a server, with the same answers from both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import typer

from cineseek.answer import Failure, FilmCard, Hit, Hits, ShotDetails, Suggestions
from cineseek.answer_identity import Identification
from cineseek.errors import ExportError, NotFoundError, RequestRefusedError
from cineseek.film import Film, Footage

if TYPE_CHECKING:
    from cineseek.client import Client
    from cineseek.export import ExportReport
    from cineseek.library import Library

Format = Literal["edl", "fcpxml", "otio", "csv", "clips"]

PAGE = 100
"""Answers asked of a server at once; it says itself how many it gives: at most 200 by default."""

_ALL = 2**31
FAILED = "failed.txt"
"""The file among a server's clips that says which could not be cut, and why."""


class Place(Protocol):
    """What the verbs want to know."""

    def search(self, query: str, *, image: Path | None, limit: int, page: int = 1) -> Hits:
        """A page of the shots that answer."""

    def identify(self, file: Path, *, limit: int, false_accepts: float) -> Identification:
        """Which film a picture, a GIF or a clip is from."""

    def picture(self, hit: Hit) -> Path | BytesIO | None:
        """The saved frame of a hit."""

    def suggest(self, text: str) -> Suggestions:
        """How a query could go on at its end."""

    def cards(self) -> list[FilmCard]:
        """All films with their footage, by title."""

    def counts(self) -> tuple[int, int, int, int]:
        """Films, footages, shots, frames."""

    def film(self, name: str) -> Film:
        """The film of an id, or the only one whose title has these words."""

    def footages(self, film: Film) -> Sequence[Footage]:
        """Its footage, the features first."""

    def shots(self, footage: Footage) -> list[ShotDetails]:
        """The shots of a footage, in order of time."""

    def write_sheet(self, film: Film, path: Path) -> None:
        """Write a contact sheet."""

    def remove(self, name: str) -> Sequence[Footage]:
        """Forget; returns what is gone."""

    def export(self, question: Question, hits: Hits, to: Format, path: Path) -> ExportReport:
        """Write what a question found."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is exported of, and how."""

    query: str
    image: Path | None
    limit: int
    handles: float
    overwrite: bool


@contextmanager
def asked(server: str | None, library: Path | None, *, hurry: bool = False) -> Iterator[Place]:
    """The place that the options and settings name; in a hurry no server is waited for."""
    address = server_of(server, library)
    if address is None:
        from cineseek.cli.libraries import opened

        with opened(library) as known:
            yield Here(known)
    else:
        with client_of(address, hurry=hurry) as client:
            yield There(client)


def server_of(server: str | None, library: Path | None) -> str | None:
    """The server that the options name, or the settings where they name no library; else None."""
    from cineseek.cli.libraries import settings

    if server is not None and library is not None:
        raise typer.BadParameter("say --server or --library, not both")
    return settings().server if server is None and library is None else server


def client_of(address: str, *, hurry: bool = False) -> Client:
    """A client of the server at an address; a wrong address is wrong usage."""
    from cineseek.client import Client

    try:
        return Client(address, timeout=2.0, retries=0) if hurry else Client(address, retries=2)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


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
