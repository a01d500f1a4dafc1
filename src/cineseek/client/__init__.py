"""Python client of a cineseek server, in turn or awaited, for everything the server answers."""

from __future__ import annotations

from cineseek.client.answers import (
    CompatHit,
    Exported,
    FilmAnswer,
    Films,
    Found,
    Identified,
    Job,
    JobFailure,
    JobFile,
    KeptImage,
    LibraryFacts,
    ModelFacts,
    Root,
    RootEntry,
    RootFolder,
    Roots,
    Session,
    ShotAnswer,
    Shots,
)
from cineseek.client.asking import AsyncClient, Client
from cineseek.client.fetching import Stretch
from cineseek.client.showing import Gallery

__all__ = [
    "AsyncClient",
    "Client",
    "CompatHit",
    "Exported",
    "FilmAnswer",
    "Films",
    "Found",
    "Gallery",
    "Identified",
    "Job",
    "JobFailure",
    "JobFile",
    "KeptImage",
    "LibraryFacts",
    "ModelFacts",
    "Root",
    "RootEntry",
    "RootFolder",
    "Roots",
    "Session",
    "ShotAnswer",
    "Shots",
    "Stretch",
]
