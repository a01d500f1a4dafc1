"""The nouns of answers: what the verbs return. The `--json` lines and the server send these."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, overload

from cineseek.file_name import file_of
from cineseek.film import Film, Footage, Frame, Shot, Span, TextLine


@dataclass(frozen=True, slots=True)
class Hit:
    """A shot that answers a search."""

    rank: int
    """From 1."""
    score: float
    """0 to 1: how surely this shot answers, for this query in this library."""
    film: Film
    footage: Footage
    shot: Shot
    second: float
    """The second of the frame that matched best."""
    thumbnail: Path | None
    """The saved JPEG of that frame."""
    because: tuple[str, ...] = ()
    """What spoke for it: any of `look`, `print`, `mirrored`, `words`, `caption`, `filter`."""
    text: str | None = None
    """The line of text that matched, where words did."""
    alike: int = 0
    """How many near-identical shots stand behind this one."""
    then: Hit | None = None
    """For `A >> B`: the shot that answers B."""

    @property
    def span(self) -> Span:
        """The shot's span, in seconds."""
        return self.shot.span

    def _repr_html_(self) -> str:
        """With its picture, in a notebook."""
        from cineseek.notebook import grid, hit_card, read_picture

        return grid([hit_card(self, read_picture(self.thumbnail))])

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape; `file` is a file's name, never a path of the machine."""
        line: dict[str, Any] = {
            "rank": self.rank,
            "score": round(self.score, 4),
            "film": {"id": self.film.id, "title": self.film.title, "year": self.film.year},
            "footage": {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            },
            "shot": self.shot.number,
            "start": round(self.span.start, 3),
            "end": round(self.span.end, 3),
            "second": round(self.second, 3),
            "thumbnail": self.thumbnail.name if self.thumbnail else None,
            "because": list(self.because),
            "alike": self.alike,
        }
        if self.text is not None:
            line["text"] = self.text
        if self.then is not None:
            line["then"] = self.then.to_json()
        return line


@dataclass(frozen=True, slots=True)
class Hits(Sequence[Hit]):
    """The answer to a search: hits, best first, and why there are no more."""

    hits: tuple[Hit, ...] = ()
    reason: str = ""
    """One sentence: why the list ends here, or is empty."""
    warnings: tuple[str, ...] = field(default_factory=tuple)
    """What the user should know, such as an encoder that sees only colours."""
    total: int = 0
    """How many hits all pages have together."""

    @overload
    def __getitem__(self, index: int) -> Hit: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, index: int | slice) -> Hit | tuple[Hit, ...]:
        return self.hits[index]

    def _repr_html_(self) -> str:
        """With their pictures, in a notebook."""
        from cineseek.notebook import MOST, grid, hit_card, read_picture

        cards = [hit_card(hit, read_picture(hit.thumbnail)) for hit in self.hits[:MOST]]
        return grid(cards, note=" ".join((*self.warnings, self.reason)), total=len(self.hits))

    def __len__(self) -> int:
        return len(self.hits)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.hits)


@dataclass(frozen=True, slots=True)
class ValueCount:
    """A value that can be filtered by, and of how many films or shots it is true."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How a query could go on."""

    text: str
    """What takes the place of what is being typed: `director:"Michael Mann"`."""
    label: str
    """What is shown: `Michael Mann`."""
    sort: Literal["film", "person", "genre", "facet", "key"]
    count: int | None = None
    """Films, or shots for a facet; None for a key."""


@dataclass(frozen=True, slots=True)
class Suggestions:
    """How a query could go on, the most likely first."""

    suggestions: tuple[Suggestion, ...]
    start: int
    """The characters of the query, `[start, end)`, whose place they take."""
    end: int


@dataclass(frozen=True, slots=True)
class FilmCard:
    """A film in a list, and how much there is of it."""

    film: Film
    footages: tuple[Footage, ...]
    """The features first."""
    shots: int
    frame: Frame | None
    """What stands for it: a frame of the first footage that has one."""


@dataclass(frozen=True, slots=True)
class ShotDetails:
    """A shot with what belongs to it."""

    shot: Shot
    frames: tuple[Frame, ...]
    """In order of time; not all stand for the shot."""
    texts: tuple[TextLine, ...]
    """The lines that share a moment with it."""


@dataclass(frozen=True, slots=True)
class Label:
    """What something may be called, and how probably."""

    name: str
    probability: float
    """0 to 1; all labels, and none of these where that was allowed, add up to 1."""

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape."""
        return {"label": self.name, "probability": round(self.probability, 4)}


@dataclass(frozen=True, slots=True)
class Classification:
    """What a frame, a shot, a footage or a picture is, of the labels that were given."""

    labels: tuple[Label, ...]
    """The most probable first."""
    none: float | None = None
    """How probably it is none of these; None where that was not allowed."""
    film: Film | None = None
    """None for a picture that is not in the library; so are the others."""
    footage: Footage | None = None
    shot: Shot | None = None
    """None for a whole footage."""
    second: float | None = None
    """Of a frame."""

    @property
    def label(self) -> str | None:
        """The label that wins; None where it is none of these."""
        best = self.labels[0]
        return best.name if self.none is None or best.probability > self.none else None

    @property
    def probability(self) -> float:
        """Of the answer: of the label that wins, or of none of these."""
        return max(self.labels[0].probability, self.none or 0.0)

    def to_json(self) -> dict[str, Any]:
        """The documented JSON shape; parts that it is not of are left out."""
        line: dict[str, Any] = {
            "label": self.label,
            "probability": round(self.probability, 4),
            "labels": [one.to_json() for one in self.labels],
        }
        if self.none is not None:
            line["none"] = round(self.none, 4)
        if self.film is not None:
            line["film"] = {"id": self.film.id, "title": self.film.title, "year": self.film.year}
        if self.footage is not None:
            line["footage"] = {
                "id": self.footage.id,
                "file": file_of(self.footage.path),
                "kind": self.footage.kind,
            }
        if self.shot is not None:
            line["shot"] = self.shot.number
            line["start"] = round(self.shot.span.start, 3)
            line["end"] = round(self.shot.span.end, 3)
        if self.second is not None:
            line["second"] = round(self.second, 3)
        return line


class Classifications(Iterator[Classification]):
    """The answers of a classification, made while they are taken: once, in order of film and time.

    `labels` are all that were given, `warnings` what the user should know.
    """

    def __init__(
        self,
        labels: tuple[str, ...],
        answers: Iterator[Classification],
        warnings: tuple[str, ...] = (),
    ) -> None:
        self.labels = labels
        self.warnings = warnings
        self._answers = answers

    def __next__(self) -> Classification:
        return next(self._answers)


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be added."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class AddReport:
    """What an `add` did, file by file."""

    added: tuple[Footage, ...] = ()
    skipped: tuple[Failure, ...] = ()
    """Already in the library, or nothing cineseek reads; `why` says which."""
    failed: tuple[Failure, ...] = ()
    shots: int = 0
    frames: int = 0
    seconds: float = 0.0
    """Wall-clock seconds spent."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing `doctor` found wrong, and what became of it."""

    what: str
    mended: bool
    refused: bool = False
    """It could go away only with what may be all that is left of a film, so it was let be."""
