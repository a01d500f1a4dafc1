"""Where films come from: folders, sites and APIs. Knows names and facts, and opens no video."""

from __future__ import annotations

from cineseek.sources.describe import FilmGuess, describe, find_facts
from cineseek.sources.facts import FilmFacts, FilmOverrides, read_facts
from cineseek.sources.folder import Found, Wanted, find_files
from cineseek.sources.slug import film_id

__all__ = [
    "FilmFacts",
    "FilmGuess",
    "FilmOverrides",
    "Found",
    "Wanted",
    "describe",
    "film_id",
    "find_facts",
    "find_files",
    "read_facts",
]
