"""Point cineseek at films, trailers and stills; ask it anything you can see or hear in them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from cineseek.answer import (
        AddReport,
        Classification,
        Classifications,
        Failure,
        Finding,
        Hit,
        Hits,
        Label,
    )
    from cineseek.answer_copies import Copy, Overlap
    from cineseek.answer_identity import Candidate, Identification
    from cineseek.answer_trailers import Meeting, Neighbour, Neighbours, Place, Rating
    from cineseek.errors import (
        CineseekError,
        ClusterError,
        DownloadError,
        ExportError,
        FetchError,
        FilmFactsError,
        IndexUnreachableError,
        LabelsError,
        LibraryBusyError,
        LibraryError,
        LibraryUnreachableError,
        MediaError,
        ModelError,
        NotAllowedError,
        NotFoundError,
        QueryError,
        QuestionsError,
        RequestRefusedError,
        ServerBusyError,
        ServerError,
        ServerUnreachableError,
        StorageFullError,
        TrainingError,
    )
    from cineseek.film import Facets, Film, Footage, Frame, Shot, Span, TextLine
    from cineseek.ingest.progress import Progress
    from cineseek.library import Library
    from cineseek.media.image import read_image
    from cineseek.opening import open_library as open
    from cineseek.sources.facts import FilmFacts

__all__ = [
    "AddReport",
    "Candidate",
    "CineseekError",
    "Classification",
    "Classifications",
    "ClusterError",
    "Copy",
    "DownloadError",
    "ExportError",
    "Facets",
    "Failure",
    "FetchError",
    "Film",
    "FilmFacts",
    "FilmFactsError",
    "Finding",
    "Footage",
    "Frame",
    "Hit",
    "Hits",
    "Identification",
    "IndexUnreachableError",
    "Label",
    "LabelsError",
    "Library",
    "LibraryBusyError",
    "LibraryError",
    "LibraryUnreachableError",
    "MediaError",
    "Meeting",
    "ModelError",
    "Neighbour",
    "Neighbours",
    "NotAllowedError",
    "NotFoundError",
    "Overlap",
    "Place",
    "Progress",
    "QueryError",
    "QuestionsError",
    "Rating",
    "RequestRefusedError",
    "ServerBusyError",
    "ServerError",
    "ServerUnreachableError",
    "Shot",
    "Span",
    "StorageFullError",
    "TextLine",
    "TrainingError",
    "open",
    "read_image",
]

# Loaded on first use, so that `import cineseek` costs next to nothing.
_HOMES = {
    "cineseek.answer": (
        "AddReport",
        "Classification",
        "Classifications",
        "Failure",
        "Finding",
        "Hit",
        "Hits",
        "Label",
    ),
    "cineseek.answer_copies": ("Copy", "Overlap"),
    "cineseek.answer_identity": ("Candidate", "Identification"),
    "cineseek.answer_trailers": ("Meeting", "Neighbour", "Neighbours", "Place", "Rating"),
    "cineseek.errors": tuple(name for name in __all__ if name.endswith("Error")),
    "cineseek.film": ("Facets", "Film", "Footage", "Frame", "Shot", "Span", "TextLine"),
    "cineseek.ingest.progress": ("Progress",),
    "cineseek.library": ("Library",),
    "cineseek.media.image": ("read_image",),
    "cineseek.opening": ("open_library",),
    "cineseek.sources.facts": ("FilmFacts",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name from the module it lives in."""
    real = "open_library" if name == "open" else name
    if name not in __all__:
        raise AttributeError(f"module 'cineseek' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME_OF[real]), real)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted([*__all__, "__version__"])
