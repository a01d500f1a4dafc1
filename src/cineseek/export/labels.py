"""Writes what things were called as a CSV table, a row for each label, while it is found out."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from cineseek.answer import Classification
from cineseek.export.table import safe
from cineseek.export.target import check_free, unwritable
from cineseek.file_name import file_of

COLUMNS: tuple[str, ...] = (
    "title", "year", "kind", "file", "shot", "start", "end", "second", "rank", "label",
    "probability", "wins", "film", "footage",
)  # fmt: skip
"""In this order; times are in seconds; none of these has an empty label and rank."""


def write_labels(found: Iterable[Classification], path: Path, *, overwrite: bool = False) -> int:
    """Write the table whole or not at all; how many things were classified."""
    check_free(path, overwrite=overwrite)
    partial = path.with_name(f".{path.name}.part")
    number = 0
    try:
        # A spreadsheet takes a table for the local code page unless it begins with a mark.
        with partial.open("w", encoding="utf-8-sig", newline="") as file:
            table = csv.writer(file)
            table.writerow(COLUMNS)
            for one in found:
                table.writerows(_rows(one))
                number += 1
        partial.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        partial.unlink(missing_ok=True)
    return number


def _rows(one: Classification) -> list[tuple[object, ...]]:
    film, footage, shot = one.film, one.footage, one.shot
    before = (
        safe(film.title) if film else "",
        film.year if film and film.year is not None else "",
        footage.kind if footage else "",
        safe(file_of(footage.path)) if footage else "",
        shot.number if shot else "",
        f"{shot.span.start:.3f}" if shot else "",
        f"{shot.span.end:.3f}" if shot else "",
        "" if one.second is None else f"{one.second:.3f}",
    )
    after = (safe(film.id) if film else "", footage.id if footage else "")
    rows: list[tuple[object, ...]] = [
        (*before, rank, safe(label.name), f"{label.probability:.4f}", label.name == one.label)
        for rank, label in enumerate(one.labels, start=1)
    ]
    if one.none is not None:
        rows.append((*before, "", "", f"{one.none:.4f}", one.label is None))
    return [(*row, *after) for row in rows]
