"""Writes hits as a CSV table for spreadsheets. Knows no footage but by name."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from cineseek.answer import Hit
from cineseek.export.piece import clock, follow
from cineseek.file_name import file_of, shown

COLUMNS: tuple[str, ...] = (
    "rank", "title", "year", "kind", "file", "shot", "start", "end", "start_time", "end_time",
    "second", "score", "because", "text", "film", "footage", "path",
)  # fmt: skip
"""In this order; `rank` is `3.2` for the second shot of an `A >> B`; times are in seconds."""


def write_csv(hits: Iterable[Hit], *, links: bool = True) -> str:
    """The hits, one a row, beneath a row of names; without `links` `path` is a name too."""
    out = io.StringIO(newline="")
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for hit, rank in follow(hits):
        film, footage, span = hit.film, hit.footage, hit.span
        table.writerow(
            (
                rank,
                safe(film.title),
                film.year if film.year is not None else "",
                footage.kind,
                safe(file_of(footage.path.replace("\\", "/"))),
                hit.shot.number,
                f"{span.start:.3f}",
                f"{span.end:.3f}",
                clock(span.start),
                clock(span.end),
                f"{hit.second:.3f}",
                f"{hit.score:.4f}",
                " ".join(hit.because),
                safe(hit.text or ""),
                safe(film.id),
                footage.id,
                safe(shown(footage.path) if links else file_of(footage.path)),
            )
        )
    return out.getvalue()


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    text = text.replace("\x00", "")
    return (
        f"'{text}"
        if text.lstrip().startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
        or (text[:1] in ("\t", "\r", "\n"))
        else text
    )
