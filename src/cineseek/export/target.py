"""The file that something is written to: what is in the way, and why it cannot be written."""

from __future__ import annotations

from pathlib import Path

from cineseek.errors import ExportError


def check_free(path: Path, *, overwrite: bool) -> None:
    """ExportError where a folder, or a file that may not be replaced, is in the way."""
    if path.is_dir():
        raise ExportError(f"{path} is a folder; name a file in it")
    if path.exists() and not overwrite:
        raise ExportError(
            f"{path} is there already; name another file, or replace it with --overwrite "
            "(from Python overwrite=True)"
        )


def unwritable(path: Path, error: OSError) -> ExportError:
    """What to raise where writing to a path failed."""
    if not path.parent.is_dir():
        return ExportError(f"{path} cannot be written: there is no folder {path.parent}; make it")
    return ExportError(f"{path} cannot be written: {error.strerror or error}; name another place")
