"""Where is this scene? Words, pictures, filters and sequences, answered with shots."""

from __future__ import annotations

from cineseek.ask.search.asking import named_pictures, search

__all__ = ["named_pictures", "search"]
