"""Cuts pieces out of their footage into files of their own, exact to the frame. Asks no index."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import av
import av.error

from cineseek.answer import Failure
from cineseek.errors import CineseekError, ExportError
from cineseek.export.piece import Piece, clock
from cineseek.export.transcode import transcode

logger = logging.getLogger(__name__)

_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class Cut:
    """What became of one piece."""

    piece: Piece
    path: Path
    """Of the clip."""
    why: str = ""
    """Why it could not be cut; empty where it was."""
    there: bool = False
    """It was there already, and stays as it is."""


def cut_clips(
    pieces: Sequence[Piece],
    folder: Path,
    *,
    overwrite: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[tuple[Path, ...], tuple[Failure, ...], tuple[Failure, ...]]:
    """Cut each piece to an MP4 in the folder: those written, those there already, those failed.

    A clip that cannot be cut does not stop the rest. Raises ExportError where none could be.
    """
    written, skipped, failed = [], [], []
    for number, cut in enumerate(cut_each(pieces, folder, overwrite=overwrite), 1):
        if cut.there:
            skipped.append(Failure(str(cut.path), "it is there already"))
        elif cut.why:
            failed.append(Failure(str(cut.piece.path), cut.why))
            logger.warning("%s", cut.why)
        else:
            written.append(cut.path)
        if progress is not None:
            progress(number, len(pieces))
    if failed and not written and not skipped:
        raise ExportError(f"no clip could be cut; the first: {failed[0].why}")
    return tuple(written), tuple(skipped), tuple(failed)


def cut_each(pieces: Sequence[Piece], folder: Path, *, overwrite: bool = False) -> Iterator[Cut]:
    """Cut one piece after the other to MP4s in the folder, each when it is asked for."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            f"{folder} cannot be made: {error.strerror}; name another folder"
        ) from error
    digits = max(3, len(str(len(pieces))))
    for number, piece in enumerate(pieces, 1):
        target = folder / clip_name(piece, number, digits=digits)
        if target.exists() and not overwrite:
            yield Cut(piece, target, there=True)
        else:
            yield Cut(piece, target, _cut(piece, target))


def clip_name(piece: Piece, number: int, *, digits: int = 3) -> str:
    """`001 Heat 00-01-02.500.mp4`: sorted by rank, and safe on every file system."""
    title = re.sub(r'[<>:"/\\|?*\x00-\x1f\x7f]', " ", piece.hit.film.title)
    title = " ".join("".join(char if char.isprintable() else " " for char in title).split())
    # File systems count bytes: a Persian letter has two.
    title = title.encode("utf-8", "ignore")[:_LONGEST_TITLE].decode("utf-8", "ignore").strip(" .")
    start = clock(piece.hit.span.start, colon="-")
    return f"{number:0{digits}} {title or piece.hit.film.id} {start}.mp4"


def _cut(piece: Piece, target: Path) -> str:
    """Cut one piece; why it failed, or nothing."""
    if not piece.path.is_file():
        return f"{piece.path} is not there any more; put it back, or add it where it is now"
    partial = target.with_name(f".{target.name}.part")
    try:
        transcode(piece.path, piece.span, partial)
        partial.replace(target)
    except CineseekError as error:
        return str(error)
    except (av.error.FFmpegError, OSError) as error:
        return f"{target} cannot be written: {error.strerror or error}"
    finally:
        partial.unlink(missing_ok=True)
    return ""
