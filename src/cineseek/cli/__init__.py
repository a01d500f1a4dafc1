"""The command line: one verb a file. Reads what is typed, calls the library, prints answers."""

from __future__ import annotations

import os

# NumPy's threads wait for their next product by spinning, and so keep a core from a server's other
# questions. It is read when NumPy is first imported: 4 is "sleep at once".
os.environ.setdefault("OPENBLAS_THREAD_TIMEOUT", "4")

from cineseek.cli.app import app, main

__all__ = ["app", "main"]
