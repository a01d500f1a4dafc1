"""The change from old vectors to new ones, which a kill at any moment cannot leave half done.

`library.json.next` is the point of no return: with it the new vectors are the library's, and
whoever opens the library next finishes what is left of the swap.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from cineseek.errors import LibraryError
from cineseek.library_file import NAME, LibraryFile, read_library_file, write_library_file

VECTORS = "vectors"
NEXT = "vectors.next"
OLD = "vectors.old"
KEPT = "vectors.moved"
"""Where vectors stay that were moved to a server and are to be kept."""
_DECISION = f"{NAME}.next"
_MARK = f"{NEXT}.json"


def start_next(folder: Path, content: LibraryFile) -> Path:
    """The folder for the new vectors; what another attempt left there is cleared."""
    earlier = begun(folder)
    if earlier is None or _goal(earlier) != _goal(content):
        shutil.rmtree(folder / NEXT, ignore_errors=True)
        write_library_file(folder, content, name=_MARK)
    return folder / NEXT


def _goal(content: LibraryFile) -> tuple[str, str]:
    return content.fingerprint, content.index


def begun(folder: Path) -> LibraryFile | None:
    """What a change that was begun, and not ended, would make of the library."""
    if not (folder / _MARK).exists():
        return None
    try:
        return read_library_file(folder, name=_MARK)
    except LibraryError:  # killed while it was written, or by an older version
        return None


def give_up(folder: Path) -> None:
    """Forget a change that was begun, with what is here of it."""
    (folder / _MARK).unlink(missing_ok=True)
    shutil.rmtree(folder / NEXT, ignore_errors=True)


def decide(folder: Path, content: LibraryFile) -> None:
    """From here on the new vectors are the library's."""
    write_library_file(folder, content, name=_DECISION)


def finish_swap(folder: Path, *, keep: bool = False) -> None:
    """Put the new vectors in place, from wherever a kill left it; harmless when nothing is due.

    With `keep` the old ones stay, as `KEPT`; after a kill nobody knows of that, and they go.
    """
    decision = folder / _DECISION
    if decision.exists():
        elsewhere = bool(read_library_file(folder, name=_DECISION).index)
        if (folder / NEXT).exists() or elsewhere:
            if (folder / VECTORS).exists():
                away = folder / (KEPT if keep else OLD)
                shutil.rmtree(away, ignore_errors=True)
                (folder / VECTORS).rename(away)
            if elsewhere:
                shutil.rmtree(folder / NEXT, ignore_errors=True)
            else:
                (folder / NEXT).rename(folder / VECTORS)
        (folder / _MARK).unlink(missing_ok=True)
        decision.replace(folder / NAME)
    shutil.rmtree(folder / OLD, ignore_errors=True)


def swap_is_due(folder: Path) -> bool:
    """A kill came between the decision and the end of the swap."""
    return (folder / _DECISION).exists()
