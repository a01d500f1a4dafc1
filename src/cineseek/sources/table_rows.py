"""Rows of a table in a file, plain or packed with gzip, one at a time. Knows no film.

A table may come from anyone: lines have a longest length, what cannot be read is told of and
stepped over, and no more than a row is held.
"""

from __future__ import annotations

import csv
import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from cineseek.errors import FilmFactsError

LONGEST_LINE = 100_000
"""Characters: the longest of the real tables has fewer than 4,000."""
MOST_COLUMNS = 200
Skip = Callable[[int, str], None]
"""Told the line, from 1, and why it gives nothing."""


def read_rows(
    path: Path, needed: Sequence[str], *, tabs: bool = False, skip: Skip | None = None
) -> Iterator[tuple[int, Mapping[str, str]]]:
    r"""Line numbers and rows by name of column, values without blanks around them.

    Commas and quotes, or with `tabs` IMDb's way, in which nothing is quoted and `\N` is nothing.
    FilmFactsError where there is no such table: no file, damaged, without the columns `needed`.
    """
    tell = skip or _ignore
    try:
        with _open(path) as file:
            lines = _lines(file, path, tell)
            first = next(lines, None)
            if first is None:
                raise FilmFactsError(f"{path} is empty: it should be a table with {needed[0]}")
            names = _columns(_split(first[1], tabs) or [], needed, path)
            for number, line in lines:
                fields = _split(line, tabs)
                if fields is None:
                    tell(number, "it is no row of a table")
                elif len(fields) != len(names):
                    tell(number, f"it has {len(fields)} columns, and the first line {len(names)}")
                else:
                    values = (_value(one, tabs) for one in fields)
                    yield number, dict(zip(names, values, strict=True))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FilmFactsError(f"{path} is damaged: {error}; fetch it again") from error
    except OSError as error:
        raise FilmFactsError(f"{path} cannot be read: {error.strerror or error}") from error


def _open(path: Path) -> IO[str]:
    with path.open("rb") as file:
        packed = file.read(2) == b"\x1f\x8b"
    if packed:
        return gzip.open(path, "rt", encoding="utf-8-sig", errors="replace", newline="\n")
    return path.open(encoding="utf-8-sig", errors="replace", newline="\n")


def _lines(file: IO[str], path: Path, tell: Skip) -> Iterator[tuple[int, str]]:
    """Lines as they stand in the file. A quoted value that goes over several is none of ours."""
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            if number == 1:
                raise FilmFactsError(f"{path} is no table: its first line does not end")
            tell(number, "it is too long")
            while line and not line.endswith("\n"):
                line = file.readline(LONGEST_LINE)
        elif line.strip():
            yield number, line.rstrip("\r\n")


def _split(line: str, tabs: bool) -> list[str] | None:
    if tabs:
        return line.split("\t", MOST_COLUMNS)
    try:
        return next(csv.reader([line], strict=True), None)
    except csv.Error:
        return None


def _columns(names: list[str], needed: Sequence[str], path: Path) -> list[str]:
    names = [name.strip() for name in names]
    missing = [name for name in needed if name not in names]
    if missing:
        raise FilmFactsError(f"{path} has no column {missing[0]!r} in its first line")
    if len(names) > MOST_COLUMNS or len(set(names)) != len(names):
        raise FilmFactsError(f"{path} has a first line with columns too many or named twice")
    return names


def _value(text: str, tabs: bool) -> str:
    text = " ".join(text.replace("\x00", " ").split())
    return "" if tabs and text == "\\N" else text


def _ignore(line: int, why: str) -> None:
    """Nobody wants to know."""
