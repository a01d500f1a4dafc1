"""The command line: one verb a file. Reads what is typed, calls the library, prints answers."""

from __future__ import annotations

from cineseek.cli.app import app, main

__all__ = ["app", "main"]
