"""Hands hits on to other programs: EDL, FCPXML, OTIO, CSV, cut clips. Asks no index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal, get_args

from cineseek.answer import Failure, Hit
from cineseek.errors import ExportError
from cineseek.export.piece import Piece, cut_pieces, read_sources, standard_rate
from cineseek.export.target import check_free, unwritable

ExportFormat = Literal["edl", "fcpxml", "otio", "csv", "clips"]
FORMATS: tuple[str, ...] = get_args(ExportFormat)

__all__ = ["FORMATS", "ExportFormat", "ExportReport", "export_hits"]


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote."""

    path: Path
    """The file, or the folder of the clips."""
    written: tuple[Path, ...] = ()
    events: int = 0
    """Shots in it."""
    skipped: tuple[Failure, ...] = ()
    """Stills, which have no time, and clips that were there already."""
    failed: tuple[Failure, ...] = ()
    """Clips that could not be cut."""


def export_hits(
    hits: Sequence[Hit],
    path: str | Path,
    *,
    format: str,
    handles: float = 0.0,
    frame_rate: float | None = None,
    overwrite: bool = False,
    title: str = "cineseek",
    links: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> ExportReport:
    """Write hits to a file (for `clips`, into a folder), `handles` seconds longer at both ends.

    `frame_rate` is the timeline's, where the first footage's own will not do. `links` says by path
    where footage lies; without, by its name. `progress` is told how many of how many clips are
    cut. Raises ExportError that names the file that is in the way.
    """
    if format not in FORMATS:
        raise ValueError(f"there is no format {format!r}; say one of {', '.join(FORMATS)}")
    if frame_rate is not None and not 1 <= frame_rate <= 240:
        raise ValueError(f"a frame rate must be between 1 and 240, not {frame_rate}")
    path = Path(path)
    pieces, stills = cut_pieces(hits, handles)
    if not hits:
        raise ExportError("there are no hits to export")
    if not pieces and format != "csv":
        raise ExportError(f"all {len(stills)} hits are stills, which have no time; use csv")
    if format == "clips":
        from cineseek.export.clips import cut_clips

        written, skipped, failed = cut_clips(pieces, path, overwrite=overwrite, progress=progress)
        return ExportReport(path, written, len(written), (*stills, *skipped), failed)
    check_free(path, overwrite=overwrite)
    rate = standard_rate(frame_rate) if frame_rate else None
    text = _write(hits, pieces, format, title, rate, links=links)
    # A spreadsheet takes a table for the local code page unless it begins with a mark.
    _save(path, text, encoding="utf-8-sig" if format == "csv" else "utf-8")
    if format == "csv":
        return ExportReport(path, (path,), len(pieces) + len(stills))
    return ExportReport(path, (path,), len(pieces), tuple(stills))


def _write(
    hits: Sequence[Hit],
    pieces: list[Piece],
    format: str,
    title: str,
    rate: Fraction | None,
    *,
    links: bool,
) -> str:
    """The text of a timeline or table."""
    if format == "csv":
        from cineseek.export.table import write_csv

        return write_csv(hits, links=links)
    sources = read_sources(pieces, links=links)
    if format == "fcpxml":
        from cineseek.export.fcpxml import write_fcpxml

        return write_fcpxml(pieces, sources, title=title, rate=rate)
    from cineseek.export.timeline import write_edl, write_otio

    write = write_edl if format == "edl" else write_otio
    return write(pieces, sources, title=title, rate=rate)


def _save(path: Path, text: str, *, encoding: str) -> None:
    """Write a file whole or not at all."""
    partial = path.with_name(f".{path.name}.part")
    try:
        partial.write_text(text, encoding=encoding, newline="")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise unwritable(path, error) from error
