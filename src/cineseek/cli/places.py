"""Where a verb asks: a library on this machine, or a server, with the same answers from both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Literal, Protocol

import typer

from cineseek.answer import FilmCard, Hit, Hits, ShotDetails, Suggestions
from cineseek.answer_identity import Identification
from cineseek.film import Film, Footage

if TYPE_CHECKING:
    from cineseek.client import Client
    from cineseek.export import ExportReport

Format = Literal["edl", "fcpxml", "otio", "csv", "clips"]

_HURRY = 2.0
"""Seconds that whoever presses Tab waits for a server, at most."""


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
        from cineseek.cli.here import Here
        from cineseek.cli.libraries import opened

        with opened(library) as known:
            yield Here(known)
    else:
        from cineseek.cli.there import There

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
        return Client(address, timeout=_HURRY, retries=0) if hurry else Client(address, retries=2)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error
