"""The query language: text into a Query. Knows how to read a question, not how to answer it."""

from __future__ import annotations

from cineseek.query.clause import Clause, FilmCondition, FilmField, Query
from cineseek.query.describe import describe
from cineseek.query.keys import KEYS, Key
from cineseek.query.parse import parse

__all__ = ["KEYS", "Clause", "FilmCondition", "FilmField", "Key", "Query", "describe", "parse"]
