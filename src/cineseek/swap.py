"""The change from old vectors to new ones, which a kill at any moment cannot leave half done.

`library.json.next` is the point of no return: with it the new vectors are the library's, and
whoever opens the library next finishes what is left of the swap.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from cineseek.library_file import NAME, LibraryFile, write_library_file

VECTORS = "vectors"
NEXT = "vectors.next"
OLD = "vectors.old"
_DECISION = f"{NAME}.next"
_MARK = f"{NEXT}.json"


def start_next(folder: Path, content: LibraryFile) -> Path:
    """The folder for the new vectors; what another encoder left there is cleared."""
    mark = folder / _MARK
    same = mark.exists() and content.fingerprint in mark.read_text("utf-8")
    if not same:
        shutil.rmtree(folder / NEXT, ignore_errors=True)
        write_library_file(folder, content, name=_MARK)
    return folder / NEXT


def decide(folder: Path, content: LibraryFile) -> None:
    """From here on the new vectors are the library's."""
    write_library_file(folder, content, name=_DECISION)


def finish_swap(folder: Path) -> None:
    """Put the new vectors in place, from wherever a kill left it; harmless when nothing is due."""
    decision = folder / _DECISION
    if decision.exists():
        if (folder / NEXT).exists():
            if (folder / VECTORS).exists():
                shutil.rmtree(folder / OLD, ignore_errors=True)
                (folder / VECTORS).rename(folder / OLD)
            (folder / NEXT).rename(folder / VECTORS)
        (folder / _MARK).unlink(missing_ok=True)
        decision.replace(folder / NAME)
    shutil.rmtree(folder / OLD, ignore_errors=True)


def swap_is_due(folder: Path) -> bool:
    """A kill came between the decision and the end of the swap."""
    return (folder / _DECISION).exists()


def unfinished(folder: Path) -> bool:
    """A reindex was begun and not ended."""
    return (folder / _MARK).exists()
